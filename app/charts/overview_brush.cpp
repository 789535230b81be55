// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/overview_brush.h"

#include "app/theme/theme.h"
#include "app/timeline/timeline_style.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double gripWidth = 6;
constexpr double smallestFrame = 8;
constexpr double wholeShare = 0.97; ///< a frame around so much of the plot is no frame to be dragged
constexpr double keyPanShare = 0.25;
constexpr double keyZoomFactor = 1.5;

} // namespace

OverviewBrush::OverviewBrush(ViewState *state, QWidget *parent) : QWidget(parent), m_state(state)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Visible part of the timeline"));
    connect(state, &ViewState::rangeChanged, this, qOverload<>(&QWidget::update));
}

void OverviewBrush::setScale(OverviewScale scale)
{
    m_scale = std::move(scale);
    update();
}

QRectF OverviewBrush::frame() const
{
    if (m_scale.empty())
        return {};
    const QRectF plot = m_scale.plot();
    double left = m_scale.toX(m_state->range().start), right = m_scale.toX(m_state->range().end);
    if (right - left < smallestFrame) {
        const double middle =
            std::clamp((left + right) / 2, plot.left() + smallestFrame / 2, plot.right() - smallestFrame / 2);
        left = middle - smallestFrame / 2;
        right = middle + smallestFrame / 2;
    }
    return {left, plot.top(), right - left, plot.height()};
}

void OverviewBrush::paintYears(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QRectF plot = m_scale.plot();
    painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width(), 1), theme.line);
    painter.setFont(uiFont(smallPoints));
    painter.setPen(theme.mutedText);
    const QFontMetricsF metrics(painter.font());
    double end = -1e9;
    for (const OverviewScale::Run &run : m_scale.runs()) {
        if (run.isBreak)
            continue;
        const double first = m_scale.daysOf(run.first).start;
        const bool onlyOne = run.end - run.first <= 2;
        for (const AxisCell &cell : yearsOf(run)) {
            const double x = m_scale.toX(std::max(first, cell.start));
            const double width = metrics.horizontalAdvance(cell.text);
            // A piece of a year at the edge has no room for its name; a lonely bar has the break beside it.
            if (!onlyOne && cell.start < first - 0.5 && x + width + 8 > m_scale.toX(cell.end))
                continue;
            if (x < end + 14 || x + width > plot.right() + 12)
                continue;
            painter.drawText(QPointF(x, plot.bottom() + 6 + metrics.ascent()), cell.text);
            end = x + width;
        }
    }
}

/// Years where there are several, else the finer units between them.
std::vector<AxisCell> OverviewBrush::yearsOf(const OverviewScale::Run &run) const
{
    const double from = m_scale.daysOf(run.first).start, to = m_scale.daysOf(run.end - 1).end;
    if (run.end - run.first <= 2)
        return {{from, to, yearText(toLongDate(static_cast<LongDay>(from)).year), {}}};
    if (m_scale.runs().size() > 1) {
        // Each piece between breaks names its own years; those that find no room are left out.
        std::vector<AxisCell> years = calendarStrip({from, to}, {AxisUnit::Year, 1});
        for (AxisCell &year : years)
            year.text = yearText(toLongDate(static_cast<LongDay>(year.start)).year);
        return years;
    }
    const double width =
        m_scale.plot().width() * static_cast<double>(run.end - run.first) / static_cast<double>(m_scale.bars());
    const TimeAxis axis = makeTimeAxis({from, to}, width);
    return axis.upper.size() >= 3 && axis.lowerStep.unit != AxisUnit::Year ? axis.upper : axis.lower;
}

/// A torn edge in the middle of each break.
void OverviewBrush::paintBreaks(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QRectF plot = m_scale.plot();
    constexpr double tooth = 5;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.mutedText, 1));
    for (const OverviewScale::Run &run : m_scale.runs()) {
        if (!run.isBreak)
            continue;
        const double middle =
            (m_scale.toX(m_scale.daysOf(run.first).start) + m_scale.toX(m_scale.daysOf(run.end - 1).end)) / 2;
        painter.fillRect(QRectF(middle - 3, plot.bottom() - 1, 6, 4), theme.window);
        for (const double x : {middle - 3, middle + 3}) {
            QPolygonF edge;
            int side = 1;
            for (double y = plot.bottom() + 4; y > plot.top(); y -= tooth, side = -side)
                edge << QPointF(x + side * 1.5, y);
            painter.drawPolyline(edge);
        }
    }
}

void OverviewBrush::paintEvent(QPaintEvent *)
{
    if (m_scale.empty())
        return;
    const Theme &theme = Theme::current();
    QPainter painter(this);
    paintYears(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBreaks(painter);
    QColor fill = theme.accent;
    fill.setAlphaF(0.13f);
    painter.setPen(QPen(theme.accent, hasFocus() ? 2 : 1));
    painter.setBrush(fill);
    const QRectF box = frame().adjusted(0.5, -3.5, -0.5, 0.5);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    for (const double x : {box.left(), box.right()})
        painter.drawRoundedRect(QRectF(x - 1.5, box.center().y() - 8, 3, 16), 1.5, 1.5);
}

OverviewBrush::Grip OverviewBrush::gripAt(double x) const
{
    if (m_scale.empty())
        return Grip::None;
    const QRectF box = frame();
    const double reach = std::min(gripWidth, box.width() / 3);
    if (std::abs(x - box.left()) <= reach)
        return Grip::Left;
    if (std::abs(x - box.right()) <= reach)
        return Grip::Right;
    const bool around = box.width() >= wholeShare * m_scale.plot().width();
    return x > box.left() && x < box.right() && !around ? Grip::Inside : Grip::Outside;
}

void OverviewBrush::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = gripAt(event->position().x());
    m_pressedX = event->position().x();
    m_pressedRange = m_state->range();
    m_dragged = false;
}

void OverviewBrush::mouseMoveEvent(QMouseEvent *event)
{
    const double x = event->position().x();
    if (m_grip == Grip::None) {
        const Grip grip = gripAt(x);
        setCursor(grip == Grip::Left || grip == Grip::Right ? Qt::SizeHorCursor
                  : grip == Grip::Inside                    ? Qt::OpenHandCursor
                                                            : Qt::ArrowCursor);
        return;
    }
    if (!m_dragged && std::abs(x - m_pressedX) < QApplication::startDragDistance())
        return;
    m_dragged = true;
    dragTo(x);
}

void OverviewBrush::dragTo(double x)
{
    const double day = m_scale.toDay(x), moved = day - m_scale.toDay(m_pressedX);
    VisibleRange range = m_pressedRange;
    const TimeFold &fold = *m_state->fold();
    switch (m_grip) {
    case Grip::None: return;
    case Grip::Left: range.start = day; break;
    case Grip::Right: range.end = day; break;
    case Grip::Inside: range = fold.around(fold.middle(m_pressedRange) + moved, fold.length(m_pressedRange)); break;
    case Grip::Outside:
        range.start = m_scale.toDay(m_pressedX);
        range.end = day;
        break;
    }
    if (range.end < range.start)
        std::swap(range.start, range.end);
    if (range.end - range.start > 0)
        m_state->setRange(range);
}

void OverviewBrush::mouseReleaseEvent(QMouseEvent *event)
{
    const bool clicked = m_grip != Grip::None && !m_dragged && event->button() == Qt::LeftButton;
    m_grip = Grip::None;
    if (!clicked)
        return;
    // A view of everything would stay where it is: then the bar itself is shown with its surroundings.
    const VisibleRange bar = m_scale.daysOf(m_scale.barAt(event->position().x()));
    const double whole = m_scale.endDay() - m_scale.firstDay();
    const double shown = m_state->fold()->length(m_pressedRange);
    const double days = m_pressedRange.days() > wholeShare * whole ? bar.days() * 3 : shown;
    m_state->setRange(m_state->fold()->around((bar.start + bar.end) / 2, days));
}

void OverviewBrush::keyPressEvent(QKeyEvent *event)
{
    const VisibleRange range = m_state->range();
    const TimeFold &fold = *m_state->fold();
    const double pan = keyPanShare * fold.length(range), middle = fold.middle(range);
    switch (event->key()) {
    case Qt::Key_Left: m_state->setRange(fold.moved(range, -pan)); return;
    case Qt::Key_Right: m_state->setRange(fold.moved(range, pan)); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_state->setRange(fold.zoomed(range, middle, keyZoomFactor)); return;
    case Qt::Key_Minus: m_state->setRange(fold.zoomed(range, middle, 1 / keyZoomFactor)); return;
    case Qt::Key_0: m_state->fitAll(); return;
    default: QWidget::keyPressEvent(event);
    }
}

bool OverviewBrush::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && !m_scale.empty() && m_barText) {
        auto *help = static_cast<QHelpEvent *>(event);
        QToolTip::showText(help->globalPos(), m_barText(m_scale.barAt(help->pos().x())), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace dateline
