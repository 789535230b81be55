// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <QString>

#include <optional>
#include <vector>

namespace dateline {

/// What a lane of the timeline is.
enum class LaneGrouping { Type, Actor, Place, Outlet };

/// One lane and its events. Every row is in exactly one lane, so that nothing is shown or counted twice.
struct LaneRows {
    QString name;
    QString key;                   ///< the same in every language: what a user's arrangement of the lanes remembers
    std::optional<EventType> type; ///< gives the lane its colour; absent in other groupings
    std::vector<RowIndex> rows;    ///< ascending
};

/// Types in their own order; actors, places and outlets with the most events first, at most `mostLanes` of them, then
/// one lane for all others. An event with several of them stands in the lane of the one with the most events.
std::vector<LaneRows> groupIntoLanes(const Timeline &timeline, const std::vector<RowIndex> &rows, LaneGrouping grouping,
                                     std::size_t mostLanes = 12);

} // namespace dateline
