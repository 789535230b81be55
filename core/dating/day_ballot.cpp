// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dating/day_ballot.h"

#include "core/dating/day_weights.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <set>

namespace dateline {

namespace {

constexpr std::size_t proposers = 15; ///< alike articles whose days are candidates
constexpr std::size_t nearest = 10;
constexpr DayNumber aWeek = 7;
constexpr DayNumber halfAMonth = 15;

/// 1 on the day itself, falling to nothing beyond `reach` days.
double fading(DayNumber days, DayNumber reach)
{
    return std::max(0.0, 1 - std::abs(days) / (reach + 1.0));
}

double alikeAround(std::span<const AlikeDay> alike, DayNumber day, DayNumber reach)
{
    double sum = 0;
    for (const AlikeDay &article : alike)
        sum += article.likeness * article.likeness * fading(article.published - day, reach);
    return sum;
}

std::set<DayNumber> candidatesOf(const DayEvidence &evidence)
{
    constexpr DayNumber beside = 9, beforeLatest = 2, afterLatest = 14;
    std::set<DayNumber> days;
    const auto addRange = [&](DayNumber first, DayNumber last) {
        for (DayNumber day = first; day <= last; ++day)
            days.insert(day);
    };
    for (std::size_t i = 0; i < evidence.alike.size() && i < proposers; ++i)
        addRange(evidence.alike[i].published - beside, evidence.alike[i].published + beside);
    for (const auto &[day, agreement] : evidence.agreement)
        days.insert(day);
    if (const auto latest = evidence.hints->latestDay)
        addRange(*latest - beforeLatest, *latest + afterLatest);
    return days;
}

double weekdayFit(const ArticleHints &hints, DayNumber day)
{
    constexpr int most = 3; ///< times that naming a weekday counts
    std::array<int, 8> named{};
    for (const Hint &hint : hints.hints)
        if (hint.kind == HintKind::Weekday)
            ++named[static_cast<std::size_t>(hint.value)];
    double fit = 0, weekdays = 0;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        const int times = named[static_cast<std::size_t>(weekday)];
        if (times == 0)
            continue;
        const DayNumber back = daysBackTo({HintKind::Weekday, weekday}, day);
        const double share = weekdayShare(back) + (back == aWeek - 1 ? weekdayShare(-1) : 0);
        fit += std::log(aWeek * share) * std::sqrt(std::min(times, most));
        ++weekdays;
    }
    return weekdays > 0 ? fit / std::sqrt(weekdays) : 0;
}

double dayOfMonthWeight(const ArticleHints &hints, DayNumber day)
{
    std::optional<DayNumber> since, until;
    for (const Hint &hint : hints.hints) {
        const auto days = hint.kind == HintKind::DayOfMonth ? daysSince(hint, day) : std::nullopt;
        if (days && *days >= 0)
            since = std::min(since.value_or(*days), *days);
        else if (days)
            until = std::min(until.value_or(-*days), -*days);
    }
    if (!since && !until)
        return 0;
    return DayWeights::sinceDayOfMonth(since.value_or(-1)) + (until ? DayWeights::untilDayOfMonth(*until) : 0);
}

double weightOf(const DayEvidence &evidence, DayNumber day)
{
    const ArticleHints &hints = *evidence.hints;
    const std::span<const AlikeDay> alike = evidence.alike;
    double weight = DayWeights::near(alikeAround(alike.first(std::min(nearest, alike.size())), day, aWeek))
                    + DayWeights::around(alikeAround(alike, day, halfAMonth));
    if (const auto agreement = evidence.agreement.find(day); agreement != evidence.agreement.end())
        weight += DayWeights::told(agreement->second);
    if (hints.latestDay)
        weight += DayWeights::sinceLatestDay(day - *hints.latestDay);
    if (hints.latestYear)
        weight += DayWeights::sinceLatestYear(toCivilDate(day).year - *hints.latestYear);
    return weight + DayWeights::weekdays(weekdayFit(hints, day)) + dayOfMonthWeight(hints, day);
}

/// Probabilities of the candidates; what is missing to 1 is that it is none of them.
std::map<DayNumber, double> probabilities(const DayEvidence &evidence)
{
    std::map<DayNumber, double> odds;
    double highest = DayWeights::noneOfThese();
    for (const DayNumber day : candidatesOf(evidence))
        highest = std::max(highest, odds[day] = weightOf(evidence, day));
    double sum = std::exp(DayWeights::noneOfThese() - highest);
    for (auto &[day, weight] : odds)
        sum += weight = std::exp(weight - highest);
    for (auto &[day, weight] : odds)
        weight /= sum;
    return odds;
}

} // namespace

DayNumber daysBackTo(const Hint &weekday, DayNumber published)
{
    return (isoWeekday(published) - weekday.value + aWeek) % aWeek;
}

std::optional<DayNumber> daysSince(const Hint &dayOfMonth, DayNumber published)
{
    const int mostYears = dayOfMonth.weekday ? 10 : 1;
    const int year = toCivilDate(published).year;
    std::optional<DayNumber> closest;
    for (int other = year - mostYears; other <= year + mostYears; ++other) {
        const CivilDate date{static_cast<std::int16_t>(other), static_cast<std::uint8_t>(dayOfMonth.month),
                             static_cast<std::uint8_t>(dayOfMonth.value)};
        if (!isValid(date) || (dayOfMonth.weekday && isoWeekday(toDayNumber(date)) != dayOfMonth.weekday))
            continue;
        const DayNumber days = published - toDayNumber(date);
        if (!closest || std::abs(days) < std::abs(*closest))
            closest = days;
    }
    return closest;
}

DayVerdict weighDays(const DayEvidence &evidence)
{
    constexpr DayNumber peakReach = 4;
    const std::map<DayNumber, double> days = probabilities(evidence);
    const auto sumAround = [&](DayNumber middle, DayNumber reach, auto share) {
        double sum = 0;
        for (auto at = days.lower_bound(middle - reach); at != days.end() && at->first <= middle + reach; ++at)
            sum += at->second * share(at->first - middle);
        return sum;
    };
    DayVerdict best;
    double highest = 0;
    for (const auto &[day, probability] : days) {
        const double height = sumAround(day, peakReach, [](DayNumber off) { return fading(off, peakReach); });
        if (height > highest) {
            highest = height;
            best.day = day;
        }
    }
    if (highest > 0)
        best.certainty = std::min(mostCertain, sumAround(best.day, aWeek, [](DayNumber) { return 1.0; }));
    return best;
}

} // namespace dateline
