// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/profile_painter.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr int fillAlpha = 150;
constexpr double topGap = 4;

} // namespace

void ProfilePainter::measure(const LaneBand &band, const TimeScale &scale, double pixel, std::size_t columns)
{
    m_counts.resize(columns);
    // Columns lie on a grid that is fixed in time: panning by whole pixels only moves the picture.
    const double days = scale.daysPerPixel * pixel;
    const double firstColumn = std::round(scale.start / days);
    const auto dayOf = [fold = scale.fold](double place) { return fold ? fold->toDay(place) : place; };
    if (days >= 1) {
        double from = dayOf(firstColumn * days);
        for (std::size_t x = 0; x < columns; ++x) {
            const double to = dayOf((firstColumn + static_cast<double>(x) + 1) * days);
            m_counts[x] = band.index->touching(from, to);
            from = to;
        }
        return;
    }
    // Columns of one day show that day's count: where two days meet, none counts both.
    double dayBefore = std::nan("");
    for (std::size_t x = 0; x < columns; ++x) {
        const double day = std::floor(dayOf((firstColumn + static_cast<double>(x) + 0.5) * days));
        m_counts[x] = day == dayBefore ? m_counts[x - 1] : band.index->touching(day, day + 1);
        dayBefore = day;
    }
}

/// The count that fills the height: between those of the two nearest powers of two of days a column.
double ProfilePainter::fullHeightCount(const LaneBand &band, double daysPerColumn) const
{
    const double level = std::max(0.0, std::log2(std::max(daysPerColumn, 1e-9)));
    const int below = static_cast<int>(std::floor(level));
    const double low = band.index->largestCount(below), high = band.index->largestCount(below + 1);
    if (low > 0)
        return low + (high - low) * (level - below);
    return *std::max_element(m_counts.begin(), m_counts.end());
}

/// How high each column of one `pixel` is, in such pixels; false when there is nothing to draw.
bool ProfilePainter::measureHeights(const LaneBand &band, const TimeScale &scale, double pixel)
{
    const auto columns = static_cast<std::size_t>(std::max(0.0, std::floor(band.profileArea.width() / pixel)));
    const int height = static_cast<int>((band.profileArea.height() - topGap) / pixel);
    if (columns == 0 || height <= 0)
        return false;
    measure(band, scale, pixel, columns);
    const double full = std::max(1.0, fullHeightCount(band, std::max(1.0, scale.daysPerPixel * pixel)));
    m_heights.resize(columns);
    for (std::size_t x = 0; x < columns; ++x) {
        if (x > 0 && m_counts[x] == m_counts[x - 1]) {
            m_heights[x] = m_heights[x - 1];
            continue;
        }
        const double share = std::min(1.0, std::sqrt(m_counts[x] / full));
        m_heights[x] = m_counts[x] == 0 ? 0 : std::max(1, static_cast<int>(share * height + 0.5));
    }
    return true;
}

void ProfilePainter::draw(QPainter &painter, const LaneBand &band, const TimeScale &scale, const QColor &colour,
                          double devicePixelRatio)
{
    const double pixel = 1 / devicePixelRatio;
    if (!measureHeights(band, scale, pixel))
        return;
    const int height = *std::max_element(m_heights.begin(), m_heights.end());
    if (height == 0)
        return;
    const QSize size(static_cast<int>(m_heights.size()), height);
    if (m_image.size() != size)
        m_image = QImage(size, QImage::Format_ARGB32_Premultiplied);
    const QRgb fill = qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), fillAlpha));
    // Row by row: tall thin columns would touch a new cache line a pixel.
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(m_image.scanLine(y));
        const int fromBottom = height - y;
        for (std::size_t x = 0; x < m_heights.size(); ++x)
            line[x] = m_heights[x] >= fromBottom ? fill : 0;
    }
    m_image.setDevicePixelRatio(devicePixelRatio);
    painter.drawImage(QPointF(band.profileArea.left(), band.profileArea.bottom() - height * pixel), m_image);
}

void ProfilePainter::drawOutline(QPainter &painter, const LaneBand &band, const TimeScale &scale, const QColor &colour)
{
    if (!measureHeights(band, scale, 1))
        return;
    const double left = band.profileArea.left(), bottom = band.profileArea.bottom();
    QPainterPath path(QPointF(left, bottom));
    for (std::size_t x = 0; x < m_heights.size(); ++x) {
        const double top = bottom - m_heights[x];
        path.lineTo(left + static_cast<double>(x), top);
        path.lineTo(left + static_cast<double>(x) + 1, top);
    }
    path.lineTo(left + static_cast<double>(m_heights.size()), bottom);
    path.closeSubpath();
    QColor fill = colour;
    fill.setAlpha(fillAlpha);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPath(path);
}

} // namespace dateline
