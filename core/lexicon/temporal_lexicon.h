// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/lexicon/resource_roots.h"
#include "core/lexicon/rule_set.h"
#include "core/lexicon/time_words.h"
#include "core/lexicon/token_automaton.h"
#include "core/lexicon/vocabulary.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// What a language pack knows about time: words in classes, rules, and the automaton made of them.
///
/// Read from lang/common/time and lang/<code>/time: `numbers.tsv`, `words.tsv` and every `*.rules` in order of name.
/// A language without that folder has no rules. Const use is safe for concurrent use by multiple threads.
class TemporalLexicon {
public:
    Status load(const ResourceRoots &roots, std::string_view code, Vocabulary &words);

    const TimeWords &words() const { return m_words; }
    const RuleSet &rules() const { return m_rules; }
    const TokenAutomaton &automaton() const { return m_automaton; }
    /// Whether it is a number, or a word that tells how the dates of a text are to be read (TextEvidence).
    bool isTelling(TimeWords::BaseId base) const { return m_telling[base] != 0; }

private:
    Status readFolder(const ResourceRoots &roots, const std::string &folder, Vocabulary &words);

    TimeWords m_words;
    RuleSet m_rules;
    TokenAutomaton m_automaton;
    std::vector<std::uint8_t> m_telling; ///< by base
};

} // namespace dateline
