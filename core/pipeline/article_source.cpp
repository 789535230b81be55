// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/article_source.h"

#include "core/ingest/article_reader.h"
#include "core/ingest/raw_article.h"

#include <utility>

namespace dateline {

Result<Article> makeArticle(std::string text, std::string name)
{
    return articleFromText(std::move(text), std::move(name));
}

Result<Article> makePastedArticle(std::string bytes, PastedAs format, std::string name)
{
    if (bytes.size() > maximumArticleBytes)
        return Error{ErrorCode::FileTooLarge, std::move(name), {}, {}, "It was not added."};
    if (bytes.empty())
        return Error{ErrorCode::FileEmpty, std::move(name), {}, {}, "It was not added."};
    RawArticle raw;
    raw.format = format == PastedAs::Html ? FileFormat::Html : FileFormat::Text;
    raw.fragment = format == PastedAs::Html;
    raw.encoding = "UTF-8";
    raw.bytes = std::move(bytes);
    auto article = articleOf(std::move(raw));
    if (article) {
        article->name = std::move(name);
        return article;
    }
    Error error = article.error();
    error.file = std::move(name);
    error.done = "It was not added.";
    return error;
}

} // namespace dateline
