// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <vector>

namespace dateline {

/// Mastheads in capitals and bylines in small letters name one outlet: the spelling of most articles stands for all,
/// one with small letters before one without.
void uniteOutlets(std::vector<ArticleSummary> &articles);

} // namespace dateline
