// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/image_export/picture.h"
#include "app/image_export/vector_picture.h"

#include <QBuffer>
#include <QImageWriter>
#include <QSaveFile>

namespace dateline {

namespace {

Error problem(ErrorCode code, std::string detail)
{
    Error error;
    error.code = code;
    error.detail = std::move(detail);
    return error;
}

Status inFile(Error error, const QString &path)
{
    error.file = path.toStdString();
    return error;
}

} // namespace

std::optional<PictureFormat> pictureFormat(QStringView suffix)
{
    const QString name = suffix.toString().toLower();
    if (name == QLatin1String("png"))
        return PictureFormat::Png;
    if (name == QLatin1String("svg"))
        return PictureFormat::Svg;
    if (name == QLatin1String("pdf"))
        return PictureFormat::Pdf;
    return std::nullopt;
}

Result<QByteArray> encodePng(const QImage &image)
{
    if (image.isNull())
        return problem(ErrorCode::BadArgument, "the picture would be too large; choose a smaller width or scale");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "png");
    if (!writer.write(image))
        return problem(ErrorCode::WriteFailed, writer.errorString().toStdString());
    return bytes;
}

Result<QByteArray> encodePicture(const Timeline &timeline, const std::vector<RowIndex> &rows,
                                 const PictureOptions &options, PictureFormat format)
{
    if (format == PictureFormat::Png)
        return encodePng(renderPicture(timeline, rows, options));
    QByteArray bytes =
        format == PictureFormat::Svg ? drawSvg(timeline, rows, options) : drawPdf(timeline, rows, options);
    if (bytes.isEmpty())
        return problem(ErrorCode::BadArgument, "the picture would be too large; choose fewer events or a larger width");
    return bytes;
}

Status writePicture(const Timeline &timeline, const std::vector<RowIndex> &rows, const PictureOptions &options,
                    PictureFormat format, const QString &path)
{
    const auto bytes = encodePicture(timeline, rows, options, format);
    if (!bytes)
        return inFile(bytes.error(), path);
    // Written beside and renamed: an existing picture is replaced whole or stays as it was.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return inFile(problem(ErrorCode::WriteFailed, file.errorString().toStdString()), path);
    file.write(*bytes);
    if (!file.commit())
        return inFile(problem(ErrorCode::WriteFailed, file.errorString().toStdString()), path);
    return {};
}

} // namespace dateline
