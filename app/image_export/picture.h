// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/view_state.h"
#include "core/base/result.h"
#include "core/model/timeline.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <optional>
#include <vector>

namespace dateline {

enum class PictureFormat {
    Png, ///< pixels
    Svg, ///< one drawing of any height; text stays text
    Pdf, ///< pages of A4, upright text and lines; lanes that do not fit go on with the next page
};
/// By a file's suffix or a format's name ("png", "SVG"); nullopt for anything else.
std::optional<PictureFormat> pictureFormat(QStringView suffix);

/// How a picture of the timeline is to be drawn.
struct PictureOptions {
    bool visibleRangeOnly = false; ///< false: all of `rows`
    VisibleRange range;            ///< used when visibleRangeOnly
    int width = 1600;              ///< logical pixels, 320 to 20,000; the height follows from the lanes
    double scale = 1;              ///< device pixels a logical pixel, 0.5 to 8; for PNG
    QString title;
    bool dark = false;              ///< PDF is always light: it is made for paper
    bool skipEmpty = false;         ///< long stretches without any of the rows are left out, with a visible break
    std::vector<double> openedDays; ///< stretches that hold these days are drawn all the same
    bool sources = false;           ///< list the articles that tell the events below the legend
};

/// From the first to the last day of the rows, with some room at both ends; a single day when there are none.
VisibleRange wholeRange(const Timeline &timeline, const std::vector<RowIndex> &rows, const TimeFold *fold = nullptr);

/// Draws the rows with title, range, number of events, legend and lanes. Needs a QGuiApplication (the "offscreen"
/// platform will do), no display. A null image when the picture would be too large for the memory (over 200
/// million device pixels) or could not be made.
QImage renderPicture(const Timeline &timeline, const std::vector<RowIndex> &rows, const PictureOptions &options);

/// The bytes of a picture's file; the same for the same arguments, always. Errors: BadArgument when it would be too
/// large, WriteFailed.
Result<QByteArray> encodePicture(const Timeline &timeline, const std::vector<RowIndex> &rows,
                                 const PictureOptions &options, PictureFormat format);
/// The same for an image that was rendered already (a null image is too large). PNG.
Result<QByteArray> encodePng(const QImage &image);

/// Writes a picture beside `path` and renames it, so that an existing file is replaced whole or not at all.
/// Errors: WriteFailed, BadArgument when the picture would be too large.
Status writePicture(const Timeline &timeline, const std::vector<RowIndex> &rows, const PictureOptions &options,
                    PictureFormat format, const QString &path);

} // namespace dateline
