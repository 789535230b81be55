// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/language_pack.h"
#include "core/model/document.h"
#include "core/model/mention.h"
#include "core/model/timex.h"

#include <span>
#include <vector>

namespace dateline {

/// Finds the events that a document tells, by sentence and then trigger. `timexes` must be those of tagTimexes for
/// the same document. Pure; safe for concurrent use by multiple threads.
std::vector<Mention> extractMentions(const Document &document, std::span<const Timex> timexes,
                                     const LanguagePack &pack);

} // namespace dateline
