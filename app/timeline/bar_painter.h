// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"
#include "app/timeline/label_cache.h"
#include "app/timeline/track_geometry.h"

class QPainter;

namespace dateline {

/// How an event's bar is filled and outlined: what the drawing table of the user guide says.
enum class BarLook : std::uint8_t {
    Solid,    ///< a day, a time or a range that the text gives
    Period,   ///< a week, month, season, year: lighter
    Inferred, ///< taken from the narrative or the publication date: dashed outline, light fill
    Outline,  ///< planned, cancelled or merely possible
};
BarLook barLook(const TimelineRow &row);

/// The bar with its fading ends, in the colour of its type. With a valid `ground`, light fills and fading ends are
/// mixed with that colour instead of being translucent: not every PDF viewer draws translucent gradients.
void drawBar(QPainter &painter, const VisibleEvent &event, const TimelineRow &row, const Theme &theme,
             const QColor &ground = {});
/// The colour of its middle, where nothing fades; translucent for light fills.
QColor barFill(const VisibleEvent &event, const TimelineRow &row, const Theme &theme);
/// The ring around the selected event.
void drawRing(QPainter &painter, const VisibleEvent &event, const QColor &colour);
/// Title, number of sources, sign of disagreement. False when a text was not at hand.
bool drawLabel(QPainter &painter, const VisibleEvent &event, const TimelineRow &row, const Label &label, bool bold,
               const Theme &theme, LabelCache &cache);
/// What stands in and after a count's pill: "+1,284" and the title of the most salient one where there is room.
void drawChipTexts(QPainter &painter, const VisibleChip &chip, const QString &title, const Theme &theme,
                   LabelCache &cache);
/// The pill behind it.
void drawPill(QPainter &painter, const QRectF &pill, const QColor &colour);

} // namespace dateline
