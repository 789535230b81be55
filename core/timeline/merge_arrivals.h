// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/standing_blocks.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace dateline {

/// Mentions that wait to be merged, as numbers: an import of a hundred thousand articles brings millions of them.
class MergeArrivals {
public:
    void add(ArticleId article, std::span<const MentionPlace> mentions);
    /// Forgets what was added of an article so far.
    void drop(ArticleId article);

    /// After the last `add` and `drop` and before what follows.
    void sort();
    using Use = std::function<void(const MergeBlock &, const MentionRef &)>;
    /// The mentions of each dated block, in the order of the days.
    void forEachDatedBlock(const std::function<void(const MergeBlock &, std::size_t)> &visit) const;
    /// Those dated up to `last` that were not taken yet.
    void takeDated(std::int64_t last, const Use &use);
    /// The undated ones of articles with that content (MergeBlock::value) that were not taken yet.
    void takeUndated(std::int64_t content, const Use &use);
    /// The undated ones of some article; false when there are none left.
    bool takeNextUndated(const Use &use);
    void clear();

private:
    struct Arrival {
        std::int64_t value = 0;
        ArticleId article = 0;
        std::uint32_t mention = 0;
        EventType type = EventType::Statement;
        bool dated = true;
        bool taken = false;
    };
    using At = std::deque<Arrival>::iterator;

    At firstUndated(std::int64_t content);
    static void take(Arrival &arrival, const Use &use);

    std::deque<Arrival> m_arrivals;                       ///< sorted: dated ones first, then by value
    std::unordered_map<ArticleId, std::size_t> m_dropped; ///< those before that position do not count
    std::size_t m_next = 0;                               ///< the first dated one that was not taken
    std::size_t m_undated = 0;                            ///< the first undated one
    std::size_t m_nextUndated = 0;                        ///< before it all undated ones were taken
};

} // namespace dateline
