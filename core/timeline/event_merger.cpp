// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/event_merger.h"

#include "core/timeline/event_merger_run.h"

#include <algorithm>
#include <limits>
#include <stdexcept>
#include <utility>

namespace dateline {

/// nullptr when there is none.
StandingBlock *EventMerger::find(const MergeBlock &key)
{
    if (const auto open = m_open.find(key); open != m_open.end())
        return &open->second;
    const std::string_view bytes = m_standing.find(key);
    if (bytes.empty())
        return nullptr;
    auto block = blockFrom(bytes, key.value);
    if (!block)
        throw std::runtime_error("What is remembered of merging cannot be read");
    return &m_open.emplace(key, std::move(*block)).first->second;
}

StandingBlock &EventMerger::open(const MergeBlock &key)
{
    StandingBlock *block = find(key);
    return block ? *block : m_open[key];
}

std::optional<MergeBlock> EventMerger::next(const MergeBlock &from) const
{
    const std::optional<MergeBlock> standing = m_standing.next(from);
    const auto open = m_open.lower_bound(from);
    if (open == m_open.end())
        return standing;
    return standing ? std::min(*standing, open->first) : open->first;
}

void EventMerger::add(ArticleId article, std::span<const MentionPlace> mentions)
{
    m_arrivals.add(article, mentions);
    m_changed.insert(article);
}

void EventMerger::put(ArticleId article, std::span<const MentionPlace> mentions)
{
    erase(article);
    add(article, mentions);
}

void EventMerger::erase(ArticleId article)
{
    if (!m_changed.insert(article).second)
        m_arrivals.drop(article);
    m_leaving.insert(article);
}

void EventMerger::arrive(const MergeBlock &key, const MentionRef &ref)
{
    open(key).mentions.push_back(ref);
    m_touched.insert(key);
    m_stale.insert(key);
}

/// Which blocks an article stands in is not remembered: to look through all of them takes less than to copy a
/// timeline.
void EventMerger::leave()
{
    if (m_leaving.empty())
        return;
    const auto leaves = [this](const MentionRef &ref) { return m_leaving.contains(ref.article); };
    std::vector<MergeBlock> left;
    m_standing.forEach([&](const MergeBlock &key, std::string_view bytes) {
        const auto mentions = mentionsFrom(bytes, key.value);
        if (!mentions)
            throw std::runtime_error("What is remembered of merging cannot be read");
        if (std::any_of(mentions->begin(), mentions->end(), leaves))
            left.push_back(key);
    });
    for (const MergeBlock &key : left) {
        std::erase_if(open(key).mentions, leaves);
        m_touched.insert(key);
        m_stale.insert(key);
    }
    m_leaving.clear();
}

/// The last days of stretches with at most so many mentions to merge; the last one reaches to the end of time.
std::vector<std::int64_t> EventMerger::windows(std::size_t most) const
{
    std::map<std::int64_t, std::size_t> mentions;
    for (const auto &[key, block] : m_open) // all that left
        if (key.dated)
            mentions[key.value] += block.mentions.size();
    m_arrivals.forEachDatedBlock([&](const MergeBlock &key, std::size_t count) {
        mentions[key.value] += count;
        if (!m_open.contains(key))
            mentions[key.value] +=
                mentionsFrom(m_standing.find(key), key.value).value_or(std::vector<MentionRef>()).size();
    });
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
    m_arrivals.takeDated(last, [this](const MergeBlock &key, const MentionRef &ref) { arrive(key, ref); });
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
    std::set<MergeBlock> arrived;
    for (const std::int64_t content : loaded.contents())
        m_arrivals.takeUndated(content, [&](const MergeBlock &key, const MentionRef &ref) {
            arrive(key, ref);
            arrived.insert(key);
        });
    for (const MergeBlock &key : arrived)
        mergeUndated(key, loaded, changes);
}

void EventMerger::mergeUndated(const MergeBlock &key, Loaded &loaded, Changes &changes)
{
    m_touched.erase(key);
    Run(*this, loaded).mergeUndated(key, changes);
}

/// Closes the blocks that are merged; those that are still to be merged wait for it.
void EventMerger::close(Changes &changes)
{
    std::map<MergeBlock, std::string> closed;
    for (auto at = m_stale.begin(); at != m_stale.end();) {
        if (m_touched.contains(*at)) {
            ++at;
            continue;
        }
        std::string bytes = bytesOf(open(*at), at->value);
        changes.blocks.push_back({*at, bytes});
        closed.emplace(*at, std::move(bytes));
        at = m_stale.erase(at);
    }
    m_standing.replace(closed);
    std::erase_if(m_open, [this](const auto &entry) { return !m_touched.contains(entry.first); });
}

void EventMerger::hand(Changes changes, std::vector<EventId> &given, const TakeChanges &take)
{
    close(changes);
    changes = settled(std::move(changes));
    // An event that was moved to an earlier day is gone from the later one only.
    std::erase_if(changes.gone, [&](EventId id) { return std::binary_search(given.begin(), given.end(), id); });
    const auto before = static_cast<std::ptrdiff_t>(given.size());
    for (const Event &event : changes.put) // by id
        given.push_back(event.id);
    std::inplace_merge(given.begin(), given.begin() + before, given.end());
    take(changes);
}

void EventMerger::update(const ItemsOf &itemsOf, const TakeChanges &take, std::size_t most)
{
    Changes changes;
    Loaded loaded(itemsOf);
    std::vector<EventId> given;
    const auto handIfFull = [&] {
        if (loaded.size() < most && changes.put.size() < most)
            return;
        hand(std::exchange(changes, {}), given, take);
        loaded.clear();
    };
    m_arrivals.sort();
    leave();
    for (const std::int64_t last : windows(most)) {
        mergeWindow(last, loaded, changes);
        mergeUndatedOf(loaded, changes);
        handIfFull();
    }
    // Only what has no day is left.
    const auto use = [this](const MergeBlock &key, const MentionRef &ref) { arrive(key, ref); };
    while (!m_touched.empty() || m_arrivals.takeNextUndated(use)) {
        mergeUndated(MergeBlock(*m_touched.begin()), loaded, changes);
        handIfFull();
    }
    m_arrivals.clear();
    m_changed.clear();
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

} // namespace dateline
