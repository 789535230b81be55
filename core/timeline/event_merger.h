// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/timeline/merge_arrivals.h"
#include "core/timeline/merger.h"
#include "core/timeline/standing_blocks.h"

#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

namespace dateline {

/// Keeps the events of a library while articles come, change and go: only days on which something changed are merged
/// again. What it makes is what `buildEvents` would make of all articles, whatever happened in between.
///
/// It remembers where mentions stand, not what they tell, and that as bytes: a block is opened when a day is merged.
/// One thread at a time.
class EventMerger {
public:
    /// The mentions of an article as `mergeItems` gives them, in their order.
    using ItemsOf = std::function<std::vector<MergeItem>(ArticleId)>;

    /// A block that is no longer as it was, as `restore` takes it; no bytes: it is gone.
    struct ChangedBlock {
        MergeBlock key;
        std::string bytes;
    };
    struct Changes {
        std::vector<Event> put;           ///< new or perhaps different, by id
        std::vector<EventId> gone;        ///< by id
        std::vector<ChangedBlock> blocks; ///< in their order
    };

    /// Takes note of an article that is new or changed, also by the user.
    void put(ArticleId article, std::span<const MentionPlace> mentions);
    /// The same for one that never came before, at less cost.
    void add(ArticleId article, std::span<const MentionPlace> mentions);
    void erase(ArticleId article);

    /// Puts back a block that was kept, so that another day it can be gone on from. All of them come before anything
    /// else and in their order: else false.
    bool restore(const MergeBlock &key, std::string_view bytes) { return m_standing.append(key, bytes); }

    /// Merges what changed since the last call. What throws, as for blocks that cannot be read, leaves nothing to go on
    /// from.
    Changes update(const ItemsOf &itemsOf);
    using TakeChanges = std::function<void(const Changes &)>;
    /// The same, stretch of days by stretch of days, so that about `most` mentions and events are in memory at once.
    /// What `take` gets counts in its order: an event may be put a second time.
    void update(const ItemsOf &itemsOf, const TakeChanges &take, std::size_t most);

private:
    class Loaded;
    class Run;

    StandingBlock *find(const MergeBlock &key);
    StandingBlock &open(const MergeBlock &key);
    std::optional<MergeBlock> next(const MergeBlock &from) const;
    void arrive(const MergeBlock &key, const MentionRef &ref);
    void leave();
    std::vector<std::int64_t> windows(std::size_t most) const;
    void mergeWindow(std::int64_t last, Loaded &loaded, Changes &changes);
    void mergeUndatedOf(Loaded &loaded, Changes &changes);
    void mergeUndated(const MergeBlock &key, Loaded &loaded, Changes &changes);
    void hand(Changes changes, std::vector<EventId> &given, const TakeChanges &take);
    void close(Changes &changes);
    static Changes settled(Changes changes);

    StandingBlocks m_standing;
    std::map<MergeBlock, StandingBlock> m_open; ///< those that are at work, as they are now
    MergeArrivals m_arrivals;
    std::unordered_set<ArticleId> m_leaving; ///< articles whose mentions stand no more
    std::set<MergeBlock> m_touched;          ///< to be merged again
    std::set<MergeBlock> m_stale;            ///< not as they were at the last update
    std::unordered_set<ArticleId> m_changed;
};

} // namespace dateline
