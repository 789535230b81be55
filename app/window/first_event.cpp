// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/first_event.h"

namespace dateline {

namespace {

bool isCertain(const TimelineRow &row)
{
    constexpr std::uint8_t vague = RowApproximate | RowOpenStart | RowOpenEnd;
    return row.start == row.end && row.basis == DateBasis::Explicit && row.status == EventStatus::Happened
           && (row.flags & vague) == 0;
}

} // namespace

EventId firstEvent(const Timeline &timeline)
{
    EventId best = 0;
    bool bestIsCertain = false;
    float bestSalience = 0;
    for (RowIndex i = 0; i < timeline.size(); ++i) {
        const TimelineRow row = timeline.row(i);
        const bool certain = isCertain(row);
        if (best != 0 && (certain != bestIsCertain ? bestIsCertain : row.salience <= bestSalience))
            continue;
        best = row.id;
        bestIsCertain = certain;
        bestSalience = row.salience;
    }
    return best;
}

} // namespace dateline
