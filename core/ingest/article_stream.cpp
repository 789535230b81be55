// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/article_stream.h"

#include "core/base/content_hash.h"
#include "core/ingest/raw_sources.h"

#include <utility>

namespace dateline {

namespace {

Error about(Error error, const std::filesystem::path &file)
{
    if (error.file.empty())
        error.file = file.string();
    if (error.done.empty())
        error.done = "It was skipped.";
    return error;
}

} // namespace

ArticleStream::ArticleStream(std::filesystem::path file, TableColumns columns)
    : m_file(std::move(file)), m_columns(std::move(columns))
{
}
ArticleStream::~ArticleStream() = default;
ArticleStream::ArticleStream(ArticleStream &&) noexcept = default;
ArticleStream &ArticleStream::operator=(ArticleStream &&) noexcept = default;

std::optional<Result<RawArticle>> ArticleStream::open()
{
    m_opened = true;
    auto bytes = openBytes(m_file);
    RawArticle whole;
    whole.file = m_file;
    if (!bytes)
        return whole; // its reader says what is wrong with it
    ByteReader reader(std::move(*bytes));
    whole.format = formatOf(m_file.filename().string(), reader.peek(formatBytes).substr(0, formatBytes));
    if (whole.format == FileFormat::Csv)
        m_many = csvSource(restOf(std::move(reader)), longestRecord, m_columns);
    else if (holdsMany(whole.format))
        m_many = sourceOf(whole.format, restOf(std::move(reader)));
    return m_many ? std::nullopt : std::optional<Result<RawArticle>>(std::move(whole));
}

std::optional<Result<RawArticle>> ArticleStream::next()
{
    if (!m_opened) {
        if (auto whole = open())
            return whole;
    }
    while (m_many) {
        auto article = m_many->next();
        if (!article)
            break;
        m_empty = false;
        if (!*article)
            return about(article->error(), m_file);
        if (!isNew(**article))
            continue;
        (*article)->file = m_file;
        return article;
    }
    if (!m_many || !std::exchange(m_empty, false))
        return std::nullopt;
    return Error{ErrorCode::FileEmpty, m_file.string(), {}, "There is no article in it", "It was skipped."};
}

/// Two articles of one file may share an id: the second is told apart by its words, and left out when they are the
/// same.
bool ArticleStream::isNew(RawArticle &article)
{
    if (m_parts.insert(contentHash64(article.part)).second)
        return true;
    article.part += "//" + contentHash(article.bytes);
    return m_parts.insert(contentHash64(article.part)).second;
}

std::unique_ptr<RawArticleSource> sourceOf(FileFormat format, std::unique_ptr<ByteSource> bytes, int depth)
{
    switch (format) {
    case FileFormat::Mailbox: return mailboxSource(std::move(bytes));
    case FileFormat::Feed: return feedSource(std::move(bytes));
    case FileFormat::Json: return jsonSource(unpackedBytes(std::move(bytes)), false);
    case FileFormat::JsonLines: return jsonSource(unpackedBytes(std::move(bytes)), true);
    case FileFormat::Csv: return csvSource(std::move(bytes));
    case FileFormat::Warc: return warcSource(unpackedBytes(std::move(bytes)));
    case FileFormat::Zip: return zipSource(std::move(bytes), depth);
    default: return nullptr;
    }
}

} // namespace dateline
