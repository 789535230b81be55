// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"

#include <string>

namespace dateline {

/// The event's date in the Extended Date/Time Format, level 1 (ISO 8601-2:2019, annex A): "2012-09-28", "2012-09",
/// "2012", "2012-21" (spring), "201X", "19XX", "2012-09-01/2012-09-05", "2014-01-01/..", "2011~" (approximate).
/// Empty when there is no date.
std::string toEdtf(const Event &event);

} // namespace dateline
