// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/language_pack.h"
#include "core/model/article.h"
#include "core/model/document.h"

namespace dateline {

struct DocumentOptions {
    bool partsOfSpeech = true; ///< false: tokens stay without tags, which temporal tagging alone does not need
};

/// Tokenises the article's text and splits it into paragraphs and sentences; `Document::published` is taken from
/// the article. Without blocks the whole text is split at blank lines into Body paragraphs.
/// Pure; safe for concurrent use by multiple threads.
Document buildDocument(const Article &article, const LanguagePack &pack, const DocumentOptions &options = {});

} // namespace dateline
