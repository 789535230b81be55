// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event_set.h"
#include "core/model/timeline.h"

#include <vector>

namespace dateline {

/// Which rows of the timeline a search found, by row. Looking up each row of a million in a set of as many events waits
/// for the memory every time; rows and events are brought together in small pieces instead.
std::vector<bool> foundRows(const Timeline &timeline, const EventSet &events);

} // namespace dateline
