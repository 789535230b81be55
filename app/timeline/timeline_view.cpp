// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline_view.h"

#include "app/timeline/label_text.h"
#include "app/timeline/timeline_accessible.h"
#include "app/timeline/timeline_marks.h"
#include "app/timeline/timeline_style.h"
#include "app/timeline/timeline_view_private.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

/// Texts that one frame may lay out; the others follow in the next frame.
constexpr int newTextsPerFrame = 14;
constexpr int scrollBarWidth = 10;
constexpr int tooltipDelayMs = 400;

} // namespace

TimelineView::Private::Private(TimelineView *owner, ViewState *viewState)
    : q(owner), state(viewState), scrollBar(new QScrollBar(Qt::Vertical, owner)), animator(viewState, owner)
{
    scrollBar->hide();
    scrollBar->setSingleStep(30);
    scrollBar->setFocusPolicy(Qt::NoFocus);
    tooltipTimer.setSingleShot(true);
    tooltipTimer.setInterval(tooltipDelayMs);
    connect(&tooltipTimer, &QTimer::timeout, this, &Private::showTooltip);
    connect(scrollBar, &QScrollBar::valueChanged, this, &Private::rangeChanged);
    connect(state, &ViewState::rowsChanged, this, &Private::rowsChanged);
    connect(state, &ViewState::rangeChanged, this, &Private::rangeChanged);
    connect(state, &ViewState::foldChanged, this, [this] {
        animator.stop(); // what it moves between was thought of under the other fold
        refreshGeometry();
    });
    connect(state, &ViewState::selectionChanged, this, &Private::selectionChanged);
    connect(state, &ViewState::bookmarksChanged, q, qOverload<>(&QWidget::update));
    connect(state, &ViewState::zeroChanged, q, qOverload<>(&QWidget::update));
}

double TimelineView::Private::timeWidth() const
{
    return geometry.timeWidth();
}

RowIndex TimelineView::Private::selectedRow() const
{
    return state->selectedEvent() == 0 ? noRow : state->timeline()->find(state->selectedEvent());
}

void TimelineView::Private::rowsChanged()
{
    if (QAccessible::isActive())
        if (auto *accessible = dynamic_cast<TimelineAccessible *>(QAccessible::queryAccessibleInterface(q)))
            accessible->forget();
    geometry.setRows(state->timeline(), state->rows(), grouping);
    refreshGeometry();
    describeSelection();
}

void TimelineView::Private::rangeChanged()
{
    refreshGeometry();
}

void TimelineView::Private::selectionChanged()
{
    laneOfSelection = true;
    refreshGeometry();
    scrollTo(selectedRow());
    describeSelection();
}

void TimelineView::Private::refreshGeometry()
{
    GeometryRequest request;
    request.range = state->range();
    leaveRoom(request, scrollBar->isHidden() ? 0 : scrollBarWidth);
    request.height = q->height();
    request.devicePixelRatio = q->devicePixelRatioF();
    request.scroll = scrollBar->value();
    const RowIndex selected = selectedRow();
    const bool passesFilter =
        selected != noRow && std::binary_search(state->rows()->begin(), state->rows()->end(), selected);
    request.pinned = passesFilter ? selected : noRow;
    request.fold = state->fold();
    geometry.update(request);
    updateScrollBar();
    q->update();
}

/// For the scroll bar, which stands where lane names do not.
void TimelineView::Private::leaveRoom(GeometryRequest &request, int room) const
{
    request.mirrored = q->isRightToLeft();
    request.left = request.mirrored ? room : 0;
    request.width = q->width() - (request.mirrored ? 0 : room);
}

void TimelineView::Private::updateScrollBar()
{
    const int room = std::max(0, q->height() - static_cast<int>(axisHeight));
    const int hidden = std::max(0, static_cast<int>(std::ceil(geometry.contentHeight())) - room);
    const QSignalBlocker block(scrollBar);
    scrollBar->setPageStep(room);
    scrollBar->setMaximum(hidden);
    const int left = geometry.request().mirrored ? 0 : q->width() - scrollBarWidth;
    scrollBar->setGeometry(left, static_cast<int>(axisHeight), scrollBarWidth, room);
    const bool needed = hidden > 0;
    const bool clampedAway = scrollBar->value() != static_cast<int>(geometry.request().scroll);
    if (needed != scrollBar->isVisibleTo(q) || clampedAway) {
        scrollBar->setVisible(needed);
        GeometryRequest request = geometry.request();
        leaveRoom(request, needed ? scrollBarWidth : 0);
        request.scroll = scrollBar->value();
        geometry.update(request);
    }
}

void TimelineView::Private::scrollTo(RowIndex row)
{
    const std::optional<std::size_t> lane = row == noRow ? std::nullopt : geometry.laneOf(row);
    if (!lane || !lanesScroll())
        return;
    const LaneBand &band = geometry.lanes()[*lane];
    double y = band.top;
    if (!band.folded) {
        const auto &items = geometry.layoutOf(*lane).items;
        const auto item = std::find_if(items.begin(), items.end(), [&](const TrackItem &i) { return i.row == row; });
        if (item == items.end())
            return;
        y += laneTop + item->track * geometry.pitch();
    }
    const double top = axisHeight + 8, bottom = q->height() - barHeight - 12;
    if (y < top)
        scrollBar->setValue(scrollBar->value() - static_cast<int>(top - y));
    else if (y > bottom)
        scrollBar->setValue(scrollBar->value() + static_cast<int>(std::ceil(y - bottom)));
}

void TimelineView::Private::describeSelection()
{
    const RowIndex row = selectedRow();
    const QString text = row == noRow
                             ? TimelineView::tr("No event selected. %1 events shown.").arg(state->rows()->size())
                             : spokenText(state->timeline()->row(row));
    if (text == q->accessibleDescription())
        return;
    q->setAccessibleDescription(text); // tells screen readers that the description changed
    QAccessibleValueChangeEvent changed(q, text);
    QAccessible::updateAccessibility(&changed);
    // The selected event is where the keyboard is within the timeline.
    if (!QAccessible::isActive() || !q->hasFocus())
        return;
    const auto *accessible = dynamic_cast<TimelineAccessible *>(QAccessible::queryAccessibleInterface(q));
    if (QAccessibleInterface *event = accessible ? accessible->eventOfRow(row) : nullptr) {
        QAccessibleEvent focused(event, QAccessible::Focus);
        QAccessible::updateAccessibility(&focused);
    }
}

/// The column under the scroll bar, which is translucent.
void TimelineView::Private::fillScrollBarColumn(QPainter &widgetPainter) const
{
    const double left = geometry.request().mirrored ? 0 : geometry.request().width;
    widgetPainter.fillRect(QRectF(left, 0, scrollBarWidth, axisHeight - 1), Theme::current().window);
    widgetPainter.fillRect(QRectF(left, axisHeight - 1, scrollBarWidth, 1), Theme::current().line);
    widgetPainter.fillRect(QRectF(left, axisHeight, scrollBarWidth, q->height() - axisHeight), Theme::current().canvas);
}

void TimelineView::Private::paintLanes(QPainter &widgetPainter)
{
    PaintOptions options;
    options.theme = &Theme::current();
    options.selected = selectedRow();
    options.newTexts = newTextsPerFrame;
    const bool complete = painter.paint(widgetPainter, geometry, options);
    if (!scrollBar->isHidden())
        fillScrollBarColumn(widgetPainter);
    if (!complete)
        QTimer::singleShot(0, q, qOverload<>(&QWidget::update));
}

void TimelineView::Private::paint(QPainter &widgetPainter)
{
    paintLanes(widgetPainter);
    const Theme &theme = Theme::current();
    paintMarks(widgetPainter, geometry, *state, theme);
    paintDraggedLane(widgetPainter);
    if (marked) {
        const bool days = drag != Drag::ZoomToRange;
        const QString text = days ? daysText(std::llround(marked->days())) : QString();
        painter.paintMarked(widgetPainter, geometry, marked->start, marked->end, text, theme);
    }
    if (crosshair && geometry.isTime(*crosshair) && drag != Drag::Pan)
        painter.paintCrosshair(widgetPainter, geometry, *crosshair, theme, [this](double day) {
            return sinceZeroText(*state, static_cast<DayNumber>(std::floor(day)));
        });
    const QString empty = emptyViewText(geometry, *state);
    if (state->rows()->empty() || !empty.isEmpty()) {
        widgetPainter.setPen(theme.mutedText);
        widgetPainter.setFont(uiFont(labelPoints));
        const QString text = !empty.isEmpty() ? empty
                             : state->timeline()->size() == 0 && !state->timeline()->articles().empty()
                                 ? TimelineView::tr("No article tells of an event with a date yet")
                             : state->timeline()->size() == 0
                                 ? TimelineView::tr("Events appear here as articles are added")
                                 : TimelineView::tr("No event passes the filter");
        widgetPainter.drawText(QRectF(0, axisHeight, q->width(), q->height() - axisHeight), Qt::AlignCenter, text);
    }
    if (focusByKey) {
        widgetPainter.setRenderHint(QPainter::Antialiasing, false);
        widgetPainter.setPen(QPen(theme.accent, 2));
        widgetPainter.setBrush(Qt::NoBrush);
        widgetPainter.drawRect(q->rect().adjusted(1, 1, -1, -1));
    }
}

TimelineView::TimelineView(ViewState *state, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, state))
{
    TimelineAccessible::install(); // before anything makes Qt ask for one
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Timeline"));
    grabGesture(Qt::PinchGesture);
    d->rowsChanged();
}

TimelineView::~TimelineView() = default;

void TimelineView::setWheelZooms(bool zooms)
{
    d->wheelZooms = zooms;
}

bool TimelineView::wheelZooms() const
{
    return d->wheelZooms;
}

void TimelineView::setAnimates(bool animates)
{
    d->animator.setEnabled(animates);
}

void TimelineView::setLaneGrouping(LaneGrouping grouping, const LaneArrangement &arrangement)
{
    if (grouping == d->grouping && arrangement == d->arrangement)
        return;
    d->grouping = grouping;
    d->arrangement = arrangement;
    d->geometry.setArrangement(arrangement);
    d->scrollBar->setValue(0);
    d->rowsChanged();
}

LaneGrouping TimelineView::laneGrouping() const
{
    return d->grouping;
}

void TimelineView::setTooltipText(TooltipText provider)
{
    d->tooltipText = std::move(provider);
}

void TimelineView::zoomBy(double factor)
{
    d->animator.moveTo(d->state->fold()->zoomed(d->animator.target(), d->anchorDay(), factor));
}

void TimelineView::showDays(double days)
{
    if (days > 0)
        zoomBy(d->state->fold()->length(d->animator.target()) / days);
}

void TimelineView::zoomToFit()
{
    const VisibleRange before = d->state->range();
    d->state->fitAll();
    const VisibleRange fitted = d->state->range();
    if (before == fitted)
        return;
    d->state->setRange(before, false);
    d->animator.moveTo(fitted);
}

void TimelineView::centreSelected()
{
    d->centreThenFit();
}

const TrackGeometry &TimelineView::geometry() const
{
    return d->geometry;
}

RowIndex TimelineView::selectedRow() const
{
    return d->selectedRow();
}

void TimelineView::activateRow(RowIndex row)
{
    d->activate(row);
    d->state->bringIntoView(d->state->selectedEvent());
}

QSize TimelineView::sizeHint() const
{
    return {980, 620};
}

QSize TimelineView::minimumSizeHint() const
{
    return {320, 200};
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    d->paint(painter);
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    d->refreshGeometry();
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LanguageChange)
        update();
    if (event->type() == QEvent::LayoutDirectionChange)
        d->refreshGeometry();
    QWidget::changeEvent(event);
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() == QEvent::Gesture && d->pinch(event))
        return true;
    if (event->type() == QEvent::NativeGesture && d->pinch(event))
        return true;
    return QWidget::event(event);
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    d->press(event);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    d->move(event);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    d->release(event);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    d->doubleClick(event);
}

void TimelineView::leaveEvent(QEvent *)
{
    d->leave();
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    d->wheel(event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    if (!d->key(event))
        QWidget::keyPressEvent(event);
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    // A frame around what the mouse points at anyway would only be noise.
    d->focusByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
                    || event->reason() == Qt::ShortcutFocusReason;
    update();
    QWidget::focusInEvent(event);
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    d->focusByKey = false;
    update();
    QWidget::focusOutEvent(event);
}

} // namespace dateline
