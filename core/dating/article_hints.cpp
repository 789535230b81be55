// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dating/article_hints.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <map>

namespace dateline {

namespace {

constexpr std::uint32_t edge = 250; ///< bytes of the text that count as its foot
constexpr std::size_t reach = 300;  ///< bytes of a sentence to each side
constexpr int earliestYear = 1600;  ///< the first newspapers
constexpr int latestYear = 2199;    ///< later ones are no years of news
constexpr int mostDaysAway = 31;    ///< further away nothing is said of the day
constexpr int mostWeeksAway = 4;
constexpr int mostMonthsAway = 3;

bool isWeekday(ReasonCode code)
{
    return code == ReasonCode::WeekdayBefore || code == ReasonCode::WeekdayAfter || code == ReasonCode::WeekdaySame;
}

int monthsBetween(CivilDate from, CivilDate to)
{
    return 12 * (to.year - from.year) + to.month - from.month;
}

DayNumber mondayOf(DayNumber day)
{
    return day - isoWeekday(day) + 1;
}

void readFull(const Timex &timex, std::string_view text, ArticleHints &hints)
{
    const CivilDate day = *timex.interval.first;
    if (isAtFoot(timex.span, text))
        return;
    hints.latestYear = std::max(hints.latestYear.value_or(day.year), static_cast<int>(day.year));
    if (timex.granularity <= Granularity::Day && (!hints.latestDay || toDayNumber(day) > *hints.latestDay)) {
        hints.latestDay = toDayNumber(day);
        hints.latestDayWords = timex.span;
    }
}

std::optional<Hint> awayFrom(DayNumber published, const Timex &timex)
{
    const CivilDate first = *timex.interval.first;
    const DayNumber day = toDayNumber(first);
    Hint hint;
    int most = 0;
    if (timex.granularity <= Granularity::Day) {
        hint = {HintKind::DaysAway, day - published};
        most = mostDaysAway;
    } else if (timex.granularity == Granularity::Week) {
        hint = {HintKind::WeeksAway, (mondayOf(day) - mondayOf(published)) / 7};
        most = mostWeeksAway;
    } else if (timex.granularity == Granularity::Month) {
        hint = {HintKind::MonthsAway, monthsBetween(toCivilDate(published), first)};
        most = mostMonthsAway;
    } else {
        return std::nullopt;
    }
    return std::abs(hint.value) <= most ? std::optional(hint) : std::nullopt;
}

/// `later`: the same words a year later, when they were read as a day.
Hint dayOfMonth(const Timex &timex, const Timex *later)
{
    const CivilDate day = *timex.interval.first;
    Hint hint{HintKind::DayOfMonth, day.day, day.month};
    const int weekday = isoWeekday(toDayNumber(day));
    // A day of a month falls on another weekday each year, unless its words name the weekday.
    if (later && isoWeekday(toDayNumber(*later->interval.first)) == weekday)
        hint.weekday = weekday;
    return hint;
}

std::optional<Hint> hintOf(const Timex &timex, DayNumber published, const Timex *later)
{
    if (isWeekday(timex.reason.code) && timex.granularity <= Granularity::Day)
        return Hint{HintKind::Weekday, isoWeekday(toDayNumber(*timex.interval.first))};
    if (timex.reason.code == ReasonCode::RelativeToPublication)
        return awayFrom(published, timex);
    if (timex.reason.code == ReasonCode::YearFromPublication && timex.granularity <= Granularity::Day)
        return dayOfMonth(timex, later);
    return std::nullopt;
}

bool endsSentence(std::string_view text, std::size_t at)
{
    if (text[at] == '\n')
        return true;
    const bool stop = text[at] == '.' || text[at] == '!' || text[at] == '?';
    return stop && (at + 1 == text.size() || isAsciiSpace(text[at + 1]) || text[at + 1] == '"');
}

void addWords(std::vector<Term> &words, std::string_view passage)
{
    const std::vector<Term> more = wordsOf(passage);
    words.insert(words.end(), more.begin(), more.end());
}

} // namespace

bool isNamedInFull(const Timex &timex)
{
    // "5 March 2012", or "5/3/2012" in an article that tells which is the month.
    const ReasonCode code = timex.reason.code;
    return (code == ReasonCode::WrittenInFull || code == ReasonCode::OrderOfArticle)
           && (timex.type == TimexType::Date || timex.type == TimexType::Time) && timex.interval.closed()
           && timex.granularity <= Granularity::Year && timex.interval.first->year >= earliestYear
           && timex.interval.first->year <= latestYear;
}

bool isAtFoot(ByteSpan span, std::string_view text)
{
    return span.begin >= edge && span.begin + edge > text.size();
}

std::vector<Term> wordsAround(std::string_view text, ByteSpan span)
{
    std::size_t begin = span.begin, end = span.end;
    while (begin > 0 && span.begin - begin < reach && !endsSentence(text, begin - 1))
        --begin;
    while (end < text.size() && end - span.end < reach && !endsSentence(text, end))
        ++end;
    begin = nextBorder(text, begin);
    end = previousBorder(text, end);
    std::vector<Term> words;
    addWords(words, text.substr(begin, span.begin - begin));
    addWords(words, text.substr(span.end, end - span.end));
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

ArticleHints hintsOf(std::string_view text, const Reading &reading, const Reading &aYearLater)
{
    std::map<std::uint32_t, const Timex *> later;
    for (const Timex &timex : aYearLater.timexes)
        if (timex.interval.first && timex.reason.code == ReasonCode::YearFromPublication)
            later.emplace(timex.span.begin, &timex);
    ArticleHints hints;
    for (const Timex &timex : reading.timexes) {
        if ((timex.type != TimexType::Date && timex.type != TimexType::Time) || !timex.interval.first)
            continue;
        if (isNamedInFull(timex)) {
            readFull(timex, text, hints);
            continue;
        }
        const auto again = later.find(timex.span.begin);
        auto hint = hintOf(timex, reading.day, again == later.end() ? nullptr : again->second);
        if (!hint || (hint->kind == HintKind::DayOfMonth && isAtFoot(timex.span, text)))
            continue;
        hint->span = timex.span;
        hint->words = wordsAround(text, timex.span);
        hints.hints.push_back(std::move(*hint));
    }
    return hints;
}

} // namespace dateline
