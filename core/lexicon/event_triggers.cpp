// SPDX-License-Identifier: GPL-3.0-or-later
// The part of EventTables that reads triggers and their senses.
#include "core/lexicon/event_tables.h"
#include "core/lexicon/word_split.h"

#include <algorithm>
#include <charconv>

namespace dateline {

namespace {

enum TriggerCell : std::size_t { WordsCell, TypeCell, CodeCell, WeightCell, WhenCell, ExpectCell, RejectCell };

/// Senses that look at words are tried first, then those that only want something there, then the one without a
/// condition.
int generality(const SenseCondition &when)
{
    const bool words =
        (when.object | when.notObject | when.subject | when.notSubject | when.modifier | when.notModifier) != 0
        || !when.prepositions.empty() || !when.notFollowed.empty();
    const bool presence = when.anyObject || when.noObject || when.actor || when.target || when.finite;
    return words ? 0 : presence ? 1 : 2;
}

bool isEmptyCell(std::string_view cell)
{
    return cell.empty() || cell == "-";
}

} // namespace

Status EventTables::readTrigger(const TableRow &row)
{
    TriggerSense sense;
    sense.noun = m_file.ends_with("noun_triggers.tsv");
    sense.line = static_cast<std::uint32_t>(row.line);
    if (auto done = readSense(row, sense); !done)
        return done;
    for (const std::string &phrase : phrasesOf(row.cell(WordsCell)))
        if (auto done = addTrigger(phrase, row, sense); !done)
            return done;
    addExamples(row, sense);
    return {};
}

Status EventTables::readSense(const TableRow &row, TriggerSense &sense)
{
    sense.event = row.cell(TypeCell) != "none";
    sense.code = row.cell(CodeCell);
    if (sense.event) {
        const auto type = eventTypeFromName(row.cell(TypeCell));
        if (!type)
            return mistake(row, "There is no event type " + std::string(row.cell(TypeCell)));
        sense.type = *type;
        if (!m_lexicon.codes().contains(sense.code))
            return mistake(row, "There is no code " + sense.code + " in lang/common/events/codes.tsv");
    }
    int percent = 0;
    const std::string_view weight = row.cell(WeightCell);
    if (std::from_chars(weight.data(), weight.data() + weight.size(), percent).ec != std::errc() || percent < 0
        || percent > 100)
        return mistake(row, "The weight must be a number from 0 to 100");
    sense.weight = percent / 100.0;
    if (isEmptyCell(row.cell(WhenCell)))
        return {};
    for (const std::string &item : wordsOf(row.cell(WhenCell)))
        if (auto done = readCondition(item, row, sense.when); !done)
            return done;
    return {};
}

Status EventTables::readCondition(std::string_view item, const TableRow &row, SenseCondition &when)
{
    const std::size_t equals = item.find('=');
    const std::string_view name = item.substr(0, equals);
    const std::string_view value = equals == std::string_view::npos ? std::string_view() : item.substr(equals + 1);
    if (name == "prep" || name == "next!") {
        for (const std::string &word : splitAt(value, '|'))
            (name == "prep" ? when.prepositions : when.notFollowed).push_back(m_words.add(word));
        return {};
    }
    const std::pair<std::string_view, ClassMask *> masks[] = {{"obj", &when.object},   {"obj!", &when.notObject},
                                                              {"subj", &when.subject}, {"subj!", &when.notSubject},
                                                              {"mod", &when.modifier}, {"mod!", &when.notModifier}};
    const std::pair<std::string_view, bool *> flags[] = {{"anyobj", &when.anyObject},
                                                         {"noobj", &when.noObject},
                                                         {"actor", &when.actor},
                                                         {"target", &when.target},
                                                         {"finite", &when.finite}};
    for (const auto &[known, mask] : masks) {
        if (name != known || value.empty())
            continue;
        const auto classes = classMask(value, row);
        if (!classes)
            return classes.error();
        *mask = *classes;
        return {};
    }
    for (const auto &[known, flag] : flags) {
        if (name == known) {
            *flag = true;
            return {};
        }
    }
    return mistake(row, "There is no condition " + std::string(item));
}

Status EventTables::addTrigger(const std::string &phrase, const TableRow &row, const TriggerSense &sense)
{
    const auto [place, isNew] =
        m_phraseSenses.emplace(phrase + (sense.noun ? "/n" : "/v"), static_cast<std::uint32_t>(m_phrases.size()));
    if (isNew)
        m_phrases.push_back({phrase, sense.noun, {}});
    auto &senses = m_phrases[place->second].senses;
    const int mine = generality(sense.when);
    const auto after = std::find_if(senses.begin(), senses.end(),
                                    [&](const TriggerSense &other) { return generality(other.when) > mine; });
    for (auto earlier = senses.begin(); earlier != after; ++earlier)
        if (earlier->when == sense.when)
            return mistake(row, "This sense of “" + phrase + "” is never reached: line " + std::to_string(earlier->line)
                                    + " has the same condition");
    senses.insert(after, sense);
    return {};
}

/// Several examples in one cell are separated by bars.
void EventTables::addExamples(const TableRow &row, const TriggerSense &sense)
{
    for (const auto &[cell, expect] : {std::pair(row.cell(ExpectCell), true), std::pair(row.cell(RejectCell), false)})
        if (!isEmptyCell(cell))
            for (const std::string &sentence : splitAt(cell, '|'))
                m_lexicon.m_examples.push_back(
                    {m_file, row.line, sense.type, sense.code, sense.event, expect, sentence});
}

void EventTables::indexTriggers()
{
    for (const Phrase &phrase : m_phrases) {
        const std::vector<std::string> parts = wordsOf(phrase.text);
        Trigger trigger;
        trigger.noun = phrase.noun;
        trigger.firstSense = static_cast<std::uint32_t>(m_lexicon.m_senses.size());
        m_lexicon.m_senses.insert(m_lexicon.m_senses.end(), phrase.senses.begin(), phrase.senses.end());
        trigger.endSense = static_cast<std::uint32_t>(m_lexicon.m_senses.size());
        std::vector<std::string> heads;
        if (phrase.noun) {
            for (std::size_t i = 0; i + 1 < parts.size(); ++i)
                trigger.before.push_back(m_words.add(parts[i]));
            heads = nounForms(parts.back());
        } else {
            for (std::size_t i = 1; i < parts.size(); ++i)
                trigger.after.push_back(m_words.add(parts[i]));
            addVerbForms(parts.front());
            const VerbForms forms = m_inflection.verb(parts.front());
            heads = {forms.base, forms.third, forms.past, forms.participle, forms.gerund};
            std::sort(heads.begin(), heads.end());
            heads.erase(std::unique(heads.begin(), heads.end()), heads.end());
        }
        for (const std::string &head : heads)
            m_triggersByHead[m_words.add(head)].push_back(trigger);
    }
    for (auto &[head, triggers] : m_triggersByHead) {
        std::stable_sort(triggers.begin(), triggers.end(), [](const Trigger &a, const Trigger &b) {
            return a.before.size() + a.after.size() > b.before.size() + b.after.size();
        });
        auto &entry = facts(m_words.text(head));
        entry.firstTrigger = static_cast<std::uint32_t>(m_lexicon.m_triggers.size());
        m_lexicon.m_triggers.insert(m_lexicon.m_triggers.end(), triggers.begin(), triggers.end());
        entry.endTrigger = static_cast<std::uint32_t>(m_lexicon.m_triggers.size());
    }
}

} // namespace dateline
