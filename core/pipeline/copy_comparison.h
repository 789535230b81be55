// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/language_pack.h"
#include "core/model/article.h"
#include "core/timeline/copy_differences.h"

#include <string>
#include <vector>

namespace dateline {

/// One place where an article differs from the one it prints again, with the sentences as they are shown.
struct ToldDifference {
    CopyDifference::Kind kind = CopyDifference::Kind::Added;
    std::string original; ///< empty for what was added
    std::string copy;     ///< empty for what was left out

    friend bool operator==(const ToldDifference &, const ToldDifference &) = default;
};

/// Compares what both articles tell, captions and comments left out; `language` is set where it is known. An article
/// of a language without a pack is compared paragraph by paragraph. Pure.
std::vector<ToldDifference> compareCopy(const Article &original, const Article &copy, const LanguagePacks &packs);

} // namespace dateline
