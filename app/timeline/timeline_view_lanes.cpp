// SPDX-License-Identifier: GPL-3.0-or-later
// Lane names as handles: a click folds a lane, a drag moves it, the right button offers both in words.
#include "app/timeline/timeline_style.h"
#include "app/timeline/timeline_view_private.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace dateline {

void TimelineView::Private::arrange(LaneArrangement wanted)
{
    if (wanted == arrangement)
        return;
    arrangement = std::move(wanted);
    geometry.setArrangement(arrangement);
    if (arrangement.order.isEmpty()) // back to the order that the lanes have by themselves
        geometry.setRows(state->timeline(), state->rows(), grouping);
    refreshGeometry();
    emit q->lanesArranged();
}

/// The lane whose name is at that place.
const LaneBand *TimelineView::Private::handleAt(QPointF position) const
{
    return geometry.isGutter(position.x()) ? geometry.laneAt(position.y()) : nullptr;
}

/// The lane that keys and menus mean: that of the selected event, else the one whose name was used last.
QString TimelineView::Private::currentLane() const
{
    const RowIndex row = selectedRow();
    const std::optional<std::size_t> lane = row == noRow ? std::nullopt : geometry.laneOf(row);
    if (lane && (lastLane.isEmpty() || laneOfSelection))
        return geometry.lanes()[*lane].key;
    return geometry.laneKeys().contains(lastLane) ? lastLane : geometry.laneKeys().value(0);
}

void TimelineView::Private::toggleFold(const QString &key)
{
    if (key.isEmpty())
        return;
    lastLane = key;
    laneOfSelection = false;
    arrange(withFoldToggled(arrangement, key));
}

/// One place up (-1) or down (+1).
void TimelineView::Private::moveLane(const QString &key, int direction)
{
    const QStringList keys = geometry.laneKeys();
    const qsizetype at = keys.indexOf(key), to = at + direction;
    if (at < 0 || to < 0 || to >= keys.size())
        return;
    lastLane = key;
    laneOfSelection = false;
    arrange(withMoved(arrangement, keys, key, direction < 0 ? keys[to] : keys.value(to + 1)));
}

/// Before which lane the dragged one would stand; empty: after the last.
QString TimelineView::Private::dropBefore(double y) const
{
    for (const LaneBand &band : geometry.lanes())
        if (y < band.top + band.height / 2)
            return band.key;
    return {};
}

void TimelineView::Private::dropLane(QPointF position)
{
    const QString key = std::exchange(draggedLane, {});
    if (!dragged)
        return toggleFold(key);
    arrange(withMoved(arrangement, geometry.laneKeys(), key, dropBefore(position.y())));
}

void TimelineView::Private::foldAllBut(const QString &key)
{
    LaneArrangement wanted = arrangement;
    for (const QString &other : geometry.laneKeys())
        if (other != key && !wanted.folded.contains(other))
            wanted.folded << other;
    wanted.folded.removeAll(key);
    arrange(std::move(wanted));
}

void TimelineView::Private::unfoldAll()
{
    LaneArrangement wanted = arrangement;
    wanted.folded.clear();
    arrange(std::move(wanted));
}

/// Where a dragged lane would go.
void TimelineView::Private::paintDraggedLane(QPainter &widgetPainter) const
{
    if (draggedLane.isEmpty() || !dragged)
        return;
    const QString before = dropBefore(mouse.y());
    double y = geometry.lanes().empty() ? axisHeight : geometry.lanes().back().top + geometry.lanes().back().height;
    for (const LaneBand &band : geometry.lanes())
        if (band.key == before)
            y = band.top;
    widgetPainter.fillRect(QRectF(0, std::max(axisHeight, y) - 1.5, q->width(), 3), Theme::current().accent);
}

bool TimelineView::Private::laneMenu(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const LaneBand *band = handleAt(event->pos());
    const QString key = byKey ? currentLane() : band ? band->key : QString();
    if (key.isEmpty())
        return false;
    const QStringList keys = geometry.laneKeys();
    QMenu menu(q);
    menu.addAction(arrangement.folded.contains(key) ? TimelineView::tr("Un&fold") : TimelineView::tr("&Fold"), this,
                   [&] { toggleFold(key); });
    menu.addAction(TimelineView::tr("Fold all &others"), this, [&] { foldAllBut(key); });
    menu.addAction(TimelineView::tr("&Unfold all"), this, [&] { unfoldAll(); })
        ->setEnabled(!arrangement.folded.isEmpty());
    menu.addSeparator();
    menu.addAction(TimelineView::tr("Move u&p"), this, [&] { moveLane(key, -1); })->setEnabled(keys.indexOf(key) > 0);
    menu.addAction(TimelineView::tr("Move &down"), this, [&] { moveLane(key, 1); })
        ->setEnabled(keys.indexOf(key) + 1 < keys.size());
    menu.addAction(TimelineView::tr("Usual o&rder"), this, [&] { q->restoreLaneOrder(); })
        ->setEnabled(!arrangement.order.isEmpty());
    menu.exec(event->globalPos());
    return true;
}

void TimelineView::setLaneArrangement(const LaneArrangement &arrangement)
{
    d->arrange(arrangement);
}

const LaneArrangement &TimelineView::laneArrangement() const
{
    return d->arrangement;
}

void TimelineView::toggleLane()
{
    d->toggleFold(d->currentLane());
}

void TimelineView::foldOtherLanes()
{
    d->foldAllBut(d->currentLane());
}

void TimelineView::unfoldLanes()
{
    d->unfoldAll();
}

void TimelineView::moveLane(int direction)
{
    d->moveLane(d->currentLane(), direction);
}

void TimelineView::restoreLaneOrder()
{
    LaneArrangement wanted = d->arrangement;
    wanted.order.clear();
    d->arrange(std::move(wanted));
}

void TimelineView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!d->laneMenu(event))
        QWidget::contextMenuEvent(event);
}

} // namespace dateline
