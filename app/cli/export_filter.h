// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/library_commands.h"
#include "core/base/result.h"
#include "core/model/filter.h"
#include "core/model/timeline.h"

#include <vector>

namespace dateline::cli {

/// The filter that the options ask for. BadArgument for dates, types and statuses that there are not.
Result<Filter> filterFrom(const ExportOptions &options);

/// The events that pass, in the order of `events`. Events without a date pass when no range is asked for.
std::vector<Event> matchingEvents(const std::vector<Event> &events, const Timeline &timeline, const Filter &filter);

} // namespace dateline::cli
