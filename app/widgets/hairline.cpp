// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/hairline.h"

#include "app/theme/theme.h"

#include <QPainter>

namespace dateline {

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().line);
}

} // namespace dateline
