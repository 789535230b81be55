// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <cstddef>
#include <memory>

namespace dateline::bench {

/// What was found wrong at many ranges and zooms.
struct LabelAudit {
    std::size_t labels = 0;      ///< looked at
    std::size_t overlapping = 0; ///< that meet another label, a bar or a count
    std::size_t lost = 0;        ///< events in range that are neither shown nor counted (or twice)
};

/// Lays the timeline out at so many random ranges, from an hour to everything; the same ones in every run.
LabelAudit auditLabels(const std::shared_ptr<const Timeline> &timeline, int ranges);

} // namespace dateline::bench
