// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/analysis.h"
#include "core/model/article.h"

namespace dateline {

/// The day that a dispatch tells of itself ("HARBOUR, March 12 (MNA) --") when it was published up to three days later:
/// its "today". nullptr when it tells none, or when the user has set the publication date. Points into `article`.
const Published *dispatchDay(const Article &article);

/// What was counted from that day says so, instead of calling it the day of publication.
void nameDispatchDay(const Published &dispatch, Analysis &analysis);

} // namespace dateline
