// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dating/day_weights.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace dateline {

namespace {

struct Step {
    int upTo; ///< inclusive
    double weight;
};

/// The weight of the first step that reaches as far; `beyond` after the last.
template <std::size_t Size> double stepAt(const std::array<Step, Size> &steps, int value, double beyond)
{
    for (const Step &step : steps)
        if (value <= step.upTo)
            return step.weight;
    return beyond;
}

} // namespace

double weekdayShare(DayNumber days)
{
    constexpr std::array<double, 8> shares = {0.06, 0.37, 0.285, 0.085, 0.052, 0.038, 0.047, 0.06};
    const DayNumber at = days + 1;
    return at < 0 || at >= static_cast<DayNumber>(shares.size()) ? 0 : shares[static_cast<std::size_t>(at)];
}

double dayOfMonthShare(DayNumber days)
{
    constexpr double first = 0.1, fading = 40;
    return days < 0 ? 0 : first * std::exp(-days / fading);
}

double daysAwayShare(DayNumber off)
{
    constexpr double nearly = 0.15;
    return off == 0 ? 1 : std::abs(off) == 1 ? nearly : 0;
}

double DayWeights::near(double alike)
{
    return 0.95 * std::log1p(alike * 17640);
}

double DayWeights::around(double alike)
{
    return 0.8 * std::log1p(alike * 1764);
}

double DayWeights::told(double agreement)
{
    return 0.25 * std::log1p(agreement * 1000);
}

double DayWeights::sinceLatestDay(DayNumber days)
{
    constexpr std::array<Step, 7> steps = {
        {{-32, -1.3}, {-2, -0.3}, {-1, 1.5}, {1, 1.8}, {7, 0.5}, {31, -0.9}, {365, -1.5}}};
    return stepAt(steps, days, -0.7);
}

double DayWeights::sinceDayOfMonth(DayNumber days)
{
    constexpr std::array<Step, 7> steps = {
        {{-1, -0.3}, {1, 1.3}, {3, 0.9}, {7, 0.1}, {14, 0.2}, {31, -0.1}, {92, -0.5}}};
    return stepAt(steps, days, -1.2);
}

double DayWeights::untilDayOfMonth(DayNumber days)
{
    constexpr std::array<Step, 3> steps = {{{1, 1.1}, {3, 0.7}, {14, -0.5}}};
    return stepAt(steps, days, -1);
}

double DayWeights::sinceLatestYear(int years)
{
    constexpr std::array<Step, 3> steps = {{{-2, -1.1}, {-1, -0.4}, {1, 0.1}}};
    return stepAt(steps, years, -0.2);
}

double DayWeights::weekdays(double fit)
{
    return 0.2 * fit;
}

double DayWeights::noneOfThese()
{
    return 3.7;
}

} // namespace dateline
