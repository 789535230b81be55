// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/date_interval.h"
#include "core/model/granularity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// Units of the calendar, finest first. Seasons are the meteorological quarters that start in March, June,
/// September and December; a winter belongs to the year of its December. Weekends are Saturday and Sunday.
enum class Unit : std::uint8_t {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
};

/// "TS", "TM", "TH", "D", "WE", "W", "M", "Q", "SE", "HY", "Y", "DE", "CE", "ML" as resources write them.
std::optional<Unit> unitFromCode(std::string_view code);
/// The English word for reasons: "day", "week", …
std::string_view unitName(Unit unit);
Granularity granularityOf(Unit unit);

/// A stretch of the calendar: one whole unit that starts on `first`. Units finer than a day are that day.
struct Period {
    Unit unit = Unit::Day;
    CivilDate first;

    friend bool operator==(const Period &, const Period &) = default;
};

/// The unit that holds the day.
Period periodAround(Unit unit, CivilDate day);
/// `count` units later; units finer than a day count as days. Months and years keep the day where they can.
CivilDate addUnits(CivilDate day, Unit unit, int count);
/// The period `count` whole units later (negative: earlier).
Period neighbour(const Period &period, int count);
CivilDate lastDay(const Period &period);
DateInterval intervalOf(const Period &period);

/// TIMEX3 value: "2012-09-28", "2012-09", "2012-W39", "2012-W39-WE", "2012-Q3", "2012-SU", "2012-H1", "2012",
/// "201", "20"; years before Christ as "BC0044".
std::string timexValue(const Period &period);

/// TIMEX3 value of an unknown one of the unit: "XXXX-WXX" for a week, "XXXX-XX-XX" for a day.
std::string unknownPattern(Unit unit);

/// The year with four digits, "BC0490" before Christ.
std::string yearValue(int year);

/// Years that any reading may give: what keeps arithmetic on hostile numbers inside the calendar.
inline constexpr int leastYear = -9999;
inline constexpr int greatestYear = 9999;
inline bool isReadableYear(int year)
{
    return year >= leastYear && year <= greatestYear;
}

/// Year, month and day when they are a date of the calendar.
std::optional<CivilDate> makeDate(int year, int month, int day);

/// Easter Sunday of the Gregorian calendar.
CivilDate easterSunday(int year);
/// The nth weekday (ISO, 1 Monday) of a month; n = -1 is the last.
CivilDate nthWeekday(int year, int month, int weekday, int n);

} // namespace dateline
