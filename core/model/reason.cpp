// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/reason.h"

#include <array>
#include <utility>

namespace dateline {

namespace {

constexpr std::array<std::string_view, 7> weekdays = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                      "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

std::string yearText(int year)
{
    return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " BC";
}

std::string monthYear(const CivilDate &date)
{
    return std::string(months[date.month - 1]) + " " + yearText(date.year);
}

std::string shortDate(const CivilDate &date)
{
    return std::to_string(date.day) + " " + monthYear(date);
}

std::string closedIntervalText(const CivilDate &first, const CivilDate &last)
{
    if (first == last)
        return shortDate(first);
    const bool wholeMonths = first.day == 1 && last.day == daysInMonth(last.year, last.month);
    if (wholeMonths && first.month == 1 && last.month == 12)
        return first.year == last.year ? yearText(first.year) : yearText(first.year) + " to " + yearText(last.year);
    if (wholeMonths && first.year == last.year && first.month == last.month)
        return monthYear(first);
    if (wholeMonths)
        return (first.year == last.year ? std::string(months[first.month - 1]) : monthYear(first)) + " to "
               + monthYear(last);
    if (first.year == last.year && first.month == last.month)
        return std::to_string(first.day) + " to " + shortDate(last);
    if (first.year == last.year)
        return std::to_string(first.day) + " " + std::string(months[first.month - 1]) + " to " + shortDate(last);
    return shortDate(first) + " to " + shortDate(last);
}

void fill(std::string &sentence, std::string_view field, const std::string &with)
{
    const std::size_t at = sentence.find(field);
    if (at != std::string::npos)
        sentence.replace(at, field.size(), with);
}

} // namespace

std::string longDate(const CivilDate &date)
{
    const int weekday = isoWeekday(toDayNumber(date));
    return std::string(weekdays[static_cast<std::size_t>(weekday - 1)]) + " " + shortDate(date);
}

std::string intervalText(const DateInterval &interval)
{
    if (interval.closed())
        return closedIntervalText(*interval.first, *interval.last);
    if (interval.first)
        return "since " + shortDate(*interval.first);
    if (interval.last)
        return "until " + shortDate(*interval.last);
    return {};
}

std::string_view reasonTemplate(ReasonCode code)
{
    switch (code) {
    case ReasonCode::None: return "";
    case ReasonCode::WrittenInFull: return "“{words}”: the date is written in full";
    case ReasonCode::WeekdayBefore: return "“{words}”: the {unit} before publication on {anchor}";
    case ReasonCode::WeekdayAfter: return "“{words}”: the {unit} after publication on {anchor}";
    case ReasonCode::WeekdaySame: return "“{words}”: the day of publication, {anchor}";
    case ReasonCode::RelativeToPublication: return "“{words}”: counted from publication on {anchor}";
    case ReasonCode::RelativeToFocus: return "“{words}”: counted from {anchor}, told before";
    case ReasonCode::RelativeToEvent: return "“{words}”: counted from an event of {anchor}";
    case ReasonCode::YearFromPublication: return "“{words}”: in the year that fits publication on {anchor}";
    case ReasonCode::YearFromFocus: return "“{words}”: in the year told before ({anchor})";
    case ReasonCode::PartOfPeriod: return "“{words}”: that part of the period, {result}";
    case ReasonCode::Range: return "“{words}”: from the first to the last day named, {result}";
    case ReasonCode::Calendar: return "“{words}”: by the calendar, {result}";
    case ReasonCode::KnownName: return "“{words}”: the name holds its date, {result}";
    case ReasonCode::NeedsPublication: return "“{words}”: needs the article’s publication date";
    case ReasonCode::Vague: return "“{words}”: names no day";
    case ReasonCode::Length: return "“{words}”: a length of time, not a date";
    case ReasonCode::Repeated: return "“{words}”: happens again and again, not on one date";
    case ReasonCode::InheritedSentence: return "dated by “{words}” in the same sentence: {result}";
    case ReasonCode::InheritedNarrative: return "told between events of {result} (“{words}”)";
    case ReasonCode::FromPublication: return "no date is told; the article was published on {anchor}";
    case ReasonCode::SetByUser: return "set by you";
    case ReasonCode::OrderOfArticle: return "“{words}”: read with the {unit} first, as this article writes dates";
    case ReasonCode::OrderGuessed:
        return "“{words}”: taken for {result}, but nothing in the article tells the day from the month";
    case ReasonCode::CenturyNearest: return "“{words}”: in the century that fits {anchor}";
    }
    return "";
}

ReasonWording ReasonWording::english()
{
    return {[](ReasonCode code) { return std::string(reasonTemplate(code)); }, longDate, intervalText,
            [](const std::string &name) { return name; }};
}

std::string reasonText(const Reason &reason, const ReasonWording &wording)
{
    std::string sentence = wording.sentence(reason.code);
    fill(sentence, "{unit}", wording.unit(reason.unit));
    fill(sentence, "{anchor}", reason.anchor ? wording.date(*reason.anchor) : std::string());
    fill(sentence, "{result}", wording.interval(reason.result));
    // The user's own text last: whatever it holds is not filled in again.
    fill(sentence, "{words}", reason.words);
    return sentence;
}

} // namespace dateline
