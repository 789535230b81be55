// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

namespace dateline {

/// The event to begin with when nothing is selected: the most salient one that happened on a day that is known.
/// 0 when there is no event.
EventId firstEvent(const Timeline &timeline);

} // namespace dateline
