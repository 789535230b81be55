// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/time_meaning.h"
#include "core/lexicon/time_words.h"
#include "core/model/civil_date.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// One node of a pattern; children are indexes of nodes in the same pool.
struct PatternNode {
    enum class Kind : std::uint8_t { Token, Phrase, Sequence, Choice, Optional, Group };
    Kind kind = Kind::Sequence;
    std::uint16_t test = 0;   ///< Token: index for TimeWords::accepts
    std::uint16_t phrase = 0; ///< Phrase: index in RuleSet::phrases
    std::uint16_t part = 0;   ///< Token and Phrase: name in RuleSet::partNames
    std::vector<std::uint32_t> children;
};

/// A pattern and what it means: one meaning, or one for each group in braces.
struct RuleVariant {
    std::uint32_t pattern = 0;
    std::vector<std::uint32_t> meanings;
    std::vector<std::uint32_t> groups; ///< the Group nodes, in order
};

struct TimePhrase {
    std::string name;
    std::vector<RuleVariant> variants;
};

/// A sentence with what must be found in it, or must not.
struct RuleExample {
    bool expected = true;
    std::string text;                 ///< without the brackets
    std::vector<ByteSpan> spans;      ///< the bracketed parts
    std::vector<std::string> values;  ///< of each span
    std::vector<std::size_t> columns; ///< where each span begins in the line of the file, from 1
    std::optional<CivilDate> reference;
    bool isHistory = false; ///< to be read as a history, not as news
    std::string file;
    std::size_t line = 0;
    std::size_t column = 1; ///< of the sentence
};

/// Words that must or must not stand beside a match, as tests on the token before or after it.
struct RuleCondition {
    std::vector<std::uint16_t> tests;
    bool isBefore = false; ///< looks at the token before the match
    bool isRequired = false;
};

struct TimeRule {
    std::string id;
    int priority = 0;                ///< the higher wins among matches of the same length
    std::optional<bool> onlyHistory; ///< used in histories only (true) or in news only (false)
    std::vector<RuleVariant> variants;
    std::vector<RuleCondition> conditions;
    std::vector<RuleExample> examples;
    std::string file;
    std::size_t line = 0;
};

/// All rules of one language as written, with patterns and meanings parsed.
struct RuleSet {
    std::vector<TimeRule> rules;
    std::vector<TimePhrase> phrases;
    std::vector<PatternNode> patterns;
    std::vector<MeaningNode> meanings;
    std::vector<std::string> partNames;
};

} // namespace dateline
