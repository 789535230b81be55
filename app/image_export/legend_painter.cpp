// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/image_export/legend_painter.h"

#include "app/timeline/bar_painter.h"
#include "app/timeline/timeline_style.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <functional>
#include <vector>

namespace dateline {

namespace {

constexpr double sampleWidth = 24, sampleHeight = 12, entryGap = 22, lineHeight = 22;

struct Entry {
    QString text;
    std::function<void(TimelineRow &)> shape;
    bool openEnd = false;
};

QString tr(const char *text)
{
    return QCoreApplication::translate("Legend", text);
}

std::vector<Entry> entries()
{
    return {
        {tr("day or range in the text"), [](TimelineRow &) {}},
        {tr("week, month or longer"), [](TimelineRow &row) { row.granularity = Granularity::Month; }},
        {tr("open or approximate end"), [](TimelineRow &) {}, true},
        {tr("date inferred"), [](TimelineRow &row) { row.basis = DateBasis::Inherited; }},
        {tr("planned, cancelled or possible"), [](TimelineRow &row) { row.status = EventStatus::Scheduled; }},
    };
}

} // namespace

double drawLegend(QPainter *painter, double left, double top, double width, const Theme &theme)
{
    const QFont font = uiFont(smallPoints);
    const QFontMetricsF metrics(font);
    double x = left, y = top;
    for (const Entry &entry : entries()) {
        const double needed = sampleWidth + 7 + metrics.horizontalAdvance(entry.text);
        if (x > left && x + needed > left + width) {
            x = left;
            y += lineHeight;
        }
        if (painter) {
            TimelineRow row;
            row.basis = DateBasis::Explicit;
            entry.shape(row);
            VisibleEvent event;
            event.fadeRight = entry.openEnd ? sampleWidth * 0.6 : 0;
            event.bar = QRectF(x, y + (lineHeight - sampleHeight) / 2, sampleWidth - event.fadeRight, sampleHeight);
            Theme grey = theme;
            grey.types.fill(theme.mutedText);
            drawBar(*painter, event, row, grey, theme.window);
            painter->setFont(font);
            painter->setPen(theme.mutedText);
            painter->drawText(QRectF(x + sampleWidth + 7, y, needed, lineHeight), Qt::AlignVCenter | Qt::TextDontClip,
                              entry.text);
        }
        x += needed + entryGap;
    }
    return y + lineHeight - top;
}

} // namespace dateline
