// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/overview_captions.h"

#include "app/models/event_wording.h"
#include "app/theme/theme.h"
#include "app/timeline/timeline_style.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace dateline {

namespace {

constexpr double narrowest = 460;   ///< a plot that would be narrower keeps its room for itself
constexpr double tickDistance = 44; ///< at least, of two ticks
constexpr double gap = 8, square = 8, squareGap = 6;

QString tr(const char *text)
{
    return QCoreApplication::translate("Charts", text);
}

QString perUnit(Granularity unit)
{
    switch (unit) {
    case Granularity::Day: return tr("a day");
    case Granularity::Week: return tr("a week");
    case Granularity::Month: return tr("a month");
    case Granularity::Quarter: return tr("a quarter");
    case Granularity::Year: return tr("a year");
    case Granularity::Decade: return tr("a decade");
    default: return {};
    }
}

/// 1, 2 or 5 and zeros: the smallest such step that gives at most so many ticks.
std::uint32_t niceStep(std::uint32_t highest, int mostTicks)
{
    for (std::uint64_t ten = 1;; ten *= 10)
        for (const std::uint64_t step : {ten, 2 * ten, 5 * ten})
            if (step * static_cast<std::uint64_t>(std::max(1, mostTicks) + 1) > highest)
                return static_cast<std::uint32_t>(step);
}

} // namespace

OverviewCaptions::OverviewCaptions(const Histogram &shown, std::uint32_t highest, QSizeF size, QMarginsF margins)
    : m_plot(QRectF(QPointF(), size).marginsRemoved(margins))
{
    m_plot.setSize(m_plot.size().expandedTo(QSizeF(1, 1)));
    if (shown.counts.empty() || size.width() < narrowest)
        return;
    placeTicks(shown, highest);
    placeTypeNames(shown, highest);
}

void OverviewCaptions::placeTicks(const Histogram &shown, std::uint32_t highest)
{
    m_step = niceStep(highest, static_cast<int>(m_plot.height() / tickDistance));
    const QFontMetricsF font(uiFont(smallPoints));
    double widest = font.horizontalAdvance(perUnit(shown.unit));
    for (std::uint64_t events = m_step; events <= highest; events += m_step) {
        const QString text = QLocale().toString(static_cast<qulonglong>(events));
        widest = std::max(widest, font.horizontalAdvance(text));
        const double share = static_cast<double>(events) / highest;
        m_ticks.push_back({static_cast<std::uint32_t>(events), text, m_plot.bottom() - share * m_plot.height()});
    }
    if (!m_ticks.empty())
        m_ticks.back().text += QLatin1Char('\n') % perUnit(shown.unit);
    m_plot.setLeft(m_plot.left() + std::ceil(widest) + gap);
}

void OverviewCaptions::placeTypeNames(const Histogram &shown, std::uint32_t highest)
{
    const auto total = [](const auto &counts) { return std::accumulate(counts.begin(), counts.end(), 0u); };
    const auto tallest = std::max_element(shown.counts.begin(), shown.counts.end(),
                                          [&](const auto &a, const auto &b) { return total(a) < total(b); });
    const QFontMetricsF font(uiFont(smallPoints));
    const double line = std::ceil(font.height());
    double below = 0, widest = 0, bottom = m_plot.bottom();
    for (const EventType type : allEventTypes) {
        const auto at = static_cast<std::size_t>(type);
        if (std::none_of(shown.counts.begin(), shown.counts.end(), [at](const auto &counts) { return counts[at] > 0; }))
            continue;
        const double middle =
            m_plot.bottom() - (below + (*tallest)[at] / 2.0) / std::max(1u, highest) * m_plot.height();
        below += (*tallest)[at];
        const QString text = typePlural(type);
        const QRectF area(0, std::min(middle - line / 2, bottom - line), std::ceil(font.horizontalAdvance(text)), line);
        bottom = area.top();
        widest = std::max(widest, area.width());
        m_typeNames.push_back({type, text, area});
    }
    // Pushed up beyond the plot, they come down again as far as they must.
    double top = m_plot.top() - 4;
    for (auto name = m_typeNames.rbegin(); name != m_typeNames.rend(); ++name) {
        name->area.moveTop(std::max(name->area.top(), top));
        top = name->area.bottom();
    }
    if (top > m_plot.bottom() + line) // no room for all of them
        m_typeNames.clear();
    if (m_typeNames.empty())
        return;
    m_plot.setRight(m_plot.right() - widest - gap - square - squareGap);
    for (TypeName &name : m_typeNames)
        name.area.moveLeft(m_plot.right() + gap + square + squareGap);
}

void OverviewCaptions::paint(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    painter.setFont(uiFont(smallPoints));
    const QFontMetricsF font(painter.font());
    painter.setPen(theme.mutedText);
    for (const Tick &tick : m_ticks) {
        const double height = font.height() * (1 + static_cast<double>(tick.text.count(QLatin1Char('\n'))));
        const QRectF area(0, tick.y - font.height() / 2, m_plot.left() - gap, height);
        painter.drawText(area, Qt::AlignRight | Qt::AlignTop | Qt::TextDontClip, tick.text);
    }
    for (const TypeName &name : m_typeNames) {
        const double left = name.area.left() - squareGap - square;
        painter.fillRect(QRectF(left, name.area.center().y() - square / 2, square, square), theme.type(name.type));
        painter.drawText(name.area, Qt::AlignVCenter | Qt::TextDontClip, name.text);
    }
}

} // namespace dateline
