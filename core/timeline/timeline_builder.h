// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/analysis.h"
#include "core/model/article.h"
#include "core/model/correction.h"
#include "core/model/event.h"
#include "core/timeline/merge_item.h"

#include <span>
#include <string>
#include <vector>

namespace dateline {

/// What merging needs of one article.
struct AnalysedArticle {
    ArticleId id = 0;
    std::string_view contentHash;
    std::string_view outlet;
    std::string_view text; ///< only for finding corrected passages again; may be empty when there are none
    std::span<const Mention> mentions;
};

/// The mentions of an article as merging takes them. `corrections` are those of passages of an article with that
/// content, in the order they were made. Hash and outlet of the items refer to `article`'s.
std::vector<MergeItem> mergeItems(const AnalysedArticle &article, std::span<const Correction> corrections);

/// Merges mentions into events (same type, day, place, actors and wording), gives them ids, titles and salience, and
/// applies corrections. The result is ordered by id and does not depend on the order of `articles`.
std::vector<Event> buildEvents(std::span<const AnalysedArticle> articles, std::span<const Correction> corrections);

} // namespace dateline
