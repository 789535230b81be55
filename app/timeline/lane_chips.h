// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/lane_layout.h"

namespace dateline {

/// Counts the events that touch the request's window and are not among `shown`, each in exactly one chip. No two
/// chips overlap. In a profile the chips stand at units of the calendar, else where the events are.
std::vector<CountChip> countLeftOver(const LaneRequest &request, const std::vector<TrackItem> &shown);

/// "+1,284"
QString chipText(std::uint32_t count);

} // namespace dateline
