// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline_coordinates.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace dateline;

TEST_CASE("days are counted from 1970 in the proleptic Gregorian calendar")
{
    CHECK(toLongDay({1970, 1, 1}) == 0);
    CHECK(toLongDay({1969, 12, 31}) == -1);
    CHECK(toLongDay({2000, 2, 29}) == 11'016);
    CHECK(toLongDay({2000, 3, 1}) == 11'017);
    CHECK(toLongDay({1, 1, 1}) == -719'162);
    CHECK(toLongDay({0, 12, 31}) == -719'163);
}

TEST_CASE("a day is the same day after conversion to a date and back")
{
    for (LongDay day = -40'000'000; day <= 40'000'000; day += 9'973) {
        const LongDate date = toLongDate(day);
        CHECK(toLongDay(date) == day);
        REQUIRE(date.month >= 1);
        REQUIRE(date.month <= 12);
        REQUIRE(date.day >= 1);
        REQUIRE(date.day <= 31);
    }
    CHECK(toLongDate(toLongDay({-43, 3, 15})).year == -43);
}

TEST_CASE("weekdays run from Monday to Sunday in both directions of time")
{
    CHECK(weekdayOf(0) == 4);                         // Thursday
    CHECK(weekdayOf(toLongDay({2012, 9, 28})) == 5);  // Friday
    CHECK(weekdayOf(toLongDay({2024, 2, 29})) == 4);  // Thursday
    CHECK(weekdayOf(toLongDay({1969, 12, 28})) == 7); // Sunday
    for (LongDay day = -20; day < 20; ++day)
        CHECK(weekdayOf(day + 1) == weekdayOf(day) % 7 + 1);
}

TEST_CASE("pixels and days map onto each other")
{
    const TimeScale scale = TimeScale::of({100, 300}, 118, 1000);
    CHECK(scale.toX(100) == Approx(118));
    CHECK(scale.toX(300) == Approx(1118));
    CHECK(scale.pixelsPerDay() == Approx(5));
    for (double day = 90; day < 320; day += 7.3)
        CHECK(scale.toDay(scale.toX(day)) == Approx(day));
}

TEST_CASE("a scale of no width stays finite")
{
    const TimeScale scale = TimeScale::of({0, 10}, 0, 0);
    CHECK(std::isfinite(scale.toX(5)));
    CHECK(std::isfinite(scale.toDay(5)));
}

TEST_CASE("zooming keeps the day under the pointer where it is")
{
    const VisibleRange before{1000, 2000};
    for (const double factor : {0.25, 0.8, 1.25, 4.0})
        for (const double fixed : {1000.0, 1300.0, 2000.0}) {
            const VisibleRange after = zoomedAbout(before, fixed, factor);
            CHECK(after.days() == Approx(1000 / factor));
            const double share = (fixed - before.start) / before.days();
            CHECK(after.start + share * after.days() == Approx(fixed));
        }
}

TEST_CASE("an animation begins at one range, ends at the other and changes its length evenly")
{
    const VisibleRange from{0, 1000}, to{400, 410};
    CHECK(between(from, to, 0) == from);
    CHECK(between(from, to, 1) == to);
    const double quarter = between(from, to, 0.25).days(), half = between(from, to, 0.5).days();
    CHECK(half / quarter == Approx(quarter / from.days()));
    // Zooming about a fixed point stays about it at every step.
    const VisibleRange zoomed = zoomedAbout(from, 300, 8);
    for (double progress = 0.1; progress < 1; progress += 0.1) {
        const VisibleRange step = between(from, zoomed, progress);
        CHECK(step.start + 0.3 * step.days() == Approx(300));
    }
    // Without a change of length it is a plain movement.
    CHECK(between({0, 10}, {20, 30}, 0.5).start == Approx(10));
}
