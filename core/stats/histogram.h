// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <array>
#include <span>
#include <vector>

namespace dateline {

/// Events by time: equal or calendar bins from the first to the last day.
struct Histogram {
    std::vector<DayNumber> edges; ///< bins + 1 days; bin i covers [edges[i], edges[i+1])
    std::vector<std::array<std::uint32_t, eventTypeCount>> counts; ///< an event counts in the bin of its first day
    Granularity unit = Granularity::Month; ///< of the bins: day, week, month, quarter, year, decade
};

/// Bins [from, to] into at most `maximumBins` (at least 1) calendar units of one kind, the finest that fits; very long
/// ranges use several decades a bin. Counts only `rows`.
Histogram histogramOf(const Timeline &timeline, std::span<const RowIndex> rows, DayNumber from, DayNumber to,
                      std::size_t maximumBins = 200);

} // namespace dateline
