// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/image_export/picture.h"

#include "app/image_export/picture_layout.h"

#include <QPainter>

namespace dateline {

namespace {

constexpr double largestPixels = 200e6;

} // namespace

QImage renderPicture(const Timeline &timeline, const std::vector<RowIndex> &rows, const PictureOptions &options)
{
    PictureLayout layout(timeline, rows, options);
    const double scale = layout.options().scale;
    const QSizeF size = layout.size();
    if (layout.tooTall() || size.width() * size.height() * scale * scale > largestPixels)
        return {};
    QImage image((size * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.setDevicePixelRatio(scale);
    image.fill(layout.theme().window);
    QPainter painter(&image);
    layout.draw(painter, false);
    return image;
}

} // namespace dateline
