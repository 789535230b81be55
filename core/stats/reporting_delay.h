// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/event_grid.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

/// How long after an event an outlet writes about it, in columns.
enum class Delay : std::uint8_t { Before, SameDay, NextDay, Week, Month, Later };
inline constexpr std::size_t delayCount = 6;

/// An outlet and how late it reports: days from an event's last day to the article's publication.
struct OutletDelay {
    std::string_view outlet; ///< lives as long as the timeline; empty for articles without one
    std::uint32_t reports = 0;
    std::optional<int> median; ///< days; of reports after the event; nullopt when there are none
};

/// Outlets by delay. A report is an event told by an article that has a publication date; an event that several
/// articles tell counts for each. Events that are not dated to a day or better are left out: their delay is unknown.
struct ReportingDelays {
    std::vector<OutletDelay> outlets; ///< most reports first, then by name
    EventGrid grid;                   ///< a row an outlet, a column a Delay
};

ReportingDelays reportingDelays(const Timeline &timeline, std::span<const RowIndex> rows, std::size_t mostOutlets);

/// The column that so many days belong to.
Delay delayOf(std::int64_t days);

} // namespace dateline
