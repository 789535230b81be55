// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/event_lexicon.h"
#include "core/lexicon/inflection.h"
#include "core/lexicon/table_reader.h"

#include <map>

namespace dateline {

/// Reads the tables of lang/<code>/events into an EventLexicon. A language without that folder has no events.
class EventTables {
public:
    EventTables(EventLexicon &lexicon, const ResourceRoots &roots, std::string_view code, Vocabulary &words);
    Status load();

private:
    using Rows = std::vector<TableRow>;
    using RowReader = Status (EventTables::*)(const TableRow &);

    Status readEach(std::string file, std::size_t minimumCells, RowReader reader);
    Status readInflection();
    Status readCode(const TableRow &row);
    Status readGrammar(const TableRow &row);
    Status readVerbs(const TableRow &row);
    Status readClass(const TableRow &row);
    Status readTrigger(const TableRow &row);
    Status readGovernor(const TableRow &row);
    Status readStatusCue(const TableRow &row);
    Status readFigure(const TableRow &row);
    Status readRole(const TableRow &row);

    Status readSense(const TableRow &row, TriggerSense &sense);
    Status readCondition(std::string_view item, const TableRow &row, SenseCondition &when);
    Status addTrigger(const std::string &phrase, const TableRow &row, const TriggerSense &sense);
    void addExamples(const TableRow &row, const TriggerSense &sense);
    void indexTriggers();

    Error mistake(const TableRow &row, std::string detail) const;
    EventLexicon::WordFacts &facts(std::string_view word);
    void readClassNoun(const std::string &noun, ClassMask mask);
    void addVerbForms(std::string_view base);
    std::vector<std::string> nounForms(std::string_view singular);
    Result<ClassMask> classMask(std::string_view names, const TableRow &row);

    EventLexicon &m_lexicon;
    const ResourceRoots &m_roots;
    std::string m_folder;
    std::string m_file;
    Vocabulary &m_words;
    Inflection m_inflection;
    std::map<WordId, std::vector<Trigger>> m_triggersByHead;
    std::map<std::string, std::uint32_t> m_phraseSenses; ///< phrase and part of speech: its place in m_phrases
    struct Phrase {
        std::string text;
        bool noun = false;
        std::vector<TriggerSense> senses;
    };
    std::vector<Phrase> m_phrases;
};

} // namespace dateline
