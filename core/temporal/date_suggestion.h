// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/analysis.h"
#include "core/model/document.h"

#include <optional>
#include <vector>

namespace dateline {

/// A publication date worth offering for an article that tells none: the latest day that it names in full, since news
/// names no later day in full than that of its printing or a day near it. nullopt when no day is named so, or when a
/// later year is told and only one passing date speaks for it. `timexes` are those of the document, by span.
///
/// The certainty is the share of news articles, of those with the same evidence, that were published within a week of
/// the day: higher when the day stands at the head of the text, or with others of the same week. Days in the last lines
/// of a longer text are left out: they are often of the site. Pure.
std::optional<DateSuggestion> suggestPublicationDate(const Document &document, const std::vector<Timex> &timexes);

} // namespace dateline
