// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/language_pack.h"
#include "core/model/article.h"
#include "core/model/document.h"

#include <vector>

namespace dateline {

/// Publication dates that the article's metadata, head, imprint, URL and file name tell, the most trustworthy first.
/// Never from footers, comments, captions, signatures or the file's own times. Empty when there is none. Pure.
std::vector<Published> findPublicationDates(const Article &article, const Document &document, const LanguagePack &pack);

} // namespace dateline
