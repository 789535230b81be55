// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline/merge_item.h"

#include <compare>
#include <cstdint>
#include <map>
#include <span>
#include <unordered_map>
#include <vector>

namespace dateline {

/// A report appears up to this many days after what it tells.
inline constexpr DayNumber reportLag = 2;

/// Where merging looks for what tells the same: one type on one day. Undated mentions meet nobody; theirs is a block
/// for each content, so that equal files stand side by side.
struct MergeBlock {
    EventType type = EventType::Statement;
    bool dated = true;
    std::int64_t value = 0; ///< the day; of undated mentions a hash of their article's content

    friend auto operator<=>(const MergeBlock &, const MergeBlock &) = default;
};

/// Where a mention stands in merging, without what it tells.
struct MentionPlace {
    MergeBlock block;
    bool told = false; ///< its date was said, by the text or by the user
    ArticleId article = 0;
    std::uint32_t mention = 0;
    std::string_view contentHash;
    ByteSpan trigger, sentence;
};

/// `mention` with corrections applied.
MentionPlace placeOf(const Mention &mention, ArticleId article, std::uint32_t index, std::string_view contentHash);
/// The order in which mentions of one block are merged: those told first, then by content.
bool mergedBefore(const MentionPlace &a, const MentionPlace &b);

/// Mentions that tell the same happening, as positions in a list of items. The first leads: all others were compared
/// with it.
struct MentionGroup {
    DayNumber day = 0;
    bool told = false; ///< of the leader
    std::vector<std::size_t> members;
};

/// Groups mentions of one type, day by day.
///
/// Cautious: mentions meet only on one day (one dated by its publication alone also meets what was told of the two days
/// before), and when place, people and wording agree closely. What a day becomes depends on the leaders of the two days
/// before and on nothing else, so that a library can be merged again in part.
class DayMerger {
public:
    /// `items` may grow while the merger lives.
    explicit DayMerger(const std::vector<const MergeItem *> &items) : m_items(items) {}

    /// A group that stands already, in the order in which it was made.
    void keep(MentionGroup group);
    /// Merges the mentions of a day, given as `mergedBefore` orders them. Days come in their order.
    void merge(DayNumber day, std::span<const std::size_t> mentions);
    /// Those kept, then those made.
    const std::vector<MentionGroup> &groups() const { return m_groups; }

private:
    using GroupsByName = std::unordered_map<std::uint64_t, std::vector<std::size_t>>;
    struct DayIndex {
        GroupsByName told, published;
    };

    void place(DayNumber day, std::size_t mention);
    void addToIndex(std::size_t group);
    std::vector<std::size_t> candidates(std::span<const std::uint64_t> names, DayNumber firstDay, DayNumber lastDay,
                                        bool told) const;
    bool join(std::size_t mention, const std::vector<std::size_t> &candidates);

    const std::vector<const MergeItem *> &m_items;
    std::vector<MentionGroup> m_groups;
    std::map<DayNumber, DayIndex> m_days;
};

/// Groups of one block in the order in which they were made.
struct BlockGroups {
    MergeBlock block;
    std::vector<std::vector<std::size_t>> groups;
};

/// All mentions in groups, block by block; every item is in exactly one group. The result does not depend on the order
/// of `items`.
std::vector<BlockGroups> groupMentions(const std::vector<const MergeItem *> &items);

} // namespace dateline
