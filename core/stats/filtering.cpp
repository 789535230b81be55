// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/filtering.h"

#include "core/stats/row_matcher.h"

namespace dateline {

std::vector<RowIndex> matchingRows(const Timeline &timeline, const Filter &filter)
{
    const RowMatcher matcher(timeline, filter);
    if (auto few = fewCandidates(timeline, filter)) {
        std::erase_if(*few, [&](RowIndex row) { return !matcher.matches(row); });
        return std::move(*few);
    }
    std::vector<RowIndex> rows;
    rows.reserve(timeline.size());
    for (RowIndex row = 0; row < timeline.size(); ++row)
        if (matcher.matches(row))
            rows.push_back(row);
    return rows;
}

} // namespace dateline
