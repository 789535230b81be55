// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/date_interval.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// The days of a holiday in a year, by the code that resources give it:
///
///     F12-25    the same day every year
///     N11-4-4   the 4th weekday 4 (ISO) of November; N05--1-1 is the last Monday of May
///     E-2       days from Easter Sunday (Gregorian)
///     O-2       days from Orthodox Easter Sunday (Julian calendar)
///     I10-01    month and day of the Islamic calendar (Umm al-Qura); I09 is the whole month
///     P01-01    the same of the Persian calendar
///     H08-15    the same of the Hebrew calendar, whose month 1 is Tishri and month 8 Nisan
///     C01-01    the same of the Chinese calendar
///
/// The last four are ICU's calendars; a sighted moon may differ by a day. What falls into a year twice is its first.
/// nullopt for an unknown code or when the year has no such day. Safe for concurrent use by multiple threads.
std::optional<DateInterval> holidayIn(std::string_view code, int year);

/// TIMEX3 value of the holiday in no particular year: "XXXX-12-25" when its day is fixed, else "XXXX-XX-XX".
std::string holidayPattern(std::string_view code);

} // namespace dateline
