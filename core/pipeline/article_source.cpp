// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/article_source.h"

#include "core/ingest/article_reader.h"

#include <utility>

namespace dateline {

Result<Article> makeArticle(std::string text, std::string name)
{
    return articleFromText(std::move(text), std::move(name));
}

} // namespace dateline
