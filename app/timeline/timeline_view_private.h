// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/range_animator.h"
#include "app/timeline/timeline_painter.h"
#include "app/timeline/timeline_view.h"

#include <QPoint>
#include <QScrollBar>
#include <QTimer>

#include <optional>

namespace dateline {

class TimelineView::Private : public QObject {
    Q_OBJECT

public:
    enum class Drag { None, Pan, ZoomToRange, MarkDays };

    Private(TimelineView *owner, ViewState *viewState);

    // What is drawn.
    void rowsChanged();
    void rangeChanged();
    void selectionChanged();
    void refreshGeometry();
    void paint(QPainter &painter);
    void fillScrollBarColumn(QPainter &widgetPainter) const;
    void paintLanes(QPainter &widgetPainter);
    void leaveRoom(GeometryRequest &request, int room) const;
    void updateScrollBar();
    void scrollTo(RowIndex row);
    void describeSelection();
    double timeWidth() const;
    RowIndex selectedRow() const;

    // Mouse.
    void press(QMouseEvent *event);
    void move(QMouseEvent *event);
    void release(QMouseEvent *event);
    void doubleClick(QMouseEvent *event);
    void wheel(QWheelEvent *event);
    bool pinch(QEvent *event);
    void hover(QPointF position);
    void leave();
    void click(QPointF position);
    void cancelDrag();
    void showTooltip();
    void zoomAt(double x, double factor);
    VisibleRange zoomedAt(VisibleRange range, double share, double factor) const;
    bool lanesScroll() const { return scrollBar->maximum() > 0; }
    void updateMarking(QPointF position);

    // Keys.
    bool key(QKeyEvent *event);
    bool keyForTime(QKeyEvent *event);
    bool keyForView(QKeyEvent *event);
    void selectInOtherLane(int direction);
    void selectEdge(bool last);
    void activate(RowIndex row);
    void panBy(double share);
    double anchorDay() const;
    void centreThenFit();

    TimelineView *q;
    ViewState *state;
    QScrollBar *scrollBar;
    RangeAnimator animator;
    TrackGeometry geometry;
    TimelinePainter painter;
    TimelineView::TooltipText tooltipText;
    QTimer tooltipTimer;

    bool wheelZooms = false;
    // Lanes.
    void arrange(LaneArrangement wanted);
    const LaneBand *handleAt(QPointF position) const;
    QString currentLane() const;
    void toggleFold(const QString &key);
    void moveLane(const QString &key, int direction);
    QString dropBefore(double y) const;
    void dropLane(QPointF position);
    void foldAllBut(const QString &key);
    void unfoldAll();
    void paintDraggedLane(QPainter &widgetPainter) const;
    bool laneMenu(QContextMenuEvent *event);

    LaneArrangement arrangement;
    QString draggedLane;         ///< whose name is pressed
    QString lastLane;            ///< whose name was used last
    bool laneOfSelection = true; ///< an event was selected since

    bool focusByKey = false; ///< the keyboard came by the keyboard: show where it is
    LaneGrouping grouping = LaneGrouping::Type;

    std::optional<double> crosshair; ///< x under the mouse
    QPointF mouse;
    Drag drag = Drag::None;
    bool dragged = false; ///< the mouse went far enough for a drag
    QPointF pressedAt;
    VisibleRange pressedRange;
    int pressedScroll = 0;
    std::optional<VisibleRange> marked; ///< whole days or a zoom rectangle
};

} // namespace dateline
