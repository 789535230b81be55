// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/event.h"

#include <functional>
#include <string>
#include <vector>

namespace dateline {

/// Another article that prints one again.
struct PrintedAgain {
    std::string title;
    std::string outlet;
    std::string url;
    std::string path;
    std::optional<CivilDate> published;
};

/// What exporters need of an article.
struct ExportedArticle {
    ArticleId id = 0;
    std::string title;
    std::string outlet;
    std::string url;
    std::string path;
    std::optional<CivilDate> published;
    std::string text;             ///< for passages
    std::vector<ByteSpan> markup; ///< parts of the text that are not shown, in order
    std::vector<PrintedAgain> copies;
};

/// Looks an article up; the returned pointer stays valid until the next call. nullptr when unknown.
using ArticleLookup = std::function<const ExportedArticle *(ArticleId)>;

/// The words under `span` as a reader sees them: without markup, white space folded to single blanks.
std::string shownText(const ExportedArticle &article, ByteSpan span);

} // namespace dateline
