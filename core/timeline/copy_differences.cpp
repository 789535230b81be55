// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/copy_differences.h"

#include "core/base/content_hash.h"
#include "core/base/utf8.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace dateline {

namespace {

using Index = std::uint32_t;

/// Between sentences that both have, so many pairs are compared at most: beyond, what is not the same is told apart.
constexpr std::size_t mostPairs = 10'000;
/// The share of words from which on two sentences say one thing in other words.
constexpr double enoughAlike = 0.5;

struct SentenceWords {
    std::uint64_t key = 0;            ///< of the words in their order
    std::vector<std::uint64_t> words; ///< sorted
};

bool isSign(char32_t c)
{
    return c < 0x30 || (c > 0x39 && c < 0x41) || (c > 0x5A && c < 0x61) || (c > 0x7A && c < 0xC0)
           || (c >= 0x2000 && c < 0x2070);
}

SentenceWords wordsOf(std::string_view sentence)
{
    SentenceWords found;
    const std::string folded = foldCase(sentence);
    std::string all, word;
    const auto end = [&] {
        if (word.empty())
            return;
        found.words.push_back(contentHash64(word));
        all += word + ' ';
        word.clear();
    };
    for (std::size_t at = 0; at < folded.size();) {
        const CodePoint point = decodeUtf8(folded, at);
        if (isSign(point.value))
            end();
        else
            word += folded.substr(at, point.bytes);
        at += point.bytes;
    }
    end();
    found.key = contentHash64(all);
    std::sort(found.words.begin(), found.words.end());
    return found;
}

double likeness(const SentenceWords &a, const SentenceWords &b)
{
    std::size_t shared = 0;
    for (std::size_t i = 0, j = 0; i < a.words.size() && j < b.words.size();) {
        if (a.words[i] == b.words[j]) {
            ++shared;
            ++i;
            ++j;
        } else {
            ++(a.words[i] < b.words[j] ? i : j);
        }
    }
    const std::size_t all = a.words.size() + b.words.size();
    return all == 0 ? 0 : 2.0 * static_cast<double>(shared) / static_cast<double>(all);
}

struct Pair {
    Index original = 0, copy = 0;
};

class Comparison {
public:
    Comparison(std::span<const std::string_view> original, std::span<const std::string_view> copy)
    {
        for (const std::string_view sentence : original)
            m_originalKeys.insert(m_original.emplace_back(wordsOf(sentence)).key);
        for (const std::string_view sentence : copy)
            m_copyKeys.insert(m_copy.emplace_back(wordsOf(sentence)).key);
    }

    std::vector<CopyDifference> find()
    {
        Pair last;
        for (const Pair &anchor : anchors()) {
            compareGap(last, anchor);
            last = {anchor.original + 1, anchor.copy + 1};
        }
        compareGap(last, {static_cast<Index>(m_original.size()), static_cast<Index>(m_copy.size())});
        return std::move(m_found);
    }

private:
    /// Sentences that each has once: the longest row of them that stands in the same order in both.
    std::vector<Pair> anchors() const
    {
        struct Seen {
            Index original = 0, copy = 0;
            int inOriginal = 0, inCopy = 0;
        };
        std::unordered_map<std::uint64_t, Seen> seen;
        for (Index i = 0; i < m_original.size(); ++i) {
            Seen &each = seen[m_original[i].key];
            each.original = i;
            ++each.inOriginal;
        }
        for (Index i = 0; i < m_copy.size(); ++i) {
            Seen &each = seen[m_copy[i].key];
            each.copy = i;
            ++each.inCopy;
        }
        std::vector<Pair> pairs;
        for (Index i = 0; i < m_copy.size(); ++i)
            if (const Seen &each = seen[m_copy[i].key];
                each.inOriginal == 1 && each.inCopy == 1 && !m_copy[i].words.empty())
                pairs.push_back({each.original, i});
        return longestRising(pairs);
    }

    static std::vector<Pair> longestRising(const std::vector<Pair> &pairs)
    {
        std::vector<std::size_t> ends, before(pairs.size());
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            const auto at = std::lower_bound(ends.begin(), ends.end(), pairs[i].original,
                                             [&](std::size_t end, Index o) { return pairs[end].original < o; });
            before[i] = at == ends.begin() ? i : *std::prev(at);
            if (at == ends.end())
                ends.push_back(i);
            else
                *at = i;
        }
        std::vector<Pair> rising(ends.size());
        for (std::size_t at = ends.empty() ? 0 : ends.back(), left = ends.size(); left > 0; at = before[at])
            rising[--left] = pairs[at];
        return rising;
    }

    double alike(Index original, Index copy) const
    {
        const SentenceWords &a = m_original[original], &b = m_copy[copy];
        if (a.key == b.key)
            return 2;
        const double share = likeness(a, b);
        return share >= enoughAlike ? share : 0;
    }

    /// The pairs within [from, to) that fit together best, in their order.
    std::vector<Pair> bestPairs(Pair from, Pair to) const
    {
        const std::size_t rows = to.original - from.original, columns = to.copy - from.copy;
        std::vector<Pair> pairs;
        if (rows * columns == 0 || rows * columns > mostPairs)
            return pairs;
        std::vector<double> fits(rows * columns), best((rows + 1) * (columns + 1), 0);
        const auto at = [&](std::size_t row, std::size_t column) -> double & {
            return best[row * (columns + 1) + column];
        };
        for (std::size_t row = rows; row-- > 0;)
            for (std::size_t column = columns; column-- > 0;) {
                const double fit =
                    alike(from.original + static_cast<Index>(row), from.copy + static_cast<Index>(column));
                fits[row * columns + column] = fit;
                at(row, column) =
                    std::max({at(row + 1, column), at(row, column + 1), fit > 0 ? fit + at(row + 1, column + 1) : 0});
            }
        for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
            const double fit = fits[row * columns + column];
            if (fit > 0 && at(row, column) == fit + at(row + 1, column + 1))
                pairs.push_back({from.original + static_cast<Index>(row++), from.copy + static_cast<Index>(column++)});
            else
                ++(at(row + 1, column) >= at(row, column + 1) ? row : column);
        }
        return pairs;
    }

    void compareGap(Pair from, Pair to)
    {
        std::vector<Pair> pairs = bestPairs(from, to);
        pairs.push_back(to);
        for (const Pair &pair : pairs) {
            for (; from.original < pair.original; ++from.original)
                if (!m_copyKeys.contains(m_original[from.original].key))
                    m_found.push_back({CopyDifference::Kind::LeftOut, from.original, 0});
            for (; from.copy < pair.copy; ++from.copy)
                if (!m_originalKeys.contains(m_copy[from.copy].key))
                    m_found.push_back({CopyDifference::Kind::Added, 0, from.copy});
            if (pair.original < to.original && m_original[pair.original].key != m_copy[pair.copy].key)
                m_found.push_back({CopyDifference::Kind::Changed, pair.original, pair.copy});
            from = {pair.original + 1, pair.copy + 1};
        }
    }

    std::vector<SentenceWords> m_original, m_copy;
    std::unordered_set<std::uint64_t> m_originalKeys, m_copyKeys;
    std::vector<CopyDifference> m_found;
};

} // namespace

std::vector<CopyDifference> copyDifferences(std::span<const std::string_view> original,
                                            std::span<const std::string_view> copy)
{
    return Comparison(original, copy).find();
}

} // namespace dateline
