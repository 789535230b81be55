// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/language_pack.h"
#include "core/model/analysis.h"
#include "core/model/article.h"
#include "core/model/document.h"

namespace dateline {

/// An article with all that was found in it.
struct AnalysedText {
    Article article;   ///< language and publication date filled in
    Document document; ///< empty when the language has no pack
    Analysis analysis;
};

struct AnalyzerOptions {
    bool timexesOnly = false;
    bool findPublished = true; ///< false: the article's publication date, or its having none, is settled
};

/// ingest's Article in, timexes and mentions out: language, document, publication date (unless the article has one
/// already), tagging, extraction. Pure; safe for concurrent use by multiple threads.
AnalysedText analyse(Article article, const LanguagePacks &packs, const AnalyzerOptions &options = {});

} // namespace dateline
