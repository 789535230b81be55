// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filter.h"
#include "core/model/timeline.h"

#include <vector>

namespace dateline {

/// Rows of the timeline that the filter lets through, ascending.
std::vector<RowIndex> matchingRows(const Timeline &timeline, const Filter &filter);

} // namespace dateline
