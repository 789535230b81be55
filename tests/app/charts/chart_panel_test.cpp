// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chart_panel.h"
#include "app/charts/grid_charts.h"
#include "app/charts/overview_chart.h"
#include "app/widgets/hint_label.h"
#include "tests/app/charts/chart_events.h"
#include "tests/support/catch.h"

#include <QAbstractButton>

using namespace dateline;
using namespace dateline::testing;

namespace {

struct Window {
    Window()
    {
        applyTheme(ThemeChoice::Light);
        state.setTimeline(chartEvents());
        panel.resize(1000, 300);
        panel.show();
        QApplication::processEvents();
    }

    GridView &grid() { return *panel.findChild<GridView *>(); }

    ViewState state;
    ChartPanel panel{&state};
};

/// The cell that holds so many events, searched by row.
QPoint cellWith(const GridView &grid, std::uint32_t count)
{
    for (std::size_t row = 0; row < grid.content().grid.rows(); ++row)
        for (std::size_t column = 0; column < grid.content().grid.columns(); ++column)
            if (grid.content().grid.at(row, column).count == count)
                return QPoint(static_cast<int>(column), static_cast<int>(row));
    return QPoint(-1, -1);
}

} // namespace

TEST_CASE_METHOD(Window, "every chart is reached by its button and draws something of its own")
{
    QSet<QByteArray> pictures;
    for (QAbstractButton *button : panel.findChildren<QAbstractButton *>())
        if (button->isCheckable()) {
            button->click();
            QApplication::processEvents();
            const QImage picture = panel.picture(1);
            CHECK(picture.size() == panel.size());
            pictures.insert(QByteArray(reinterpret_cast<const char *>(picture.constBits()), picture.sizeInBytes()));
        }
    CHECK(pictures.size() == 6);
}

TEST_CASE_METHOD(Window, "a click on an actor's month goes there and opens its event")
{
    panel.setChart(ChartPanel::Chart::Actors);
    const QPoint cell = cellWith(grid(), 1);
    REQUIRE(cell.x() >= 0);
    sendClick(grid(), grid().cellArea(cell.y(), cell.x()).center());
    REQUIRE(state.selectedEvent() != 0);
    const DayNumber day = state.timeline()->row(state.timeline()->find(state.selectedEvent())).start;
    CHECK(state.range().start <= day);
    CHECK(state.range().end > day);
    CHECK(state.range().days() < 60);
}

TEST_CASE_METHOD(Window, "who speaks about whom opens the statement")
{
    panel.setChart(ChartPanel::Chart::Speech);
    REQUIRE(grid().content().rowNames == QStringList{QStringLiteral("Owners")});
    REQUIRE(grid().content().columnNames == QStringList{QStringLiteral("Pilots' Union")});
    sendClick(grid(), grid().cellArea(0, 0).center());
    CHECK(state.selectedEvent() == 25);
}

TEST_CASE_METHOD(Window, "sources say how late they usually report")
{
    panel.setChart(ChartPanel::Chart::Sources);
    CHECK(grid().content().rowNames == QStringList{QStringLiteral("Airfield News")});
    CHECK(grid().content().columnNames.size() == 6);
    CHECK(grid().content().rowNotes.front().startsWith(QLatin1String("usually after")));
}

TEST_CASE_METHOD(Window, "the calendar shows the year in view and follows it")
{
    const double autumn = toDayNumber({2012, 9, 28});
    state.setRange({autumn - 10, autumn + 10});
    panel.setChart(ChartPanel::Chart::Calendar);
    CHECK(calendarYear(state) == 2012);
    // Friday is the fifth row; 2012 began on a Sunday, so 28 September lies in its fortieth week.
    CHECK(grid().content().grid.at(4, 39).count == 1);
    CHECK(grid().content().describe(4, 39).startsWith(QLatin1String("Fri 28 Sep 2012: 1 event")));
    const double spring = toDayNumber({2013, 4, 10});
    state.setRange({spring - 10, spring + 10});
    QApplication::processEvents();
    CHECK(calendarYear(state) == 2013);
    std::uint32_t shown = 0;
    for (std::size_t row = 0; row < 7; ++row)
        for (std::size_t column = 0; column < grid().content().grid.columns(); ++column)
            shown += grid().content().grid.at(row, column).count;
    CHECK(shown == 2);
}

TEST_CASE_METHOD(Window, "charts count what the filter lets through")
{
    panel.setChart(ChartPanel::Chart::Actors);
    CHECK(grid().content().rowNames.size() == 3);
    Filter filter;
    filter.types.set(static_cast<std::size_t>(EventType::Offensive));
    state.setFilter(filter);
    QApplication::processEvents();
    CHECK(grid().content().rowNames == QStringList{QStringLiteral("Gunners")});
}

TEST_CASE("the hint of a chart shows whole parts only, and all of them on a wide panel")
{
    applyTheme(ThemeChoice::Light);
    ViewState state;
    ChartPanel panel(&state);
    panel.resize(1600, 250);
    panel.show();
    const auto *hint = panel.findChild<HintLabel *>();
    REQUIRE(hint);
    const QString whole = hint->text();
    CHECK(whole.count(QChar(0x00B7)) == 2);
    CHECK(hint->toolTip().isEmpty());
    for (const int width : {1100, 900, 700, 500}) {
        panel.resize(width, 250);
        QCoreApplication::processEvents();
        CHECK(whole.startsWith(hint->text()));
        CHECK((hint->text() == whole || hint->text().isEmpty()
               || whole.mid(hint->text().size()).startsWith(QStringLiteral(" · "))));
        if (hint->text() != whole)
            CHECK(hint->toolTip() == whole);
    }
}

TEST_CASE_METHOD(Window, "the bars say how many events they are and which colour is which type")
{
    const auto *chart = panel.findChild<OverviewChart *>();
    panel.settle();
    const OverviewCaptions &captions = chart->captions();
    REQUIRE_FALSE(captions.ticks().empty());
    CHECK(captions.ticks().back().text.contains(QLatin1String("a ")));
    for (const OverviewCaptions::Tick &tick : captions.ticks()) {
        CHECK(tick.y >= captions.plot().top());
        CHECK(tick.y < captions.plot().bottom());
    }
    const auto &names = captions.typeNames();
    REQUIRE(names.size() >= 3);
    for (std::size_t i = 0; i < names.size(); ++i) {
        CHECK(names[i].area.left() > captions.plot().right());
        CHECK(names[i].area.right() <= chart->width());
        CHECK(names[i].area.bottom() <= chart->height());
        if (i > 0)
            CHECK(names[i].area.bottom() <= names[i - 1].area.top());
    }
}

TEST_CASE_METHOD(Window, "names of charts are never cut: without room for all a menu has them")
{
    for (const int width : {1400, 900, 620, 520, 400, 300}) {
        panel.resize(width, 250);
        QApplication::processEvents();
        int right = 0, shown = 0;
        for (const auto *button : panel.findChildren<QAbstractButton *>()) {
            if (!button->isVisible())
                continue;
            ++shown;
            CHECK(button->width() >= button->sizeHint().width());
            CHECK(button->x() >= right);
            right = button->x() + button->width();
        }
        CHECK(right <= width);
        CHECK((shown == 6 || shown == 1));
        CHECK((shown == 6) == (width > 500));
    }
}

TEST_CASE_METHOD(Window, "who speaks about whom says which side speaks, actors by which unit of time")
{
    panel.setChart(ChartPanel::Chart::Speech);
    CHECK(grid().content().corner.startsWith(QLatin1String("who speaks")));
    panel.setChart(ChartPanel::Chart::Actors);
    CHECK(grid().content().title.startsWith(QLatin1String("Actors by ")));
    CHECK(grid().content().wholeNames);
}
