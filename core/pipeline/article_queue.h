// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/article_stream.h"
#include "core/model/article.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// One article of a list of files, found but not read yet.
struct QueuedArticle {
    std::filesystem::path file; ///< as it was given
    std::size_t filesBegun = 0; ///< this one included
    Result<RawArticle> raw;

    /// About how many bytes it keeps in memory from here until it is stored.
    std::size_t weight() const;
};

/// The articles of many files one after the other: files of many articles are streamed, the others not touched before
/// readQueued() reads them. Use each queue from one thread.
class ArticleQueue {
public:
    /// `columnsOf`, where it is given, tells what the columns of a table mean.
    using ColumnsOf = std::function<TableColumns(const std::filesystem::path &)>;
    explicit ArticleQueue(std::vector<std::filesystem::path> files, ColumnsOf columnsOf = {})
        : m_files(std::move(files)), m_columnsOf(std::move(columnsOf))
    {
    }

    std::optional<QueuedArticle> next();

private:
    std::vector<std::filesystem::path> m_files;
    ColumnsOf m_columnsOf;
    std::size_t m_begun = 0;
    std::optional<ArticleStream> m_stream;
};

/// Never throws; safe for concurrent use by multiple threads. Errors: those of core/ingest/article_reader.h.
Result<Article> readQueued(QueuedArticle queued);

} // namespace dateline
