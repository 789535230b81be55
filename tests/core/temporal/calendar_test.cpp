// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/calendar.h"
#include "core/temporal/holidays.h"
#include "tests/support/catch.h"

using namespace dateline;

namespace {

std::string around(Unit unit, CivilDate day)
{
    return timexValue(periodAround(unit, day));
}
std::string holiday(std::string_view code, int year)
{
    const auto days = holidayIn(code, year);
    if (!days)
        return "none";
    return days->first == days->last ? toIso(*days->first) : toIso(*days->first) + " to " + toIso(*days->last);
}

} // namespace

TEST_CASE("a day lies in its week, month, season, year, decade and century")
{
    const CivilDate day{2012, 9, 29};
    CHECK(around(Unit::Week, day) == "2012-W39");
    CHECK(around(Unit::Weekend, day) == "2012-W39-WE");
    CHECK(around(Unit::Month, day) == "2012-09");
    CHECK(around(Unit::Quarter, day) == "2012-Q3");
    CHECK(around(Unit::Season, day) == "2012-FA");
    CHECK(around(Unit::Half, day) == "2012-H2");
    CHECK(around(Unit::Year, day) == "2012");
    CHECK(around(Unit::Decade, day) == "201");
    CHECK(around(Unit::Century, day) == "20");
    CHECK(around(Unit::Season, {2012, 2, 3}) == "2011-WI");
    CHECK(around(Unit::Week, {2012, 1, 1}) == "2011-W52");
}

TEST_CASE("centuries begin in their year 1, decades in their year 0")
{
    CHECK(periodAround(Unit::Century, {2000, 5, 5}).first == CivilDate{1901, 1, 1});
    CHECK(periodAround(Unit::Century, {2001, 5, 5}).first == CivilDate{2001, 1, 1});
    CHECK(periodAround(Unit::Decade, {2000, 5, 5}).first == CivilDate{2000, 1, 1});
}

TEST_CASE("before Christ years are counted backwards and there is no year 0")
{
    CHECK(yearValue(1) == "0001");
    CHECK(yearValue(0) == "BC0001");
    CHECK(yearValue(-43) == "BC0044");
    // The 470s BC run from 479 to 470 BC, the 5th century BC from 500 to 401 BC.
    const Period decade = periodAround(Unit::Decade, {-473, 1, 1});
    CHECK(timexValue(decade) == "BC047");
    CHECK(decade.first == CivilDate{-478, 1, 1});
    CHECK(lastDay(decade) == CivilDate{-469, 12, 31});
    const Period century = periodAround(Unit::Century, {-430, 1, 1});
    CHECK(timexValue(century) == "BC04");
    CHECK(century.first == CivilDate{-499, 1, 1});
    CHECK(lastDay(century) == CivilDate{-400, 12, 31});
}

TEST_CASE("arithmetic keeps the day where a month is long enough and stays within the calendar")
{
    CHECK(addUnits({2012, 1, 31}, Unit::Month, 1) == CivilDate{2012, 2, 29});
    CHECK(addUnits({2012, 2, 29}, Unit::Year, -1) == CivilDate{2011, 2, 28});
    CHECK(addUnits({2012, 9, 29}, Unit::Week, -2) == CivilDate{2012, 9, 15});
    CHECK(isValid(addUnits({2012, 9, 29}, Unit::Millennium, 2'000'000'000)));
    CHECK(isValid(addUnits({2012, 9, 29}, Unit::Day, -2'000'000'000)));
}

TEST_CASE("movable holidays fall on their days")
{
    CHECK(holiday("E0", 2012) == "2012-04-08");
    CHECK(holiday("E0", 2019) == "2019-04-21");
    CHECK(holiday("E-2", 2013) == "2013-03-29");
    CHECK(holiday("O0", 2012) == "2012-04-15");
    CHECK(holiday("O0", 2013) == "2013-05-05");
    CHECK(holiday("O-2", 2010) == "2010-04-02");
    CHECK(holiday("N11-4-4", 2012) == "2012-11-22");
    CHECK(holiday("N05--1-1", 2012) == "2012-05-28");
    CHECK(holiday("F02-29", 2011) == "none");
    CHECK(holiday("?", 2011) == "none");
}

TEST_CASE("feasts of other calendars fall on the days that were kept")
{
    CHECK(holiday("I09", 2012) == "2012-07-20 to 2012-08-18");
    CHECK(holiday("I10-01", 2012) == "2012-08-19");
    CHECK(holiday("I12-10", 2012) == "2012-10-26");
    CHECK(holiday("P01-01", 2013) == "2013-03-21");
    CHECK(holiday("P01-01", 2012) == "2012-03-20");
    CHECK(holiday("H01-10", 2012) == "2012-09-26");
    CHECK(holiday("H08-15", 2013) == "2013-03-26");
    CHECK(holiday("C01-01", 2012) == "2012-01-23");
    CHECK(holiday("I09", 300) == "none");
    CHECK(holiday("I99", 2012) == "none");
}
