// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/image_export/picture_layout.h"

#include "app/image_export/legend_painter.h"
#include "app/image_export/source_list.h"
#include "app/timeline/label_text.h"
#include "app/timeline/timeline_style.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double margin = 24;
constexpr double titleHeight = 26, factsHeight = 22, headGap = 14, legendGap = 14;
constexpr double sourceHeight = 17, sourcesGap = 12;
constexpr int narrowest = 320, widest = 20'000;
constexpr double tallest = 30'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Picture", text);
}

PictureOptions sensible(PictureOptions options)
{
    options.width = std::clamp(options.width, narrowest, widest);
    options.scale = std::clamp(options.scale, 0.5, 8.0);
    return options;
}

std::vector<RowIndex> rowsIn(const Timeline &timeline, const std::vector<RowIndex> &rows, VisibleRange range)
{
    std::vector<RowIndex> found;
    for (const RowIndex row : rows)
        if (timeline.starts()[row]<range.end &&static_cast<double>(timeline.ends()[row]) + 1> range.start)
            found.push_back(row);
    return found;
}

/// "1 Mar 2011 – 30 Sep 2018 · 87 events": the days that the events of the picture cover.
QString factsText(const Timeline &timeline, const std::vector<RowIndex> &rows, VisibleRange range)
{
    const QString events = rows.size() == 1
                               ? tr("1 event")
                               : tr("%1 events").arg(QLocale().toString(static_cast<qulonglong>(rows.size())));
    if (rows.empty())
        return events;
    TimelineRow days;
    const auto first = static_cast<DayNumber>(std::floor(range.start)),
               last = static_cast<DayNumber>(std::ceil(range.end)) - 1;
    days.start = std::max(first, timeline.starts()[rows.front()]);
    days.end = days.start;
    for (const RowIndex row : rows)
        days.end = std::max(days.end, std::min(last, timeline.ends()[row]));
    return whenText(days) % QStringLiteral(" · ") % events;
}

std::shared_ptr<const TimeFold> foldOf(const Timeline &timeline, const std::vector<RowIndex> &rows,
                                       const std::vector<double> &opened)
{
    const ShownRows shown{&timeline, rows};
    return std::make_shared<const TimeFold>(
        stretchesWithout(emptyStretches(std::span<const ShownRows>(&shown, 1)), opened));
}

} // namespace

VisibleRange wholeRange(const Timeline &timeline, const std::vector<RowIndex> &rows, const TimeFold *fold)
{
    if (rows.empty())
        return {0, 1};
    const double first = timeline.starts()[rows.front()];
    double last = first;
    for (const RowIndex row : rows)
        last = std::max<double>(last, timeline.ends()[row]);
    const TimeFold none;
    const TimeFold &drawn = fold ? *fold : none;
    const VisibleRange places = drawn.toPlaces({first, last + 1});
    const double room = std::max(0.5, places.days() * 0.03);
    return drawn.toDays({places.start - room, places.end + room});
}

PictureLayout::PictureLayout(const Timeline &timeline, const std::vector<RowIndex> &rows, const PictureOptions &options,
                             double pageHeight)
    : m_timeline(timeline), m_options(sensible(options)), m_theme(options.dark ? &Theme::darkTheme() : &Theme::light())
{
    const bool part = m_options.visibleRangeOnly && m_options.range.days() > 0;
    GeometryRequest request;
    if (m_options.skipEmpty)
        request.fold = foldOf(timeline, rows, m_options.openedDays);
    request.range = part ? m_options.range : wholeRange(timeline, rows, request.fold.get());
    request.width = contentWidth();
    request.still = true;
    request.devicePixelRatio = m_options.scale;
    // Lanes are cut to fit into a page of usual proportions; what still needs more gets it.
    const double around = margin + headHeight() + legendGap + closingHeight() + margin / 2;
    request.height = std::max(420.0, pageHeight > 0 ? pageHeight - around : m_options.width * 0.62);
    // The geometry lives no longer than the timeline, so it may look at it without owning it.
    m_geometry.setRows(std::shared_ptr<const Timeline>(std::shared_ptr<const Timeline>(), &timeline),
                       std::make_shared<const std::vector<RowIndex>>(rows));
    m_geometry.update(request);
    m_geometry.setViewHeight(std::min(tallest, axisHeight + m_geometry.contentHeight()));
    const std::vector<RowIndex> shown = rowsIn(timeline, rows, request.range);
    m_facts = factsText(timeline, shown, request.range);
    if (m_options.sources)
        m_sources = sourceList(timeline, shown);
}

double PictureLayout::contentWidth() const
{
    return m_options.width - 2 * margin;
}

double PictureLayout::headHeight() const
{
    return (m_options.title.isEmpty() ? 0 : titleHeight) + factsHeight + headGap;
}

double PictureLayout::sourcesHeight() const
{
    return m_sources.isEmpty() ? 0 : sourcesGap + sourceHeight * static_cast<double>(m_sources.size() + 1);
}

double PictureLayout::closingHeight() const
{
    return drawLegend(nullptr, margin, 0, contentWidth(), *m_theme) + sourcesHeight();
}

QSizeF PictureLayout::size() const
{
    const double lanes = axisHeight + m_geometry.contentHeight();
    return {static_cast<double>(m_options.width),
            std::ceil(margin + headHeight() + lanes + legendGap + closingHeight() + margin / 2)};
}

bool PictureLayout::tooTall() const
{
    return size().height() > tallest;
}

void PictureLayout::draw(QPainter &painter, bool vector)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(QPointF(), size()), m_theme->window);
    drawHead(painter, {});
    drawLanes(painter, margin + headHeight(), vector);
    drawClosing(painter, margin + headHeight() + axisHeight + m_geometry.contentHeight() + legendGap);
}

void PictureLayout::drawHead(QPainter &painter, const QString &right) const
{
    double top = margin;
    if (!m_options.title.isEmpty()) {
        painter.setFont(uiFont(14, QFont::DemiBold));
        painter.setPen(m_theme->text);
        const QString title = QFontMetricsF(painter.font()).elidedText(m_options.title, Qt::ElideRight, contentWidth());
        painter.drawText(QRectF(margin, top, contentWidth(), titleHeight), Qt::AlignVCenter | Qt::AlignLeft, title);
        top += titleHeight;
    }
    painter.setFont(uiFont(9));
    painter.setPen(m_theme->mutedText);
    const QRectF line(margin, top, contentWidth(), factsHeight);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, m_facts);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, right);
}

void PictureLayout::drawLanes(QPainter &painter, double top, bool vector)
{
    painter.save();
    painter.translate(margin, top);
    PaintOptions paint;
    paint.theme = m_theme;
    paint.vector = vector;
    m_painter.paint(painter, m_geometry, paint);
    // A drawing without clipping shows what reaches out at the right: the margin covers it.
    if (vector)
        painter.fillRect(QRectF(m_geometry.request().width, 0, margin * 2, m_geometry.request().height),
                         m_theme->window);
    painter.restore();
}

void PictureLayout::drawSources(QPainter &painter, double top) const
{
    painter.setFont(uiFont(smallPoints, QFont::DemiBold));
    painter.setPen(m_theme->text);
    painter.drawText(QRectF(margin, top, contentWidth(), sourceHeight), Qt::AlignVCenter, tr("Sources"));
    painter.setFont(uiFont(smallPoints));
    painter.setPen(m_theme->mutedText);
    const QFontMetricsF metrics(painter.font());
    for (const QString &source : m_sources) {
        top += sourceHeight;
        painter.drawText(QRectF(margin, top, contentWidth(), sourceHeight), Qt::AlignVCenter,
                         metrics.elidedText(source, Qt::ElideRight, contentWidth()));
    }
}

void PictureLayout::drawClosing(QPainter &painter, double top) const
{
    top += drawLegend(&painter, margin, top, contentWidth(), *m_theme);
    if (!m_sources.isEmpty())
        drawSources(painter, top + sourcesGap);
}

/// Where a page may end without cutting through a bar, ascending, counted from the first lane's top.
std::vector<double> PictureLayout::breaks() const
{
    std::vector<double> found;
    double top = 0;
    for (const LaneBand &band : m_geometry.lanes()) {
        const double gap = (m_geometry.pitch() - barHeight) / 2;
        for (double y = laneTop + barHeight + gap; y < band.height - laneBottom - m_geometry.pitch();
             y += m_geometry.pitch())
            found.push_back(top + y);
        top += band.height;
        found.push_back(top);
    }
    return found;
}

std::vector<double> PictureLayout::pageEnds(double pageHeight) const
{
    const double room = pageHeight - margin - headHeight() - axisHeight - margin / 2;
    std::vector<double> ends;
    double from = 0, last = 0;
    for (const double at : breaks()) {
        if (at - from > room && last > from) {
            ends.push_back(last);
            from = last;
        }
        last = at;
    }
    ends.push_back(last);
    return ends;
}

bool PictureLayout::fitsBelow(double pageHeight, double lanes) const
{
    return margin + headHeight() + axisHeight + lanes + legendGap + closingHeight() + margin / 2 <= pageHeight;
}

void PictureLayout::drawPage(QPainter &painter, double pageHeight, double from, double to, int page, int pages)
{
    const double top = margin + headHeight();
    drawHead(painter, pages > 1 ? tr("page %1 of %2").arg(page).arg(pages) : QString());
    m_geometry.showPart(from, axisHeight + to - from);
    drawLanes(painter, top, true);
    const double end = m_geometry.contentHeight();
    if (to >= end - 0.5 && fitsBelow(pageHeight, to - from))
        drawClosing(painter, top + axisHeight + to - from + legendGap);
}

void PictureLayout::drawClosingPage(QPainter &painter, int page, int pages)
{
    drawHead(painter, tr("page %1 of %2").arg(page).arg(pages));
    drawClosing(painter, margin + headHeight());
}

} // namespace dateline
