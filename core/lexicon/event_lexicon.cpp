// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/event_lexicon.h"

#include "core/lexicon/event_tables.h"

#include <algorithm>

namespace dateline {

Status EventLexicon::load(const ResourceRoots &roots, std::string_view code, Vocabulary &words)
{
    return EventTables(*this, roots, code, words).load();
}

std::span<const Trigger> EventLexicon::triggers(WordId word) const
{
    if (word >= m_words.size())
        return {};
    const WordFacts &facts = m_words[word];
    return std::span(m_triggers).subspan(facts.firstTrigger, facts.endTrigger - facts.firstTrigger);
}

const NumberWord *EventLexicon::number(WordId word) const
{
    // Asked of every word, true of few.
    return word < m_words.size() && m_words[word].isNumber ? &m_numbers.at(word) : nullptr;
}

std::vector<WordId> EventLexicon::nounTriggers() const
{
    std::vector<WordId> heads;
    for (WordId word = 0; word < m_words.size(); ++word) {
        const auto known = triggers(word);
        if (std::any_of(known.begin(), known.end(), [](const Trigger &trigger) { return trigger.noun; }))
            heads.push_back(word);
    }
    return heads;
}

std::optional<Role> EventLexicon::prepositionRole(EventType type, WordId preposition) const
{
    const auto found = m_roles.find({type, preposition});
    return found == m_roles.end() ? std::nullopt : std::optional(found->second);
}

ClassMask EventLexicon::classNamed(std::string_view name) const
{
    const auto found = m_classes.find(name);
    return found == m_classes.end() ? 0 : found->second;
}

std::uint32_t EventLexicon::grammarByEnding(std::string_view lowerCaseWord) const
{
    for (const Ending &ending : m_endings)
        if (lowerCaseWord.size() >= ending.text.size() + 3 && lowerCaseWord.ends_with(ending.text))
            return ending.grammar;
    return 0;
}

} // namespace dateline
