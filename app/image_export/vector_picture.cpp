// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/image_export/vector_picture.h"

#include "app/image_export/picture_layout.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace dateline {

namespace {

constexpr int pixelsPerInch = 96; // those of the fonts' points on screen
constexpr double paperMarginMm = 8;
constexpr std::size_t mostPages = 500;

/// Where the font is missing, another sans serif is better than the viewer's serif.
void nameFallbackFonts(QByteArray &svg)
{
    const QByteArray family = QByteArrayLiteral("font-family=\"").append(uiFont(9).family().toUtf8());
    const QByteArray several = QByteArray(family).append(", 'Helvetica Neue', Arial, sans-serif\"");
    svg.replace(QByteArray(family).append('"'), several);
}

/// The time of writing is blanked, so that the same timeline gives the same file.
void removeTimeOfWriting(QByteArray &pdf)
{
    const QByteArray key = "/CreationDate (";
    const qsizetype begin = pdf.indexOf(key);
    const qsizetype end = begin < 0 ? -1 : pdf.indexOf(')', begin);
    if (end > 0)
        pdf.replace(begin, end + 1 - begin, QByteArray(end + 1 - begin, ' '));
}

} // namespace

QByteArray drawSvg(const Timeline &timeline, const std::vector<RowIndex> &rows, const PictureOptions &options)
{
    PictureOptions one = options;
    one.scale = 1;
    PictureLayout layout(timeline, rows, one);
    if (layout.tooTall())
        return {};
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(pixelsPerInch);
    generator.setSize(layout.size().toSize());
    generator.setViewBox(QRectF(QPointF(), layout.size()));
    generator.setTitle(options.title);
    QPainter painter(&generator);
    layout.draw(painter, true);
    painter.end();
    nameFallbackFonts(bytes);
    return bytes;
}

QByteArray drawPdf(const Timeline &timeline, const std::vector<RowIndex> &rows, const PictureOptions &options)
{
    PictureOptions onPaper = options;
    onPaper.scale = 1;
    onPaper.dark = false;
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pixelsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                     QMarginsF(paperMarginMm, paperMarginMm, paperMarginMm, paperMarginMm),
                                     QPageLayout::Millimeter));
    writer.setTitle(options.title);
    writer.setCreator(QStringLiteral("Dateline"));
    const double proportions = static_cast<double>(writer.height()) / writer.width();
    PictureLayout layout(timeline, rows, onPaper, proportions * onPaper.width);
    const double shrink = writer.width() / layout.size().width();
    const double pageHeight = writer.height() / shrink;
    const std::vector<double> ends = layout.pageEnds(pageHeight);
    if (ends.size() > mostPages)
        return {};
    const double lastFrom = ends.size() > 1 ? ends[ends.size() - 2] : 0;
    const bool closingPage = !layout.fitsBelow(pageHeight, ends.back() - lastFrom);
    const int pages = static_cast<int>(ends.size()) + (closingPage ? 1 : 0);
    QPainter painter(&writer);
    painter.scale(shrink, shrink);
    double from = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
        if (i > 0)
            writer.newPage();
        layout.drawPage(painter, pageHeight, from, ends[i], static_cast<int>(i) + 1, pages);
        from = ends[i];
    }
    if (closingPage) {
        writer.newPage();
        layout.drawClosingPage(painter, pages, pages);
    }
    painter.end();
    removeTimeOfWriting(bytes);
    return bytes;
}

} // namespace dateline
