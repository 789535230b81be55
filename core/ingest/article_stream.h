// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/raw_article.h"
#include "core/ingest/table_columns.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <unordered_set>

namespace dateline {

/// All articles of one file, whatever it is: one for a text or a page, any number for a mailbox, a feed, an archive. A
/// file of one article is not read before articleOf() reads it; a file of many is streamed with bounded memory, its
/// articles come as bytes to be read by articleOf() on any thread. Use each stream from one thread.
class ArticleStream {
public:
    /// `columns` as somebody said them, in case it is a table.
    explicit ArticleStream(std::filesystem::path file, TableColumns columns = {});
    ~ArticleStream();
    ArticleStream(ArticleStream &&) noexcept;
    ArticleStream &operator=(ArticleStream &&) noexcept;

    /// The next article, or an error about one (the next may be fine again); nullopt at the end.
    std::optional<Result<RawArticle>> next();

private:
    std::optional<Result<RawArticle>> open();
    bool isNew(RawArticle &article);

    std::filesystem::path m_file;
    TableColumns m_columns;
    bool m_opened = false;
    bool m_empty = true;
    std::unordered_set<std::uint64_t> m_parts; ///< hashes of the parts given out
    std::unique_ptr<RawArticleSource> m_many;
};

} // namespace dateline
