// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/view_state.h"

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

/// Maps days to horizontal pixels: `left` is the pixel of `start`.
struct TimeScale {
    double start = 0;
    double daysPerPixel = 1;
    double left = 0;

    static TimeScale of(VisibleRange range, double left, double width)
    {
        return {range.start, range.days() / (width > 1 ? width : 1), left};
    }
    double toX(double day) const { return left + (day - start) / daysPerPixel; }
    double toDay(double x) const { return start + (x - left) * daysPerPixel; }
    double pixelsPerDay() const { return 1 / daysPerPixel; }
};

/// The range scaled by 1/factor, with `fixedDay` staying where it is on screen.
VisibleRange zoomedAbout(VisibleRange range, double fixedDay, double factor);
VisibleRange movedBy(VisibleRange range, double days);
/// A range between two others for an animation: lengths in geometric steps, so that zooming looks even.
VisibleRange between(VisibleRange from, VisibleRange to, double progress);

} // namespace dateline
