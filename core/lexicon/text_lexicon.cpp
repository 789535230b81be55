// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/text_lexicon.h"

#include "core/base/utf8.h"
#include "core/lexicon/table_reader.h"

#include <charconv>
#include <string>

namespace dateline {

namespace {

struct Table {
    std::string name;
    std::vector<TableRow> rows;
};

Result<Table> readLanguageTable(const ResourceRoots &roots, std::string_view code, std::string_view file,
                                std::size_t cells)
{
    Table table;
    table.name = "lang/" + std::string(code) + "/" + std::string(file);
    const auto bytes = roots.read(table.name);
    if (!bytes && bytes.error().code == ErrorCode::ResourceMissing)
        return table;
    if (!bytes)
        return bytes.error();
    auto rows = readTable(*bytes, table.name, cells);
    if (!rows)
        return rows.error();
    table.rows = std::move(*rows);
    return table;
}

Abbreviation abbreviationNamed(std::string_view name)
{
    if (name == "title")
        return Abbreviation::Title;
    if (name == "before_number")
        return Abbreviation::BeforeNumber;
    return name == "may_end" ? Abbreviation::MayEnd : Abbreviation::None;
}

} // namespace

TextLexicon::WordFacts &TextLexicon::factsOf(WordId word)
{
    if (word >= m_words.size())
        m_words.resize(word + 1);
    return m_words[word];
}

Status TextLexicon::load(const ResourceRoots &roots, std::string_view code, Vocabulary &words)
{
    if (auto done = loadAbbreviations(roots, code, words); !done)
        return done;
    if (auto done = loadStarters(roots, code, words); !done)
        return done;
    if (auto done = loadMonths(roots, code, words); !done)
        return done;
    const std::string language(code);
    return m_cues.load(roots, {&language, 1});
}

Status TextLexicon::loadAbbreviations(const ResourceRoots &roots, std::string_view code, Vocabulary &words)
{
    const auto table = readLanguageTable(roots, code, "abbreviations.tsv", 2);
    if (!table)
        return table.error();
    for (const TableRow &row : table->rows) {
        const Abbreviation kind = abbreviationNamed(row.cell(1));
        if (kind == Abbreviation::None || row.cell(0).empty())
            return resourceError(table->name, row.line, 1,
                                 "The row is a word and its kind: title, before_number or may_end");
        WordFacts &facts = factsOf(words.add(foldCase(row.cell(0))));
        facts.abbreviation = kind;
        facts.needsCapital = isAsciiUpper(row.cell(0).front());
    }
    return {};
}

Status TextLexicon::loadStarters(const ResourceRoots &roots, std::string_view code, Vocabulary &words)
{
    const auto table = readLanguageTable(roots, code, "sentence_starters.tsv", 1);
    if (!table)
        return table.error();
    for (const TableRow &row : table->rows)
        factsOf(words.add(foldCase(row.cell(0)))).starter = true;
    return {};
}

Status TextLexicon::loadMonths(const ResourceRoots &roots, std::string_view code, Vocabulary &words)
{
    const auto table = readLanguageTable(roots, code, "months.tsv", 2);
    if (!table)
        return table.error();
    for (const TableRow &row : table->rows) {
        const std::string_view cell = row.cell(1);
        int month = 0;
        std::from_chars(cell.data(), cell.data() + cell.size(), month);
        if (month < 1 || month > 12)
            return resourceError(table->name, row.line, 1, "The month is a number from 1 to 12");
        factsOf(words.add(foldCase(row.cell(0)))).month = static_cast<std::uint8_t>(month);
    }
    return {};
}

} // namespace dateline
