// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/track_geometry.h"

#include <QColor>
#include <QImage>

class QPainter;

namespace dateline {

/// Draws how many of a lane's events touch each pixel column, as a filled profile on a square-root scale: small
/// numbers stay visible beside large ones, and the scale is that of the whole lane, so that panning changes nothing.
class ProfilePainter {
public:
    void draw(QPainter &painter, const LaneBand &band, const TimeScale &scale, const QColor &colour,
              double devicePixelRatio);
    /// The same as a path, in columns of one pixel.
    void drawOutline(QPainter &painter, const LaneBand &band, const TimeScale &scale, const QColor &colour);

private:
    bool measureHeights(const LaneBand &band, const TimeScale &scale, double pixel);
    void measure(const LaneBand &band, const TimeScale &scale, double pixel, std::size_t columns);
    double fullHeightCount(const LaneBand &band, double daysPerColumn) const;

    std::vector<std::uint32_t> m_counts;
    std::vector<int> m_heights;
    QImage m_image;
};

} // namespace dateline
