// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/draft.h"
#include "core/lexicon/article_cues.h"

#include <vector>

namespace dateline {

/// Finds what each paragraph is and, on the way, title, byline, outlet and address of the article. Reads the article's
/// text, markup and styles. Blocks that stay undecided are running text. `headApart`: title, byline and date are known
/// from elsewhere and do not open the text.
void findStructure(Article &article, std::vector<DraftBlock> &blocks, const ArticleCues &cues, bool headApart = false);

/// The article proper, [first, end), between what other hands wrote before and after it.
struct MainPart {
    std::size_t first = 0;
    std::size_t end = 0;
};

/// Decides blocks before and after a wide gap as comments when the rest is clearly the article.
MainPart findMainPart(const Article &article, std::vector<DraftBlock> &blocks, const ArticleCues &cues);

/// Decides title, byline, date line and outlet lines before the first running text of [main.first, main.end).
/// Returns the index of the first block that does not belong to the head.
std::size_t readHead(Article &article, std::vector<DraftBlock> &blocks, MainPart main, const ArticleCues &cues);

/// Decides headings, captions, site text and comments among the blocks from `first` on.
void readBody(const Article &article, std::vector<DraftBlock> &blocks, std::size_t first, MainPart main,
              const ArticleCues &cues);

} // namespace dateline
