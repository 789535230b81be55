// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>
#include <QStyle>
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

/// Draws text aligned as the interface runs and written as its own words run: an English title ends in its full stop
/// also in an Arabic window.
inline void drawWords(QPainter &painter, const QRect &room, Qt::Alignment alignment, int flags, const QString &text)
{
    const Qt::LayoutDirection interface = painter.layoutDirection();
    const Qt::Alignment seen = QStyle::visualAlignment(interface, alignment) | Qt::AlignAbsolute;
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.drawText(room, static_cast<int>(seen) | flags, text);
    painter.setLayoutDirection(interface);
}

} // namespace dateline
