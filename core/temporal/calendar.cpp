// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/calendar.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace dateline {

namespace {

struct UnitInfo {
    std::string_view code;
    std::string_view name;
    Granularity granularity;
};

constexpr std::array<UnitInfo, 14> units = {{
    {"TS", "second", Granularity::Time},
    {"TM", "minute", Granularity::Time},
    {"TH", "hour", Granularity::Time},
    {"D", "day", Granularity::Day},
    {"WE", "weekend", Granularity::Week},
    {"W", "week", Granularity::Week},
    {"M", "month", Granularity::Month},
    {"Q", "quarter", Granularity::Quarter},
    {"SE", "season", Granularity::Season},
    {"HY", "half-year", Granularity::Year},
    {"Y", "year", Granularity::Year},
    {"DE", "decade", Granularity::Decade},
    {"CE", "century", Granularity::Century},
    {"ML", "millennium", Granularity::Century},
}};

int floorTo(int value, int step)
{
    const int rest = ((value % step) + step) % step;
    return value - rest;
}

CivilDate firstOf(int year, int month = 1)
{
    return {static_cast<std::int16_t>(std::clamp(year, -32000, 32000)), static_cast<std::uint8_t>(month), 1};
}

int monthsIn(Unit unit)
{
    switch (unit) {
    case Unit::Month: return 1;
    case Unit::Quarter:
    case Unit::Season: return 3;
    case Unit::Half: return 6;
    case Unit::Year: return 12;
    case Unit::Decade: return 120;
    case Unit::Century: return 1200;
    case Unit::Millennium: return 12000;
    default: return 0;
    }
}

int daysIn(Unit unit)
{
    return unit == Unit::Week || unit == Unit::Weekend ? 7 : 1;
}

std::string twoDigits(int value)
{
    return (value >= 0 && value < 10 ? "0" : "") + std::to_string(value);
}

// Before Christ decades and centuries are counted by the digits of the year said: the 470s BC are 479 to 470 BC.
std::string decadeValue(int year)
{
    const int said = year > 0 ? year : 1 - year;
    char text[24];
    std::snprintf(text, sizeof text, "%s%03d", year > 0 ? "" : "BC", said / 10);
    return text;
}

std::string centuryValue(int year)
{
    const int said = year > 0 ? year : 1 - year;
    return (year > 0 ? "" : "BC") + twoDigits((said - 1) / 100);
}

int decadeStart(int year)
{
    return year > 0 ? floorTo(year, 10) : -(floorTo(1 - year, 10) + 9) + 1;
}

int centuryStart(int year)
{
    return year > 0 ? floorTo(year - 1, 100) + 1 : 1 - (floorTo(-year, 100) + 100);
}

} // namespace

std::optional<Unit> unitFromCode(std::string_view code)
{
    for (std::size_t i = 0; i < units.size(); ++i)
        if (units[i].code == code)
            return static_cast<Unit>(i);
    return std::nullopt;
}

std::string_view unitName(Unit unit)
{
    return units[static_cast<std::size_t>(unit)].name;
}
Granularity granularityOf(Unit unit)
{
    return units[static_cast<std::size_t>(unit)].granularity;
}

Period periodAround(Unit unit, CivilDate day)
{
    const DayNumber number = toDayNumber(day);
    switch (unit) {
    case Unit::Week: return {unit, toCivilDate(number - isoWeekday(number) + 1)};
    case Unit::Weekend: return {unit, toCivilDate(number - isoWeekday(number) + 6)};
    case Unit::Month: return {unit, firstOf(day.year, day.month)};
    case Unit::Quarter: return {unit, firstOf(day.year, floorTo(day.month - 1, 3) + 1)};
    case Unit::Season:
        return day.month < 3 ? Period{unit, firstOf(day.year - 1, 12)}
                             : Period{unit, firstOf(day.year, floorTo(day.month, 3))};
    case Unit::Half: return {unit, firstOf(day.year, day.month < 7 ? 1 : 7)};
    case Unit::Year: return {unit, firstOf(day.year)};
    case Unit::Decade: return {unit, firstOf(decadeStart(day.year))};
    case Unit::Century: return {unit, firstOf(centuryStart(day.year))};
    case Unit::Millennium: return {unit, firstOf(floorTo(day.year - 1, 1000) + 1)};
    default: return {unit, day};
    }
}

CivilDate addUnits(CivilDate day, Unit unit, int count)
{
    // Hostile counts stay inside the calendar: no text means more than 12,000 years.
    constexpr std::int64_t mostMonths = 12000LL * 12, mostDays = 12000LL * 366;
    if (const int months = monthsIn(unit)) {
        const auto far =
            static_cast<int>(std::clamp<std::int64_t>(std::int64_t(count) * months, -mostMonths, mostMonths));
        return addMonths(day, far);
    }
    const auto far = std::clamp<std::int64_t>(std::int64_t(count) * daysIn(unit), -mostDays, mostDays);
    return toCivilDate(toDayNumber(day) + static_cast<DayNumber>(far));
}

Period neighbour(const Period &period, int count)
{
    return {period.unit, addUnits(period.first, period.unit, count)};
}

CivilDate lastDay(const Period &period)
{
    const DayNumber first = toDayNumber(period.first);
    if (period.unit == Unit::Weekend)
        return toCivilDate(first + 1);
    if (period.unit <= Unit::Day)
        return period.first;
    return toCivilDate(toDayNumber(addUnits(period.first, period.unit, 1)) - 1);
}

DateInterval intervalOf(const Period &period)
{
    return {period.first, lastDay(period)};
}

std::string yearValue(int year)
{
    const std::string digits = std::to_string(year > 0 ? year : 1 - year);
    return (year > 0 ? "" : "BC") + std::string(4 - std::min<std::size_t>(digits.size(), 4), '0') + digits;
}

std::string timexValue(const Period &period)
{
    const CivilDate &first = period.first;
    const std::string year = yearValue(first.year);
    switch (period.unit) {
    case Unit::Week:
    case Unit::Weekend: {
        const IsoWeek week = isoWeek(toDayNumber(first));
        return yearValue(week.year) + "-W" + twoDigits(week.week) + (period.unit == Unit::Weekend ? "-WE" : "");
    }
    case Unit::Month: return year + "-" + twoDigits(first.month);
    case Unit::Quarter: return year + "-Q" + std::to_string((first.month + 2) / 3);
    case Unit::Season: {
        constexpr std::array<std::string_view, 4> names = {"SP", "SU", "FA", "WI"};
        return year + "-" + std::string(names[static_cast<std::size_t>(std::clamp(first.month / 3 - 1, 0, 3))]);
    }
    case Unit::Half: return year + (first.month < 7 ? "-H1" : "-H2");
    case Unit::Year: return year;
    case Unit::Decade: return decadeValue(first.year);
    case Unit::Century: return centuryValue(first.year);
    case Unit::Millennium: return std::to_string(std::max(0, (first.year - 1) / 1000));
    default: return year + "-" + twoDigits(first.month) + "-" + twoDigits(first.day);
    }
}

std::string unknownPattern(Unit unit)
{
    switch (unit) {
    case Unit::Week: return "XXXX-WXX";
    case Unit::Weekend: return "XXXX-WXX-WE";
    case Unit::Month: return "XXXX-XX";
    case Unit::Quarter: return "XXXX-QX";
    case Unit::Half: return "XXXX-HX";
    case Unit::Season:
    case Unit::Year: return "XXXX";
    case Unit::Decade: return "XXX";
    case Unit::Century:
    case Unit::Millennium: return "XX";
    default: return "XXXX-XX-XX";
    }
}

std::optional<CivilDate> makeDate(int year, int month, int day)
{
    if (!isReadableYear(year) || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
        return std::nullopt;
    return CivilDate{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

// The anonymous Gregorian algorithm (Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8).
CivilDate easterSunday(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100;
    const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4, k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int sum = h + l - 7 * m + 114;
    return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(sum / 31),
            static_cast<std::uint8_t>(sum % 31 + 1)};
}

CivilDate nthWeekday(int year, int month, int weekday, int n)
{
    if (n < 0) {
        const DayNumber last = toDayNumber({static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                                            static_cast<std::uint8_t>(daysInMonth(year, month))});
        return toCivilDate(last - (isoWeekday(last) - weekday + 7) % 7);
    }
    const DayNumber first = toDayNumber(firstOf(year, month));
    return toCivilDate(first + (weekday - isoWeekday(first) + 7) % 7 + 7 * (n - 1));
}

} // namespace dateline
