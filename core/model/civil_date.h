// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// Days since 1970-01-01 in the proleptic Gregorian calendar.
using DayNumber = std::int32_t;

/// A day of the proleptic Gregorian calendar. Years are astronomical: 0 is 1 BC, -43 is 44 BC.
/// Range of years: -32767 to 32767 (that of std::chrono::year).
struct CivilDate {
    std::int16_t year = 1970;
    std::uint8_t month = 1; ///< 1 to 12
    std::uint8_t day = 1;   ///< 1 to 31

    friend constexpr auto operator<=>(const CivilDate &, const CivilDate &) = default;
};

bool isValid(CivilDate date);
bool isLeapYear(int year);
/// 28 to 31; `month` must be 1 to 12.
int daysInMonth(int year, int month);

DayNumber toDayNumber(CivilDate date);
CivilDate toCivilDate(DayNumber day);

/// ISO 8601 weekday: 1 is Monday, 7 is Sunday.
int isoWeekday(DayNumber day);

struct IsoWeek {
    int year = 0;
    int week = 0; ///< 1 to 53
};
IsoWeek isoWeek(DayNumber day);

/// The same day some months later, cut to the last day of a shorter month (31 January + 1 = 28 February).
CivilDate addMonths(CivilDate date, int months);

/// "2012-09-28"; years outside 0 to 9999 in the expanded form of ISO 8601 ("-0043-03-15").
std::string toIso(CivilDate date);
/// Reads exactly what toIso writes; nullopt for anything else.
std::optional<CivilDate> fromIso(std::string_view text);

} // namespace dateline
