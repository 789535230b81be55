// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/bookmark.h"
#include "app/selection/time_fold.h"
#include "core/model/filter.h"
#include "core/model/timeline.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace dateline {

/// Milliseconds that a view which has to look at all events waits for the next change: what takes a tenth of a second
/// for a million events must not stand between two keys that somebody types.
constexpr int waitForMore(RowIndex events)
{
    return events > 100'000 ? 120 : 0;
}

/// What the whole window looks at: the timeline snapshot, the filter and the rows that pass it, the visible range and
/// the selected event. Views read and change it and listen to its signals; they never talk to each other.
/// GUI thread only.
class ViewState : public QObject {
    Q_OBJECT

public:
    explicit ViewState(QObject *parent = nullptr);
    ~ViewState() override;

    const std::shared_ptr<const Timeline> &timeline() const { return m_timeline; }
    const Filter &filter() const { return m_filter; }
    /// Rows of timeline() that pass filter(), ascending; shared so that worker threads may keep it.
    const std::shared_ptr<const std::vector<RowIndex>> &rows() const { return m_rows; }
    VisibleRange range() const { return m_range; }
    EventId selectedEvent() const { return m_selectedEvent; }
    /// The article in the reader; 0 when none. Follows the selection, or is chosen in the article list.
    ArticleId currentArticle() const { return m_currentArticle; }
    /// Which of the selected event's sources the reader shows, counted from 0.
    int currentSource() const { return m_currentSource; }

    /// Keeps filter, range and (when the event still exists) selection. Of the first non-empty snapshot the busiest
    /// stretch is fitted.
    void setTimeline(std::shared_ptr<const Timeline> timeline);
    void setFilter(Filter filter);
    /// Clamped to sensible zooms (1 hour to 100,000 years) and to the neighbourhood of the events.
    /// Remembered for goBack() when `remember` is true and the last remembered change was not an instant ago.
    void setRange(VisibleRange range, bool remember = true);
    /// All events that pass the filter, with some room at both ends.
    void fitAll();
    /// The stretch with most of the events that pass the filter: a few old ones far away do not make slivers of them.
    void fitBusiest();
    /// 0 selects nothing. Shows the event's first source in the reader.
    void selectEvent(EventId event);
    void selectSource(int source);
    void showArticle(ArticleId article);
    /// Which days are left out of the drawing: none unless collapsed().
    const std::shared_ptr<const TimeFold> &fold() const { return m_fold; }
    /// Long stretches without events are left out. Days stay as wide as they are, but a view of everything stays one.
    bool collapsed() const { return m_leader ? m_leader->m_collapsed : m_collapsed; }
    void setCollapsed(bool collapsed);
    /// Draws the stretch that leaves this day out, until stretches are collapsed anew.
    void openStretch(double day);
    const std::vector<double> &openedDays() const { return m_openedDays; }
    /// Both are shown one under the other: they fold days that are empty in both, either may be told to collapse, and
    /// both reach as far as their events together. nullptr: no more.
    void setCompanion(ViewState *companion);

    /// Next (+1) or previous (-1) event in time among rows(); brings it into view.
    void stepEvent(int direction);
    /// Moves the range, keeping its length, so that the event is in view; nothing when it is already.
    void bringIntoView(EventId event);

    /// By day.
    const std::vector<Bookmark> &bookmarks() const { return m_bookmarks; }
    void setBookmarks(std::vector<Bookmark> bookmarks);
    /// Shows what was in view when it was made, and its event when that still exists.
    void goTo(const Bookmark &bookmark);

    /// The event from which days are counted; 0: none. An event that is gone counts as none.
    EventId zeroEvent() const { return m_zeroEvent; }
    void setZeroEvent(EventId event);
    /// Days from the zero event's first day to that day; nothing without one.
    std::optional<std::int64_t> daysSinceZero(DayNumber day) const;

    bool canGoBack() const { return m_historyAt > 0; }
    bool canGoForward() const { return m_historyAt + 1 < m_history.size(); }
    void goBack();
    void goForward();

signals:
    void timelineChanged();
    void filterChanged();
    /// rows() are different ones: after timelineChanged or filterChanged.
    void rowsChanged();
    void rangeChanged();
    void selectionChanged();
    void sourceChanged();
    void articleChanged();
    /// fold() is another one; the range may have changed before.
    void foldChanged();
    void bookmarksChanged();
    void zeroChanged();

private:
    void updateRows();
    void updateFold();
    void takeFold(std::shared_ptr<const TimeFold> fold);
    VisibleRange refolded(const TimeFold &fold) const;
    VisibleRange wholeRange(const TimeFold &fold) const;
    const ViewState *partner() const { return m_companion ? m_companion : m_leader; }
    std::pair<DayNumber, DayNumber> extent() const;
    VisibleRange clamped(VisibleRange range) const;

    std::shared_ptr<const Timeline> m_timeline;
    Filter m_filter;
    std::shared_ptr<const std::vector<RowIndex>> m_rows;
    VisibleRange m_range;
    EventId m_selectedEvent = 0;
    ArticleId m_currentArticle = 0;
    int m_currentSource = 0;
    bool m_fitted = false;
    bool m_collapsed = false;
    std::shared_ptr<const TimeFold> m_fold;
    std::vector<double> m_openedDays;
    ViewState *m_companion = nullptr; ///< folds the days that this state folds
    ViewState *m_leader = nullptr;    ///< says which days this one folds
    std::vector<Bookmark> m_bookmarks;
    EventId m_zeroEvent = 0;
    std::vector<VisibleRange> m_history;
    std::size_t m_historyAt = 0;
    qint64 m_lastRemembered = 0;
};

} // namespace dateline
