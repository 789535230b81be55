// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/drawn_days.h"
#include "core/model/outlet_spelling.h"
#include "core/model/timeline.h"

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

} // namespace

std::shared_ptr<const Timeline> Timeline::build(std::span<const Event> events, std::vector<ArticleSummary> articles)
{
    return updated(Timeline(), {}, events, std::move(articles));
}

std::shared_ptr<const Timeline> Timeline::updated(const Timeline &before, std::span<const EventId> gone,
                                                  std::span<const Event> put, std::vector<ArticleSummary> articles)
{
    auto timeline = std::make_shared<Timeline>();
    timeline->m_articles = std::move(articles);
    uniteOutlets(timeline->m_articles);
    std::unordered_set<EventId> replaced(gone.begin(), gone.end());
    for (const Event &event : put)
        replaced.insert(event.id);

    std::vector<const Event *> events;
    for (const UndatedEvent &event : before.m_undated)
        if (!replaced.contains(event.id))
            timeline->m_undated.push_back(event);
    for (const Event &event : put) {
        if (event.rejected)
            continue;
        if (event.interval.known())
            events.push_back(&event);
        else
            timeline->m_undated.push_back({event.id, event.type,
                                           event.sources.empty() ? 0 : event.sources.front().article,
                                           event.needsPublication, event.title});
    }
    std::sort(timeline->m_undated.begin(), timeline->m_undated.end(),
              [](const UndatedEvent &a, const UndatedEvent &b) { return a.id < b.id; });
    std::sort(events.begin(), events.end(), [](const Event *a, const Event *b) { return keyOf(*a) < keyOf(*b); });

    std::vector<RowIndex> kept;
    kept.reserve(before.size());
    for (RowIndex row = 0; row < before.size(); ++row)
        if (!replaced.contains(before.m_ids[row]))
            kept.push_back(row);
    const std::vector<NameId> nameIds = timeline->takeNames(before, kept, events);
    auto event = events.begin();
    for (const RowIndex row : kept) {
        const RowKey key{before.m_starts[row], -before.m_ends[row], before.m_ids[row]};
        for (; event != events.end() && keyOf(**event) < key; ++event)
            timeline->append(**event);
        timeline->appendRow(before, row, nameIds);
    }
    for (; event != events.end(); ++event)
        timeline->append(**event);
    timeline->makeOrders();
    return timeline;
}

/// Collects the names that rows and events have; returns for the names of `before` their new ids.
std::vector<NameId> Timeline::takeNames(const Timeline &before, std::span<const RowIndex> rows,
                                        std::span<const Event *const> events)
{
    std::vector<bool> used(before.m_names.size(), false);
    for (const RowIndex row : rows) {
        const TimelineRow old = before.row(row);
        for (const auto names : {old.actors, old.places})
            for (const NameId name : names)
                used[name] = true;
    }
    for (std::size_t i = 0; i < used.size(); ++i)
        if (used[i])
            m_names.push_back(before.m_names[i]);
    for (const Event *event : events) {
        for (const Actor &actor : event->actors)
            m_names.push_back(actor.name);
        for (const Place &place : event->places)
            m_names.push_back(place.name);
    }
    std::sort(m_names.begin(), m_names.end());
    m_names.erase(std::unique(m_names.begin(), m_names.end()), m_names.end());
    std::vector<NameId> ids(used.size(), 0);
    for (std::size_t i = 0; i < used.size(); ++i)
        if (used[i])
            ids[i] = intern(before.m_names[i]);
    return ids;
}

void Timeline::appendRow(const Timeline &from, RowIndex row, std::span<const NameId> nameIds)
{
    const TimelineRow old = from.row(row);
    m_ids.push_back(old.id);
    m_starts.push_back(old.start);
    m_ends.push_back(old.end);
    m_types.push_back(old.type);
    m_statuses.push_back(old.status);
    m_granularities.push_back(old.granularity);
    m_bases.push_back(old.basis);
    m_flags.push_back(old.flags);
    m_sources.push_back(old.sources);
    m_saliences.push_back(old.salience);
    m_figures.push_back(from.m_figures[row]);
    m_titlePool += old.title;
    m_titleEnds.push_back(static_cast<std::uint32_t>(m_titlePool.size()));
    for (const NameId actor : old.actors)
        m_actors.push_back(nameIds[actor]);
    m_roles.insert(m_roles.end(), old.roles.begin(), old.roles.end());
    for (const NameId place : old.places)
        m_places.push_back(nameIds[place]);
    m_articleIds.insert(m_articleIds.end(), old.articles.begin(), old.articles.end());
    appendEnds();
    m_longest = std::max(m_longest, old.end - old.start + 1);
    m_lastEnd = m_ids.size() == 1 ? old.end : std::max(m_lastEnd, old.end);
}

void Timeline::makeOrders()
{
    m_byId.resize(m_ids.size());
    std::iota(m_byId.begin(), m_byId.end(), RowIndex(0));
    std::sort(m_byId.begin(), m_byId.end(), [&](RowIndex a, RowIndex b) { return m_ids[a] < m_ids[b]; });
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
