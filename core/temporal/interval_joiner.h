// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/temporal_lexicon.h"
#include "core/model/document.h"
#include "core/model/timex.h"

#include <vector>

namespace dateline {

/// Marks what stands around timexes: "since" leaves the end open, "until" the start, and "A to B", "A-B" or "between A
/// and B" gives both dates the days from the first to the last (words of the classes SINCE, UNTIL, FROM, TO and AND).
/// `timexes` are ordered by span.
void joinIntervals(const Document &document, const TemporalLexicon &lexicon, std::vector<Timex> &timexes);

} // namespace dateline
