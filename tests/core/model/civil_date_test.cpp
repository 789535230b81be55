// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/civil_date.h"
#include "tests/support/catch.h"

using namespace dateline;

TEST_CASE("dates: day numbers and back, through leap years and BC")
{
    CHECK(toDayNumber({1970, 1, 1}) == 0);
    CHECK(toDayNumber({2000, 3, 1}) - toDayNumber({2000, 2, 28}) == 2);
    CHECK(toDayNumber({1900, 3, 1}) - toDayNumber({1900, 2, 28}) == 1);
    for (DayNumber day = -800000; day < 100000; day += 37)
        CHECK(toDayNumber(toCivilDate(day)) == day);
}

TEST_CASE("dates: weekdays and ISO weeks")
{
    CHECK(isoWeekday(toDayNumber({2012, 9, 28})) == 5);
    CHECK(isoWeekday(toDayNumber({1969, 12, 28})) == 7);
    CHECK(isoWeek(toDayNumber({2016, 1, 3})).week == 53);
    CHECK(isoWeek(toDayNumber({2016, 1, 3})).year == 2015);
    CHECK(isoWeek(toDayNumber({2018, 12, 31})).week == 1);
}

TEST_CASE("dates: ISO text")
{
    CHECK(toIso({2012, 9, 28}) == "2012-09-28");
    CHECK(toIso({-43, 3, 15}) == "-0043-03-15");
    CHECK(fromIso("2012-02-29") == CivilDate{2012, 2, 29});
    CHECK(fromIso("-0043-03-15") == CivilDate{-43, 3, 15});
    for (const char *bad :
         {"", "2013-02-29", "2012-9-28", "2012-09-28x", "12-09-28", "2012-13-01", "2012-00-10", "-0000-01-01"})
        CHECK_FALSE(fromIso(bad));
}

TEST_CASE("dates: adding months keeps to the month's end")
{
    CHECK(addMonths({2012, 1, 31}, 1) == CivilDate{2012, 2, 29});
    CHECK(addMonths({2012, 1, 15}, -1) == CivilDate{2011, 12, 15});
    CHECK(addMonths({1, 1, 1}, -13) == CivilDate{-1, 12, 1});
}
