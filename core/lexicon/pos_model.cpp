// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/pos_model.h"

#include "core/lexicon/event_lexicon.h"
#include "core/lexicon/table_reader.h"

#include <algorithm>
#include <cstring>

namespace dateline {

namespace {

PosTag tagFromName(std::string_view name)
{
    const auto found = std::find(posTagNames.begin(), posTagNames.end(), name);
    return found == posTagNames.end() ? PosTag::None : static_cast<PosTag>(found - posTagNames.begin());
}

constexpr std::uint32_t bitOf(PosTag tag)
{
    return 1u << static_cast<unsigned>(tag);
}

constexpr std::pair<Grammar, std::uint32_t> tagsOfForms[] = {{Grammar::Base, bitOf(PosTag::VB) | bitOf(PosTag::VBP)},
                                                             {Grammar::Third, bitOf(PosTag::VBZ)},
                                                             {Grammar::Past, bitOf(PosTag::VBD)},
                                                             {Grammar::Participle, bitOf(PosTag::VBN)},
                                                             {Grammar::Gerund, bitOf(PosTag::VBG)}};

} // namespace

const std::uint32_t PosModel::closedTags = bitOf(PosTag::CC) | bitOf(PosTag::DT) | bitOf(PosTag::EX) | bitOf(PosTag::IN)
                                           | bitOf(PosTag::MD) | bitOf(PosTag::POS) | bitOf(PosTag::PRP)
                                           | bitOf(PosTag::PRPS) | bitOf(PosTag::RP) | bitOf(PosTag::TO)
                                           | bitOf(PosTag::WDT) | bitOf(PosTag::WP) | bitOf(PosTag::WRB);

Status PosModel::load(const ResourceRoots &roots, std::string_view code, Vocabulary &words)
{
    const std::string folder = "lang/" + std::string(code) + "/";
    if (!roots.find(folder + "pos_weights.bin"))
        return {};
    if (auto done = loadWords(roots, folder + "pos_words.tsv", words); !done)
        return done;
    if (auto done = loadWeights(roots, folder + "pos_weights.bin"); !done)
        return done;
    addUp(words);
    return {};
}

Status PosModel::loadWords(const ResourceRoots &roots, const std::string &file, Vocabulary &words)
{
    const auto bytes = roots.read(file);
    if (!bytes)
        return bytes.error();
    const auto table = readTable(*bytes, file, 2);
    if (!table)
        return table.error();
    for (const TableRow &row : *table) {
        std::string_view tags = row.cell(1);
        const bool fixed = tags.starts_with('=');
        tags.remove_prefix(fixed ? 1 : 0);
        const WordId word = words.add(row.cell(0));
        if (word >= m_fixed.size()) {
            m_fixed.resize(word + 1, PosTag::None);
            m_possible.resize(word + 1, 0);
        }
        while (!tags.empty()) {
            const std::string_view name = tags.substr(0, tags.find(' '));
            const PosTag tag = tagFromName(name);
            if (tag == PosTag::None)
                return resourceError(file, row.line, row.cell(0).size() + 2,
                                     "Unknown part of speech \"" + std::string(name) + "\"");
            m_possible[word] |= 1u << static_cast<unsigned>(tag);
            m_fixed[word] = fixed ? tag : PosTag::None;
            tags.remove_prefix(std::min(name.size() + 1, tags.size()));
        }
    }
    return {};
}

Status PosModel::loadWeights(const ResourceRoots &roots, const std::string &name)
{
    const auto bytes = roots.read(name);
    if (!bytes)
        return bytes.error();
    const std::size_t head = bytes->find("\n\n");
    if (head == std::string::npos || bytes->size() - head - 2 != std::size_t(rows) * posTagCount)
        return Error{ErrorCode::ResourceBroken, name, {}, "It does not hold the expected number of weights", {}};
    m_buckets.resize(buckets);
    std::memcpy(m_buckets.data(), bytes->data() + head + 2, buckets * sizeof(Bucket));
    return {};
}

void PosModel::addForms(const EventLexicon &lexicon, std::size_t words)
{
    if (m_buckets.empty())
        return;
    m_possible.resize(std::max(words, m_possible.size()), 0);
    for (WordId word = 0; word < words; ++word)
        for (const auto &[form, tags] : tagsOfForms)
            if ((lexicon.grammar(word) & bit(form)) != 0)
                m_possible[word] |= tags;
}

} // namespace dateline
