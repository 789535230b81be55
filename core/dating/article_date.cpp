// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dating/article_date.h"

#include "core/base/utf8.h"
#include "core/dating/told_day.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t head = 250; ///< bytes
constexpr std::size_t several = 3;  ///< days of one week
constexpr std::size_t mostReasons = 3;
constexpr double leastOffered = 0.25;
constexpr DayNumber aWeek = 7;
constexpr DayNumber aYear = 366;

/// A day that the article names, or that can be told from its words.
struct NamedDay {
    DayNumber day = 0;
    ByteSpan span;
    bool inFull = true; ///< else its weekday tells the year
};

class OwnDate {
public:
    OwnDate(std::string_view text, const ArticleHints &hints, const std::vector<Timex> &timexes)
        : m_text(text), m_hints(hints)
    {
        for (const Timex &timex : timexes)
            if (isNamedInFull(timex) && !isAtFoot(timex.span, text))
                m_dates.push_back(&timex);
        for (const Timex *date : m_dates)
            if (date->granularity <= Granularity::Day)
                m_days.push_back({toDayNumber(*date->interval.first), date->span, true});
        for (const Hint &hint : hints.hints)
            if (const auto day = dayByWeekday(hint))
                m_days.push_back({*day, hint.span, false});
    }

    std::optional<DateSuggestion> latestNamed() const;
    std::optional<DateSuggestion> countedBack() const;

private:
    std::optional<DayNumber> dayByWeekday(const Hint &hint) const;
    double certaintyOf(const NamedDay &latest) const;
    bool isBeside(ByteSpan one, ByteSpan other) const;
    std::optional<DateSuggestion> countedBack(const Hint &hint, const Timex &date) const;
    DateClue clue(ClueKind kind, ByteSpan words, const DateInterval &days) const
    {
        return {kind, std::string(slice(m_text, words)), days, {}};
    }

    std::string_view m_text;
    const ArticleHints &m_hints;
    std::vector<const Timex *> m_dates; ///< named in full, of a year at most
    std::vector<NamedDay> m_days;       ///< not sorted
};

/// In the latest year that the article names, or in the next one: later a weekday would fit by chance, too.
std::optional<DayNumber> OwnDate::dayByWeekday(const Hint &hint) const
{
    if (hint.kind != HintKind::DayOfMonth || !hint.weekday || !m_hints.latestYear)
        return std::nullopt;
    for (int year = *m_hints.latestYear; year <= *m_hints.latestYear + 1; ++year) {
        const CivilDate date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(hint.month),
                             static_cast<std::uint8_t>(hint.value)};
        if (isValid(date) && isoWeekday(toDayNumber(date)) == hint.weekday)
            return toDayNumber(date);
    }
    return std::nullopt;
}

// Measured on news whose dates were withheld; see docs/rules.md.
double OwnDate::certaintyOf(const NamedDay &latest) const
{
    std::size_t sameWeek = 0;
    bool atHead = false;
    for (const NamedDay &day : m_days) {
        sameWeek += day.inFull && latest.day - day.day <= aWeek;
        atHead = atHead || (day.day == latest.day && day.inFull && day.span.begin < head);
    }
    if (!latest.inFull)
        return 0.5;
    if (sameWeek >= several)
        return 0.84;
    const bool laterYear = m_hints.latestYear && *m_hints.latestYear > toCivilDate(latest.day).year;
    const bool speaksOfDays = std::any_of(m_hints.hints.begin(), m_hints.hints.end(),
                                          [](const Hint &hint) { return hint.kind == HintKind::Weekday; });
    if (atHead)
        return laterYear || !speaksOfDays ? 0.42 : 0.65;
    return laterYear && sameWeek == 1 ? 0.15 : 0.38;
}

std::optional<DateSuggestion> OwnDate::latestNamed() const
{
    const auto latest = std::max_element(m_days.begin(), m_days.end(), [](const NamedDay &one, const NamedDay &other) {
        return one.day != other.day ? one.day < other.day : one.inFull < other.inFull;
    });
    if (latest == m_days.end())
        return std::nullopt;
    const CivilDate date = toCivilDate(latest->day);
    DateSuggestion suggestion{date, certaintyOf(*latest), {}};
    for (const NamedDay &day : m_days)
        if (day.day == latest->day && suggestion.clues.size() < mostReasons)
            suggestion.clues.push_back(
                clue(day.inFull ? ClueKind::LatestDay : ClueKind::WeekdayFitsYear, day.span, DateInterval::day(date)));
    return suggestion;
}

/// Whether nothing but a comma, a bracket or a dash stands between, and at most a word as short as "on".
bool OwnDate::isBeside(ByteSpan one, ByteSpan other) const
{
    constexpr std::size_t furthest = 8, shortWord = 2;
    if (other.begin < one.begin)
        std::swap(one, other);
    if (other.begin <= one.end || other.begin - one.end > furthest)
        return false;
    std::size_t letters = 0, marks = 0;
    for (const char c : m_text.substr(one.end, other.begin - one.end)) {
        letters += isAsciiAlpha(c);
        marks += !isAsciiAlpha(c) && c != ' ';
        if (c == '.' || c == '|' || c == '\n')
            return false;
    }
    return marks > 0 && letters <= shortWord;
}

/// The days on which the date would be called what the hint calls it: the middle of them, as certain as they are few.
std::optional<DateSuggestion> OwnDate::countedBack(const Hint &hint, const Timex &date) const
{
    constexpr double meant = 0.85; ///< that the words are counted from publication, and not from what is quoted
    const DayNumber told = toDayNumber(*date.interval.first);
    const DayRange range = fittingDays(hint, told);
    double best = 0;
    for (DayNumber day = range.first; day <= range.last; ++day)
        best = std::max(best, fitOf(hint, told, day));
    DayRange days;
    for (DayNumber day = range.first; best > 0 && day <= range.last; ++day)
        if (fitOf(hint, told, day) == best)
            days = {days.last < days.first ? day : days.first, day};
    if (days.last < days.first)
        return std::nullopt;
    const DayNumber latest = m_hints.latestDay.value_or(days.first);
    if (latest > days.first && latest <= days.last)
        days.first = latest;
    const DayNumber middle = days.first + (days.last - days.first) / 2, length = days.last - days.first + 1;
    const double near = std::min(1.0, (2.0 * aWeek + 1) / length);
    return DateSuggestion{toCivilDate(middle), meant * near, {clue(ClueKind::CountedBack, hint.span, date.interval)}};
}

std::optional<DateSuggestion> OwnDate::countedBack() const
{
    const auto reach = [](HintKind kind) {
        return kind == HintKind::DaysAway    ? Granularity::Day
               : kind == HintKind::WeeksAway ? Granularity::Week
                                             : Granularity::Month;
    };
    std::optional<DateSuggestion> best;
    for (const Hint &hint : m_hints.hints) {
        if (hint.kind == HintKind::Weekday || hint.kind == HintKind::DayOfMonth || hint.value >= 0)
            continue;
        for (const Timex *date : m_dates) {
            if (date->granularity > reach(hint.kind) || !isBeside(hint.span, date->span))
                continue;
            const auto counted = countedBack(hint, *date);
            if (counted && (!best || counted->certainty > best->certainty))
                best = counted;
        }
    }
    return best;
}

/// A day about which to read the article: the last of those it names.
std::optional<DayNumber> dayToReadAt(std::string_view text, const std::vector<Timex> &timexes)
{
    std::optional<DayNumber> day;
    for (const Timex &timex : timexes)
        if (isNamedInFull(timex) && !isAtFoot(timex.span, text))
            day = std::max(day.value_or(toDayNumber(*timex.interval.last)), toDayNumber(*timex.interval.last));
    return day;
}

} // namespace

std::optional<DateSuggestion> suggestPublicationDate(std::string_view text, const std::vector<Timex> &timexes,
                                                     const ReadAsIf &readAsIf)
{
    const auto day = dayToReadAt(text, timexes);
    if (!day)
        return std::nullopt;
    const ArticleHints hints =
        hintsOf(text, {*day, readAsIf(toCivilDate(*day))}, {*day + aYear, readAsIf(toCivilDate(*day + aYear))});
    const OwnDate own(text, hints, timexes);
    auto suggestion = own.countedBack();
    const auto latest = own.latestNamed();
    if (latest && (!suggestion || latest->certainty > suggestion->certainty))
        suggestion = latest;
    if (suggestion && suggestion->certainty < leastOffered)
        suggestion.reset();
    return suggestion;
}

} // namespace dateline
