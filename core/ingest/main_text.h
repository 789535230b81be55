// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/page_blocks.h"
#include "core/lexicon/article_cues.h"

#include <string_view>
#include <vector>

namespace dateline {

/// Which paragraphs of a page are the article.
struct MainText {
    std::vector<std::size_t> blocks; ///< in order
    std::uint32_t root = 0;          ///< the element that holds them
    std::size_t firstBlock = 0;      ///< the first paragraph of running text
    std::size_t heading = 0;         ///< the heading that is the title; the number of all blocks when there is none
};

/// Finds the element that holds most running text and least furniture, and leaves out what does not belong to the text
/// in it. `title` as the metadata tell it, empty when they do not. (The measure is that of boilerplate removal by link
/// density and text length, Kohlschütter et al. 2010, applied to whole elements.)
MainText findMainText(const HtmlTree &tree, const std::vector<PageBlock> &blocks, std::string_view title,
                      const ArticleCues &cues);

/// How many words two titles share, in hundredths of the longer one's; 0 when either is empty.
int sharedWords(std::string_view a, std::string_view b);

} // namespace dateline
