// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/civil_date.h"

namespace dateline {

// What was measured on 2,735 news articles about eight crises whose dates were withheld (docs/rules.md): weights of
// evidence as logarithms of odds, learned on one half of the crises and tried on the other.

/// Of a weekday named in an article, the share that lies `days` before publication; -1 is the day after it.
double weekdayShare(DayNumber days);
/// The same of a day of a month, which is also named long afterwards.
double dayOfMonthShare(DayNumber days);
/// "Two days ago", counted wrong by so many days.
double daysAwayShare(DayNumber off);
inline constexpr double weekShare = 0.14;  ///< one day of a week
inline constexpr double monthShare = 0.03; ///< one day of a month

/// Log-odds for a candidate day.
struct DayWeights {
    /// `alike`: likeness squared of the ten most alike articles, fading within a week of the candidate.
    static double near(double alike);
    /// The same of thirty, fading within half a month.
    static double around(double alike);
    /// Agreement of sentences with sentences of other articles.
    static double told(double agreement);
    /// `days` from the latest day that is named in full to the candidate.
    static double sinceLatestDay(DayNumber days);
    /// Days from the last day of a month before the candidate; -1: none lies before it.
    static double sinceDayOfMonth(DayNumber days);
    /// Days to the next day of a month that is named.
    static double untilDayOfMonth(DayNumber days);
    /// Years from the latest year that is named to that of the candidate.
    static double sinceLatestYear(int years);
    /// `fit`: sum of the logarithms of seven times weekdayShare.
    static double weekdays(double fit);
    /// For none of the candidates being the day.
    static double noneOfThese();
};

/// The probability that the weights give to two weeks was right as often as it says; above this nobody is sure.
inline constexpr double mostCertain = 0.98;

} // namespace dateline
