// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <span>
#include <vector>

namespace dateline {

/// An event for which at least one source tells a number of killed or injured people.
struct ReportedFigures {
    RowIndex row = noRow;
    DayNumber day = 0; ///< first day of the event
    ToldNumber killed;
    ToldNumber injured;
};

/// Those of the rows, by day; when there are more than `most`, the ones with the highest numbers. Events that were
/// denied or are merely possible are left out. The numbers are not added up: sources count the same people again.
std::vector<ReportedFigures> reportedFigures(const Timeline &timeline, std::span<const RowIndex> rows,
                                             std::size_t most);

} // namespace dateline
