// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dating/article_hints.h"
#include "core/model/date_clue.h"

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// The timexes of the article, by span, if it had been published on that day.
using ReadAsIf = std::function<std::vector<Timex>(CivilDate)>;

/// A publication date worth offering for an article that tells none, from the article alone:
///
/// - what it calls "yesterday" or "last month" beside a day or month in full ("last month, in March 2013") counts back
///   to publication;
/// - news names no later day in full than that of its printing or a day near it. A day of a month whose weekday fits the
///   latest year that is named, or the next one, is such a day, too.
///
/// nullopt when no day is named so, or when a later year is told and only one passing date speaks for it. `timexes` are
/// those of the undated article, by span; `readAsIf` is asked only when there is a date to count from.
///
/// The certainty is the share of news articles, of those with the same evidence, that were published within a week of
/// the day (docs/rules.md). Days in the last lines of a longer text are left out: they are often of the site.
/// Deterministic; as pure as `readAsIf`.
std::optional<DateSuggestion> suggestPublicationDate(std::string_view text, const std::vector<Timex> &timexes,
                                                     const ReadAsIf &readAsIf);

} // namespace dateline
