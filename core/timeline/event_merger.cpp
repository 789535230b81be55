// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/event_merger.h"

#include "core/timeline/event_maker.h"
#include "core/timeline/similarity.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace dateline {

namespace {

constexpr std::int64_t endOfTime = std::numeric_limits<std::int64_t>::max() - reportLag;

} // namespace

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
                m_count += items.try_emplace(i, std::move(all[i])).second ? 1 : 0;
        return items.at(ref.mention);
    }
    void setLastDay(std::int64_t last) { m_last = last; }
    std::size_t size() const { return m_count; }
    void clear()
    {
        m_articles.clear();
        m_count = 0;
    }
    std::vector<ArticleId> articles() const
    {
        std::vector<ArticleId> ids;
        for (const auto &[id, items] : m_articles)
            ids.push_back(id);
        std::sort(ids.begin(), ids.end());
        return ids;
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
        for (const std::size_t mention : inOrder(m_merger.m_blocks[key]))
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
        for (auto at = m_merger.m_blocks.lower_bound({type, true, first}); at != m_merger.m_blocks.end(); ++at) {
            const auto &[key, block] = *at;
            if (key.type != type || !key.dated || !reaches(key, last))
                break;
            if (key.value > end) {
                m_merger.m_touched.insert(key);
                last = end;
                goesOn = true;
                break;
            }
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
        MergeItem &item = m_loaded.at(ref);
        if (item.words.empty())
            item.words = contentWords(item.mention.title);
        m_items.push_back(&item);
        m_refs.push_back(ref);
        return m_items.size() - 1;
    }

    std::vector<std::size_t> inOrder(const Block &block)
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
    Loaded &m_loaded;
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

/// The last days of stretches with at most so many mentions to merge; the last one reaches to the end of time.
std::vector<std::int64_t> EventMerger::windows(std::size_t most) const
{
    std::map<std::int64_t, std::size_t> mentions;
    for (const MergeBlock &key : m_touched)
        if (key.dated)
            if (const auto block = m_blocks.find(key); block != m_blocks.end())
                mentions[key.value] += block->second.mentions.size();
    std::vector<std::int64_t> lasts;
    std::size_t inWindow = 0;
    for (const auto &[day, count] : mentions) {
        if (inWindow > 0 && inWindow + count > most) {
            lasts.push_back(day - 1);
            inWindow = 0;
        }
        inWindow += count;
    }
    lasts.push_back(endOfTime);
    return lasts;
}

/// All types, from the first touched day to the window's last.
void EventMerger::mergeWindow(std::int64_t last, Loaded &loaded, Changes &changes)
{
    constexpr std::int64_t start = std::numeric_limits<std::int64_t>::min();
    loaded.setLastDay(last);
    for (auto type = static_cast<int>(EventType{}); type <= static_cast<int>(EventType::Humanitarian); ++type) {
        const auto eventType = static_cast<EventType>(type);
        while (true) {
            const auto at = m_touched.lower_bound({eventType, true, start});
            if (at == m_touched.end() || at->type != eventType || at->value > last)
                break;
            const std::int64_t day = at->value;
            m_touched.erase(at);
            Run(*this, loaded).mergeDays(eventType, day, last, changes);
        }
    }
}

/// What has no day is merged while its article is at hand.
void EventMerger::mergeUndatedOf(Loaded &loaded, Changes &changes)
{
    for (const ArticleId article : loaded.articles()) {
        const auto places = m_places.find(article);
        if (places == m_places.end())
            continue;
        for (const MergeBlock &key : std::vector<MergeBlock>(places->second))
            if (!key.dated && m_touched.erase(key) > 0)
                Run(*this, loaded).mergeUndated(key, changes);
    }
}

/// Blocks that are still to be merged wait for it.
void EventMerger::hand(Changes changes, std::unordered_set<EventId> &given, const TakeChanges &take)
{
    for (auto at = m_stale.begin(); at != m_stale.end();) {
        if (m_touched.contains(*at)) {
            ++at;
            continue;
        }
        if (const auto block = m_blocks.find(*at);
            block != m_blocks.end() && block->second.mentions.empty() && block->second.groups.empty())
            m_blocks.erase(block);
        changes.blocks.push_back(*at);
        at = m_stale.erase(at);
    }
    changes = settled(std::move(changes));
    // An event that was moved to an earlier day is gone from the later one only.
    std::erase_if(changes.gone, [&](EventId id) { return given.contains(id); });
    for (const Event &event : changes.put)
        given.insert(event.id);
    take(changes);
}

void EventMerger::update(const ItemsOf &itemsOf, const TakeChanges &take, std::size_t most)
{
    Changes changes;
    Loaded loaded(itemsOf);
    std::unordered_set<EventId> given;
    const auto handIfFull = [&] {
        if (loaded.size() < most && changes.put.size() < most)
            return;
        hand(std::exchange(changes, {}), given, take);
        loaded.clear();
    };
    for (const std::int64_t last : windows(most)) {
        mergeWindow(last, loaded, changes);
        mergeUndatedOf(loaded, changes);
        handIfFull();
    }
    while (!m_touched.empty()) {
        const MergeBlock key = *m_touched.begin();
        m_touched.erase(m_touched.begin());
        Run(*this, loaded).mergeUndated(key, changes);
        handIfFull();
    }
    m_changed.clear();
    std::erase_if(m_blocks,
                  [](const auto &entry) { return entry.second.mentions.empty() && entry.second.groups.empty(); });
    hand(std::move(changes), given, take);
}

EventMerger::Changes EventMerger::update(const ItemsOf &itemsOf)
{
    Changes all;
    update(
        itemsOf, [&](const Changes &changes) { all = changes; }, std::numeric_limits<std::size_t>::max());
    return all;
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
