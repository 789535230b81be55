// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline_view_private.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double keyZoomFactor = 1.5;
constexpr double pagePanShare = 0.9;

} // namespace

bool TimelineView::Private::key(QKeyEvent *event)
{
    return keyForTime(event) || keyForView(event);
}

/// Keys that move from event to event.
bool TimelineView::Private::keyForTime(QKeyEvent *event)
{
    if (event->modifiers() & (Qt::AltModifier | Qt::ControlModifier))
        return false;
    const auto step = [&](int direction) {
        state->stepEvent(direction);
        if (state->selectedEvent() != 0)
            emit q->eventActivated(state->selectedEvent());
    };
    switch (event->key()) {
    case Qt::Key_Right: step(+1); return true;
    case Qt::Key_Left: step(-1); return true;
    case Qt::Key_Up: selectInOtherLane(-1); return true;
    case Qt::Key_Down: selectInOtherLane(+1); return true;
    case Qt::Key_Home: selectEdge(false); return true;
    case Qt::Key_End: selectEdge(true); return true;
    case Qt::Key_BracketLeft: state->selectSource(state->currentSource() - 1); return true;
    case Qt::Key_BracketRight: state->selectSource(state->currentSource() + 1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (state->selectedEvent() != 0)
            emit q->readerRequested();
        return true;
    default: return false;
    }
}

/// Keys that move the view.
bool TimelineView::Private::keyForView(QKeyEvent *event)
{
    const bool alt = event->modifiers() & Qt::AltModifier, control = event->modifiers() & Qt::ControlModifier;
    switch (event->key()) {
    case Qt::Key_Left:
        if (alt)
            state->goBack();
        return alt;
    case Qt::Key_Right:
        if (alt)
            state->goForward();
        return alt;
    case Qt::Key_G:
        if (control)
            emit q->goToDateRequested();
        return control;
    case Qt::Key_PageUp: panBy(-pagePanShare); return true;
    case Qt::Key_PageDown: panBy(pagePanShare); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: q->zoomBy(keyZoomFactor); return true;
    case Qt::Key_Minus: q->zoomBy(1 / keyZoomFactor); return true;
    case Qt::Key_0: q->zoomToFit(); return true;
    case Qt::Key_F:
        if (control)
            return false;
        centreThenFit();
        return true;
    case Qt::Key_Escape:
        if (drag == Drag::None && !marked && draggedLane.isEmpty())
            return false;
        cancelDrag();
        return true;
    default: return false;
    }
}

void TimelineView::Private::panBy(double share)
{
    const VisibleRange range = animator.target();
    animator.moveTo(state->fold()->moved(range, share * state->fold()->length(range)));
}

void TimelineView::Private::activate(RowIndex row)
{
    const EventId event = state->timeline()->row(row).id;
    state->selectEvent(event);
    emit q->eventActivated(event);
}

void TimelineView::Private::selectEdge(bool last)
{
    if (state->rows()->empty())
        return;
    const RowIndex row = last ? state->rows()->back() : state->rows()->front();
    activate(row);
    state->bringIntoView(state->timeline()->row(row).id);
}

/// The event of the next lane that is nearest in time to the selected one, or to the middle of the view.
void TimelineView::Private::selectInOtherLane(int direction)
{
    const auto &lanes = geometry.lanes();
    if (lanes.empty())
        return;
    const RowIndex selected = selectedRow();
    double day = state->fold()->middle(state->range());
    std::size_t target = direction > 0 ? 0 : lanes.size() - 1;
    if (selected != noRow) {
        day = state->timeline()->starts()[selected];
        const std::optional<std::size_t> lane = geometry.laneOf(selected);
        const std::ptrdiff_t at = lane ? static_cast<std::ptrdiff_t>(*lane) + direction : -1;
        if (at < 0 || at >= static_cast<std::ptrdiff_t>(lanes.size()))
            return;
        target = static_cast<std::size_t>(at);
    }
    const LaneIndex &index = *lanes[target].index;
    std::size_t nearest = std::min<std::size_t>(index.startedBefore(day), index.size() - 1);
    if (nearest > 0 && std::abs(index.start(nearest - 1) - day) < std::abs(index.start(nearest) - day))
        --nearest;
    const RowIndex row = index.row(nearest);
    activate(row);
    state->bringIntoView(state->timeline()->row(row).id);
}

/// What zooming by key keeps in place.
double TimelineView::Private::anchorDay() const
{
    const VisibleRange range = animator.target();
    const RowIndex selected = selectedRow();
    if (selected != noRow) {
        const TimelineRow row = state->timeline()->row(selected);
        const double middle = (static_cast<double>(row.start) + row.end + 1) / 2;
        if (middle > range.start && middle < range.end)
            return middle;
    }
    return state->fold()->middle(range);
}

void TimelineView::Private::centreThenFit()
{
    const RowIndex selected = selectedRow();
    if (selected == noRow)
        return;
    const TimelineRow row = state->timeline()->row(selected);
    const VisibleRange range = animator.target();
    const double first = row.start, last = static_cast<double>(row.end) + 1;
    const double middle = (first + last) / 2;
    const double length = state->fold()->length(range);
    const double off = state->fold()->toPlace(state->fold()->middle(range)) - state->fold()->toPlace(middle);
    // Fitted with its surroundings: an event alone on the screen says little.
    const bool centred = std::abs(off) < length * 0.01;
    animator.moveTo(state->fold()->around(middle, centred ? std::max((last - first) * 1.6, 14.0) : length));
}

} // namespace dateline
