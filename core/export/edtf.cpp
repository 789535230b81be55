// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/edtf.h"

#include <optional>

namespace dateline {

namespace {

/// Level 1 years: four digits, "-0043", or "Y12345" beyond.
std::string yearText(int year)
{
    std::string iso = toIso({static_cast<std::int16_t>(year), 1, 1});
    iso.resize(iso.size() - 6);
    return iso.front() == '+' ? "Y" + iso.substr(1) : iso;
}

std::string dayText(const CivilDate &date)
{
    return yearText(date.year) + toIso(date).substr(toIso(date).size() - 6);
}

bool covers(const DateInterval &interval, int months)
{
    const CivilDate next = addMonths(*interval.first, months);
    return interval.first->day == 1 && toDayNumber(next) - 1 == toDayNumber(*interval.last);
}

/// 21 spring, 22 summer, 23 autumn, 24 winter of the northern year; by the season's first month.
std::optional<std::string> seasonText(const CivilDate &first)
{
    switch (first.month) {
    case 3: return yearText(first.year) + "-21";
    case 6: return yearText(first.year) + "-22";
    case 9: return yearText(first.year) + "-23";
    case 12: return yearText(first.year) + "-24";
    default: return std::nullopt;
    }
}

/// A period that has a form of its own.
std::optional<std::string> periodText(const DateInterval &interval, Granularity granularity)
{
    const CivilDate first = *interval.first;
    const bool positive = first.year > 0 && first.year <= 9999;
    if (interval.first == interval.last)
        return dayText(first);
    if (covers(interval, 1))
        return yearText(first.year) + "-" + (first.month < 10 ? "0" : "") + std::to_string(first.month);
    if (first.month == 1 && covers(interval, 12))
        return yearText(first.year);
    if (granularity == Granularity::Season && covers(interval, 3))
        return seasonText(first);
    if (positive && first.month == 1 && first.year % 10 == 0 && covers(interval, 120))
        return yearText(first.year).substr(0, 3) + "X";
    if (positive && first.month == 1 && first.year % 100 == 0 && covers(interval, 1200))
        return yearText(first.year).substr(0, 2) + "XX";
    return std::nullopt;
}

} // namespace

std::string toEdtf(const Event &event)
{
    const DateInterval &interval = event.interval;
    const std::string mark = event.approximate ? "~" : "";
    if (interval.closed() && !event.openStart && !event.openEnd) {
        if (const auto period = periodText(interval, event.granularity))
            return *period + mark;
        return dayText(*interval.first) + mark + "/" + dayText(*interval.last) + mark;
    }
    const bool hasFirst = interval.first && !event.openStart;
    const bool hasLast = interval.last && !event.openEnd;
    if (!hasFirst && !hasLast)
        return interval.first ? dayText(*interval.first) + mark : std::string();
    return (hasFirst ? dayText(*interval.first) + mark : "..") + "/"
           + (hasLast ? dayText(*interval.last) + mark : "..");
}

} // namespace dateline
