// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dating/wording_index.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr std::size_t firstTableSize = 1024;
constexpr std::size_t commonShare = 20; ///< a term of one article in so many says nothing of a day
constexpr std::size_t leastCommon = 3;  ///< articles that a common term has at least
constexpr double measured = 3600;       ///< articles of the libraries on which weights were measured

std::uint64_t digestOf(std::span<const Term> terms)
{
    std::uint64_t digest = terms.size();
    for (const Term term : terms)
        digest = (digest ^ term) * 1099511628211ULL;
    return digest;
}

} // namespace

WordingIndex::WordingIndex(std::size_t articles)
    : m_common(std::max(leastCommon, articles / commonShare)), m_table(firstTableSize, noSlot)
{
    m_sizes.reserve(articles);
    m_digests.reserve(articles);
}

std::size_t WordingIndex::bucketOf(Term term) const
{
    const std::size_t mask = m_table.size() - 1;
    std::size_t at = (term * 0x9E3779B1U) & mask;
    while (m_table[at] != noSlot && m_terms[m_table[at]] != term)
        at = (at + 1) & mask;
    return at;
}

WordingIndex::Slot WordingIndex::slotOf(Term term) const
{
    return m_table[bucketOf(term)];
}

void WordingIndex::growTable()
{
    m_table.assign(m_table.size() * 2, noSlot);
    for (Slot slot = 0; slot < m_terms.size(); ++slot)
        m_table[bucketOf(m_terms[slot])] = slot;
}

void WordingIndex::want(std::span<const Term> terms)
{
    for (const Term term : terms) {
        const std::size_t bucket = bucketOf(term);
        if (m_table[bucket] != noSlot)
            continue;
        m_table[bucket] = static_cast<Slot>(m_terms.size());
        m_terms.push_back(term);
        if (m_terms.size() * 2 > m_table.size())
            growTable();
    }
    m_articles.resize(m_terms.size());
    m_isCommon.resize(m_terms.size());
}

void WordingIndex::add(std::span<const Term> terms)
{
    const auto article = static_cast<std::uint32_t>(m_sizes.size());
    m_sizes.push_back(static_cast<std::uint32_t>(terms.size()));
    m_digests.push_back(digestOf(terms));
    for (const Term term : terms) {
        const Slot slot = slotOf(term);
        if (slot == noSlot || m_isCommon[slot])
            continue;
        std::vector<std::uint32_t> &articles = m_articles[slot];
        articles.push_back(article);
        if (articles.size() > m_common) {
            m_isCommon[slot] = true;
            articles = {};
        }
    }
}

double WordingIndex::weight(Term term) const
{
    const Slot slot = slotOf(term);
    if (slot != noSlot && m_isCommon[slot])
        return 0;
    const std::size_t holders = slot == noSlot ? 1 : std::max<std::size_t>(1, m_articles[slot].size());
    const double articles = static_cast<double>(std::max<std::size_t>(1, m_sizes.size()));
    const double rarity = std::log(1 + articles / static_cast<double>(holders)) / std::log(1 + measured);
    return rarity * rarity;
}

double WordingIndex::likenessToCopy(std::span<const Term> terms) const
{
    double all = 0;
    for (const Term term : terms)
        all += weight(term);
    return all / (1.0 + static_cast<double>(terms.size()));
}

std::vector<WordingIndex::Alike> WordingIndex::mostAlike(std::span<const Term> terms, std::size_t count) const
{
    std::vector<double> shared(m_sizes.size(), 0);
    for (const Term term : terms) {
        const Slot slot = slotOf(term);
        if (slot == noSlot || m_articles[slot].empty())
            continue;
        const double telling = weight(term);
        for (const std::uint32_t article : m_articles[slot])
            shared[article] += telling;
    }
    std::vector<Alike> alike;
    for (std::uint32_t article = 0; article < shared.size(); ++article)
        if (shared[article] > 0) {
            const double sizes = (1.0 + static_cast<double>(terms.size())) * (1.0 + m_sizes[article]);
            alike.push_back({article, shared[article] / std::sqrt(sizes)});
        }
    const auto middle = alike.begin() + static_cast<std::ptrdiff_t>(std::min(count, alike.size()));
    std::partial_sort(alike.begin(), middle, alike.end(), [&](const Alike &a, const Alike &b) {
        if (a.likeness != b.likeness)
            return a.likeness > b.likeness;
        return m_digests[a.article] != m_digests[b.article] ? m_digests[a.article] < m_digests[b.article]
                                                            : a.article < b.article;
    });
    alike.erase(middle, alike.end());
    return alike;
}

} // namespace dateline
