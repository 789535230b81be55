// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/analysis.h"
#include "core/model/article.h"
#include "core/model/correction.h"
#include "core/store/database.h"
#include "core/store/model_codec.h"

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// Rows of a library as values. All functions throw StoreFailure: LibraryDamaged for what cannot be read.

/// The article as its reader found it, without the user's changes.
Article readArticleRow(Database &database, ArticleId id);

/// Findings and Analysis of an article; nullopt when there are none of this version.
struct StoredAnalysis {
    Findings findings;
    Analysis analysis;
};
std::optional<StoredAnalysis> readAnalysisRow(Database &database, ArticleId id);

/// The temporal expressions alone, of any article that has a current analysis.
std::optional<std::vector<Timex>> readTimexesRow(Database &database, ArticleId id);

/// The mentions alone, of any article that has a current analysis.
std::optional<PlacedMentions> readMentionsRow(Database &database, ArticleId id);
/// As prepareArticle packed them; nullopt for anything else.
std::optional<PlacedMentions> unpackedMentions(std::string_view blob);

/// A correction as correctionColumns names its parts.
Correction readCorrection(const Statement &row);
inline constexpr std::string_view correctionColumns =
    "SELECT id, kind, content_hash, quote, before, after, hint_begin, hint_end, value FROM corrections ";

/// nullopt when there is none with that number, or it is not in force.
std::optional<Correction> readCorrectionRow(Database &database, std::int64_t id);

/// The title the user gave to an article with that content; nullopt when none.
std::optional<std::string> titleByUser(Database &database, const std::string &contentHash);

} // namespace dateline
