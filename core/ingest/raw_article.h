// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/ingest/file_format.h"
#include "core/ingest/rich_block.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace dateline {

/// One article on its way from its file to its reader.
struct RawArticle {
    std::filesystem::path file;
    std::string
        part; ///< which article of a file that holds many: its own id or address, else a hash of its bytes; else empty
    FileFormat format = FileFormat::Text;
    bool fragment = false; ///< Html: all of it is the article, as in a feed; Text: Markdown is not looked for
    std::string bytes;
    std::string encoding;     ///< as told by what it came in; empty when unknown
    ArticleMetadata metadata; ///< as told by what it came in
};

/// The articles of something that holds many, one after the other.
class RawArticleSource {
public:
    virtual ~RawArticleSource() = default;
    /// The next article, or why one of them cannot be read; nullopt at the end.
    virtual std::optional<Result<RawArticle>> next() = 0;
};

/// Turns raw bytes into an article; `name`, `path` and the content hash are set. Never throws.
/// Errors: those of readArticle. Safe for concurrent use by multiple threads.
Result<Article> articleOf(RawArticle raw);

/// "file//part"; the file alone when it holds one article. No path of a file has two slashes in a row once it is made
/// absolute and normal, so both can be told apart again.
std::string pathOfPart(const std::filesystem::path &file, std::string_view part);

/// A part's own id if it has one that is short and shows no control characters, else the hash of its bytes.
std::string partOf(std::string_view id, std::string_view bytes);

} // namespace dateline
