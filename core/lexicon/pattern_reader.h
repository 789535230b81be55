// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lexicon/rule_set.h"
#include "core/lexicon/vocabulary.h"

#include <string_view>

namespace dateline {

/// One line of a rule file being read: where it stands, and what reading it may extend.
struct RuleLine {
    std::string_view file;
    std::size_t line = 0;
    std::size_t column = 1; ///< of the first byte of the text at hand
    TimeWords &words;
    Vocabulary &vocabulary;
    RuleSet &rules;

    Error mistake(std::size_t offset, std::string detail) const
    {
        return resourceError(file, line, column + offset, std::move(detail));
    }
};

/// Parses a pattern; the variant's `pattern` and `groups` are filled.
Result<RuleVariant> readPattern(std::string_view text, RuleLine &at);
/// Parses a list of words and classes, as conditions have them.
Result<std::vector<std::uint16_t>> readTests(std::string_view text, RuleLine &at);
/// Parses a meaning; its parts must occur in the patterns of `variants`. Gives the index of its top node.
Result<std::uint32_t> readMeaning(std::string_view text, const std::vector<RuleVariant> &variants, RuleLine &at);

/// The number of a part's name in either case, adding it when new.
std::uint16_t partNumber(RuleSet &rules, std::string_view name);

} // namespace dateline
