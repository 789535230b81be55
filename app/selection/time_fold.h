// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/visible_range.h"
#include "core/stats/empty_stretches.h"

#include <vector>

namespace dateline {

/// Those that hold none of the days.
std::vector<EmptyStretch> stretchesWithout(std::vector<EmptyStretch> stretches, const std::vector<double> &days);

/// A calendar with empty stretches left out. A *place* counts days as they are drawn: it equals the day before the
/// first stretch, and falls behind by each stretch that was passed. All days of a stretch have one place, its seam.
/// Moving and zooming are even in places, not in days; without stretches both are the same. Immutable.
class TimeFold {
public:
    TimeFold() = default;
    /// Ascending, apart from each other.
    explicit TimeFold(std::vector<EmptyStretch> stretches);

    bool empty() const { return m_stretches.empty(); }
    const std::vector<EmptyStretch> &stretches() const { return m_stretches; }
    double seam(std::size_t stretch) const { return m_seams[stretch]; }
    /// The stretch that leaves the day out; nullptr when it is drawn.
    const EmptyStretch *hiding(double day) const;

    double toPlace(double day) const;
    /// Of a seam the day after its stretch.
    double toDay(double place) const;
    VisibleRange toPlaces(VisibleRange days) const { return {toPlace(days.start), toPlace(days.end)}; }
    /// A range that begins or ends at a seam does not reach into the stretch.
    VisibleRange toDays(VisibleRange places) const;
    /// How many days of the range are drawn.
    double length(VisibleRange days) const { return toPlaces(days).days(); }
    /// The day in the middle of what is drawn of it.
    double middle(VisibleRange days) const { return toDay((toPlace(days.start) + toPlace(days.end)) / 2); }
    /// The parts of a range that are drawn, in time; never empty.
    std::vector<VisibleRange> drawnParts(VisibleRange days) const;

    // Ranges of days before and after.
    VisibleRange moved(VisibleRange range, double drawnDays) const;
    VisibleRange zoomed(VisibleRange range, double fixedDay, double factor) const;
    VisibleRange between(VisibleRange from, VisibleRange to, double progress) const;
    /// So many drawn days with that day in the middle.
    VisibleRange around(double day, double drawnDays) const;

    friend bool operator==(const TimeFold &a, const TimeFold &b) { return a.m_stretches == b.m_stretches; }

private:
    std::vector<EmptyStretch> m_stretches;
    std::vector<double> m_seams;
    std::vector<double> m_leftOut; ///< days of all stretches before the one, and at the end of all
};

} // namespace dateline
