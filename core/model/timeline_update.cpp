// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/timeline_update.h"

#include "core/model/drawn_days.h"
#include "core/model/outlet_spelling.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_set>

namespace dateline {

namespace {

/// The order of rows: by start, then longer first, then id.
using RowKey = std::tuple<DayNumber, DayNumber, EventId>;

RowKey keyOf(const Event &event)
{
    const auto [start, end] = drawnDays(event.interval);
    return {start, -end, event.id};
}

/// Begin of what row `row` has in a pool.
std::uint32_t beginIn(const std::vector<std::uint32_t> &ends, RowIndex row)
{
    return row == 0 ? 0 : ends[row - 1];
}

bool byId(const UndatedEvent &a, const UndatedEvent &b)
{
    return a.id < b.id;
}

} // namespace

std::shared_ptr<const Timeline> Timeline::build(std::span<const Event> events, std::vector<ArticleSummary> articles)
{
    return updated(Timeline(), {}, events, std::move(articles));
}

std::shared_ptr<const Timeline> Timeline::updated(const Timeline &before, std::span<const EventId> gone,
                                                  std::span<const Event> put, std::vector<ArticleSummary> articles)
{
    TimelineUpdate update(before);
    update.apply(gone, put);
    return update.finish(std::move(articles), false);
}

void TimelineUpdate::apply(std::span<const EventId> gone, std::span<const Event> put)
{
    Part part;
    part.gone.assign(gone.begin(), gone.end());
    std::vector<const Event *> dated;
    std::unordered_set<std::string_view> names;
    for (const Event &event : put) {
        if (event.rejected)
            part.gone.push_back(event.id);
        else if (!event.interval.known())
            part.rows.m_undated.push_back({event.id, event.type,
                                           event.sources.empty() ? 0 : event.sources.front().article,
                                           event.needsPublication, event.title});
        else
            dated.push_back(&event);
    }
    for (const Event *event : dated) {
        for (const Actor &actor : event->actors)
            names.insert(actor.name);
        for (const Place &place : event->places)
            names.insert(place.name);
    }
    std::sort(part.gone.begin(), part.gone.end());
    part.rows.m_names.assign(names.begin(), names.end());
    std::sort(part.rows.m_names.begin(), part.rows.m_names.end());
    std::sort(part.rows.m_undated.begin(), part.rows.m_undated.end(), byId);
    std::sort(dated.begin(), dated.end(), [](const Event *a, const Event *b) { return keyOf(*a) < keyOf(*b); });
    for (const Event *event : dated)
        part.rows.append(*event);
    part.rows.orderIds();
    part.rows = Timeline(part.rows); // a copy has no room to grow
    m_parts.push_back(std::move(part));
}

std::string TimelineUpdate::titleOf(EventId id) const
{
    for (std::size_t at = sources(); at-- > 0;) {
        const Timeline &timeline = source(at);
        if (const RowIndex row = timeline.find(id); row != noRow)
            return std::string(timeline.title(row));
        const auto undated = std::lower_bound(timeline.m_undated.begin(), timeline.m_undated.end(), id,
                                              [](const UndatedEvent &a, EventId wanted) { return a.id < wanted; });
        if (undated != timeline.m_undated.end() && undated->id == id)
            return undated->title;
        if (at > 0 && std::binary_search(m_parts[at - 1].gone.begin(), m_parts[at - 1].gone.end(), id))
            break;
    }
    return {};
}

/// Of each event that was changed, by id.
std::vector<TimelineUpdate::Change> TimelineUpdate::lastChanges() const
{
    std::vector<Change> changes;
    std::size_t count = 0;
    for (const Part &part : m_parts)
        count += part.gone.size() + part.rows.size() + part.rows.m_undated.size();
    changes.reserve(count);
    for (std::uint32_t at = 1; at <= m_parts.size(); ++at) {
        const Part &part = m_parts[at - 1];
        for (const EventId id : part.gone)
            changes.push_back({id, at, noRow});
        for (const UndatedEvent &event : part.rows.m_undated)
            changes.push_back({event.id, at, noRow});
        for (RowIndex row = 0; row < part.rows.size(); ++row)
            changes.push_back({part.rows.m_ids[row], at, row});
    }
    // Of what one part says, a row comes first.
    std::sort(changes.begin(), changes.end(), [](const Change &a, const Change &b) {
        return std::tie(a.id, b.source, a.row) < std::tie(b.id, a.source, b.row);
    });
    changes.erase(
        std::unique(changes.begin(), changes.end(), [](const Change &a, const Change &b) { return a.id == b.id; }),
        changes.end());
    return changes;
}

/// The rows of the new timeline in their order.
std::vector<TimelineUpdate::Run> TimelineUpdate::runsOf(const std::vector<Change> &changes) const
{
    struct Placed {
        RowKey key;
        std::uint32_t source = 0;
        RowIndex row = 0;
    };
    const auto keyAt = [this](std::uint32_t from, RowIndex row) {
        const Timeline &timeline = source(from);
        return RowKey{timeline.m_starts[row], -timeline.m_ends[row], timeline.m_ids[row]};
    };
    std::vector<Placed> added;
    std::vector<RowIndex> left;
    for (const Change &change : changes) {
        if (change.row != noRow)
            added.push_back({keyAt(change.source, change.row), change.source, change.row});
        if (const RowIndex row = m_before.find(change.id); row != noRow)
            left.push_back(row);
    }
    std::sort(added.begin(), added.end(), [](const Placed &a, const Placed &b) { return a.key < b.key; });
    std::sort(left.begin(), left.end());

    std::vector<Run> runs;
    const auto extend = [&](std::uint32_t from, RowIndex begin, RowIndex end) {
        if (begin == end)
            return;
        if (!runs.empty() && runs.back().source == from && runs.back().end == begin)
            runs.back().end = end;
        else
            runs.push_back({from, begin, end});
    };
    RowIndex at = 0; // in what was before
    auto next = left.begin();
    const auto copyUpTo = [&](RowIndex end) {
        for (; next != left.end() && *next < end; ++next) {
            extend(0, at, *next);
            at = *next + 1;
        }
        extend(0, at, end);
        at = std::max(at, end);
    };
    for (const Placed &placed : added) {
        RowIndex first = at, last = m_before.size();
        while (first < last) {
            const RowIndex middle = first + (last - first) / 2;
            if (keyAt(0, middle) < placed.key)
                first = middle + 1;
            else
                last = middle;
        }
        copyUpTo(first);
        extend(placed.source, placed.row, placed.row + 1);
    }
    copyUpTo(m_before.size());
    return runs;
}

template <typename Pool> void TimelineUpdate::release(Pool Timeline::*pool)
{
    for (Part &part : m_parts)
        Pool().swap(part.rows.*pool);
}

/// What was copied is not needed a second time.
template <typename T>
void TimelineUpdate::gather(std::vector<T> Timeline::*column, const std::vector<Run> &runs, Timeline &into)
{
    std::vector<T> &values = into.*column;
    values.reserve(std::accumulate(runs.begin(), runs.end(), std::size_t(0),
                                   [](std::size_t sum, const Run &run) { return sum + run.end - run.begin; }));
    for (const Run &run : runs) {
        const std::vector<T> &from = source(run.source).*column;
        values.insert(values.end(), from.begin() + run.begin, from.begin() + run.end);
    }
    release(column);
}

template <typename Pool> void TimelineUpdate::gatherPool(Pool Timeline::*pool,
                                                         std::vector<std::uint32_t> Timeline::*ends,
                                                         const std::vector<Run> &runs, Timeline &into) const
{
    std::size_t size = 0, rows = 0;
    for (const Run &run : runs) {
        const std::vector<std::uint32_t> &theirs = source(run.source).*ends;
        size += theirs[run.end - 1] - beginIn(theirs, run.begin);
        rows += run.end - run.begin;
    }
    std::vector<std::uint32_t> &own = into.*ends;
    (into.*pool).reserve(size);
    own.clear();
    own.reserve(rows);
    for (const Run &run : runs) {
        const Pool &from = source(run.source).*pool;
        const std::vector<std::uint32_t> &theirs = source(run.source).*ends;
        const std::uint32_t begin = beginIn(theirs, run.begin);
        const auto moved = static_cast<std::uint32_t>((into.*pool).size()) - begin;
        (into.*pool).insert((into.*pool).end(), from.begin() + begin, from.begin() + theirs[run.end - 1]);
        for (RowIndex row = run.begin; row < run.end; ++row)
            own.push_back(theirs[row] + moved);
    }
}

/// Those of the rows that are left, under new numbers.
void TimelineUpdate::gatherNames(const std::vector<Run> &runs, Timeline &into)
{
    std::vector<std::vector<NameId>> newIds(sources());
    constexpr NameId unused = 0xFFFFFFFF;
    for (std::size_t at = 0; at < sources(); ++at)
        newIds[at].assign(source(at).m_names.size(), unused);
    const auto forEachPool = [&](const auto &use) {
        use(&Timeline::m_actors, &Timeline::m_actorEnds);
        use(&Timeline::m_places, &Timeline::m_placeEnds);
    };
    forEachPool([&](auto pool, auto ends) {
        for (const Run &run : runs) {
            const Timeline &from = source(run.source);
            const std::uint32_t end = (from.*ends)[run.end - 1];
            for (std::uint32_t i = beginIn(from.*ends, run.begin); i < end; ++i)
                newIds[run.source][(from.*pool)[i]] = 0;
        }
    });
    std::unordered_set<std::string_view> names;
    for (std::size_t at = 0; at < sources(); ++at)
        for (std::size_t name = 0; name < newIds[at].size(); ++name)
            if (newIds[at][name] != unused)
                names.insert(source(at).m_names[name]);
    into.m_names.assign(names.begin(), names.end());
    std::sort(into.m_names.begin(), into.m_names.end());
    for (std::size_t at = 0; at < sources(); ++at)
        for (std::size_t name = 0; name < newIds[at].size(); ++name)
            if (newIds[at][name] != unused)
                newIds[at][name] = into.intern(source(at).m_names[name]);
    forEachPool([&](auto pool, auto ends) {
        gatherPool(pool, ends, runs, into);
        std::size_t to = 0;
        for (const Run &run : runs) {
            const Timeline &from = source(run.source);
            const std::uint32_t end = (from.*ends)[run.end - 1];
            for (std::uint32_t i = beginIn(from.*ends, run.begin); i < end; ++i, ++to)
                (into.*pool)[to] = newIds[run.source][(into.*pool)[to]];
        }
        release(pool);
    });
}

void TimelineUpdate::gatherUndated(const std::vector<Change> &changes, Timeline &into) const
{
    for (std::uint32_t at = 0; at < sources(); ++at)
        for (const UndatedEvent &event : source(at).m_undated) {
            const auto change = std::lower_bound(changes.begin(), changes.end(), event.id,
                                                 [](const Change &a, EventId wanted) { return a.id < wanted; });
            const bool changed = change != changes.end() && change->id == event.id;
            if (changed ? change->source == at && change->row == noRow : at == 0)
                into.m_undated.push_back(event);
        }
    std::sort(into.m_undated.begin(), into.m_undated.end(), byId);
}

/// The rows that were there before stand in their order already.
void TimelineUpdate::orderById(const std::vector<Change> &changes, const std::vector<Run> &runs, Timeline &into) const
{
    std::vector<std::vector<RowIndex>> newRows(sources());
    for (std::size_t at = 0; at < sources(); ++at)
        newRows[at].assign(source(at).m_byId.size(), noRow);
    RowIndex to = 0;
    for (const Run &run : runs)
        for (RowIndex row = run.begin; row < run.end; ++row)
            newRows[run.source][row] = to++;
    into.m_byId.reserve(to);
    auto change = changes.begin();
    const auto addBefore = [&](EventId id) {
        for (; change != changes.end() && change->id < id; ++change)
            if (change->row != noRow)
                into.m_byId.push_back(newRows[change->source][change->row]);
    };
    for (const RowIndex row : m_before.m_byId) {
        if (newRows[0][row] == noRow)
            continue;
        addBefore(m_before.m_ids[row]);
        into.m_byId.push_back(newRows[0][row]);
    }
    for (; change != changes.end(); ++change)
        if (change->row != noRow)
            into.m_byId.push_back(newRows[change->source][change->row]);
}

void TimelineUpdate::countEventsOf(Timeline &timeline)
{
    std::vector<std::uint32_t> counts(timeline.m_articles.size(), 0);
    const std::vector<RowIndex> &order = timeline.m_articleOrder;
    const auto count = [&](ArticleId id) {
        const auto at = std::lower_bound(order.begin(), order.end(), id, [&](RowIndex article, ArticleId wanted) {
            return timeline.m_articles[article].id < wanted;
        });
        if (at != order.end() && timeline.m_articles[*at].id == id)
            ++counts[*at];
    };
    for (const ArticleId id : timeline.m_articleIds)
        count(id);
    for (const UndatedEvent &event : timeline.m_undated)
        count(event.article);
    for (std::size_t i = 0; i < counts.size(); ++i)
        timeline.m_articles[i].events = counts[i];
}

std::shared_ptr<const Timeline> TimelineUpdate::finish(std::vector<ArticleSummary> articles, bool countEvents)
{
    auto made = std::make_shared<Timeline>();
    Timeline &timeline = *made;
    const std::vector<Change> changes = lastChanges();
    const std::vector<Run> runs = runsOf(changes);
    gatherUndated(changes, timeline);
    orderById(changes, runs, timeline);
    gather(&Timeline::m_ids, runs, timeline);
    gather(&Timeline::m_starts, runs, timeline);
    gather(&Timeline::m_ends, runs, timeline);
    gather(&Timeline::m_types, runs, timeline);
    gather(&Timeline::m_statuses, runs, timeline);
    gather(&Timeline::m_granularities, runs, timeline);
    gather(&Timeline::m_bases, runs, timeline);
    gather(&Timeline::m_flags, runs, timeline);
    gather(&Timeline::m_sources, runs, timeline);
    gather(&Timeline::m_saliences, runs, timeline);
    gather(&Timeline::m_figures, runs, timeline);
    gatherPool(&Timeline::m_titlePool, &Timeline::m_titleEnds, runs, timeline);
    release(&Timeline::m_titlePool);
    gatherPool(&Timeline::m_articleIds, &Timeline::m_articleEnds, runs, timeline);
    release(&Timeline::m_articleIds);
    gatherPool(&Timeline::m_roles, &Timeline::m_actorEnds, runs, timeline);
    gatherNames(runs, timeline);
    m_parts.clear();

    for (RowIndex row = 0; row < timeline.size(); ++row) {
        timeline.m_longest = std::max(timeline.m_longest, timeline.m_ends[row] - timeline.m_starts[row] + 1);
        timeline.m_lastEnd = row == 0 ? timeline.m_ends[row] : std::max(timeline.m_lastEnd, timeline.m_ends[row]);
    }
    timeline.m_articles = std::move(articles);
    uniteOutlets(timeline.m_articles);
    timeline.orderArticles();
    if (countEvents)
        countEventsOf(timeline);
    return made;
}

void Timeline::orderIds()
{
    m_byId.resize(m_ids.size());
    std::iota(m_byId.begin(), m_byId.end(), RowIndex(0));
    std::sort(m_byId.begin(), m_byId.end(), [&](RowIndex a, RowIndex b) { return m_ids[a] < m_ids[b]; });
}

void Timeline::orderArticles()
{
    m_articleOrder.resize(m_articles.size());
    std::iota(m_articleOrder.begin(), m_articleOrder.end(), RowIndex(0));
    std::sort(m_articleOrder.begin(), m_articleOrder.end(),
              [&](RowIndex a, RowIndex b) { return m_articles[a].id < m_articles[b].id; });
    m_copies.clear();
    for (RowIndex at = 0; at < m_articles.size(); ++at)
        if (m_articles[at].copyOf != 0)
            m_copies.push_back(at);
    std::stable_sort(m_copies.begin(), m_copies.end(),
                     [&](RowIndex a, RowIndex b) { return m_articles[a].copyOf < m_articles[b].copyOf; });
}

} // namespace dateline
