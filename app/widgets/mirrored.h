// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QWidget>

namespace dateline {

/// Where that area of a left-to-right widget lies in this one: on the other side when its interface runs from right to
/// left.
inline QRectF mirrored(const QWidget &widget, const QRectF &area)
{
    if (widget.layoutDirection() == Qt::LeftToRight)
        return area;
    return {widget.width() - area.right(), area.top(), area.width(), area.height()};
}

inline QRect mirrored(const QWidget &widget, const QRect &area)
{
    return mirrored(widget, QRectF(area)).toRect();
}

} // namespace dateline
