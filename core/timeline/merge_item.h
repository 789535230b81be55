// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/mention.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// A mention on its way to an event, with what merging compares made ready.
struct MergeItem {
    Mention mention; ///< corrections applied
    ArticleId article = 0;
    std::uint32_t mentionIndex = 0;
    std::string_view contentHash; ///< of the article; with the trigger it gives the order that merging follows
    std::string_view outlet;
    std::vector<std::uint64_t> words; ///< `contentWords` of the title, made when it is compared
    bool corrected = false;
    bool rejected = false;
    bool titleByUser = false;
};

/// Order by content: the same whatever order articles were imported in.
bool contentLess(const MergeItem &a, const MergeItem &b);

} // namespace dateline
