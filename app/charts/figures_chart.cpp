// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/figures_chart.h"

#include "app/theme/theme.h"
#include "app/timeline/label_text.h"
#include "app/timeline/time_axis.h"
#include "app/timeline/timeline_style.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr std::size_t mostEvents = 1500;
constexpr double leftRoom = 64, rightRoom = 16, topRoom = 20, bottomRoom = 26;
constexpr double dotRadius = 4, reach = 9;

QString rangeText(const ToldNumber &number)
{
    const QLocale locale;
    return number.low == number.high
               ? locale.toString(number.low)
               : locale.toString(number.low) % QStringLiteral(" – ") % locale.toString(number.high);
}

QString captionText()
{
    return FiguresChart::tr("people, as each source tells them; every line is ten times the one below");
}

} // namespace

FiguresChart::FiguresChart(ViewState *state, QWidget *parent) : QWidget(parent), m_state(state)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Killed and injured as reported"));
    connect(state, &ViewState::selectionChanged, this, qOverload<>(&QWidget::update));
}

void FiguresChart::refresh()
{
    m_figures = reportedFigures(*m_state->timeline(), *m_state->rows(), mostEvents);
    m_focused = -1;
    m_labels.reset();
    m_highest = 10;
    for (const ReportedFigures &figures : m_figures)
        m_highest = std::max<double>(m_highest, std::max(figures.killed.high, figures.injured.high));
    if (!m_figures.empty()) {
        const double first = m_figures.front().day, last = m_figures.back().day + 1.0;
        const double room = std::max(1.0, (last - first) * 0.02);
        m_days = {first - room, last + room};
    }
    update();
}

QRectF FiguresChart::plot() const
{
    return QRectF(rect()).adjusted(leftRoom, topRoom, -rightRoom, -bottomRoom);
}

QRectF FiguresChart::captionArea() const
{
    return {plot().left() + 4, 0, QFontMetricsF(uiFont(smallPoints)).horizontalAdvance(captionText()), topRoom};
}

double FiguresChart::toX(DayNumber day) const
{
    return plot().left() + (day + 0.5 - m_days.start) / m_days.days() * plot().width();
}

/// Tens of people and tens of thousands in one picture: equal steps are equal ratios, and nobody is at the bottom.
double FiguresChart::toY(double number) const
{
    const double share = std::log1p(number) / std::log1p(m_highest * 1.3);
    return plot().bottom() - share * plot().height();
}

void FiguresChart::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    if (m_figures.empty()) {
        painter.setPen(theme.mutedText);
        painter.setFont(uiFont(labelPoints));
        painter.drawText(rect(), Qt::AlignCenter, tr("No source tells a number of killed or injured people"));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter);
    paintFigures(painter);
    paintLabels(painter);
}

void FiguresChart::resizeEvent(QResizeEvent *)
{
    m_labels.reset();
}

void FiguresChart::paintAxes(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const QRectF area = plot();
    painter.setFont(uiFont(smallPoints));
    const QFontMetricsF metrics(painter.font());
    double above = 1e9;
    for (double number = 0; number <= m_highest * 1.3; number = number == 0 ? 1 : number * 10) {
        const double y = std::round(toY(number));
        if (above - y < metrics.height())
            continue;
        above = y;
        painter.fillRect(QRectF(area.left(), y, area.width(), 1), theme.line);
        painter.setPen(theme.mutedText);
        painter.drawText(QRectF(0, y - 10, leftRoom - 8, 20), Qt::AlignVCenter | Qt::AlignRight,
                         QLocale().toString(number, 'f', 0));
    }
    painter.drawText(captionArea(), Qt::AlignVCenter | Qt::TextDontClip, captionText());
    const TimeAxis axis = makeTimeAxis(m_days, area.width());
    double taken = -1e9;
    for (const AxisCell &cell : axis.lower) {
        const double x = area.left() + (cell.start - m_days.start) / m_days.days() * area.width();
        const bool year = axis.lowerStep.unit == AxisUnit::Year;
        const QString text =
            year ? cell.text
                 : cell.text % QLatin1Char(' ') % yearText(toLongDate(static_cast<LongDay>(cell.start)).year);
        const double width = metrics.horizontalAdvance(text);
        if (x < area.left() || x < taken || x + width > area.right())
            continue;
        painter.fillRect(QRectF(x, area.bottom(), 1, 4), theme.line);
        painter.drawText(QPointF(x, area.bottom() + 6 + metrics.ascent()), text);
        taken = x + width + 16;
    }
}

void FiguresChart::paintNumber(QPainter &painter, double x, const ToldNumber &number, const QColor &colour,
                               bool filled) const
{
    if (!number.told())
        return;
    const double low = toY(number.low), high = toY(number.high);
    painter.setPen(QPen(colour, 2));
    if (low - high > 1) {
        painter.drawLine(QPointF(x, low), QPointF(x, high));
        for (const double y : {low, high})
            painter.drawLine(QPointF(x - 4, y), QPointF(x + 4, y));
    }
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(filled ? colour : Theme::current().window);
    painter.drawEllipse(QPointF(x, (low + high) / 2), dotRadius, dotRadius);
}

void FiguresChart::paintFigures(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    const RowIndex selected =
        m_state->selectedEvent() == 0 ? noRow : m_state->timeline()->find(m_state->selectedEvent());
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        const ReportedFigures &figures = m_figures[i];
        const double x = toX(figures.day);
        paintNumber(painter, x, figures.injured, theme.type(EventType::Measure), false);
        paintNumber(painter, x, figures.killed, theme.type(EventType::Offensive), true);
        const bool focused = hasFocus() && static_cast<int>(i) == m_focused;
        if (figures.row != selected && !focused)
            continue;
        painter.setPen(QPen(theme.text, focused ? 2 : 1.4));
        painter.setBrush(Qt::NoBrush);
        if (const auto dot = dotOf(figures.row))
            painter.drawEllipse(*dot, dotRadius + 4, dotRadius + 4);
    }
}

std::optional<QPointF> FiguresChart::dotOf(RowIndex row) const
{
    const auto found =
        std::lower_bound(m_figures.begin(), m_figures.end(), row,
                         [](const ReportedFigures &figures, RowIndex wanted) { return figures.row < wanted; });
    if (found == m_figures.end() || found->row != row)
        return std::nullopt;
    const ToldNumber &number = found->killed.told() ? found->killed : found->injured;
    return QPointF(toX(found->day), (toY(number.low) + toY(number.high)) / 2);
}

int FiguresChart::nearest(QPointF point) const
{
    int best = -1;
    double closest = reach;
    for (std::size_t i = 0; i < m_figures.size(); ++i) {
        const double x = toX(m_figures[i].day);
        for (const ToldNumber &number : {m_figures[i].killed, m_figures[i].injured}) {
            if (!number.told() || std::abs(point.x() - x) > reach)
                continue;
            // Anywhere on the line between the lowest and the highest number counts.
            const double y = std::clamp(point.y(), toY(number.high), toY(number.low));
            const double distance = std::hypot(point.x() - x, point.y() - y);
            if (distance < closest) {
                closest = distance;
                best = static_cast<int>(i);
            }
        }
    }
    return best;
}

QString FiguresChart::describe(int index) const
{
    const ReportedFigures &figures = m_figures[static_cast<std::size_t>(index)];
    const TimelineRow row = m_state->timeline()->row(figures.row);
    QStringList lines{QString::fromUtf8(row.title.data(), static_cast<qsizetype>(row.title.size())), whenText(row)};
    if (figures.killed.told())
        lines << tr("killed: %1").arg(rangeText(figures.killed));
    if (figures.injured.told())
        lines << tr("injured: %1").arg(rangeText(figures.injured));
    if (figures.killed.low != figures.killed.high || figures.injured.low != figures.injured.high)
        lines << tr("sources differ");
    return lines.join(QLatin1Char('\n'));
}

void FiguresChart::choose(int index)
{
    if (index < 0)
        return;
    const EventId event = m_state->timeline()->row(m_figures[static_cast<std::size_t>(index)].row).id;
    m_state->selectEvent(event);
    m_state->bringIntoView(event);
}

void FiguresChart::focusOn(int index)
{
    if (m_figures.empty())
        return;
    m_focused = std::clamp(index, 0, static_cast<int>(m_figures.size()) - 1);
    setAccessibleDescription(describe(m_focused));
    update();
}

void FiguresChart::mousePressEvent(QMouseEvent *event)
{
    const int index = nearest(event->position());
    if (event->button() != Qt::LeftButton || index < 0)
        return;
    focusOn(index);
    choose(index);
}

void FiguresChart::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(nearest(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void FiguresChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: focusOn(m_focused - 1); return;
    case Qt::Key_Right: focusOn(m_focused + 1); return;
    case Qt::Key_Home: focusOn(0); return;
    case Qt::Key_End: focusOn(static_cast<int>(m_figures.size()) - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_focused); return;
    default: QWidget::keyPressEvent(event);
    }
}

void FiguresChart::focusInEvent(QFocusEvent *event)
{
    if (m_focused < 0)
        focusOn(0);
    update();
    QWidget::focusInEvent(event);
}

void FiguresChart::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

bool FiguresChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const int index = nearest(help->pos());
    if (index >= 0)
        QToolTip::showText(help->globalPos(), describe(index), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace dateline
