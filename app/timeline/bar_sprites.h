// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "app/timeline/track_geometry.h"

#include <QCache>
#include <QImage>

#include <functional>

class QPainter;

namespace dateline {

/// Bars and pills that were drawn once, in whole device pixels, and are copied many times. Not for concurrent use.
class BarSprites {
public:
    BarSprites();

    /// As drawBar() (bar_painter.h).
    void drawBar(QPainter &painter, const VisibleEvent &event, const TimelineRow &row, const Theme &theme,
                 double ratio);
    /// A pill in one colour.
    void drawPill(QPainter &painter, const QRectF &pill, const QColor &colour, double ratio);

private:
    /// Where a bar with its fading ends lies, in device pixels.
    struct Place {
        double left = 0, top = 0;
        int width = 1, height = 1;
        double ratio = 1;
    };
    /// The ends that are the same for every length: which part of the bar is drawn from which image.
    struct Ends {
        int left = 0, right = 0;
        int model = 0; ///< length of the bar whose ends they are; shorter bars fade in another way
    };
    enum class Piece { Whole, Left, Right };

    static Place placeOf(const VisibleEvent &event, double ratio);
    static Ends endsOf(const VisibleEvent &event, double ratio);
    static VisibleEvent alone(const VisibleEvent &event, const Place &place, int width);
    static quint64 keyOfBar(const VisibleEvent &event, const TimelineRow &row, const Theme &theme, const Place &place,
                            Piece piece);
    void drawWhole(QPainter &painter, const VisibleEvent &event, const TimelineRow &row, const Theme &theme,
                   const Place &place);
    void drawInPieces(QPainter &painter, const VisibleEvent &event, const TimelineRow &row, const Theme &theme,
                      const Place &place, const Ends &ends);
    QImage *find(quint64 key, QSize pixels, double ratio, const std::function<void(QPainter &)> &paint);

    QCache<quint64, QImage> m_sprites; ///< cost in kilobytes
};

} // namespace dateline
