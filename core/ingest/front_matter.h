// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/source_lines.h"
#include "core/lexicon/article_cues.h"
#include "core/model/article.h"

#include <vector>

namespace dateline {

/// Reads the block of "key: value" lines between two rules that may open a Markdown file: title, date, author, source,
/// url, lang. Its bytes become markup, its lines are removed from `lines`. Does nothing when there is none.
void takeFrontMatter(Article &article, std::vector<SourceLine> &lines, const ArticleCues &cues);

} // namespace dateline
