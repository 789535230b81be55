// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/selection/time_fold.h"
#include "app/timeline/time_axis.h"
#include "tests/support/catch.h"

using namespace dateline;

namespace {

/// Days 100 to 199 and 1000 to 8999 are left out.
TimeFold twoStretches()
{
    return TimeFold({{100, 199}, {1000, 8999}});
}

} // namespace

TEST_CASE("a fold without stretches changes nothing")
{
    const TimeFold none;
    CHECK(none.toPlace(123.25) == 123.25);
    CHECK(none.toDay(-7.5) == -7.5);
    CHECK(none.toDays({1, 5}) == VisibleRange{1, 5});
    CHECK(none.length({1, 5}) == 4);
    CHECK(none.hiding(3) == nullptr);
    CHECK(none.drawnParts({1, 5}) == std::vector<VisibleRange>{{1, 5}});
    CHECK(none.moved({1, 5}, 2) == VisibleRange{3, 7});
}

TEST_CASE("days that are drawn have places of their own, the others share their seam")
{
    const TimeFold fold = twoStretches();
    CHECK(fold.toPlace(99.5) == 99.5);
    CHECK(fold.toPlace(100) == 100);
    CHECK(fold.toPlace(150) == 100);
    CHECK(fold.toPlace(200) == 100);
    CHECK(fold.toPlace(200.5) == 100.5);
    CHECK(fold.toPlace(5000) == 900);
    CHECK(fold.toPlace(9001) == 901);
    for (const double day : {-3.25, 99.0, 200.5, 999.75, 9000.5, 20'000.0})
        CHECK(fold.toDay(fold.toPlace(day)) == day);
    CHECK(fold.toDay(100) == 200); // a seam is where time goes on
    CHECK(fold.toDays({50, 100}) == VisibleRange{50, 100});
    CHECK(fold.toDays({100, 900}) == VisibleRange{200, 1000});
}

TEST_CASE("a fold tells what is left out and what is drawn")
{
    const TimeFold fold = twoStretches();
    CHECK(fold.hiding(99.9) == nullptr);
    REQUIRE(fold.hiding(150));
    CHECK(*fold.hiding(150) == EmptyStretch{100, 199});
    CHECK(fold.hiding(200) == nullptr);
    CHECK(fold.hiding(100));
    CHECK(fold.length({0, 300}) == 200);
    CHECK(fold.drawnParts({0, 300}) == std::vector<VisibleRange>{{0, 100}, {200, 300}});
    CHECK(fold.drawnParts({150, 9500}) == std::vector<VisibleRange>{{200, 1000}, {9000, 9500}});
    CHECK(fold.drawnParts({120, 130}).size() == 1);
    CHECK(fold.middle({0, 300}) == 200);
}

TEST_CASE("panning and zooming go over a break as if it were not there")
{
    const TimeFold fold = twoStretches();
    const VisibleRange range{60, 90};
    const VisibleRange moved = fold.moved(range, 20);
    CHECK(moved == VisibleRange{80, 210});
    CHECK(fold.length(moved) == 30);
    CHECK(fold.moved(moved, -20) == range);
    const VisibleRange near = fold.zoomed(moved, 85, 2);
    CHECK(fold.length(near) == Approx(15));
    CHECK(near.start == Approx(82.5));
    const VisibleRange around = fold.around(9000, 40);
    CHECK(around == VisibleRange{980, 9020});
    for (double progress = 0; progress <= 1; progress += 0.125) {
        const VisibleRange step = fold.between({0, 50}, {9000, 9400}, progress);
        CHECK(fold.length(step) >= 49.999);
        CHECK(fold.length(step) <= 400.001);
    }
}

TEST_CASE("the axis has no cells of time that is left out")
{
    const DayNumber first = static_cast<DayNumber>(toLongDay({2010, 3, 10})),
                    last = static_cast<DayNumber>(toLongDay({2014, 8, 20}));
    const TimeFold fold({{first, last}});
    const VisibleRange range{first - 60.0, last + 60.0};
    const TimeAxis axis = makeTimeAxis(range, 900, QLocale::c(), &fold);
    CHECK(axis.lowerStep == makeTimeAxis({0, 119}, 900).lowerStep);
    for (const AxisCell &cell : axis.lower)
        CHECK_FALSE((cell.start >= first && cell.end <= last + 1));
    for (std::size_t i = 1; i < axis.lower.size(); ++i)
        CHECK(axis.lower[i].start >= axis.lower[i - 1].end);
    CHECK(calendarStrip(range, {AxisUnit::Year, 1}, &fold).size() == 2);
    CHECK(calendarStrip(range, {AxisUnit::Year, 10}, &fold).size() == 1); // on both sides of the break, but once
}
