// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/grid_view.h"
#include "tests/app/charts/chart_events.h"
#include "tests/support/catch.h"

#include <QImage>
#include <QSignalSpy>

using namespace dateline;
using namespace dateline::testing;

namespace {

GridContent threeByFour(const Timeline &timeline)
{
    GridContent content;
    content.grid = EventGrid(3, 4);
    content.grid.add(0, 0, timeline, 0);
    for (int i = 0; i < 9; ++i)
        content.grid.add(1, 2, timeline, 1);
    content.rowNames = QStringList{QStringLiteral("North"), QStringLiteral("Middle"), QStringLiteral("South")};
    content.columnNames = QStringList{QStringLiteral("2012"), QString(), QString(), QStringLiteral("2013")};
    content.describe = [](int row, int column) { return QStringLiteral("%1/%2").arg(row).arg(column); };
    return content;
}

struct Grid {
    Grid()
    {
        applyTheme(ThemeChoice::Light);
        view.resize(640, 200);
        view.setContent(threeByFour(*timeline));
    }

    std::shared_ptr<const Timeline> timeline = chartEvents();
    GridView view;
};

QRgb middleOf(GridView &view, int row, int column)
{
    QImage image(view.size(), QImage::Format_RGB32);
    view.render(&image);
    return image.pixel(view.cellArea(row, column).topLeft().toPoint() + QPoint(4, 4));
}

} // namespace

TEST_CASE_METHOD(Grid, "cells lie side by side, below each other and within the widget")
{
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 4; ++column) {
            const QRectF area = view.cellArea(row, column);
            CHECK(QRectF(view.rect()).contains(area));
            if (column > 0)
                CHECK(area.left() > view.cellArea(row, column - 1).right());
            if (row > 0)
                CHECK(area.top() > view.cellArea(row - 1, column).bottom());
        }
    CHECK(view.cellArea(3, 0).isEmpty());
    CHECK(view.cellArea(0, 4).isEmpty());
}

TEST_CASE_METHOD(Grid, "more events, stronger colour")
{
    const int none = qGray(middleOf(view, 2, 2)), one = qGray(middleOf(view, 0, 0)), nine = qGray(middleOf(view, 1, 2));
    CHECK(one < none);
    CHECK(nine < one);
}

TEST_CASE_METHOD(Grid, "a click opens a cell with events and no other")
{
    QSignalSpy opened(&view, &GridView::cellOpened);
    sendClick(view, view.cellArea(2, 2).center());
    CHECK(opened.isEmpty());
    sendClick(view, view.cellArea(1, 2).center());
    REQUIRE(opened.size() == 1);
    CHECK(opened.front().at(0).toInt() == 1);
    CHECK(opened.front().at(1).toInt() == 2);
    sendClick(view, QPointF(2, 100));
    CHECK(opened.size() == 1);
}

TEST_CASE_METHOD(Grid, "keys move from cell to cell, Enter opens one, and each is told in words")
{
    QSignalSpy opened(&view, &GridView::cellOpened);
    sendKey(view, Qt::Key_Right);
    CHECK(view.accessibleDescription() == QStringLiteral("0/0"));
    sendKey(view, Qt::Key_Up);
    CHECK(view.accessibleDescription() == QStringLiteral("0/0"));
    sendKey(view, Qt::Key_Down);
    sendKey(view, Qt::Key_Right);
    sendKey(view, Qt::Key_Right);
    CHECK(view.accessibleDescription() == QStringLiteral("1/2"));
    sendKey(view, Qt::Key_Return);
    CHECK(opened.size() == 1);
}

TEST_CASE_METHOD(Grid, "cells that do not exist are neither drawn nor reached")
{
    GridContent content = threeByFour(*timeline);
    content.exists = [](int, int column) { return column != 2; };
    view.setContent(std::move(content));
    CHECK(view.cellArea(1, 2).isEmpty());
    sendKey(view, Qt::Key_Right);
    sendKey(view, Qt::Key_Right);
    sendKey(view, Qt::Key_Right);
    CHECK(view.accessibleDescription() == QStringLiteral("0/1"));
}

TEST_CASE("an empty grid says why")
{
    GridView view;
    view.resize(400, 100);
    GridContent content;
    content.nothing = QStringLiteral("Nothing to show");
    view.setContent(content);
    QImage blank(view.size(), QImage::Format_RGB32), said(view.size(), QImage::Format_RGB32);
    blank.fill(Theme::current().window);
    view.render(&said);
    CHECK(said != blank);
}

TEST_CASE_METHOD(Grid, "names of columns do not run into each other, and years are whole or left out")
{
    GridContent content = threeByFour(*timeline);
    content.wholeNames = true;
    content.columnNames.clear();
    for (int year = 2010; year < 2014; ++year)
        content.columnNames << QString::number(year);
    for (const int width : {640, 240, 170, 150}) {
        view.resize(width, 200);
        view.setContent(content);
        double taken = -1;
        const auto headings = view.headings();
        REQUIRE_FALSE(headings.empty());
        for (const GridView::Heading &heading : headings) {
            CHECK(heading.lines == QStringList{content.columnNames[heading.column]});
            CHECK(heading.area.left() > taken);
            CHECK(heading.area.right() <= width);
            taken = heading.area.right();
        }
    }
}

TEST_CASE_METHOD(Grid, "long names of columns stand in two lines above their cells")
{
    GridContent content = threeByFour(*timeline);
    content.columnNames = QStringList{QStringLiteral("Committee of the harbour"), QStringLiteral("Union of pilots"),
                                      QStringLiteral("Mayor"), QStringLiteral("Owners of ships")};
    view.resize(460, 200);
    view.setContent(content);
    const auto headings = view.headings();
    REQUIRE(headings.size() == 4);
    CHECK(headings[0].lines.size() == 2);
    CHECK(headings[1].lines.join(QLatin1Char(' ')) == content.columnNames[1]);
    CHECK(headings[2].lines.size() == 1);
    for (const GridView::Heading &heading : headings) {
        CHECK(heading.area.top() >= 0);
        CHECK(heading.area.bottom() <= view.cellArea(0, heading.column).top());
        CHECK(heading.area.right() <= view.cellArea(0, heading.column).right() + 6);
    }
}

TEST_CASE_METHOD(Grid, "cells show their numbers, or a scale below them says what colours stand for")
{
    CHECK(view.showsNumbers());
    CHECK(view.scaleArea().isEmpty());
    GridContent content = threeByFour(*timeline);
    content.grid = EventGrid(3, 60);
    for (int i = 0; i < 1200; ++i)
        content.grid.add(1, 2, *timeline, 1);
    content.columnNames.clear();
    view.setContent(content);
    CHECK_FALSE(view.showsNumbers());
    CHECK(view.scaleArea().top() >= view.cellArea(2, 0).bottom());
    CHECK(QRectF(view.rect()).contains(view.scaleArea()));
}

TEST_CASE("as many rows as can be read fit into a height")
{
    applyTheme(ThemeChoice::Light);
    const auto timeline = chartEvents();
    for (const int height : {120, 180, 260, 500}) {
        GridView view;
        view.resize(700, height);
        GridContent content;
        content.grid = EventGrid(static_cast<std::size_t>(GridView::rowsFitting(height)), 5);
        content.grid.add(0, 0, *timeline, 0);
        view.setContent(content);
        CHECK(view.showsNumbers());
        CHECK(view.cellArea(0, 0).height() >= 16);
        CHECK(view.cellArea(GridView::rowsFitting(height) - 1, 0).bottom() <= height);
    }
}
