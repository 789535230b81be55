// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/event_merger.h"

#include "core/timeline/event_maker.h"
#include "core/timeline/similarity.h"

#include <algorithm>
#include <utility>

namespace dateline {

/// One stretch of days of a type, or one block without a day, that is merged again.
class EventMerger::Run {
public:
    Run(EventMerger &merger, std::unordered_map<ArticleId, std::vector<MergeItem>> &loaded, const ItemsOf &itemsOf)
        : m_merger(merger), m_loaded(loaded), m_itemsOf(itemsOf), m_days(m_items)
    {
    }

    void mergeUndated(const MergeBlock &key, Changes &changes)
    {
        std::vector<MentionGroup> groups;
        for (const std::size_t mention : inOrder(m_merger.m_blocks[key]))
            groups.push_back({0, false, {mention}});
        settle(key, groups, changes);
    }

    /// From the first touched day on, until what a day became changes nothing for the days after it.
    void mergeDays(EventType type, std::int64_t first, Changes &changes)
    {
        keepGroupsBefore(type, first);
        std::int64_t last = first;
        m_merger.m_touched.insert({type, true, first});
        for (auto at = m_merger.m_blocks.lower_bound({type, true, first}); at != m_merger.m_blocks.end(); ++at) {
            const auto &[key, block] = *at;
            if (key.type != type || !key.dated || !reaches(key, last))
                break;
            const std::size_t before = m_days.groups().size();
            m_days.merge(static_cast<DayNumber>(key.value), inOrder(block));
            if (m_merger.m_touched.erase(key) > 0 || !sameLeaders(block.groups, before))
                last = key.value + reportLag;
        }
        m_merger.m_touched.erase({type, true, first});
        joinGroupsAfter(type, first, last);
        for (std::int64_t day = first - reportLag; day <= last; ++day)
            if (m_merger.m_blocks.contains({type, true, day}))
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
        auto article = m_loaded.find(ref.article);
        if (article == m_loaded.end())
            article = m_loaded.emplace(ref.article, m_itemsOf(ref.article)).first;
        MergeItem &item = article->second.at(ref.mention);
        if (item.words.empty())
            item.words = contentWords(item.mention.title);
        m_items.push_back(&item);
        m_refs.push_back(ref);
        return m_items.size() - 1;
    }

    std::vector<std::size_t> inOrder(const Block &block)
    {
        std::vector<std::size_t> mentions;
        for (const MentionRef &ref : block.mentions)
            mentions.push_back(load(ref));
        const auto place = [&](std::size_t at) {
            return placeOf(m_items[at]->mention, m_refs[at].article, m_refs[at].mention, m_items[at]->contentHash);
        };
        std::sort(mentions.begin(), mentions.end(),
                  [&](std::size_t a, std::size_t b) { return mergedBefore(place(a), place(b)); });
        return mentions;
    }

    void keepGroupsBefore(EventType type, std::int64_t first)
    {
        for (std::int64_t day = first - reportLag; day < first; ++day) {
            const auto block = m_merger.m_blocks.find({type, true, day});
            if (block == m_merger.m_blocks.end())
                continue;
            for (const StandingGroup &standing : block->second.groups) {
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
            const auto block = m_merger.m_blocks.find({type, true, day});
            if (block == m_merger.m_blocks.end())
                continue;
            for (const StandingGroup &standing : block->second.groups)
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
        Block &block = m_merger.m_blocks[key];
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
    std::unordered_map<ArticleId, std::vector<MergeItem>> &m_loaded;
    const ItemsOf &m_itemsOf;
    std::vector<const MergeItem *> m_items;
    std::vector<MentionRef> m_refs; ///< parallel to m_items
    DayMerger m_days;
    std::vector<MentionGroup> m_merged;
};

void EventMerger::put(ArticleId article, std::span<const MentionPlace> mentions)
{
    erase(article);
    std::vector<MergeBlock> &places = m_places[article];
    for (const MentionPlace &mention : mentions) {
        m_blocks[mention.block].mentions.push_back({article, mention.mention, mention.block.value});
        m_touched.insert(mention.block);
        m_stale.insert(mention.block);
        places.push_back(mention.block);
    }
    m_changed.insert(article);
}

void EventMerger::erase(ArticleId article)
{
    const auto places = m_places.find(article);
    if (places == m_places.end())
        return;
    for (const MergeBlock &key : places->second) {
        std::erase_if(m_blocks[key].mentions, [&](const MentionRef &ref) { return ref.article == article; });
        m_touched.insert(key);
        m_stale.insert(key);
    }
    m_places.erase(places);
    m_changed.insert(article);
}

EventMerger::Changes EventMerger::update(const ItemsOf &itemsOf)
{
    Changes changes;
    std::unordered_map<ArticleId, std::vector<MergeItem>> loaded;
    while (!m_touched.empty()) {
        const MergeBlock key = *m_touched.begin();
        m_touched.erase(m_touched.begin());
        Run run(*this, loaded, itemsOf);
        if (key.dated)
            run.mergeDays(key.type, key.value, changes);
        else
            run.mergeUndated(key, changes);
    }
    m_changed.clear();
    std::erase_if(m_blocks,
                  [](const auto &entry) { return entry.second.mentions.empty() && entry.second.groups.empty(); });
    changes.blocks.assign(m_stale.begin(), m_stale.end());
    m_stale.clear();
    return settled(std::move(changes));
}

/// A mention that the user moved to another day or type leaves one block and comes to another; an event of days that
/// were merged in two runs was made twice, and the later one holds.
EventMerger::Changes EventMerger::settled(Changes changes)
{
    std::stable_sort(changes.put.begin(), changes.put.end(),
                     [](const Event &a, const Event &b) { return a.id < b.id; });
    std::vector<Event> put;
    for (Event &event : changes.put) {
        if (!put.empty() && put.back().id == event.id)
            put.pop_back();
        put.push_back(std::move(event));
    }
    changes.put = std::move(put);
    std::sort(changes.gone.begin(), changes.gone.end());
    std::erase_if(changes.gone, [&](EventId id) {
        const auto at = std::lower_bound(changes.put.begin(), changes.put.end(), id,
                                         [](const Event &e, EventId wanted) { return e.id < wanted; });
        return at != changes.put.end() && at->id == id;
    });
    return changes;
}

const EventMerger::Block *EventMerger::block(const MergeBlock &key) const
{
    const auto found = m_blocks.find(key);
    return found == m_blocks.end() ? nullptr : &found->second;
}

void EventMerger::restore(const MergeBlock &key, Block block)
{
    for (const MentionRef &ref : block.mentions)
        m_places[ref.article].push_back(key);
    m_blocks.insert_or_assign(key, std::move(block));
}

} // namespace dateline
