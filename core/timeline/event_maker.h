// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/timeline/merge_item.h"

#include <span>
#include <vector>

namespace dateline {

/// Ids of the events of one block, from the content of their leaders, so that a better source does not change them. Two
/// files with the same bytes give the same ids; later ones move on to the next free number.
std::vector<EventId> idsOf(std::span<const MergeItem *const> leaders);

/// What the mentions of a group tell together; the best source gives type, title, date and status.
Event eventOf(EventId id, std::vector<const MergeItem *> group);

} // namespace dateline
