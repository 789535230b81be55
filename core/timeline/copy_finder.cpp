// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/copy_finder.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>
#include <tuple>
#include <vector>

namespace dateline {

namespace {

constexpr std::size_t bandBins = 3; ///< articles meet when they share all samples of one band
constexpr std::size_t bands = TextSketch::bins / bandBins;
/// Of those that meet in one band each looks at so many before it: what is printed a thousand times costs a
/// thousand times as much and no more.
constexpr std::size_t mostNeighbours = 8;
/// Copies one article is compared with before it stands for itself.
constexpr std::size_t mostCompared = 48;

constexpr double worthComparing = 0.3; ///< likeness
constexpr double enoughContained = 0.72;
constexpr double enoughNumbers = 0.6;

using Index = std::uint32_t;
constexpr Index nobody = 0xFFFFFFFF;

bool isCopy(const TextSketch &part, const TextSketch &whole)
{
    return containment(part, whole) >= enoughContained && sharedNumbers(part, whole) >= enoughNumbers;
}

std::uint64_t keyOf(const TextSketch &sketch, std::size_t band)
{
    std::uint64_t key = 0;
    for (std::size_t bin = band * bandBins; bin < (band + 1) * bandBins; ++bin)
        key = key << 16 | sketch.sample[bin];
    return key;
}

/// Sets that grow together.
class Families {
public:
    explicit Families(std::size_t size) : m_parent(size) { std::iota(m_parent.begin(), m_parent.end(), Index(0)); }

    Index rootOf(Index at)
    {
        while (m_parent[at] != at)
            at = m_parent[at] = m_parent[m_parent[at]];
        return at;
    }
    void unite(Index a, Index b)
    {
        a = rootOf(a);
        b = rootOf(b);
        m_parent[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<Index> m_parent;
};

class CopyFinder {
public:
    explicit CopyFinder(std::span<const CopyCandidate> articles) : m_families(articles.size())
    {
        for (const CopyCandidate &article : articles)
            if (article.sketch && article.sketch->runs > 0)
                m_articles.push_back(&article);
        std::sort(m_articles.begin(), m_articles.end(), [](const CopyCandidate *a, const CopyCandidate *b) {
            return std::tie(a->contentHash, a->id) < std::tie(b->contentHash, b->id);
        });
    }

    CopiesFound find()
    {
        const std::vector<std::uint64_t> keys = allKeys();
        for (std::size_t band = 0; band < bands; ++band)
            meet(std::span(keys).subspan(band * m_articles.size(), m_articles.size()));
        std::vector<std::pair<Index, Index>> byFamily;
        for (Index i = 0; i < m_articles.size(); ++i)
            byFamily.emplace_back(m_families.rootOf(i), i);
        std::sort(byFamily.begin(), byFamily.end());
        for (auto begin = byFamily.begin(); begin != byFamily.end();) {
            const auto end =
                std::find_if(begin, byFamily.end(), [&](const auto &entry) { return entry.first != begin->first; });
            if (end - begin > 1) {
                settle(begin, end);
                for (auto at = begin; at != end; ++at)
                    m_found.families.emplace(m_articles[at->second]->id, m_articles[begin->second]->id);
            }
            begin = end;
        }
        return std::move(m_found);
    }

private:
    const TextSketch &sketch(Index at) const { return *m_articles[at]->sketch; }

    /// By band, then article: one after the other in memory.
    std::vector<std::uint64_t> allKeys() const
    {
        const std::size_t count = m_articles.size();
        std::vector<std::uint64_t> keys(bands * count);
        for (Index i = 0; i < count; ++i)
            for (std::size_t band = 0; band < bands; ++band)
                keys[band * count + i] = keyOf(sketch(i), band);
        return keys;
    }

    /// Each article meets the last ones before it that have its key. 0 is the key of nothing.
    void meet(std::span<const std::uint64_t> keys)
    {
        const std::size_t mask = std::bit_ceil(2 * keys.size() + 1) - 1;
        std::vector<Index> last(mask + 1, nobody), previous(keys.size(), nobody);
        for (Index i = 0; i < keys.size(); ++i) {
            if (keys[i] == 0)
                continue;
            std::size_t slot = (keys[i] * 0x9E3779B97F4A7C15ULL >> 20) & mask;
            while (last[slot] != nobody && keys[last[slot]] != keys[i])
                slot = (slot + 1) & mask;
            previous[i] = last[slot];
            last[slot] = i;
            Index other = previous[i];
            for (std::size_t met = 0; met < mostNeighbours && other != nobody; ++met) {
                compare(other, i);
                other = previous[other];
            }
        }
    }

    void compare(Index a, Index b)
    {
        if (m_families.rootOf(a) != m_families.rootOf(b) && likeness(sketch(a), sketch(b)) >= worthComparing)
            m_families.unite(a, b);
    }

    /// The one that had rather stand first.
    bool standsBefore(Index a, Index b) const
    {
        const CopyCandidate &first = *m_articles[a], &second = *m_articles[b];
        const auto rank = [](const CopyCandidate &article, Index at) {
            return std::tuple(!article.corrected, !article.published.has_value(), ~article.sketch->runs,
                              article.published.value_or(CivilDate{}), at);
        };
        return rank(first, a) < rank(second, b);
    }

    /// Each is compared with those that stand already: a chain of small changes is no copy from end to end.
    template <typename It> void settle(It begin, It end)
    {
        std::vector<Index> family, standing;
        for (; begin != end; ++begin)
            family.push_back(begin->second);
        std::sort(family.begin(), family.end(), [this](Index a, Index b) { return standsBefore(a, b); });
        for (const Index at : family) {
            const auto last = standing.begin() + static_cast<std::ptrdiff_t>(std::min(standing.size(), mostCompared));
            const auto whole =
                std::find_if(standing.begin(), last, [&](Index other) { return isCopy(sketch(at), sketch(other)); });
            if (whole != last && !m_articles[at]->corrected)
                m_found.copies.emplace(m_articles[at]->id, m_articles[*whole]->id);
            else
                standing.push_back(at);
        }
    }

    std::vector<const CopyCandidate *> m_articles; ///< by content
    Families m_families;
    CopiesFound m_found;
};

} // namespace

std::map<ArticleId, ArticleId> findCopies(std::span<const CopyCandidate> articles)
{
    return findCopiesAndFamilies(articles).copies;
}

CopiesFound findCopiesAndFamilies(std::span<const CopyCandidate> articles)
{
    return CopyFinder(articles).find();
}

MeetingKeys meetingKeys(const TextSketch &sketch)
{
    static_assert(std::tuple_size_v<MeetingKeys> == bands);
    MeetingKeys keys{};
    for (std::size_t band = 0; band < bands; ++band)
        if (const std::uint64_t key = keyOf(sketch, band); key != 0)
            keys[band] = (key << 8) + band + 1; // three samples of 16 bits
    return keys;
}

} // namespace dateline
