// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace dateline::testing {

/// A timeline of `count` made-up events over fifteen years with busy and quiet weeks, for measurements and tests.
/// The same arguments give the same events on every machine. They are told by articles 1 to 500, which `articles` may
/// hold.
std::shared_ptr<const Timeline> generatedTimeline(std::uint32_t count, std::uint64_t seed = 1,
                                                  const std::vector<ArticleSummary> &articles = {});

} // namespace dateline::testing
