// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"
#include "core/stats/busy_stretches.h"

#include <array>
#include <span>
#include <vector>

namespace dateline {

/// Events by time: equal or calendar bins from the first to the last day.
struct Histogram {
    std::vector<DayNumber> edges; ///< bins + 1 days; bin i covers [edges[i], edges[i+1])
    std::vector<std::array<std::uint32_t, eventTypeCount>> counts; ///< an event counts in the bin of its first day
    Granularity unit = Granularity::Month; ///< of the bins: day, week, month, quarter, year, decade
    std::vector<std::size_t>
        breaks; ///< bins that stand for time without events, longer than their width says; ascending
};

/// Bins [from, to] into at most `maximumBins` (at least 1) calendar units of one kind, the finest that fits; very long
/// ranges use several decades a bin. Counts only `rows`.
Histogram histogramOf(const Timeline &timeline, std::span<const RowIndex> rows, DayNumber from, DayNumber to,
                      std::size_t maximumBins = 200);

/// How many bins stand for a break between two stretches.
inline constexpr std::size_t binsOfBreak = 6;

/// The same of several stretches (as busyStretches() finds them): what lies between them is broken out, each break
/// `binsOfBreak` bins wide. Stretches so near to each other that their bins touch have no break between them.
Histogram histogramOf(const Timeline &timeline, std::span<const RowIndex> rows, std::span<const BusyStretch> stretches,
                      std::size_t maximumBins = 200);

} // namespace dateline
