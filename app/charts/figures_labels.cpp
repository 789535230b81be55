// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/figures_chart.h"
#include "app/theme/theme.h"
#include "app/timeline/timeline_style.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double gap = 9, besideMark = 6;
constexpr std::size_t mostLabels = 60, mostTried = 300;

/// A number that wants a label.
struct Wanted {
    RowIndex row = noRow;
    ToldNumber number;
    bool killed = true;
    QRectF mark; ///< its dot and line
};

QString labelText(const ToldNumber &number, bool killed)
{
    const QLocale locale;
    const QString count = number.low == number.high
                              ? locale.toString(number.low)
                              : locale.toString(number.low) % QStringLiteral(" – ") % locale.toString(number.high);
    return (killed ? FiguresChart::tr("%1 killed") : FiguresChart::tr("%1 injured")).arg(count);
}

} // namespace

const std::vector<FiguresChart::Label> &FiguresChart::labels() const
{
    if (!m_labels)
        m_labels = placeLabels();
    return *m_labels;
}

std::vector<FiguresChart::Label> FiguresChart::placeLabels() const
{
    std::vector<Wanted> wanted;
    for (const ReportedFigures &figures : m_figures)
        for (const bool killed : {true, false}) {
            const ToldNumber &number = killed ? figures.killed : figures.injured;
            if (!number.told())
                continue;
            const QPointF top(toX(figures.day), toY(number.high)), bottom(toX(figures.day), toY(number.low));
            wanted.push_back({figures.row, number, killed,
                              QRectF(top, bottom).adjusted(-besideMark, -besideMark, besideMark, besideMark)});
        }
    std::vector<QRectF> taken{captionArea()};
    for (const Wanted &each : wanted)
        taken.push_back(each.mark);
    std::stable_sort(wanted.begin(), wanted.end(),
                     [](const Wanted &a, const Wanted &b) { return a.number.high > b.number.high; });
    wanted.resize(std::min(wanted.size(), mostTried));
    const QFontMetricsF metrics(uiFont(smallPoints));
    const QRectF room = plot().adjusted(0, -plot().top(), 0, 0);
    std::vector<Label> labels;
    for (const Wanted &each : wanted) {
        const QString text = labelText(each.number, each.killed);
        const QSizeF size(std::ceil(metrics.horizontalAdvance(text)), std::ceil(metrics.height()));
        const QPointF middle = each.mark.center();
        for (const double left : {middle.x() + gap, middle.x() - gap - size.width()}) {
            const QRectF area(QPointF(left, middle.y() - size.height() / 2), size);
            const bool free = room.contains(area) && std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) {
                                  return other.intersects(area);
                              });
            if (!free)
                continue;
            labels.push_back({each.row, text, area});
            taken.push_back(area);
            break;
        }
        if (labels.size() == mostLabels)
            break;
    }
    return labels;
}

void FiguresChart::paintLabels(QPainter &painter) const
{
    painter.setFont(uiFont(smallPoints));
    painter.setPen(Theme::current().text);
    for (const Label &label : labels())
        painter.drawText(label.area, Qt::AlignVCenter | Qt::TextDontClip, label.text);
}

} // namespace dateline
