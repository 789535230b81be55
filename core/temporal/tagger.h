// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/language_pack.h"
#include "core/model/document.h"
#include "core/model/timex.h"

#include <optional>
#include <vector>

namespace dateline {

/// News counts partial dates from publication, histories from the date told last.
enum class TextGenre { News, History };

struct TaggerOptions {
    std::optional<TextGenre> genre; ///< decided from the text when absent
    bool wholeText = false;         ///< also tag titles, bylines and boilerplate
};

/// Finds the temporal expressions of a document and what they mean (TIMEX3), ordered by span, never overlapping.
/// Reads `document.published` as the document creation time. Pure; safe for concurrent use by multiple threads;
/// independent of locale and time zone.
std::vector<Timex> tagTimexes(const Document &document, const LanguagePack &pack, const TaggerOptions &options = {});

} // namespace dateline
