// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/text_sketch.h"

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>

namespace dateline {

/// What is compared of an article.
struct CopyCandidate {
    ArticleId id = 0;
    std::string_view contentHash;
    const TextSketch *sketch = nullptr;
    std::optional<CivilDate> published;
    bool corrected = false; ///< the user changed its events: it always stands for itself
};

/// Articles that print another one again, with small changes at most, each with the one that stands for it: agency
/// copy in several papers, the same article under another address. The one that stands is one the user corrected, else
/// dated when one of them is, and the longest, then the earliest; it is never a copy itself. A copy says hardly
/// anything that the one that stands for it does not say, and has most of its numbers; so bulletins that repeat their
/// form with other figures are none.
///
/// Depends on the set of articles and not on its order; the cost grows with its size and not faster. Pure.
std::map<ArticleId, ArticleId> findCopies(std::span<const CopyCandidate> articles);

struct CopiesFound {
    std::map<ArticleId, ArticleId> copies;
    /// Of the articles that are like another one, a number that they share with no others.
    std::unordered_map<ArticleId, ArticleId> families;
};
CopiesFound findCopiesAndFamilies(std::span<const CopyCandidate> articles);

/// Articles are compared only when they share one of these; 0 is no key.
using MeetingKeys = std::array<std::uint64_t, TextSketch::bins / 3>;
MeetingKeys meetingKeys(const TextSketch &sketch);

} // namespace dateline
