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

    struct Changes {
        std::vector<Event> put;    ///< new or perhaps different, by id
        std::vector<EventId> gone; ///< by id
    };

    /// Takes note of an article that is new or changed, also by the user.
    void put(ArticleId article, std::span<const MentionPlace> mentions);
    void erase(ArticleId article);
    /// Events that were made before of the articles put since, as they were stored: only what changes later is merged
    /// again. False when they do not fit the mentions; then all is merged by the next `update`.
    bool restore(std::span<const Event> events,
                 const std::function<MentionPlace(ArticleId, std::uint32_t)> &placeOfMention);

    /// Merges what changed since the last call.
    Changes update(const ItemsOf &itemsOf);

private:
    struct MentionRef {
        ArticleId article = 0;
        std::uint32_t mention = 0;
        std::int64_t day = 0; ///< the block's value

        friend auto operator<=>(const MentionRef &, const MentionRef &) = default;
    };
    struct StandingGroup {
        EventId id = 0;
        bool told = false;
        std::vector<MentionRef> members; ///< the leader first
    };
    struct Block {
        std::vector<MentionRef> mentions;
        std::vector<StandingGroup> groups; ///< in the order in which they were made
    };
    class Run;

    static Changes settled(Changes changes);

    std::map<MergeBlock, Block> m_blocks;
    std::unordered_map<ArticleId, std::vector<MergeBlock>> m_places; ///< of each mention of an article
    std::set<MergeBlock> m_touched;
    std::unordered_set<ArticleId> m_changed;
};

} // namespace dateline
