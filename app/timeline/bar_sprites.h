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
    QImage *find(quint64 key, QSize pixels, double ratio, const std::function<void(QPainter &)> &paint);

    QCache<quint64, QImage> m_sprites; ///< cost in kilobytes
};

} // namespace dateline
