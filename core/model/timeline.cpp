// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/timeline.h"

#include "core/model/drawn_days.h"

#include <algorithm>

namespace dateline {

namespace {

std::uint8_t rowFlags(const Event &event)
{
    std::uint8_t flags = 0;
    const auto set = [&](bool on, RowFlag flag) { flags |= on ? flag : 0; };
    set(event.approximate, RowApproximate);
    set(event.openStart || !event.interval.first, RowOpenStart);
    set(event.openEnd || !event.interval.last, RowOpenEnd);
    set(event.disagreement.any(), RowDisputed);
    set(event.corrected, RowCorrected);
    const bool claimed = event.type != EventType::Statement && !event.sources.empty()
                         && std::all_of(event.sources.begin(), event.sources.end(),
                                        [](const EventSource &s) { return !s.mention.attribution.empty(); });
    set(claimed, RowClaimed);
    return flags;
}

std::int32_t toColumn(const std::optional<Figure> &figure)
{
    return figure ? static_cast<std::int32_t>(std::clamp<std::int64_t>(figure->value, 0, INT32_MAX)) : -1;
}

template <typename T>
std::span<const T> slotOf(const std::vector<T> &pool, const std::vector<std::uint32_t> &ends, RowIndex row)
{
    const std::uint32_t begin = row == 0 ? 0 : ends[row - 1];
    return std::span(pool).subspan(begin, ends[row] - begin);
}

} // namespace

NameId Timeline::intern(const std::string &name)
{
    return static_cast<NameId>(std::lower_bound(m_names.begin(), m_names.end(), name) - m_names.begin());
}

void Timeline::append(const Event &event)
{
    const auto [start, end] = drawnDays(event.interval);
    m_ids.push_back(event.id);
    m_starts.push_back(start);
    m_ends.push_back(end);
    m_types.push_back(event.type);
    m_statuses.push_back(event.status);
    m_granularities.push_back(event.granularity);
    m_bases.push_back(event.basis);
    m_flags.push_back(rowFlags(event));
    m_sources.push_back(static_cast<std::uint16_t>(std::min<std::size_t>(event.sources.size(), 0xFFFF)));
    m_saliences.push_back(static_cast<float>(event.salience));
    m_figures.push_back(figuresOf(event));
    m_titlePool += event.title;
    m_titleEnds.push_back(static_cast<std::uint32_t>(m_titlePool.size()));
    appendNames(event);
    m_longest = std::max(m_longest, end - start + 1);
    m_lastEnd = m_ids.size() == 1 ? end : std::max(m_lastEnd, end);
}

Timeline::Figures32 Timeline::figuresOf(const Event &event)
{
    Figures32 figures{toColumn(event.figures.killed), toColumn(event.figures.injured), {}, {}};
    const auto widen = [](ToldNumber &told, std::int32_t value) {
        if (value < 0)
            return;
        told.low = told.told() ? std::min(told.low, value) : value;
        told.high = std::max(told.high, value);
    };
    widen(figures.killedTold, figures.killed);
    widen(figures.injuredTold, figures.injured);
    for (const EventSource &source : event.sources) {
        widen(figures.killedTold, toColumn(source.mention.figures.killed));
        widen(figures.injuredTold, toColumn(source.mention.figures.injured));
    }
    return figures;
}

void Timeline::appendNames(const Event &event)
{
    for (const Actor &actor : event.actors) {
        m_actors.push_back(intern(actor.name));
        m_roles.push_back(actor.role);
    }
    for (const Place &place : event.places)
        m_places.push_back(intern(place.name));
    const std::size_t firstArticle = m_articleIds.size();
    for (const EventSource &source : event.sources)
        if (std::find(m_articleIds.begin() + static_cast<std::ptrdiff_t>(firstArticle), m_articleIds.end(),
                      source.article)
            == m_articleIds.end())
            m_articleIds.push_back(source.article);
    appendEnds();
}

void Timeline::appendEnds()
{
    m_actorEnds.push_back(static_cast<std::uint32_t>(m_actors.size()));
    m_placeEnds.push_back(static_cast<std::uint32_t>(m_places.size()));
    m_articleEnds.push_back(static_cast<std::uint32_t>(m_articleIds.size()));
}

TimelineRow Timeline::row(RowIndex index) const
{
    TimelineRow row;
    row.id = m_ids[index];
    row.start = m_starts[index];
    row.end = m_ends[index];
    row.type = m_types[index];
    row.status = m_statuses[index];
    row.granularity = m_granularities[index];
    row.basis = m_bases[index];
    row.flags = m_flags[index];
    row.sources = m_sources[index];
    row.salience = m_saliences[index];
    row.killed = m_figures[index].killed;
    row.injured = m_figures[index].injured;
    row.killedTold = m_figures[index].killedTold;
    row.injuredTold = m_figures[index].injuredTold;
    row.title = title(index);
    row.actors = slotOf(m_actors, m_actorEnds, index);
    row.roles = slotOf(m_roles, m_actorEnds, index);
    row.places = slotOf(m_places, m_placeEnds, index);
    row.articles = slotOf(m_articleIds, m_articleEnds, index);
    return row;
}

std::string_view Timeline::title(RowIndex index) const
{
    const std::uint32_t begin = index == 0 ? 0 : m_titleEnds[index - 1];
    return std::string_view(m_titlePool).substr(begin, m_titleEnds[index] - begin);
}

RowIndex Timeline::find(EventId id) const
{
    const auto found = std::lower_bound(m_byId.begin(), m_byId.end(), id,
                                        [&](RowIndex row, EventId wanted) { return m_ids[row] < wanted; });
    return found != m_byId.end() && m_ids[*found] == id ? *found : noRow;
}

std::pair<DayNumber, DayNumber> Timeline::extent() const
{
    return m_starts.empty() ? std::pair<DayNumber, DayNumber>{0, -1} : std::pair{m_starts.front(), m_lastEnd};
}

std::optional<NameId> Timeline::findName(std::string_view name) const
{
    const auto found = std::lower_bound(m_names.begin(), m_names.end(), name);
    if (found == m_names.end() || *found != name)
        return std::nullopt;
    return static_cast<NameId>(found - m_names.begin());
}

const ArticleSummary *Timeline::article(ArticleId id) const
{
    const auto found = std::lower_bound(m_articleOrder.begin(), m_articleOrder.end(), id,
                                        [&](RowIndex at, ArticleId wanted) { return m_articles[at].id < wanted; });
    return found != m_articleOrder.end() && m_articles[*found].id == id ? &m_articles[*found] : nullptr;
}

std::vector<const ArticleSummary *> Timeline::copiesOf(ArticleId id) const
{
    std::vector<const ArticleSummary *> copies;
    auto at = std::lower_bound(m_copies.begin(), m_copies.end(), id,
                               [&](RowIndex copy, ArticleId wanted) { return m_articles[copy].copyOf < wanted; });
    for (; at != m_copies.end() && m_articles[*at].copyOf == id; ++at)
        copies.push_back(&m_articles[*at]);
    return copies;
}

} // namespace dateline
