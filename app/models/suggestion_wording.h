// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/date_clue.h"
#include "core/model/timeline.h"

#include <QString>

#include <map>
#include <memory>

namespace dateline {

/// Suggested publication dates, by article. Shared between the views.
using DateSuggestions = std::map<ArticleId, LibrarySuggestion>;
using SharedSuggestions = std::shared_ptr<const DateSuggestions>;

/// nullptr when there is none for that article.
const LibrarySuggestion *suggestionFor(const SharedSuggestions &suggestions, ArticleId article);

/// How certain a suggestion is: "almost certainly", "probably", "perhaps". Put before the day.
QString certaintyWords(double certainty);
/// The same with the day: "probably 8 May 2012".
QString suggestionWords(const LibrarySuggestion &suggestion);
/// Why, one sentence a clue. `timeline` has the titles of the articles.
QStringList clueWords(const LibrarySuggestion &suggestion, const Timeline &timeline);
/// What the certainty means, as a sentence with a figure.
QString certaintySentence(double certainty);

} // namespace dateline
