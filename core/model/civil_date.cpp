// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/civil_date.h"

#include <array>
#include <charconv>
#include <chrono>

namespace dateline {

namespace {

std::chrono::year_month_day ymd(CivilDate date)
{
    return {std::chrono::year(date.year), std::chrono::month(date.month), std::chrono::day(date.day)};
}

/// With zeros before it up to `width`.
void appendDigits(std::string &text, unsigned value, std::size_t width)
{
    std::array<char, 12> digits;
    std::size_t at = digits.size();
    for (; value != 0 || digits.size() - at < width; value /= 10)
        digits[--at] = static_cast<char>('0' + value % 10);
    text.append(digits.data() + at, digits.size() - at);
}

} // namespace

bool isValid(CivilDate date)
{
    return ymd(date).ok();
}

bool isLeapYear(int year)
{
    return std::chrono::year(year).is_leap();
}

int daysInMonth(int year, int month)
{
    const std::chrono::year_month_day_last last{
        std::chrono::year(year), std::chrono::month_day_last(std::chrono::month(static_cast<unsigned>(month)))};
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

DayNumber toDayNumber(CivilDate date)
{
    return static_cast<DayNumber>(std::chrono::sys_days(ymd(date)).time_since_epoch().count());
}

CivilDate toCivilDate(DayNumber day)
{
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day))};
    return {static_cast<std::int16_t>(int(date.year())), static_cast<std::uint8_t>(unsigned(date.month())),
            static_cast<std::uint8_t>(unsigned(date.day()))};
}

int isoWeekday(DayNumber day)
{
    return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(std::chrono::days(day))).iso_encoding());
}

IsoWeek isoWeek(DayNumber day)
{
    // A week belongs to the year of its Thursday (ISO 8601-1, 3.1.1.23).
    const DayNumber thursday = day - isoWeekday(day) + 4;
    const int year = toCivilDate(thursday).year;
    const DayNumber newYear = toDayNumber({static_cast<std::int16_t>(year), 1, 1});
    return {year, (thursday - newYear) / 7 + 1};
}

CivilDate addMonths(CivilDate date, int months)
{
    const int serial = date.year * 12 + (date.month - 1) + months;
    const int year = serial >= 0 ? serial / 12 : (serial - 11) / 12;
    const int month = serial - year * 12 + 1;
    const int day = std::min<int>(date.day, daysInMonth(year, month));
    return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

std::string toIso(CivilDate date)
{
    std::string text = date.year < 0 ? "-" : date.year > 9999 ? "+" : "";
    appendDigits(text, static_cast<unsigned>(date.year < 0 ? -date.year : date.year), 4);
    text += '-';
    appendDigits(text, date.month, 2);
    text += '-';
    appendDigits(text, date.day, 2);
    return text;
}

std::optional<CivilDate> fromIso(std::string_view text)
{
    int sign = 1;
    std::string_view rest = text;
    if (!rest.empty() && (rest.front() == '-' || rest.front() == '+')) {
        sign = rest.front() == '-' ? -1 : 1;
        rest.remove_prefix(1);
    }
    const std::size_t dash = rest.find('-');
    if (dash < 4 || dash > 5 || rest.size() != dash + 6 || rest[dash + 3] != '-')
        return std::nullopt;
    const auto number = [](std::string_view digits) -> int {
        int value = -1;
        const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return failure == std::errc() && end == digits.data() + digits.size() ? value : -1;
    };
    const int year = number(rest.substr(0, dash));
    const int month = number(rest.substr(dash + 1, 2));
    const int day = number(rest.substr(dash + 4, 2));
    if (year < 0 || year > 32767 || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const CivilDate date{static_cast<std::int16_t>(sign * year), static_cast<std::uint8_t>(month),
                         static_cast<std::uint8_t>(day)};
    if (!isValid(date) || toIso(date) != text)
        return std::nullopt;
    return date;
}

} // namespace dateline
