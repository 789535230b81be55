// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/reported_figures.h"

#include <algorithm>

namespace dateline {

std::vector<ReportedFigures> reportedFigures(const Timeline &timeline, std::span<const RowIndex> rows, std::size_t most)
{
    std::vector<ReportedFigures> found;
    for (const RowIndex index : rows) {
        const TimelineRow row = timeline.row(index);
        const bool happened = row.status == EventStatus::Happened || row.status == EventStatus::Ongoing;
        if (happened && (row.killedTold.told() || row.injuredTold.told()))
            found.push_back({index, row.start, row.killedTold, row.injuredTold});
    }
    if (found.size() > most) {
        std::stable_sort(found.begin(), found.end(), [](const ReportedFigures &a, const ReportedFigures &b) {
            return std::max(a.killed.high, a.injured.high) > std::max(b.killed.high, b.injured.high);
        });
        found.resize(most);
        std::sort(found.begin(), found.end(),
                  [](const ReportedFigures &a, const ReportedFigures &b) { return a.row < b.row; });
    }
    return found;
}

} // namespace dateline
