// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline_coordinates.h"

namespace dateline {

namespace {

// Days are counted in eras of 400 years that start on 1 March, so that leap days come last in their year.
constexpr std::int64_t daysPerEra = 146'097;
constexpr std::int64_t epochShift = 719'468; // from 0000-03-01 to 1970-01-01

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

} // namespace

LongDay toLongDay(LongDate date)
{
    const std::int64_t year = date.year - (date.month <= 2 ? 1 : 0);
    const std::int64_t era = floorDiv(year, 400);
    const std::int64_t yearOfEra = year - era * 400;
    const std::int64_t dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    const std::int64_t dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * daysPerEra + dayOfEra - epochShift;
}

LongDate toLongDate(LongDay day)
{
    const std::int64_t shifted = day + epochShift;
    const std::int64_t era = floorDiv(shifted, daysPerEra);
    const std::int64_t dayOfEra = shifted - era * daysPerEra;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shiftedMonth = (5 * dayOfYear + 2) / 153;
    LongDate date;
    date.day = static_cast<int>(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1);
    date.month = static_cast<int>(shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9);
    date.year = yearOfEra + era * 400 + (date.month <= 2 ? 1 : 0);
    return date;
}

int weekdayOf(LongDay day)
{
    const std::int64_t sinceMonday = (day + 3) % 7; // 1970-01-01 was a Thursday
    return static_cast<int>(sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

} // namespace dateline
