// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/lexicon/language_pack.h"

#include <vector>

namespace dateline {

/// Tries the sentences that come with the triggers of a language: an event of the row's type and code must come of what
/// it expects and none of what it rejects; no event at all of what a row of type "none" rejects. One error, with file
/// and line, for each sentence that does otherwise. Pure.
std::vector<Error> checkTriggerExamples(const LanguagePack &pack);

} // namespace dateline
