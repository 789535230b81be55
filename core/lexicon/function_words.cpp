// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/function_words.h"

#include "core/base/utf8.h"
#include "core/lexicon/table_reader.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::string_view tableName = "lang/common/function_words.tsv";
constexpr std::size_t mostLanguages = 255;

Result<FunctionWords> loadStandard()
{
    FunctionWords words;
    if (auto done = words.load(ResourceRoots::standard()); !done)
        return done.error();
    return words;
}

} // namespace

Status FunctionWords::load(const ResourceRoots &roots)
{
    const auto bytes = roots.read(tableName);
    if (!bytes)
        return bytes.error();
    const auto rows = readTable(*bytes, tableName, 2);
    if (!rows)
        return rows.error();
    std::vector<std::vector<std::uint8_t>> languagesOf(1); // by WordId
    for (const TableRow &row : *rows) {
        auto language = std::find(m_languages.begin(), m_languages.end(), row.cell(0));
        if (language == m_languages.end()) {
            if (m_languages.size() == mostLanguages)
                return resourceError(tableName, row.line, 1, "There are too many languages");
            language = m_languages.emplace(m_languages.end(), row.cell(0));
        }
        const WordId word = m_words.add(foldCase(row.cell(1)));
        languagesOf.resize(std::max<std::size_t>(languagesOf.size(), word + 1));
        languagesOf[word].push_back(static_cast<std::uint8_t>(language - m_languages.begin()));
    }
    m_ends.assign(1, 0);
    for (const std::vector<std::uint8_t> &languages : languagesOf) {
        m_languagesOf.insert(m_languagesOf.end(), languages.begin(), languages.end());
        m_ends.push_back(static_cast<std::uint32_t>(m_languagesOf.size()));
    }
    return {};
}

const Result<FunctionWords> &FunctionWords::standard()
{
    static const Result<FunctionWords> words = loadStandard();
    return words;
}

} // namespace dateline
