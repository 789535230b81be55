// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/image_export/command_line_picture.h"

#include "app/image_export/picture.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QLocale>
#include <QLoggingCategory>

#include <memory>

namespace dateline {

namespace {

/// Fonts need an application, but no display: the "offscreen" platform draws the same on every machine.
std::unique_ptr<QGuiApplication> makeApplication()
{
    if (QCoreApplication::instance())
        return nullptr;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int count = 1;
    static char name[] = "dateline";
    static char *arguments[] = {name, nullptr};
    QLocale::setDefault(
        QLocale(QCoreApplication::translate("dateline::RunWindow", "en", "language code of this translation")));
    // Qt's remarks on the surroundings (a missing runtime folder) are none of the user's business.
    QLoggingCategory::setFilterRules(QStringLiteral("default.warning=false"));
    return std::make_unique<QGuiApplication>(count, arguments);
}

Error badRequest(std::string detail)
{
    Error error;
    error.code = ErrorCode::BadArgument;
    error.detail = std::move(detail);
    return error;
}

/// From the first to the last day asked for; an open end is where the rows begin or end.
VisibleRange rangeOf(const cli::PictureRequest &request)
{
    const VisibleRange whole = wholeRange(*request.timeline, request.rows);
    VisibleRange range{request.from ? *request.from : whole.start, request.to ? *request.to + 1.0 : whole.end};
    if (range.days() < 1)
        request.from ? range.end = range.start + 1 : range.start = range.end - 1;
    return range;
}

} // namespace

Result<std::string> drawWithoutDisplay(const cli::PictureRequest &request)
{
    const std::unique_ptr<QGuiApplication> application = makeApplication();
    if (QFontDatabase::families().isEmpty())
        return badRequest(
            "no font is installed, so nothing could be written into the picture; install one (fonts-inter)");
    PictureOptions options;
    options.visibleRangeOnly = request.from || request.to;
    if (options.visibleRangeOnly)
        options.range = rangeOf(request);
    options.width = request.look.width;
    options.scale = request.look.scale;
    options.title = QString::fromStdString(request.look.title);
    options.dark = request.look.dark;
    options.skipEmpty = request.look.skipEmpty;
    options.sources = request.look.sources;
    const auto format = pictureFormat(QString::fromStdString(request.look.format));
    if (!format)
        return badRequest("there is no picture format \"" + request.look.format + "\"");
    const auto bytes = encodePicture(*request.timeline, request.rows, options, *format);
    if (!bytes)
        return bytes.error();
    return bytes->toStdString();
}

} // namespace dateline
