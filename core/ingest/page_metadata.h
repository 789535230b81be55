// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/html_tree.h"
#include "core/ingest/json_ld.h"
#include "core/ingest/main_text.h"
#include "core/ingest/timestamps.h"
#include "core/lexicon/article_cues.h"

#include <string>

namespace dateline {

/// What a page says of its article apart from the text: JSON-LD, Open Graph, Dublin Core and other meta elements,
/// <title>, <time>, links.
struct PageFacts {
    LinkedData linked;
    std::string metaTitle;
    std::string pageTitle; ///< <title>, mostly with the outlet behind the headline
    std::string author;
    std::string site;
    std::string url;
    std::string language;
    DayOrder order = DayOrder::Unknown;
    std::vector<std::string> published; ///< timestamps of meta elements, most trustworthy first

    /// The headline as the metadata tell it, best first; may be empty.
    const std::string &title() const;
};

PageFacts pageFacts(const HtmlTree &tree);

/// Title, byline, outlet, address, language and date of a page: what its metadata say, then what stands around its
/// text.
ArticleMetadata pageMetadata(const HtmlTree &tree, const PageFacts &facts, const std::vector<PageBlock> &blocks,
                             const MainText &main, const ArticleCues &cues);

} // namespace dateline
