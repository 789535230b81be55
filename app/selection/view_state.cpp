// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/selection/view_state.h"

#include "core/stats/busy_stretches.h"
#include "core/stats/filtering.h"

#include <QDateTime>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double shortestRange = 1.0 / 24;
constexpr double longestRange = 100'000 * 365.2425;
/// Changes of the range that follow each other faster than this are one step of the history.
constexpr qint64 rememberAfterMs = 700;
constexpr std::size_t longestHistory = 100;

VisibleRange withRoom(DayNumber first, DayNumber last, const TimeFold &fold)
{
    const VisibleRange places = fold.toPlaces({static_cast<double>(first), static_cast<double>(last) + 1});
    const double room = std::max(0.5, places.days() * 0.04);
    return fold.toDays({places.start - room, places.end + room});
}

} // namespace

ViewState::ViewState(QObject *parent)
    : QObject(parent)
    , m_timeline(Timeline::build({}, {}))
    , m_rows(std::make_shared<const std::vector<RowIndex>>())
    , m_fold(std::make_shared<const TimeFold>())
    , m_history{m_range}
{
}

ViewState::~ViewState()
{
    if (m_companion)
        m_companion->m_leader = nullptr;
    if (m_leader)
        m_leader->m_companion = nullptr;
}

void ViewState::updateRows()
{
    m_rows = std::make_shared<const std::vector<RowIndex>>(matchingRows(*m_timeline, m_filter));
}

void ViewState::setTimeline(std::shared_ptr<const Timeline> timeline)
{
    if (!timeline || timeline == m_timeline)
        return;
    m_timeline = std::move(timeline);
    updateRows();
    emit timelineChanged();
    emit rowsChanged();
    updateFold();
    if (m_selectedEvent != 0 && m_timeline->find(m_selectedEvent) == noRow)
        selectEvent(0);
    if (m_currentArticle != 0 && !m_timeline->article(m_currentArticle))
        showArticle(0);
    if (!m_fitted && m_timeline->size() > 0) {
        m_fitted = true;
        fitBusiest();
        m_history = {m_range};
        m_historyAt = 0;
    }
}

void ViewState::setFilter(Filter filter)
{
    if (filter == m_filter)
        return;
    m_filter = std::move(filter);
    updateRows();
    emit filterChanged();
    emit rowsChanged();
    updateFold();
}

VisibleRange ViewState::clamped(VisibleRange range) const
{
    if (!std::isfinite(range.start) || !std::isfinite(range.end) || range.end <= range.start)
        return m_range;
    const VisibleRange places = m_fold->toPlaces(range);
    const double middle = (places.start + places.end) / 2;
    const double days = std::clamp(places.days(), shortestRange, longestRange);
    const auto [first, last] = extent();
    double kept = middle;
    if (first <= last) {
        // Half a view past the events in each direction at most, so that nobody gets lost in empty time.
        kept = std::clamp(middle, m_fold->toPlace(first) - days / 2, m_fold->toPlace(last + 1.0) + days / 2);
    }
    if (days == places.days() && kept == middle)
        return range;
    return m_fold->toDays({kept - days / 2, kept + days / 2});
}

void ViewState::setRange(VisibleRange range, bool remember)
{
    // Who wants to see nothing but days that are left out wants to see them.
    if (const EmptyStretch *hidden = m_fold->hiding(range.start); hidden && range.end <= hidden->last + 1.0)
        openStretch(range.start);
    range = clamped(range);
    if (range == m_range)
        return;
    m_range = range;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (remember && now - m_lastRemembered > rememberAfterMs) {
        m_history.resize(m_historyAt + 1);
        m_history.push_back(range);
        if (m_history.size() > longestHistory)
            m_history.erase(m_history.begin());
        m_historyAt = m_history.size() - 1;
    } else {
        m_history[m_historyAt] = range;
    }
    if (remember)
        m_lastRemembered = now;
    emit rangeChanged();
}

VisibleRange ViewState::wholeRange(const TimeFold &fold) const
{
    DayNumber first = openFuture, last = openPast;
    for (const ViewState *state : {this, partner()}) {
        if (!state || state->m_rows->empty())
            continue;
        first = std::min(first, state->m_timeline->starts()[state->m_rows->front()]);
        for (const RowIndex row : *state->m_rows)
            last = std::max(last, state->m_timeline->ends()[row]);
    }
    return withRoom(first, last, fold);
}

/// First and last day of all events, those of the partner included; last < first when there are none.
std::pair<DayNumber, DayNumber> ViewState::extent() const
{
    const auto own = m_timeline->extent();
    const auto other = partner() ? partner()->m_timeline->extent() : std::pair<DayNumber, DayNumber>(0, -1);
    if (other.second < other.first || own.second < own.first)
        return other.second < other.first ? own : other;
    return {std::min(own.first, other.first), std::max(own.second, other.second)};
}

void ViewState::fitAll()
{
    if (!m_rows->empty() || (partner() && !partner()->m_rows->empty()))
        setRange(wholeRange(*m_fold));
}

void ViewState::fitBusiest()
{
    if (m_rows->empty())
        return;
    const BusyStretch stretch = busiest(busyStretches(*m_timeline, *m_rows));
    const BusyStretch dense = densest(*m_timeline, *m_rows, stretch);
    setRange(withRoom(dense.first, dense.last, *m_fold));
}

void ViewState::setCollapsed(bool collapsed)
{
    if (m_leader)
        return m_leader->setCollapsed(collapsed);
    m_collapsed = collapsed;
    m_openedDays.clear();
    updateFold();
}

void ViewState::openStretch(double day)
{
    if (m_leader)
        return m_leader->openStretch(day);
    if (!m_fold->hiding(day))
        return;
    m_openedDays.push_back(day);
    updateFold();
}

void ViewState::setCompanion(ViewState *companion)
{
    if (companion == m_companion)
        return;
    if (m_companion)
        m_companion->m_leader = nullptr;
    m_companion = companion;
    if (companion) {
        companion->m_leader = this;
        companion->m_fold = m_fold;
        emit companion->foldChanged();
    }
    updateFold();
}

void ViewState::updateFold()
{
    if (m_leader)
        return m_leader->updateFold();
    std::vector<EmptyStretch> stretches;
    if (m_collapsed) {
        std::vector<ShownRows> shown{{m_timeline.get(), *m_rows}};
        if (m_companion)
            shown.push_back({m_companion->m_timeline.get(), *m_companion->m_rows});
        stretches = stretchesWithout(emptyStretches(shown), m_openedDays);
    }
    if (stretches != m_fold->stretches())
        takeFold(std::make_shared<const TimeFold>(std::move(stretches)));
}

/// What to show under another fold: everything again, or days of the same width around the selected event, which stays
/// where it is on screen.
VisibleRange ViewState::refolded(const TimeFold &fold) const
{
    if (!m_rows->empty()) {
        const VisibleRange all = wholeRange(*m_fold);
        if (m_range.start <= all.start + 0.6 && m_range.end >= all.end - 0.6)
            return wholeRange(fold);
    }
    const VisibleRange places = m_fold->toPlaces(m_range);
    double anchor = m_fold->middle(m_range);
    const RowIndex row = m_selectedEvent == 0 ? noRow : m_timeline->find(m_selectedEvent);
    if (row != noRow && m_timeline->starts()[row] >= m_range.start && m_timeline->starts()[row] < m_range.end)
        anchor = m_timeline->starts()[row];
    const double before = m_fold->toPlace(anchor) - places.start, start = fold.toPlace(anchor) - before;
    return fold.toDays({start, start + places.days()});
}

void ViewState::takeFold(std::shared_ptr<const TimeFold> fold)
{
    const VisibleRange wanted = refolded(*fold), before = m_range;
    m_fold = std::move(fold);
    m_range = clamped(wanted);
    m_history[m_historyAt] = m_range;
    if (m_companion)
        m_companion->m_fold = m_fold;
    emit foldChanged();
    if (m_companion)
        emit m_companion->foldChanged();
    if (m_range != before)
        emit rangeChanged();
}

void ViewState::selectEvent(EventId event)
{
    if (event == m_selectedEvent)
        return;
    const RowIndex row = event == 0 ? noRow : m_timeline->find(event);
    if (event != 0 && row == noRow)
        return;
    m_selectedEvent = event;
    m_currentSource = 0;
    const auto articles = row == noRow ? std::span<const ArticleId>() : m_timeline->row(row).articles;
    const bool otherArticle = !articles.empty() && articles.front() != m_currentArticle;
    if (otherArticle)
        m_currentArticle = articles.front();
    emit selectionChanged();
    if (otherArticle)
        emit articleChanged();
}

void ViewState::selectSource(int source)
{
    const RowIndex row = m_selectedEvent == 0 ? noRow : m_timeline->find(m_selectedEvent);
    if (row == noRow || source == m_currentSource || source < 0 || source >= m_timeline->row(row).sources)
        return;
    m_currentSource = source;
    emit sourceChanged();
}

void ViewState::showArticle(ArticleId article)
{
    if (article == m_currentArticle)
        return;
    m_currentArticle = article;
    emit articleChanged();
}

void ViewState::stepEvent(int direction)
{
    if (m_rows->empty() || direction == 0)
        return;
    const RowIndex current = m_selectedEvent == 0 ? noRow : m_timeline->find(m_selectedEvent);
    auto at = m_rows->begin();
    if (current == noRow) {
        // Nothing selected: start with what is in view.
        const auto starts = m_timeline->starts();
        const auto day = static_cast<DayNumber>(std::floor(direction > 0 ? m_range.start : m_range.end));
        at = std::lower_bound(m_rows->begin(), m_rows->end(), day,
                              [&](RowIndex row, DayNumber d) { return starts[row] < d; });
        if (at == m_rows->end() || (direction < 0 && at != m_rows->begin()))
            --at;
    } else {
        at = std::lower_bound(m_rows->begin(), m_rows->end(), current);
        const bool selectedIsShown = at != m_rows->end() && *at == current;
        if (direction > 0 && selectedIsShown)
            ++at;
        if (direction > 0 ? at == m_rows->end() : at == m_rows->begin())
            return;
        if (direction < 0)
            --at;
    }
    const EventId event = m_timeline->row(*at).id;
    selectEvent(event);
    bringIntoView(event);
}

void ViewState::bringIntoView(EventId event)
{
    const RowIndex index = m_timeline->find(event);
    if (index == noRow)
        return;
    const TimelineRow row = m_timeline->row(index);
    const VisibleRange view = m_fold->toPlaces(m_range);
    const double first = m_fold->toPlace(row.start), last = m_fold->toPlace(row.end + 1.0);
    const double margin = view.days() * 0.08;
    const bool longer = last - first > view.days() - 2 * margin;
    if (longer && first < view.end - margin && last > view.start + margin)
        return;
    if (!longer && first >= view.start + margin && last <= view.end - margin)
        return;
    const double middle = longer ? first + view.days() / 4 : (first + last) / 2;
    setRange(m_fold->toDays({middle - view.days() / 2, middle + view.days() / 2}));
}

void ViewState::setBookmarks(std::vector<Bookmark> bookmarks)
{
    std::stable_sort(bookmarks.begin(), bookmarks.end(),
                     [](const Bookmark &a, const Bookmark &b) { return a.day < b.day; });
    if (bookmarks == m_bookmarks)
        return;
    m_bookmarks = std::move(bookmarks);
    emit bookmarksChanged();
}

void ViewState::goTo(const Bookmark &bookmark)
{
    setRange({bookmark.start, bookmark.end});
    if (bookmark.event != 0)
        selectEvent(bookmark.event);
}

void ViewState::setZeroEvent(EventId event)
{
    if (event == m_zeroEvent)
        return;
    m_zeroEvent = event;
    emit zeroChanged();
}

std::optional<std::int64_t> ViewState::daysSinceZero(DayNumber day) const
{
    const RowIndex row = m_zeroEvent == 0 ? noRow : m_timeline->find(m_zeroEvent);
    if (row == noRow)
        return std::nullopt;
    return std::int64_t(day) - m_timeline->starts()[row];
}

void ViewState::goBack()
{
    if (!canGoBack())
        return;
    m_range = m_history[--m_historyAt];
    emit rangeChanged();
}

void ViewState::goForward()
{
    if (!canGoForward())
        return;
    m_range = m_history[++m_historyAt];
    emit rangeChanged();
}

} // namespace dateline
