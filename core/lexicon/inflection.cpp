// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/inflection.h"

namespace dateline {

namespace {

std::string endingText(std::string_view cell)
{
    return cell == "-" ? std::string() : std::string(cell);
}

VerbForms formsOf(const TableRow &row)
{
    return {std::string(row.cell(1)), std::string(row.cell(2)), std::string(row.cell(3)), std::string(row.cell(4)),
            std::string(row.cell(5))};
}

} // namespace

Status Inflection::read(std::span<const TableRow> rows, std::string_view name)
{
    for (const TableRow &row : rows) {
        const std::string_view kind = row.cell(0);
        const std::size_t needed = kind == "verb" || kind == "irregular" ? 6
                                   : kind == "noun" || kind == "plural"  ? 3
                                                                         : 0;
        if (row.cells.size() < needed)
            return resourceError(name, row.line, 1,
                                 "A row of kind " + std::string(kind) + " needs " + std::to_string(needed) + " cells");
        if (kind == "verb")
            m_verbs.push_back({endingText(row.cell(1)), formsOf(row), {}});
        else if (kind == "noun")
            m_nouns.push_back({endingText(row.cell(1)), {}, std::string(row.cell(2))});
        else if (kind == "irregular")
            m_irregular.emplace(row.cell(1), formsOf(row));
        else if (kind == "plural")
            m_plurals.emplace(row.cell(1), row.cell(2));
    }
    return {};
}

const Inflection::Ending *Inflection::longest(const std::vector<Ending> &endings, std::string_view word)
{
    const Ending *best = nullptr;
    for (const Ending &ending : endings)
        if (word.ends_with(ending.text) && (!best || ending.text.size() > best->text.size()))
            best = &ending;
    return best;
}

VerbForms Inflection::verb(std::string_view base) const
{
    if (const auto found = m_irregular.find(base); found != m_irregular.end())
        return found->second;
    const std::string word(base);
    const Ending *ending = longest(m_verbs, base);
    if (!ending)
        return {word, word, word, word, word};
    const std::string stem = word.substr(0, word.size() - ending->text.size());
    return {word, stem + ending->verb.third, stem + ending->verb.past, stem + ending->verb.participle,
            stem + ending->verb.gerund};
}

std::string Inflection::plural(std::string_view singular) const
{
    if (const auto found = m_plurals.find(singular); found != m_plurals.end())
        return found->second;
    const std::string word(singular);
    const Ending *ending = longest(m_nouns, singular);
    return ending ? word.substr(0, word.size() - ending->text.size()) + ending->plural : word;
}

} // namespace dateline
