// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/overview_chart.h"

#include "app/charts/overview_brush.h"
#include "app/models/event_wording.h"
#include "app/theme/theme.h"
#include "app/timeline/label_text.h"
#include "app/timeline/time_axis.h"
#include "app/timeline/timeline_style.h"
#include "core/stats/histogram.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QPainter>
#include <QStackedBarSeries>
#include <QTimer>
#include <QValueAxis>

#include <algorithm>
#include <numeric>

namespace dateline {

namespace {

constexpr int topMargin = 8;
constexpr int yearsHeight = 30;
constexpr int sideMargin = 16;
constexpr std::size_t mostBars = 200; ///< Qt Charts gets slow beyond
constexpr double pixelsPerBar = 7;
constexpr double barShare = 0.86;

/// Bars in the types' colours, with what the filter hides in grey on top of them.
struct Bars {
    Histogram all;
    Histogram shown;
};

std::uint32_t total(const std::array<std::uint32_t, eventTypeCount> &counts)
{
    return std::accumulate(counts.begin(), counts.end(), 0u);
}

} // namespace

class OverviewChart::Private : public QObject {
public:
    Private(OverviewChart *owner, ViewState *viewState);

    void rebuild();
    void count();
    void fillSeries();
    void addSet(QStackedBarSeries *series, const QColor &colour,
                const std::function<std::uint32_t(std::size_t)> &value);
    void place();
    void applyColours();
    std::size_t wantedBars() const;
    QString barText(std::size_t bar) const;

    OverviewChart *q;
    ViewState *state;
    QChart *chart;
    QChartView *view;
    OverviewBrush *brush;
    QTimer later;
    Bars bars;
    OverviewCaptions captions;
    std::uint32_t highest = 1; ///< events that the plot is high
    std::size_t countedBars = 0;
};

OverviewChart::Private::Private(OverviewChart *owner, ViewState *viewState)
    : q(owner)
    , state(viewState)
    , chart(new QChart)
    , view(new QChartView(chart, owner))
    , brush(new OverviewBrush(viewState, owner))
{
    chart->legend()->hide();
    chart->setMargins(QMargins());
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setBackgroundRoundness(0);
    view->setFrameShape(QFrame::NoFrame);
    view->setFocusPolicy(Qt::NoFocus);
    view->setAttribute(Qt::WA_TransparentForMouseEvents);
    brush->setBarText([this](std::size_t bar) { return barText(bar); });
    // Several changes in a row (a new library with its filter) are drawn once.
    later.setSingleShot(true);
    connect(&later, &QTimer::timeout, this, &Private::rebuild);
    connect(state, &ViewState::rowsChanged, &later, [this] { later.start(waitForMore(state->timeline()->size())); });
    applyColours();
}

void OverviewChart::Private::applyColours()
{
    const Theme &theme = Theme::current();
    chart->setBackgroundBrush(theme.window);
    chart->setPlotAreaBackgroundVisible(false);
    view->setBackgroundBrush(theme.window);
    QPalette palette = q->palette();
    palette.setColor(QPalette::Window, theme.window);
    q->setPalette(palette);
}

std::size_t OverviewChart::Private::wantedBars() const
{
    const double width = q->width() - 2 * sideMargin;
    return static_cast<std::size_t>(std::clamp(width / pixelsPerBar, 10.0, static_cast<double>(mostBars)));
}

void OverviewChart::Private::count()
{
    const Timeline &timeline = *state->timeline();
    bars = {};
    if (timeline.size() == 0)
        return;
    countedBars = wantedBars();
    std::vector<RowIndex> all(timeline.size());
    std::iota(all.begin(), all.end(), RowIndex(0));
    const std::vector<BusyStretch> stretches = busyStretches(timeline, all);
    bars.all = histogramOf(timeline, all, stretches, countedBars);
    bars.shown =
        all.size() == state->rows()->size() ? bars.all : histogramOf(timeline, *state->rows(), stretches, countedBars);
}

void OverviewChart::Private::rebuild()
{
    count();
    fillSeries();
    place();
}

void OverviewChart::Private::addSet(QStackedBarSeries *series, const QColor &colour,
                                    const std::function<std::uint32_t(std::size_t)> &value)
{
    auto *set = new QBarSet(QString(), series);
    set->setColor(colour);
    set->setPen(Qt::NoPen);
    bool any = false;
    for (std::size_t bar = 0; bar < bars.all.counts.size(); ++bar) {
        const std::uint32_t count = value(bar);
        any = any || count > 0;
        set->append(count);
    }
    if (any)
        series->append(set);
    else
        delete set;
}

/// Qt Charts takes long to change values one by one: the series is made anew.
void OverviewChart::Private::fillSeries()
{
    chart->removeAllSeries();
    const auto axes = chart->axes();
    for (QAbstractAxis *axis : axes) {
        chart->removeAxis(axis);
        delete axis;
    }
    if (bars.all.counts.empty())
        return;
    const Theme &theme = Theme::current();
    auto *series = new QStackedBarSeries(chart);
    series->setBarWidth(barShare);
    for (const EventType type : allEventTypes) {
        const auto at = static_cast<std::size_t>(type);
        addSet(series, theme.type(type), [&](std::size_t bar) { return bars.shown.counts[bar][at]; });
    }
    QColor hidden = theme.mutedText;
    hidden.setAlphaF(0.35f);
    addSet(series, hidden,
           [&](std::size_t bar) { return total(bars.all.counts[bar]) - total(bars.shown.counts[bar]); });
    highest = 1;
    for (const auto &counts : bars.all.counts)
        highest = std::max(highest, total(counts));
    highest += highest / 25;
    chart->addSeries(series);
    auto *across = new QValueAxis(chart);
    across->setRange(-0.5, static_cast<double>(bars.all.counts.size()) - 0.5);
    auto *up = new QValueAxis(chart);
    up->setRange(0, highest);
    across->setVisible(false);
    up->setLabelsVisible(false);
    up->setLineVisible(false);
    up->setGridLineColor(theme.line);
    up->setTickType(QValueAxis::TicksDynamic);
    for (QValueAxis *axis : {across, up}) {
        chart->addAxis(axis, axis == across ? Qt::AlignBottom : Qt::AlignLeft);
        series->attachAxis(axis);
    }
}

void OverviewChart::Private::place()
{
    const int width = q->width(), height = q->height();
    captions = OverviewCaptions(bars.shown, highest, QSizeF(width, height),
                                QMarginsF(sideMargin, topMargin, sideMargin, yearsHeight));
    const QRect plot = captions.plot().toAlignedRect();
    for (QAbstractAxis *axis : chart->axes(Qt::Vertical))
        static_cast<QValueAxis *>(axis)->setTickInterval(std::max(1u, captions.step()));
    q->update();
    view->setGeometry(plot);
    chart->setPlotArea(QRectF(0, 0, plot.width(), plot.height()));
    brush->setGeometry(0, topMargin - 6, width, height - topMargin + 6);
    brush->raise();
    brush->setScale(OverviewScale(bars.all.edges, QRectF(plot).translated(0, -(topMargin - 6)), bars.all.breaks));
    q->setAccessibleDescription(
        bars.all.counts.empty()
            ? OverviewChart::tr("No dated events yet")
            : OverviewChart::tr("%1 events in %2 bars").arg(state->rows()->size()).arg(bars.all.counts.size()));
}

QString OverviewChart::Private::barText(std::size_t bar) const
{
    if (bar >= bars.all.counts.size())
        return {};
    TimelineRow period;
    period.start = bars.all.edges[bar];
    period.end = bars.all.edges[bar + 1] - 1;
    period.granularity = bars.all.unit;
    if (std::binary_search(bars.all.breaks.begin(), bars.all.breaks.end(), bar))
        return OverviewChart::tr("A long time without events is left out here");
    QString text = whenText(period);
    const std::uint32_t shown = total(bars.shown.counts[bar]), all = total(bars.all.counts[bar]);
    text += QStringLiteral("\n")
            % (shown == all ? OverviewChart::tr("%1 events").arg(all)
                            : OverviewChart::tr("%1 of %2 events").arg(shown).arg(all));
    for (const EventType type : allEventTypes)
        if (const std::uint32_t count = bars.shown.counts[bar][static_cast<std::size_t>(type)])
            text += QStringLiteral("\n") % typePlural(type) % QStringLiteral(": ") % QLocale().toString(count);
    return text;
}

OverviewChart::OverviewChart(ViewState *state, QWidget *parent)
    : QWidget(parent), d(std::make_unique<Private>(this, state))
{
    setAutoFillBackground(true);
    setAccessibleName(tr("Events over time"));
    d->rebuild();
}

OverviewChart::~OverviewChart() = default;

void OverviewChart::settle()
{
    d->later.stop();
    d->rebuild();
}

const OverviewCaptions &OverviewChart::captions() const
{
    return d->captions;
}

void OverviewChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    d->captions.paint(painter);
}

QSize OverviewChart::sizeHint() const
{
    return {980, 250};
}

QSize OverviewChart::minimumSizeHint() const
{
    return {240, 110};
}

void OverviewChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        d->applyColours();
        d->later.start();
    }
    QWidget::changeEvent(event);
}

void OverviewChart::resizeEvent(QResizeEvent *)
{
    d->place();
    if (d->wantedBars() != d->countedBars)
        d->later.start();
}

} // namespace dateline
