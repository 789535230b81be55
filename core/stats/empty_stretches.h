// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <span>
#include <vector>

namespace dateline {

/// Days on which nothing happens, long enough to be left out of a drawing.
struct EmptyStretch {
    DayNumber first = 0; ///< both inclusive
    DayNumber last = 0;

    std::int64_t days() const { return std::int64_t(last) - first + 1; }
    friend bool operator==(const EmptyStretch &, const EmptyStretch &) = default;
};

/// Rows of one timeline, ascending.
struct ShownRows {
    const Timeline *timeline = nullptr;
    std::span<const RowIndex> rows;
};

/// Where none of the events lies, in time: stretches of more than a month that are also long beside the time that stays
/// when all longer ones are gone. A few days around the events stay with them, so that they stand free. Events of more
/// than a year do not fill the time between their first and last day: news of one week that tells of the century before
/// is no century of news. Depends on the days of the events alone.
std::vector<EmptyStretch> emptyStretches(std::span<const ShownRows> shown);

} // namespace dateline
