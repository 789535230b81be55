// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/article_stream.h"
#include "tests/core/ingest/article_helpers.h"

#include <string>
#include <utility>
#include <vector>

namespace dateline::test {

/// What a file of many articles gave.
struct Found {
    std::vector<Article> articles;
    std::vector<Error> errors;
};

inline Found readAllOf(const std::string &name, const std::string &bytes, TableColumns columns = {})
{
    const ScratchFolder folder;
    ArticleStream stream(folder.write(name, bytes), std::move(columns));
    Found found;
    while (auto raw = stream.next()) {
        auto article = *raw ? articleOf(std::move(**raw)) : Result<Article>((*raw).error());
        if (article)
            found.articles.push_back(std::move(*article));
        else
            found.errors.push_back(article.error());
    }
    return found;
}

} // namespace dateline::test
