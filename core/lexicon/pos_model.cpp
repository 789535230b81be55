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
    return loadWeights(roots, folder + "pos_weights.bin");
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

// Whether a feature was learned is anybody's guess, so its row is chosen without a branch; what was not learned is
// masked.
PosModel::Scores PosModel::score(std::span<const std::uint32_t> features) const
{
    // Eight numbers at a time; GCC and Clang make vector instructions of it on any machine.
    using Bytes = std::int8_t __attribute__((vector_size(8)));
    using Sums = std::int16_t __attribute__((vector_size(16)));
    static_assert(posTagCount == 32);
    Sums sums[4] = {};
    // The rows lie all over two megabytes: ask for all of them before the first is needed.
    for (const std::uint32_t feature : features)
        __builtin_prefetch(&m_buckets[bucketOf(feature)]);
    for (const std::uint32_t feature : features) {
        const std::int8_t *row = m_buckets[bucketOf(feature)].bytes.data();
        const std::uint8_t check = checkOf(feature);
        const bool inFirst = static_cast<std::uint8_t>(row[0]) == check;
        const bool inSecond = static_cast<std::uint8_t>(row[posTagCount]) == check;
        row += (1u - static_cast<unsigned>(inFirst)) * posTagCount;
        const auto learned = static_cast<std::int16_t>(-static_cast<int>(inFirst | inSecond));
        for (std::size_t part = 0; part < std::size(sums); ++part) {
            Bytes bytes;
            std::memcpy(&bytes, row + part * sizeof bytes, sizeof bytes);
            sums[part] += __builtin_convertvector(bytes, Sums) & learned;
        }
    }
    Scores scores;
    static_assert(sizeof sums == sizeof scores);
    std::memcpy(scores.data(), sums, sizeof scores);
    return scores;
}

} // namespace dateline
