// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <span>
#include <vector>

namespace dateline {

/// A stretch of time with events, beside long stretches without any.
struct BusyStretch {
    DayNumber first = 0; ///< both inclusive
    DayNumber last = 0;
    std::uint32_t events = 0;

    friend bool operator==(const BusyStretch &, const BusyStretch &) = default;
};

/// Where the events of `rows` (ascending) lie: stretches with more than a year between them that is also long beside
/// the time that most events take, so that one old event does not make a sliver of all others. At most nine, in time.
/// One stretch when the events lie close enough together; none without events.
std::vector<BusyStretch> busyStretches(const Timeline &timeline, std::span<const RowIndex> rows);

/// The stretch that holds most of the events, when it holds far more than the others together; else all of them as one.
BusyStretch busiest(std::span<const BusyStretch> stretches);

/// The shortest part of a stretch in which nine tenths of its events begin, when that is less than a quarter of it: of
/// news about one month that also tells of the century before, the month. Else the whole stretch.
BusyStretch densest(const Timeline &timeline, std::span<const RowIndex> rows, const BusyStretch &stretch);

} // namespace dateline
