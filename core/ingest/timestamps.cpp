// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/timestamps.h"

#include "core/base/utf8.h"
#include "core/lexicon/date_line.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr int earliestYear = 1600;
constexpr int latestYear = 2199;

std::optional<CivilDate> plausible(int year, int month, int day)
{
    if (year < earliestYear || year > latestYear || month < 1 || month > 12 || day < 1
        || day > daysInMonth(year, month))
        return std::nullopt;
    if (year == 1970 && month == 1 && day == 1) // what programs write that know no date
        return std::nullopt;
    return CivilDate{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

std::size_t digitsAt(std::string_view value, std::size_t at)
{
    std::size_t end = at;
    while (end < value.size() && isAsciiDigit(value[end]))
        ++end;
    return end - at;
}

int numberAt(std::string_view value, std::size_t at, std::size_t digits)
{
    int number = 0;
    for (std::size_t i = at; i < at + digits; ++i)
        number = number * 10 + (value[i] - '0');
    return number;
}

std::optional<CivilDate> dayOfIso(std::string_view value)
{
    if (digitsAt(value, 0) == 4 && value.size() >= 8 && (value[4] == '-' || value[4] == '/' || value[4] == '.')) {
        const std::size_t month = digitsAt(value, 5);
        const std::size_t day = 5 + month + 1;
        if (month < 1 || month > 2 || day >= value.size() || value[day - 1] != value[4])
            return std::nullopt;
        const std::size_t digits = digitsAt(value, day);
        return digits < 1 || digits > 2
                   ? std::nullopt
                   : plausible(numberAt(value, 0, 4), numberAt(value, 5, month), numberAt(value, day, digits));
    }
    const std::size_t digits = digitsAt(value, 0);
    const bool compact = digits == 8 || digits == 14;
    return compact ? plausible(numberAt(value, 0, 4), numberAt(value, 4, 2), numberAt(value, 6, 2)) : std::nullopt;
}

/// Seconds (10 digits) or milliseconds (13 digits) since 1970, in UTC.
std::optional<CivilDate> dayOfCount(std::string_view value)
{
    const std::size_t digits = digitsAt(value, 0);
    if (digits != value.size() || (digits != 10 && digits != 13))
        return std::nullopt;
    std::int64_t seconds = 0;
    for (const char c : value.substr(0, 10))
        seconds = seconds * 10 + (c - '0');
    const CivilDate day = toCivilDate(toDayNumber(CivilDate{1970, 1, 1}) + static_cast<std::int32_t>(seconds / 86400));
    return plausible(day.year, day.month, day.day);
}

} // namespace

std::optional<CivilDate> dayOfAddress(std::string_view url, const ArticleCues &cues)
{
    for (std::size_t slash = url.find('/'); slash != std::string_view::npos; slash = url.find('/', slash + 1)) {
        const std::size_t month = slash + 6;
        if (digitsAt(url, slash + 1) != 4 || month >= url.size() || url[month - 1] != '/')
            continue;
        const std::size_t end = url.find('/', month);
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::size_t digits = digitsAt(url, end + 1);
        const int number = cues.month(foldCase(url.substr(month, end - month)));
        if (number > 0 && digits >= 1 && digits <= 2)
            return plausible(numberAt(url, slash + 1, 4), number, numberAt(url, end + 1, digits));
    }
    return std::nullopt;
}

std::optional<CivilDate> dayOfTimestamp(std::string_view value, const ArticleCues &cues, DayOrder order)
{
    value = trimmed(value);
    value = value.substr(0, previousBorder(value, std::min(value.size(), maximumDateLineBytes)));
    if (const auto day = dayOfIso(value))
        return day;
    if (const auto day = dayOfCount(value))
        return day;
    for (const LineDate &found : findLineDates(value, cues)) {
        if (found.ambiguous && order == DayOrder::Unknown)
            continue;
        const auto date = found.ambiguous && order == DayOrder::DayFirst ? found.otherDate() : found.date();
        if (date)
            return plausible(date->year, date->month, date->day);
    }
    return std::nullopt;
}

} // namespace dateline
