// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/timeline/merger.h"

#include <functional>
#include <map>
#include <set>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace dateline {

/// Keeps the events of a library while articles come, change and go: only days on which something changed are merged
/// again. What it makes is what `buildEvents` would make of all articles, whatever happened in between.
///
/// It remembers where mentions stand, not what they tell. One thread at a time.
class EventMerger {
public:
    /// The mentions of an article as `mergeItems` gives them, in their order.
    using ItemsOf = std::function<std::vector<MergeItem>(ArticleId)>;

    struct MentionRef {
        ArticleId article = 0;
        std::uint32_t mention = 0;
        std::int64_t day = 0; ///< the block's value

        friend auto operator<=>(const MentionRef &, const MentionRef &) = default;
    };
    /// An event as far as merging remembers it.
    struct StandingGroup {
        EventId id = 0;
        bool told = false;
        bool rejected = false;
        std::vector<MentionRef> members; ///< the leader first

        friend bool operator==(const StandingGroup &, const StandingGroup &) = default;
    };
    struct Block {
        std::vector<MentionRef> mentions;
        std::vector<StandingGroup> groups; ///< in the order in which they were made
    };
    struct Changes {
        std::vector<Event> put;         ///< new or perhaps different, by id
        std::vector<EventId> gone;      ///< by id
        std::vector<MergeBlock> blocks; ///< that are no longer as they were, in their order
    };

    /// Takes note of an article that is new or changed, also by the user.
    void put(ArticleId article, std::span<const MentionPlace> mentions);
    void erase(ArticleId article);

    /// What is remembered, so that another day it can be gone on from: see Changes::blocks. nullptr for an empty one.
    const Block *block(const MergeBlock &key) const;
    template <typename Visit> void forEachBlock(const Visit &visit) const
    {
        for (const auto &[key, block] : m_blocks)
            visit(key, block);
    }
    /// Puts back a block that was kept; all of them come before anything else.
    void restore(const MergeBlock &key, Block block);

    /// Merges what changed since the last call.
    Changes update(const ItemsOf &itemsOf);
    using TakeChanges = std::function<void(const Changes &)>;
    /// The same, stretch of days by stretch of days, so that about `most` mentions and events are in memory at once.
    /// What `take` gets counts in its order: an event may be put a second time. What throws leaves all of it undone.
    void update(const ItemsOf &itemsOf, const TakeChanges &take, std::size_t most);

private:
    class Loaded;
    class Run;

    std::vector<std::int64_t> windows(std::size_t most) const;
    void mergeWindow(std::int64_t last, Loaded &loaded, Changes &changes);
    void mergeUndatedOf(Loaded &loaded, Changes &changes);
    void hand(Changes changes, std::unordered_set<EventId> &given, const TakeChanges &take);
    static Changes settled(Changes changes);

    std::map<MergeBlock, Block> m_blocks;
    std::unordered_map<ArticleId, std::vector<MergeBlock>> m_places; ///< of each mention of an article
    std::set<MergeBlock> m_touched;                                  ///< to be merged again
    std::set<MergeBlock> m_stale;                                    ///< not as they were at the last update
    std::unordered_set<ArticleId> m_changed;
};

} // namespace dateline
