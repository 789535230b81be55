// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_file.h"

#include "app/charts/chart_panel.h"
#include "app/theme/theme.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <memory>

namespace dateline {

namespace {

constexpr int pixelsPerInch = 96; // those of the fonts' points on screen

/// The same chart in light colours, whatever the window has: for paper and other people's pages.
std::unique_ptr<ChartPanel> lightCopy(const ChartPanel &charts)
{
    auto copy = std::make_unique<ChartPanel>(charts.state());
    copy->setAttribute(Qt::WA_DontShowOnScreen);
    copy->resize(charts.size());
    copy->setChart(charts.chart());
    copy->show();
    copy->settle();
    return copy;
}

QByteArray asPng(const ChartPanel &charts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    charts.picture().save(&buffer, "PNG");
    return bytes;
}

QByteArray asSvg(const ChartPanel &charts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(pixelsPerInch);
    generator.setSize(charts.size());
    generator.setViewBox(QRect(QPoint(), charts.size()));
    generator.setTitle(ChartPanel::title(charts.chart()));
    QPainter painter(&generator);
    charts.draw(painter);
    painter.end();
    return bytes;
}

/// One page of the chart's own size.
QByteArray asPdf(const ChartPanel &charts)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pixelsPerInch);
    writer.setPageLayout(QPageLayout(QPageSize(QSizeF(charts.size()) * 72.0 / pixelsPerInch, QPageSize::Point),
                                     QPageLayout::Portrait, QMarginsF()));
    writer.setTitle(ChartPanel::title(charts.chart()));
    writer.setCreator(QStringLiteral("Dateline"));
    QPainter painter(&writer);
    charts.draw(painter);
    painter.end();
    return bytes;
}

} // namespace

QImage chartImage(const ChartPanel &charts)
{
    const ThemeScope light(Theme::light());
    return lightCopy(charts)->picture();
}

Status writeChart(const ChartPanel &charts, const QString &file)
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    QByteArray bytes;
    {
        const ThemeScope light(Theme::light());
        const std::unique_ptr<ChartPanel> copy = lightCopy(charts);
        bytes = suffix == QLatin1String("svg")   ? asSvg(*copy)
                : suffix == QLatin1String("pdf") ? asPdf(*copy)
                                                 : asPng(*copy);
    }
    QSaveFile target(file);
    const bool written = target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit();
    if (written)
        return {};
    Error error;
    error.code = ErrorCode::WriteFailed;
    error.file = file.toStdString();
    error.detail = target.errorString().toStdString();
    return error;
}

} // namespace dateline
