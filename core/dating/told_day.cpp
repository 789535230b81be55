// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dating/told_day.h"

#include "core/dating/day_weights.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr std::size_t leastWords = 3; ///< of a sentence that can be told from others
constexpr DayNumber aYear = 400;

} // namespace

void keepTelling(std::vector<Term> &words, const WordingIndex &index)
{
    std::erase_if(words, [&](Term word) { return index.weight(word) == 0; });
}

std::vector<ToldDay> toldDaysOf(std::string_view text, const std::vector<Timex> &timexes, DayNumber published,
                                const WordingIndex &index)
{
    std::vector<ToldDay> told;
    for (const Timex &timex : timexes) {
        if (!timex.interval.closed() || timex.granularity > Granularity::Day || timex.span.end > text.size()
            || (timex.type != TimexType::Date && timex.type != TimexType::Time))
            continue;
        const DayNumber day = toDayNumber(*timex.interval.first);
        if (std::abs(day - published) > aYear)
            continue;
        ToldDay sentence{day, wordsAround(text, timex.span)};
        keepTelling(sentence.words, index);
        if (sentence.words.size() >= leastWords)
            told.push_back(std::move(sentence));
    }
    return told;
}

double sentenceLikeness(const std::vector<Term> &one, const std::vector<Term> &other, const WordingIndex &index)
{
    if (one.size() < leastWords || other.size() < leastWords)
        return 0;
    double shared = 0, all = 0;
    for (const Term word : one) {
        const double weight = index.weight(word);
        all += weight;
        if (std::binary_search(other.begin(), other.end(), word))
            shared += weight;
    }
    const auto mine = static_cast<double>(one.size()), its = static_cast<double>(other.size());
    return all > 0 ? shared * mine / (all * std::sqrt(mine * its)) : 0;
}

double fitOf(const Hint &hint, DayNumber told, DayNumber published)
{
    const CivilDate then = toCivilDate(told), now = toCivilDate(published);
    switch (hint.kind) {
    case HintKind::Weekday: return isoWeekday(told) == hint.value ? weekdayShare(published - told) : 0;
    case HintKind::DayOfMonth:
        return then.day == hint.value && then.month == hint.month ? dayOfMonthShare(published - told) : 0;
    case HintKind::DaysAway: return daysAwayShare(told - published - hint.value);
    case HintKind::WeeksAway:
        return told - isoWeekday(told) == published - isoWeekday(published) + 7 * hint.value ? weekShare : 0;
    case HintKind::MonthsAway:
        return 12 * (then.year - now.year) + then.month - now.month == hint.value ? monthShare : 0;
    }
    return 0;
}

DayRange fittingDays(const Hint &hint, DayNumber told)
{
    constexpr DayNumber aWeek = 7, twoMonths = 62;
    switch (hint.kind) {
    case HintKind::Weekday: return {told - 1, told + aWeek - 1};
    case HintKind::DayOfMonth: return {told, told + twoMonths};
    case HintKind::DaysAway: return {told - hint.value - 1, told - hint.value + 1};
    case HintKind::WeeksAway: return {told - aWeek * (hint.value + 1), told - aWeek * (hint.value - 1)};
    case HintKind::MonthsAway:
        return {told - twoMonths / 2 * (hint.value + 1), told - twoMonths / 2 * (hint.value - 1)};
    }
    return {};
}

} // namespace dateline
