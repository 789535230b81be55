// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/time_fold.h"

#include <cstdint>

namespace dateline {

/// Days since 1970-01-01 for any year, also those that CivilDate cannot hold.
using LongDay = std::int64_t;

struct LongDate {
    std::int64_t year = 1970; ///< astronomical: 0 is 1 BC
    int month = 1;
    int day = 1;
};

/// Proleptic Gregorian, without time zones and clock changes: every day has 24 hours.
LongDay toLongDay(LongDate date);
LongDate toLongDate(LongDay day);
/// 1 is Monday, 7 is Sunday.
int weekdayOf(LongDay day);

/// Maps days to horizontal pixels: `left` is the pixel of the place `start` (TimeFold).
struct TimeScale {
    double start = 0;
    double daysPerPixel = 1;
    double left = 0;
    const TimeFold *fold = nullptr; ///< nullptr: no day is left out; must outlive the scale

    static TimeScale of(VisibleRange range, double left, double width, const TimeFold *fold = nullptr)
    {
        const VisibleRange places = fold ? fold->toPlaces(range) : range;
        return {places.start, places.days() / (width > 1 ? width : 1), left, fold};
    }
    double toX(double day) const { return left + ((fold ? fold->toPlace(day) : day) - start) / daysPerPixel; }
    double toDay(double x) const
    {
        const double place = start + (x - left) * daysPerPixel;
        return fold ? fold->toDay(place) : place;
    }
    double pixelsPerDay() const { return 1 / daysPerPixel; }
};

} // namespace dateline
