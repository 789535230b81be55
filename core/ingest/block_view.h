// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/draft.h"
#include "core/lexicon/article_cues.h"

#include <string>

namespace dateline {

inline constexpr std::uint32_t shortBlockBytes = 400;
inline constexpr int mostWordsCounted = 30; ///< from here on it is running text anyway

/// What the structure finder wants to know of a paragraph.
struct BlockView {
    std::string shown;        ///< of short blocks, markup as spaces: same offsets as the block
    std::string folded;       ///< its beginning, trimmed and case-folded; empty when it begins with no cue
    ArticleCueSet cues;       ///< of its beginning
    std::size_t cueBytes = 0; ///< length of the longest cue in `folded`
    bool isShort = false;     ///< at most `shortBlockBytes`
    int wordsTold = -1;       ///< when it is known beforehand

    /// How many words a short block has, at most `mostWordsCounted`. Counted when asked, since few blocks are.
    int words() const;
};

BlockView viewOf(const Article &article, const DraftBlock &block, const ArticleCues &cues);

/// Running text rather than a title, name or label.
bool isBodyLike(const DraftBlock &block, const BlockView &view);
/// Nothing but links, perhaps behind a label ("Region: [Middle East](…)"), or a bare address.
bool isOnlyLinks(const Article &article, const DraftBlock &block, const BlockView &view);
/// Nothing but words of buttons: "Share | Tweet | Print".
bool isButtons(const BlockView &view, const ArticleCues &cues);
/// The heading above readers' comments: "COMMENTS (2)".
bool isCommentHeading(const BlockView &view);
/// Every letter is upper case, and there are at least four.
bool isAllCaps(std::string_view shown);
/// Two to four capitalised words and nothing else: "Bill Ashdown".
bool looksLikeName(const BlockView &view, const ArticleCues &cues);
/// A word of it stands in the names of outlets.
bool hasOutletWord(std::string_view shown, const ArticleCues &cues);

} // namespace dateline
