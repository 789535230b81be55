// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "app/timeline/bar_sprites.h"
#include "app/timeline/label_cache.h"
#include "app/timeline/profile_painter.h"
#include "app/timeline/track_geometry.h"

#include <functional>

class QPainter;

namespace dateline {

struct PaintOptions {
    const Theme *theme = nullptr;
    RowIndex selected = noRow;
    bool vector = false; ///< lines and text only, no pixels and nothing that needs clipping: for SVG and PDF
    int newTexts = -1;   ///< texts that may be laid out in this frame; negative: any number
};

/// Draws a geometry: the same code for the screen and for pictures. Not for concurrent use.
class TimelinePainter {
public:
    /// Everything that does not follow the mouse. False when some texts were left for a later frame.
    bool paint(QPainter &painter, TrackGeometry &geometry, const PaintOptions &options);
    /// The line under the mouse through all lanes with its date, and what `note` adds about that day.
    void paintCrosshair(QPainter &painter, const TrackGeometry &geometry, double x, const Theme &theme,
                        const std::function<QString(double)> &note = {});
    /// Days marked by dragging, with `text` over them.
    void paintMarked(QPainter &painter, const TrackGeometry &geometry, double fromDay, double toDay,
                     const QString &text, const Theme &theme);

private:
    void copyGround(QPainter &painter, const TrackGeometry &geometry, const Theme &theme);
    void paintGround(QPainter &painter, const TrackGeometry &geometry, const QRectF &area, const Theme &theme) const;
    void paintWeekends(QPainter &painter, const TrackGeometry &geometry, const QRectF &area, const Theme &theme) const;
    void paintBreaks(QPainter &painter, const TrackGeometry &geometry, const QRectF &area, const Theme &theme) const;
    void paintBreakLabels(QPainter &painter, const TrackGeometry &geometry, const Theme &theme);
    void paintLanes(QPainter &painter, TrackGeometry &geometry, const PaintOptions &options);
    void paintProfile(QPainter &painter, const LaneBand &band, const TrackGeometry &geometry,
                      const PaintOptions &options);
    void paintEvents(QPainter &painter, const LaneBand &band, TrackGeometry &geometry, const PaintOptions &options);
    void paintFoldSign(QPainter &painter, QPointF middle, bool mirrored, const Theme &theme) const;
    void paintGutter(QPainter &painter, const TrackGeometry &geometry, const PaintOptions &options);
    void paintAxis(QPainter &painter, const TrackGeometry &geometry, const Theme &theme);
    void paintAxisRow(QPainter &painter, const TrackGeometry &geometry, const std::vector<AxisCell> &cells, double top,
                      LabelCache::Style style, bool stickToEdge);

    LabelCache m_texts;
    BarSprites m_sprites;
    ProfilePainter m_profiles;
    QImage m_ground; ///< a few rows of pixels behind the lanes
};

} // namespace dateline
