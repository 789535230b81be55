// SPDX-License-Identifier: GPL-3.0-or-later
// A ZIP archive is a folder: its files are articles or hold many, each read as it would be outside.
#include "core/base/utf8.h"
#include "core/ingest/archive.h"
#include "core/ingest/article_reader.h"
#include "core/ingest/raw_sources.h"

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

/// A file or folder whose name begins with a dot, or what macOS adds.
bool isHidden(std::string_view name)
{
    while (!name.empty()) {
        const std::size_t end = std::min(name.find('/'), name.size());
        const std::string_view part = name.substr(0, end);
        if ((part.starts_with('.') && part != "." && part != "..") || part == "__MACOSX")
            return true;
        name.remove_prefix(std::min(end + 1, name.size()));
    }
    return false;
}

class ZipSource : public RawArticleSource {
public:
    ZipSource(std::unique_ptr<ByteSource> bytes, int depth)
        : m_archive(std::make_shared<ArchiveReader>(std::move(bytes), ArchiveReader::Kind::Zip)), m_depth(depth)
    {
    }

    std::optional<Result<RawArticle>> next() override
    {
        while (!m_ended) {
            if (m_inner) {
                if (auto article = m_inner->next())
                    return inEntry(std::move(*article));
                m_inner.reset();
            }
            auto entry = m_archive->nextEntry();
            if (!entry)
                break;
            if (!*entry) {
                m_ended = true;
                return entry->error();
            }
            if (auto article = open(std::move(**entry)))
                return article;
        }
        return std::nullopt;
    }

private:
    std::optional<Result<RawArticle>> open(ArchiveReader::Entry entry)
    {
        m_entry = partOf(entry.name, entry.name);
        if (entry.name.ends_with('/') || isHidden(entry.name) || !hasReadableEnding(entry.name))
            return std::nullopt;
        if (entry.encrypted)
            return about(Error{ErrorCode::FileUnreadable, {}, {}, "It is encrypted", {}});
        ByteReader start(entryBytes(m_archive));
        const FileFormat format = formatOf(entry.name, start.peek(formatBytes));
        if (format == FileFormat::Unknown || start.atEnd())
            return std::nullopt;
        if (format == FileFormat::Zip && m_depth + 1 >= maximumArchiveDepth)
            return about(
                Error{ErrorCode::FormatUnknown, {}, {}, "Archives are opened within one archive, not deeper", {}});
        auto rest = restOf(std::move(start));
        if (holdsMany(format)) {
            m_inner = sourceOf(format, std::move(rest), m_depth + 1);
            return std::nullopt;
        }
        auto bytes = readAll(*rest, maximumArticleBytes);
        if (!bytes)
            return about(bytes.error());
        RawArticle raw;
        raw.format = format;
        raw.part = m_entry;
        raw.bytes = std::move(*bytes);
        return raw;
    }

    Error about(Error error)
    {
        // After an error of the archive itself nothing more can be read from it.
        m_ended = error.code == ErrorCode::FormatBroken;
        error.where = "\"" + m_entry + "\"" + (error.where.empty() ? "" : ", " + error.where);
        return error;
    }

    Result<RawArticle> inEntry(Result<RawArticle> article)
    {
        if (!article) {
            Error error = article.error();
            error.where = "\"" + m_entry + "\"" + (error.where.empty() ? "" : ", " + error.where);
            return error;
        }
        article->part = m_entry + "//" + article->part;
        return article;
    }

    std::shared_ptr<ArchiveReader> m_archive;
    std::unique_ptr<RawArticleSource> m_inner;
    std::string m_entry;
    int m_depth;
    bool m_ended = false;
};

} // namespace

std::unique_ptr<RawArticleSource> zipSource(std::unique_ptr<ByteSource> bytes, int depth)
{
    return std::make_unique<ZipSource>(std::move(bytes), depth);
}

} // namespace dateline
