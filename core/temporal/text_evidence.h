// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/temporal_lexicon.h"
#include "core/model/document.h"
#include "core/temporal/tagger.h"
#include "core/temporal/token_reading.h"

#include <optional>

namespace dateline {

/// What the article as a whole tells about how its dates are to be read.
struct TextEvidence {
    TextGenre genre = TextGenre::News;
    std::optional<bool> dayFirst; ///< 3/4/2012 is the third of April; nothing when the article does not tell
};

/// A history names many years far from its publication and few days by words that only hold near publication
/// ("yesterday", "Friday"). The order of numeric dates is that of the dates that leave no doubt (13/4, 4/13),
/// else that of the dates with a month's name ("3 April", "April 3"), else that of the country whose spelling and time
/// zones it uses ("centre", "BST").
TextEvidence weighEvidence(const Document &document, const TemporalLexicon &lexicon, const TokenReading &reading);

} // namespace dateline
