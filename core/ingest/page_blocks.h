// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/html_tree.h"
#include "core/ingest/page_words.h"
#include "core/ingest/rich_block.h"

#include <vector>

namespace dateline {

/// A paragraph of a page and where it stands.
struct PageBlock {
    RichBlock rich;
    std::uint32_t node = 0;        ///< where its text begins
    std::uint32_t linkBytes = 0;   ///< how much of it is links
    std::uint8_t marks = MarkNone; ///< of all elements around it (page_words.h)
    std::string element;           ///< the innermost element that makes a paragraph: "p", "li", "div", …
    std::uint32_t container = 0;   ///< that element's node

    bool isForeign() const { return (marks & MarkForeign) != 0; }
};

/// The paragraphs of a page in document order; what is dropped by its element (scripts, navigation, hidden parts) is
/// gone, what is named like site furniture is marked foreign unless it holds the page's heading or most of its text.
std::vector<PageBlock> pageBlocks(const HtmlTree &tree);

} // namespace dateline
