// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/html_tree.h"

#include <cstdint>

namespace dateline {

/// What the name, role, class and id of an element say about it. Kinds are bits, they may be combined.
enum PageMark : std::uint8_t {
    MarkNone = 0,
    MarkDropped = 1 << 0,  ///< scripts, forms, navigation: never text of the article
    MarkForeign = 1 << 1,  ///< named like comments, shares, teasers, advertisements
    MarkArticle = 1 << 2,  ///< named like the article's text
    MarkDate = 1 << 3,     ///< named like a publication date
    MarkByline = 1 << 4,   ///< named like an author
    MarkLead = 1 << 5,     ///< named like a standfirst
    MarkComments = 1 << 6, ///< named like readers' comments; foreign too
};

/// Looks at the element alone, not at what it stands in.
std::uint8_t marksOf(const HtmlNode &node);

} // namespace dateline
