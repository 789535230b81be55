// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/image_export/picture.h"

namespace dateline {

/// The bytes of an SVG file; empty when the picture would be too tall.
QByteArray drawSvg(const Timeline &timeline, const std::vector<RowIndex> &rows, const PictureOptions &options);

/// The bytes of a PDF file of A4 pages in landscape; empty when there would be too many of them.
QByteArray drawPdf(const Timeline &timeline, const std::vector<RowIndex> &rows, const PictureOptions &options);

} // namespace dateline
