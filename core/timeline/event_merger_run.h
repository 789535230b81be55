// SPDX-License-Identifier: GPL-3.0-or-later
// How EventMerger merges a stretch of days; only for event_merger.cpp.
#pragma once

#include "core/base/content_hash.h"
#include "core/timeline/event_maker.h"
#include "core/timeline/event_merger.h"
#include "core/timeline/similarity.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <utility>

namespace dateline {

inline constexpr std::int64_t endOfTime = std::numeric_limits<std::int64_t>::max() - reportLag;

/// Mentions that are in memory while they are merged. Of an article those are kept that the days at hand may need.
class EventMerger::Loaded {
public:
    explicit Loaded(const ItemsOf &itemsOf) : m_itemsOf(itemsOf) {}

    /// Stays where it is until clear().
    MergeItem &at(const MentionRef &ref)
    {
        std::map<std::uint32_t, MergeItem> &items = m_articles[ref.article];
        if (const auto known = items.find(ref.mention); known != items.end())
            return known->second;
        std::vector<MergeItem> all = m_itemsOf(ref.article);
        (void)all.at(ref.mention);
        for (std::uint32_t i = 0; i < all.size(); ++i)
            if (i == ref.mention || isNear(all[i]))
                m_count += items.try_emplace(i, std::move(all[i])).second ? 1U : 0U;
        return items.at(ref.mention);
    }
    void setLastDay(std::int64_t last) { m_last = last; }
    std::size_t size() const { return m_count; }
    void clear()
    {
        m_articles.clear();
        m_count = 0;
    }
    /// Of the articles at hand, as the blocks of what has no day are named.
    std::vector<std::int64_t> contents() const
    {
        std::vector<std::int64_t> contents;
        for (const auto &[id, items] : m_articles)
            if (!items.empty())
                contents.push_back(static_cast<std::int64_t>(contentHash64(items.begin()->second.contentHash)));
        std::sort(contents.begin(), contents.end());
        return contents;
    }

private:
    bool isNear(const MergeItem &item) const
    {
        const MergeBlock block = placeOf(item.mention, item.article, item.mentionIndex, item.contentHash).block;
        return !block.dated || block.value <= m_last;
    }

    const ItemsOf &m_itemsOf;
    std::int64_t m_last = endOfTime;
    std::size_t m_count = 0;
    std::unordered_map<ArticleId, std::map<std::uint32_t, MergeItem>> m_articles;
};

/// One stretch of days of a type, or one block without a day, that is merged again.
class EventMerger::Run {
public:
    Run(EventMerger &merger, Loaded &loaded) : m_merger(merger), m_loaded(loaded), m_days(m_items) {}

    void mergeUndated(const MergeBlock &key, Changes &changes)
    {
        std::vector<MentionGroup> groups;
        for (const std::size_t mention : inOrder(m_merger.open(key)))
            groups.push_back({0, false, {mention}});
        settle(key, groups, changes);
    }

    /// From the first touched day on, until what a day became changes nothing for the days after it. Where that goes
    /// beyond `end`, the next day is touched: another run goes on there.
    void mergeDays(EventType type, std::int64_t first, std::int64_t end, Changes &changes)
    {
        keepGroupsBefore(type, first);
        std::int64_t last = first;
        bool goesOn = false;
        m_merger.m_touched.insert({type, true, first});
        for (auto at = m_merger.next({type, true, first}); at; at = m_merger.next({type, true, at->value + 1})) {
            const MergeBlock key = *at;
            if (key.type != type || !key.dated || !reaches(key, last))
                break;
            if (key.value > end) {
                m_merger.m_touched.insert(key);
                last = end;
                goesOn = true;
                break;
            }
            const StandingBlock &block = m_merger.open(key);
            const std::size_t before = m_days.groups().size();
            m_days.merge(static_cast<DayNumber>(key.value), inOrder(block));
            if (m_merger.m_touched.erase(key) > 0 || !sameLeaders(block.groups, before))
                last = key.value + reportLag;
        }
        m_merger.m_touched.erase({type, true, first});
        if (goesOn) // what the days after it give to its groups comes from that run
            m_merged = m_days.groups();
        else
            joinGroupsAfter(type, first, last);
        for (std::int64_t day = first - reportLag; day <= last; ++day)
            if (m_merger.find({type, true, day}))
                settle({type, true, day}, groupsOf(day), changes);
    }

private:
    /// A touched day that groups of this run may have mentions of belongs to the run.
    bool reaches(const MergeBlock &key, std::int64_t &last) const
    {
        const auto touched = m_merger.m_touched.lower_bound({key.type, true, last + 1});
        if (touched != m_merger.m_touched.end() && touched->type == key.type && touched->dated
            && touched->value <= last + reportLag)
            last = touched->value;
        return key.value <= last;
    }

    std::size_t load(const MentionRef &ref)
    {
        MergeItem &item = m_loaded.at(ref);
        if (item.words.empty())
            item.words = contentWords(item.mention.title);
        m_items.push_back(&item);
        m_refs.push_back(ref);
        return m_items.size() - 1;
    }

    std::vector<std::size_t> inOrder(const StandingBlock &block)
    {
        std::vector<std::pair<MentionPlace, std::size_t>> placed;
        placed.reserve(block.mentions.size());
        for (const MentionRef &ref : block.mentions) {
            const std::size_t at = load(ref);
            placed.emplace_back(placeOf(m_items[at]->mention, ref.article, ref.mention, m_items[at]->contentHash), at);
        }
        std::sort(placed.begin(), placed.end(),
                  [](const auto &a, const auto &b) { return mergedBefore(a.first, b.first); });
        std::vector<std::size_t> mentions;
        mentions.reserve(placed.size());
        for (const auto &[place, at] : placed)
            mentions.push_back(at);
        return mentions;
    }

    void keepGroupsBefore(EventType type, std::int64_t first)
    {
        for (std::int64_t day = first - reportLag; day < first; ++day) {
            const StandingBlock *block = m_merger.find({type, true, day});
            if (!block)
                continue;
            for (const StandingGroup &standing : block->groups) {
                MentionGroup group{static_cast<DayNumber>(day), standing.told, {}};
                for (const MentionRef &ref : standing.members)
                    if (ref.day < first)
                        group.members.push_back(load(ref));
                m_days.keep(std::move(group));
            }
        }
    }

    /// The days after the last one stay as they are; what they gave to its groups is given again.
    void joinGroupsAfter(EventType type, std::int64_t first, std::int64_t last)
    {
        m_merged = m_days.groups();
        std::map<MentionRef, std::size_t> byLeader;
        for (std::size_t i = 0; i < m_merged.size(); ++i)
            byLeader.emplace(m_refs[m_merged[i].members.front()], i);
        for (std::int64_t day = first; day <= last; ++day) {
            const StandingBlock *block = m_merger.find({type, true, day});
            if (!block)
                continue;
            for (const StandingGroup &standing : block->groups)
                for (const MentionRef &ref : standing.members)
                    if (const auto group = byLeader.find(standing.members.front());
                        ref.day > last && group != byLeader.end())
                        m_merged[group->second].members.push_back(load(ref));
        }
    }

    std::vector<MentionGroup> groupsOf(std::int64_t day) const
    {
        std::vector<MentionGroup> groups;
        for (const MentionGroup &group : m_merged)
            if (group.day == day)
                groups.push_back(group);
        return groups;
    }

    bool sameLeaders(const std::vector<StandingGroup> &standing, std::size_t firstNew) const
    {
        const auto &groups = m_days.groups();
        if (standing.size() != groups.size() - firstNew)
            return false;
        for (std::size_t i = 0; i < standing.size(); ++i)
            if (standing[i].members.front() != m_refs[groups[firstNew + i].members.front()])
                return false;
        return true;
    }

    /// Replaces the groups of a block and notes which events became different.
    void settle(const MergeBlock &key, const std::vector<MentionGroup> &groups, Changes &changes)
    {
        StandingBlock &block = m_merger.open(key);
        std::map<EventId, const std::vector<MentionRef> *> before;
        const std::vector<StandingGroup> stood = std::exchange(block.groups, {});
        for (const StandingGroup &standing : stood)
            before.emplace(standing.id, &standing.members);
        std::vector<const MergeItem *> leaders;
        for (const MentionGroup &group : groups)
            leaders.push_back(m_items[group.members.front()]);
        const std::vector<EventId> ids = idsOf(leaders);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            StandingGroup standing{ids[i], groups[i].told, leaders[i]->rejected, {}};
            std::vector<const MergeItem *> members;
            bool changed = false;
            for (const std::size_t at : groups[i].members) {
                standing.members.push_back(m_refs[at]);
                members.push_back(m_items[at]);
                changed = changed || m_merger.m_changed.contains(m_refs[at].article);
            }
            const auto old = before.find(ids[i]);
            if (changed || old == before.end() || *old->second != standing.members)
                changes.put.push_back(eventOf(ids[i], std::move(members)));
            if (old != before.end())
                before.erase(old);
            block.groups.push_back(std::move(standing));
        }
        for (const auto &[id, members] : before)
            changes.gone.push_back(id);
        if (block.groups != stood)
            m_merger.m_stale.insert(key);
    }

    EventMerger &m_merger;
    Loaded &m_loaded;
    std::vector<const MergeItem *> m_items;
    std::vector<MentionRef> m_refs; ///< parallel to m_items
    DayMerger m_days;
    std::vector<MentionGroup> m_merged;
};

} // namespace dateline
