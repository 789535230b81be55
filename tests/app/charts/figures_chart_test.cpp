// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/figures_chart.h"
#include "tests/app/charts/chart_events.h"
#include "tests/support/catch.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

struct Chart {
    Chart()
    {
        applyTheme(ThemeChoice::Light);
        state.setTimeline(chartEvents());
        chart.resize(900, 260);
        chart.refresh();
    }
    QPointF dotOf(EventId event) const
    {
        const auto dot = chart.dotOf(state.timeline()->find(event));
        return dot ? *dot : QPointF();
    }

    ViewState state;
    FiguresChart chart{&state};
};

} // namespace

TEST_CASE_METHOD(Chart, "later is further right, more is higher, and only events with figures have dots")
{
    CHECK(dotOf(24).x() > dotOf(23).x());
    CHECK(dotOf(23).y() < dotOf(24).y());
    CHECK_FALSE(chart.dotOf(state.timeline()->find(21)));
}

TEST_CASE_METHOD(Chart, "a click on a dot selects its event, beside it nothing")
{
    sendClick(chart, dotOf(23) + QPointF(60, 0));
    CHECK(state.selectedEvent() == 0);
    sendClick(chart, dotOf(23));
    CHECK(state.selectedEvent() == 23);
}

TEST_CASE_METHOD(Chart, "keys step through the dots in time and tell their ranges")
{
    sendKey(chart, Qt::Key_Home);
    CHECK(chart.accessibleDescription().contains(QStringLiteral("killed: 12 – 30")));
    CHECK(chart.accessibleDescription().contains(QLatin1String("sources differ")));
    sendKey(chart, Qt::Key_Right);
    CHECK(chart.accessibleDescription().contains(QLatin1String("killed: 4")));
    sendKey(chart, Qt::Key_Return);
    CHECK(state.selectedEvent() == 24);
}

TEST_CASE_METHOD(Chart, "what the filter hides has no dot")
{
    Filter filter;
    filter.types.set(static_cast<std::size_t>(EventType::Meeting));
    state.setFilter(filter);
    chart.refresh();
    CHECK_FALSE(chart.dotOf(state.timeline()->find(23)));
}

TEST_CASE_METHOD(Chart, "numbers are written beside their dots and over nothing else")
{
    QStringList texts;
    for (const FiguresChart::Label &label : chart.labels())
        texts << label.text;
    CHECK(texts.contains(QStringLiteral("12 – 30 killed")));
    CHECK(texts.contains(QStringLiteral("4 killed")));
    const auto &labels = chart.labels();
    for (std::size_t i = 0; i < labels.size(); ++i) {
        CHECK(QRectF(chart.rect()).contains(labels[i].area));
        for (std::size_t j = 0; j < i; ++j)
            CHECK_FALSE(labels[i].area.intersects(labels[j].area));
        for (const EventId event : {23, 24})
            CHECK_FALSE(labels[i].area.contains(dotOf(event)));
    }
}
