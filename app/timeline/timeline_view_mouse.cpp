// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/label_text.h"
#include "app/timeline/timeline_marks.h"
#include "app/timeline/timeline_style.h"
#include "app/timeline/timeline_view_private.h"

#include <QApplication>
#include <QGestureEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double wheelZoomFactor = 1.25; ///< a notch of the wheel
constexpr double wheelNotch = 120;
constexpr double wheelPanShare = 0.1; ///< of the view, a notch

} // namespace

void TimelineView::Private::press(QMouseEvent *event)
{
    tooltipTimer.stop();
    QToolTip::hideText();
    const bool left = event->button() == Qt::LeftButton;
    if (!left && event->button() != Qt::MiddleButton) {
        event->ignore();
        return;
    }
    animator.stop();
    pressedAt = event->position();
    pressedRange = state->range();
    pressedScroll = scrollBar->value();
    dragged = false;
    mouse = pressedAt;
    if (left)
        marked.reset();
    const LaneBand *handle = left ? handleAt(pressedAt) : nullptr;
    draggedLane = handle ? handle->key : QString();
    if (handle)
        return;
    if (left && event->modifiers() & (Qt::ShiftModifier | Qt::ControlModifier))
        drag = event->modifiers() & Qt::ShiftModifier ? Drag::ZoomToRange : Drag::MarkDays;
    else
        drag = Drag::Pan;
    q->update();
}

void TimelineView::Private::move(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (!draggedLane.isEmpty()) {
        dragged = dragged || std::abs(at.y() - pressedAt.y()) >= QApplication::startDragDistance();
        mouse = at;
        q->setCursor(dragged ? Qt::ClosedHandCursor : Qt::PointingHandCursor);
        q->update();
        return;
    }
    if (drag == Drag::None) {
        hover(at);
        return;
    }
    if (!dragged && (at - pressedAt).manhattanLength() < QApplication::startDragDistance())
        return;
    dragged = true;
    crosshair = at.x();
    if (drag == Drag::Pan) {
        q->setCursor(Qt::ClosedHandCursor);
        scrollBar->setValue(pressedScroll - static_cast<int>(at.y() - pressedAt.y()));
        const double days = state->fold()->length(pressedRange);
        state->setRange(state->fold()->moved(pressedRange, (pressedAt.x() - at.x()) * days / timeWidth()));
        return;
    }
    updateMarking(at);
}

void TimelineView::Private::updateMarking(QPointF position)
{
    double from = geometry.scale().toDay(std::max(pressedAt.x(), geometry.timeLeft()));
    double to = geometry.scale().toDay(std::clamp(position.x(), geometry.timeLeft(), geometry.timeRight()));
    if (from > to)
        std::swap(from, to);
    if (drag == Drag::MarkDays)
        marked = VisibleRange{std::floor(from), std::floor(to) + 1};
    else
        marked = VisibleRange{from, to};
    q->update();
}

void TimelineView::Private::release(QMouseEvent *event)
{
    const Drag finished = std::exchange(drag, Drag::None);
    q->unsetCursor();
    if (!draggedLane.isEmpty()) {
        dropLane(event->position());
        hover(event->position());
        return;
    }
    if (finished == Drag::None)
        return;
    if (!dragged) {
        if (event->button() == Qt::LeftButton)
            click(event->position());
        return;
    }
    if (finished == Drag::ZoomToRange && marked) {
        const VisibleRange range = *marked;
        marked.reset();
        if (range.days() > 0)
            animator.moveTo(range);
    } else if (finished == Drag::MarkDays && marked) {
        emit q->daysMarked(static_cast<DayNumber>(marked->start), static_cast<DayNumber>(marked->end) - 1);
    }
    hover(event->position());
    q->update();
}

void TimelineView::Private::cancelDrag()
{
    if (drag == Drag::Pan && dragged)
        state->setRange(pressedRange);
    drag = Drag::None;
    draggedLane.clear();
    marked.reset();
    q->unsetCursor();
    q->update();
}

void TimelineView::Private::click(QPointF position)
{
    if (const int flag = bookmarkAt(geometry, *state, position); flag >= 0)
        state->goTo(Bookmark(state->bookmarks()[static_cast<std::size_t>(flag)]));
    else if (const VisibleEvent *event = geometry.eventAt(position))
        activate(event->row);
    else if (!geometry.chipAt(position))
        state->selectEvent(0);
}

void TimelineView::Private::doubleClick(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const VisibleEvent *under = geometry.eventAt(event->position())) {
        activate(under->row);
        centreThenFit();
    } else if (const VisibleChip *chip = geometry.chipAt(event->position())) {
        const double days = static_cast<double>(chip->chip.last) - chip->chip.first + 1;
        const double room = std::max(0.02 * days, days < 2 ? 0.05 : 0.0);
        animator.moveTo({chip->chip.first - room, chip->chip.last + 1 + room});
    } else if (const TimeBreak *left = geometry.breakAt(event->position())) {
        state->openStretch(left->stretch.first);
    } else if (event->position().y() < axisHeight && geometry.isTime(event->position().x())) {
        // The calendar unit under the mouse.
        const bool upper = event->position().y() < axisHeight / 2;
        const AxisCell cell = cellOf(geometry.scale().toDay(event->position().x()),
                                     upper ? geometry.axis().upperStep : geometry.axis().lowerStep);
        animator.moveTo({cell.start, cell.end});
    } else if (geometry.isTime(event->position().x())) {
        zoomAt(event->position().x(), 2);
    }
}

void TimelineView::Private::zoomAt(double x, double factor)
{
    animator.moveTo(zoomedAt(animator.target(), std::clamp((x - geometry.timeLeft()) / timeWidth(), 0.0, 1.0), factor));
}

/// Zoomed about what is at that share of the view's width.
VisibleRange TimelineView::Private::zoomedAt(VisibleRange range, double share, double factor) const
{
    const VisibleRange places = state->fold()->toPlaces(range);
    return state->fold()->toDays(zoomedAbout(places, places.start + share * places.days(), factor));
}

void TimelineView::Private::wheel(QWheelEvent *event)
{
    tooltipTimer.stop();
    QToolTip::hideText();
    QPointF notches = QPointF(event->angleDelta()) / wheelNotch;
    const bool control = event->modifiers() & Qt::ControlModifier;
    if (control != wheelZooms) {
        zoomAt(event->position().x(), std::pow(wheelZoomFactor, notches.y() != 0 ? notches.y() : notches.x()));
        event->accept();
        return;
    }
    // Alt swaps the axes on some desktops before the event gets here; Shift asks for time.
    double time = notches.x();
    double lanes = notches.y();
    if (event->modifiers() & Qt::ShiftModifier || !lanesScroll()) {
        time += lanes;
        lanes = 0;
    }
    if (lanes != 0) {
        const double pixels =
            event->pixelDelta().y() != 0 ? event->pixelDelta().y() : lanes * 3 * scrollBar->singleStep();
        scrollBar->setValue(scrollBar->value() - static_cast<int>(pixels));
    }
    if (time != 0) {
        animator.stop();
        const double days = state->fold()->length(state->range());
        const double pixels =
            event->pixelDelta().x() != 0 ? event->pixelDelta().x() : time * wheelPanShare * timeWidth();
        state->setRange(state->fold()->moved(state->range(), -pixels * days / timeWidth()));
    }
    event->accept();
}

bool TimelineView::Private::pinch(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() != Qt::ZoomNativeGesture)
            return false;
        const double share = (gesture->position().x() - geometry.timeLeft()) / timeWidth();
        state->setRange(zoomedAt(state->range(), share, 1 + gesture->value()));
        return true;
    }
    auto *pinching = static_cast<QPinchGesture *>(static_cast<QGestureEvent *>(event)->gesture(Qt::PinchGesture));
    if (!pinching)
        return false;
    const double share = (q->mapFromGlobal(pinching->hotSpot()).x() - geometry.timeLeft()) / timeWidth();
    if (pinching->scaleFactor() > 0)
        state->setRange(zoomedAt(state->range(), share, pinching->scaleFactor()));
    return true;
}

void TimelineView::Private::hover(QPointF position)
{
    mouse = position;
    crosshair = position.x();
    const bool onSomething = geometry.eventAt(position) || geometry.chipAt(position) || geometry.breakAt(position)
                             || bookmarkAt(geometry, *state, position) >= 0;
    q->setCursor(onSomething || handleAt(position) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QToolTip::hideText();
    onSomething || handleAt(position) ? tooltipTimer.start() : tooltipTimer.stop();
    q->update();
}

void TimelineView::Private::leave()
{
    crosshair.reset();
    tooltipTimer.stop();
    q->update();
}

void TimelineView::Private::showTooltip()
{
    const QPoint global = q->mapToGlobal(mouse.toPoint());
    if (const VisibleEvent *event = geometry.eventAt(mouse)) {
        const TimelineRow row = state->timeline()->row(event->row);
        QString text = tooltipText ? tooltipText(row.id) : QString();
        if (text.isEmpty())
            text = dateline::tooltipText(row);
        QToolTip::showText(global, text, q);
    } else if (const VisibleChip *chip = geometry.chipAt(mouse)) {
        QString text = TimelineView::tr("%1 more events").arg(QLocale().toString(chip->chip.count));
        if (chip->chip.mostSalient != noRow)
            text += QStringLiteral("\n") % geometry.labels().label(chip->chip.mostSalient).text;
        QToolTip::showText(global, text % QStringLiteral("\n") % TimelineView::tr("Double click to open"), q);
    } else if (const int flag = bookmarkAt(geometry, *state, mouse); flag >= 0) {
        QToolTip::showText(global, state->bookmarks()[static_cast<std::size_t>(flag)].name.toHtmlEscaped(), q);
    } else if (const TimeBreak *left = geometry.breakAt(mouse)) {
        QToolTip::showText(global,
                           TimelineView::tr("No events for %1: %2 to %3")
                                   .arg(left->text, dayText(left->stretch.first), dayText(left->stretch.last))
                               % QStringLiteral("\n") % TimelineView::tr("Double click to show this time"),
                           q);
    } else if (const LaneBand *lane = handleAt(mouse)) {
        const QString what = lane->folded ? TimelineView::tr("Click to unfold, drag to move")
                                          : TimelineView::tr("Click to fold, drag to move");
        QToolTip::showText(global,
                           TimelineView::tr("%1: %2 events").arg(lane->name, QLocale().toString(lane->index->size()))
                               % QStringLiteral("\n") % what,
                           q);
    }
}

} // namespace dateline
