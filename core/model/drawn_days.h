// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/civil_date.h"
#include "core/model/date_interval.h"

#include <algorithm>
#include <utility>

namespace dateline {

/// The first and last day that an interval with at least one end is drawn on; an open end is replaced by the other one.
inline std::pair<DayNumber, DayNumber> drawnDays(const DateInterval &interval)
{
    const DayNumber start = toDayNumber(interval.first ? *interval.first : *interval.last);
    const DayNumber end = toDayNumber(interval.last ? *interval.last : *interval.first);
    return {start, std::max(start, end)};
}

} // namespace dateline
