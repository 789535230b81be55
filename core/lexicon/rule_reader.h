// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lexicon/rule_set.h"
#include "core/lexicon/vocabulary.h"

#include <string_view>

namespace dateline {

/// Reads a file of rules (docs/rules.md describes the language) into `rules`. Phrases must be written before
/// they are used, which also keeps them from holding themselves. Words of patterns are added to `vocabulary`,
/// their tests to `words`. Fails with file, line and column of the first mistake.
Status readRules(std::string_view bytes, std::string_view file, TimeWords &words, Vocabulary &vocabulary,
                 RuleSet &rules);

} // namespace dateline
