// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/grid_view.h"

#include "app/theme/theme.h"
#include "app/timeline/timeline_style.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double side = 16, nameGap = 10, headerHeight = 20, cellGap = 2, bottomRoom = 8, scaleHeight = 22;
constexpr double widestName = 210, noteWidth = 150, namePoints = 8.6;
constexpr double smallestCell = 9, readableRow = 19;
constexpr double faintest = 0.16; ///< share of the colour in a cell with a single event

/// The ground with so much of the colour in it.
QColor mixed(const QColor &ground, const QColor &colour, double share)
{
    const auto part = [&](int from, int to) { return static_cast<int>(std::lround(from + (to - from) * share)); };
    return QColor(part(ground.red(), colour.red()), part(ground.green(), colour.green()),
                  part(ground.blue(), colour.blue()));
}

/// Whole words on the first line, the rest on the second, with an ellipsis where it does not fit.
QStringList inTwoLines(const QString &name, const QFontMetricsF &font, double room)
{
    if (font.horizontalAdvance(name) <= room)
        return {name};
    qsizetype cut = -1;
    for (qsizetype space = name.indexOf(QLatin1Char(' ')); space > 0; space = name.indexOf(QLatin1Char(' '), space + 1))
        if (font.horizontalAdvance(name.left(space)) <= room)
            cut = space;
    if (cut < 0)
        return {font.elidedText(name, Qt::ElideRight, room)};
    return {name.left(cut), font.elidedText(name.mid(cut + 1), Qt::ElideRight, room)};
}

/// Five counts from one to the largest whose colours are equal steps apart; fewer when there are fewer.
std::vector<std::uint32_t> scaleSteps(std::uint32_t largest)
{
    std::vector<std::uint32_t> steps;
    for (int i = 0; i < 5; ++i) {
        const double root = 1 + (std::sqrt(largest) - 1) * i / 4;
        const auto step = static_cast<std::uint32_t>(std::lround(root * root));
        if (steps.empty() || step > steps.back())
            steps.push_back(step);
    }
    return steps;
}

} // namespace

GridView::GridView(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void GridView::setContent(GridContent content)
{
    const bool sameShape =
        content.grid.rows() == m_content.grid.rows() && content.grid.columns() == m_content.grid.columns();
    m_content = std::move(content);
    if (!sameShape)
        m_focused = {};
    describeFocus();
    update();
}

bool GridView::exists(int row, int column) const
{
    return row >= 0 && column >= 0 && row < static_cast<int>(m_content.grid.rows())
           && column < static_cast<int>(m_content.grid.columns())
           && (!m_content.exists || m_content.exists(row, column));
}

/// Equal steps of the square root: one event is seen beside a hundred.
double GridView::shareOf(std::uint32_t count) const
{
    if (count == 0)
        return 0;
    const double largest = std::max(1u, m_content.grid.largest());
    return faintest + (1 - faintest) * (largest <= 1 ? 0.5 : (std::sqrt(count) - 1) / (std::sqrt(largest) - 1));
}

int GridView::rowsFitting(int height)
{
    return std::max(3, static_cast<int>((height - headerHeight - bottomRoom) / readableRow));
}

GridView::Metrics GridView::metrics() const
{
    const QFontMetricsF font(uiFont(namePoints)), small(uiFont(smallPoints));
    double names = m_content.corner.isEmpty() ? 0 : small.horizontalAdvance(m_content.corner);
    for (const QString &name : m_content.rowNames)
        names = std::max(names, font.horizontalAdvance(name));
    const double rows = std::max<double>(1, static_cast<double>(m_content.grid.rows()));
    const double columns = std::max<double>(1, static_cast<double>(m_content.grid.columns()));
    Metrics m;
    m.left = side + std::ceil(std::min({names, widestName, width() * 0.3})) + nameGap;
    const double notes = m_content.rowNotes.isEmpty() ? 0 : noteWidth;
    m.cellWidth = std::max(1.0, (width() - m.left - side - notes) / columns);
    m.top = needsTwoLines(m) ? headerHeight + small.height() : headerHeight;
    const auto fit = [&](double below) {
        m.cellHeight = std::clamp((height() - m.top - bottomRoom - below) / rows, smallestCell, m_content.tallestCell);
    };
    fit(0);
    const double widest = small.horizontalAdvance(QLocale().toString(m_content.grid.largest()));
    if (m_content.squares)
        m.cellWidth = m.cellHeight = std::min(m.cellWidth, m.cellHeight);
    m.numbers = m.cellWidth - cellGap >= widest + 4 && m.cellHeight - cellGap >= small.ascent();
    if (!m.numbers && !m_content.squares)
        fit(scaleHeight);
    return m;
}

QRectF GridView::cellArea(int row, int column) const
{
    if (!exists(row, column))
        return {};
    const Metrics m = metrics();
    return {m.left + column * m.cellWidth, m.top + row * m.cellHeight, m.cellWidth - cellGap, m.cellHeight - cellGap};
}

GridView::Cell GridView::cellAt(QPointF point) const
{
    const Metrics m = metrics();
    const int column = static_cast<int>(std::floor((point.x() - m.left) / m.cellWidth));
    const int row = static_cast<int>(std::floor((point.y() - m.top) / m.cellHeight));
    return exists(row, column) ? Cell{row, column} : Cell{};
}

void GridView::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.window);
    if (m_content.grid.rows() == 0) {
        painter.setPen(theme.mutedText);
        painter.setFont(uiFont(labelPoints));
        painter.drawText(rect(), Qt::AlignCenter, m_content.nothing);
        return;
    }
    const Metrics m = metrics();
    paintNames(painter, m);
    paintHeadings(painter, m);
    paintCells(painter, m);
    paintScale(painter);
}

void GridView::paintNames(QPainter &painter, const Metrics &m) const
{
    const Theme &theme = Theme::current();
    painter.setFont(uiFont(namePoints));
    const QFontMetricsF font(painter.font());
    for (int row = 0; row < m_content.rowNames.size(); ++row) {
        const double y = m.top + row * m.cellHeight;
        const QRectF room(side, y, m.left - side - nameGap, m.cellHeight - cellGap);
        painter.setPen(theme.text);
        painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight | Qt::TextDontClip,
                         font.elidedText(m_content.rowNames[row], Qt::ElideRight, room.width()));
        if (row < m_content.rowNotes.size()) {
            const double right = m.left + m.cellWidth * static_cast<double>(m_content.grid.columns()) + nameGap;
            painter.setPen(theme.mutedText);
            painter.drawText(QRectF(right, y, width() - right - 4, m.cellHeight - cellGap), Qt::AlignVCenter,
                             m_content.rowNotes[row]);
        }
    }
}

QRectF GridView::headingRoom(int column, const Metrics &m) const
{
    int next = column + 1;
    while (next < m_content.columnNames.size() && m_content.columnNames[next].isEmpty())
        ++next;
    const double x = m.left + column * m.cellWidth;
    const double end = next < m_content.columnNames.size() ? m.left + next * m.cellWidth - 6 : width() - 4.0;
    return {x, 4, end - x, m.top - 8};
}

bool GridView::needsTwoLines(const Metrics &m) const
{
    const QFontMetricsF small(uiFont(smallPoints));
    for (int column = 0; !m_content.wholeNames && column < m_content.columnNames.size(); ++column)
        if (small.horizontalAdvance(m_content.columnNames[column]) > headingRoom(column, m).width())
            return true;
    return false;
}

std::vector<GridView::Heading> GridView::headings() const
{
    const Metrics m = metrics();
    const QFontMetricsF small(uiFont(smallPoints));
    std::vector<Heading> headings;
    double taken = -1e9;
    for (int column = 0; column < m_content.columnNames.size(); ++column) {
        const QString &name = m_content.columnNames[column];
        QRectF room = headingRoom(column, m);
        const double whole = small.horizontalAdvance(name);
        if (name.isEmpty() || room.left() < taken || room.left() + (m_content.wholeNames ? whole : 18) > width() - 4)
            continue;
        const QStringList lines =
            m_content.wholeNames ? QStringList{name} : inTwoLines(name, small, std::max(18.0, room.width()));
        double widest = 0;
        for (const QString &line : lines)
            widest = std::max(widest, small.horizontalAdvance(line));
        const double height = small.height() * static_cast<double>(lines.size());
        headings.push_back({column, lines, {room.left(), m.top - 4 - height, widest, height}});
        taken = room.left() + widest + 4;
    }
    return headings;
}

void GridView::paintHeadings(QPainter &painter, const Metrics &m) const
{
    painter.setPen(Theme::current().mutedText);
    painter.setFont(uiFont(smallPoints));
    for (const Heading &heading : headings())
        painter.drawText(heading.area, Qt::AlignLeft | Qt::TextDontClip, heading.lines.join(QLatin1Char('\n')));
    painter.drawText(QRectF(4, 0, m.left - nameGap - 4, m.top - 4), Qt::AlignBottom | Qt::AlignRight, m_content.corner);
}

QRectF GridView::scaleArea() const
{
    const Metrics m = metrics();
    if (m.numbers || m_content.grid.rows() == 0)
        return {};
    const double below = m.top + m.cellHeight * static_cast<double>(m_content.grid.rows()) + 4;
    return {m.left, std::min(below, height() - scaleHeight), width() - m.left - side, scaleHeight - 4};
}

/// "1 ▢▢▢▢ 30 events": what the colours stand for, where the cells have no room to say it.
void GridView::paintScale(QPainter &painter) const
{
    const QRectF area = scaleArea();
    const std::uint32_t largest = m_content.grid.largest();
    if (area.isEmpty() || largest == 0)
        return;
    const Theme &theme = Theme::current();
    painter.setFont(uiFont(smallPoints));
    const QFontMetricsF small(painter.font());
    double x = area.left();
    const auto say = [&](const QString &text) {
        painter.setPen(theme.mutedText);
        painter.drawText(QPointF(x, area.center().y() + small.capHeight() / 2), text);
        x += small.horizontalAdvance(text) + 6;
    };
    if (largest > 1)
        say(QLocale().toString(1));
    for (const std::uint32_t count : scaleSteps(largest)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(theme.window, theme.accent, shareOf(count)));
        painter.drawRoundedRect(QRectF(x, area.center().y() - 5, 14, 10), 2, 2);
        x += 16;
    }
    x += 4;
    say(largest == 1 ? tr("1 event") : tr("%1 events").arg(QLocale().toString(largest)));
}

void GridView::paintCells(QPainter &painter, const Metrics &m) const
{
    const Theme &theme = Theme::current();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(uiFont(smallPoints));
    for (int row = 0; row < static_cast<int>(m_content.grid.rows()); ++row)
        for (int column = 0; column < static_cast<int>(m_content.grid.columns()); ++column) {
            if (!exists(row, column))
                continue;
            const std::uint32_t count =
                m_content.grid.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column)).count;
            const QRectF area(m.left + column * m.cellWidth, m.top + row * m.cellHeight, m.cellWidth - cellGap,
                              m.cellHeight - cellGap);
            const double share = shareOf(count);
            painter.setPen(Qt::NoPen);
            painter.setBrush(count == 0 ? theme.canvas : mixed(theme.window, theme.accent, share));
            painter.drawRoundedRect(area, 2, 2);
            if (count > 0 && m.numbers) {
                painter.setPen(share > 0.55 ? theme.onAccent : theme.text);
                painter.drawText(area, Qt::AlignCenter, QLocale().toString(count));
            }
            if (hasFocus() && m_focused == Cell{row, column}) {
                painter.setPen(QPen(theme.text, 2));
                painter.setBrush(Qt::NoBrush);
                painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), 3, 3);
            }
        }
}

void GridView::open(Cell cell)
{
    if (cell.valid()
        && m_content.grid.at(static_cast<std::size_t>(cell.row), static_cast<std::size_t>(cell.column)).count > 0)
        emit cellOpened(cell.row, cell.column);
}

void GridView::mousePressEvent(QMouseEvent *event)
{
    const Cell cell = cellAt(event->position());
    if (event->button() != Qt::LeftButton || !cell.valid())
        return;
    m_focused = cell;
    describeFocus();
    update();
    open(cell);
}

void GridView::mouseMoveEvent(QMouseEvent *event)
{
    const Cell cell = cellAt(event->position());
    const bool opens =
        cell.valid()
        && m_content.grid.at(static_cast<std::size_t>(cell.row), static_cast<std::size_t>(cell.column)).count > 0;
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void GridView::moveFocus(int rows, int columns)
{
    const Cell wanted = m_focused.valid() ? Cell{m_focused.row + rows, m_focused.column + columns} : Cell{0, 0};
    if (!exists(wanted.row, wanted.column))
        return;
    m_focused = wanted;
    describeFocus();
    update();
}

void GridView::describeFocus()
{
    const QString text =
        m_focused.valid() && m_content.describe ? m_content.describe(m_focused.row, m_focused.column) : QString();
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    QAccessibleValueChangeEvent changed(this, text);
    QAccessible::updateAccessibility(&changed);
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: moveFocus(0, -1); return;
    case Qt::Key_Right: moveFocus(0, 1); return;
    case Qt::Key_Up: moveFocus(-1, 0); return;
    case Qt::Key_Down: moveFocus(1, 0); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: open(m_focused); return;
    default: QWidget::keyPressEvent(event);
    }
}

void GridView::focusInEvent(QFocusEvent *event)
{
    if (!m_focused.valid())
        moveFocus(0, 0);
    update();
    QWidget::focusInEvent(event);
}

void GridView::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

bool GridView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto *help = static_cast<QHelpEvent *>(event);
    const Cell cell = cellAt(help->pos());
    if (cell.valid() && m_content.describe)
        QToolTip::showText(help->globalPos(), m_content.describe(cell.row, cell.column), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace dateline
