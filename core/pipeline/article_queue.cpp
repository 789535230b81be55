// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/article_queue.h"

#include "core/ingest/article_reader.h"

#include <algorithm>
#include <cstdint>
#include <system_error>
#include <utility>

namespace dateline {

std::size_t QueuedArticle::weight() const
{
    constexpr std::size_t least = 4096;
    if (!raw)
        return least;
    if (!raw->bytes.empty())
        return least + 4 * raw->bytes.size();
    std::error_code failure;
    const std::uintmax_t size = std::filesystem::file_size(file, failure);
    return failure ? least : least + 4 * static_cast<std::size_t>(std::min<std::uintmax_t>(size, maximumArticleBytes));
}

std::optional<QueuedArticle> ArticleQueue::next()
{
    while (true) {
        if (!m_stream) {
            if (m_begun == m_files.size())
                return std::nullopt;
            const std::filesystem::path &file = m_files[m_begun++];
            m_stream.emplace(file, m_columnsOf ? m_columnsOf(file) : TableColumns());
        }
        if (auto raw = m_stream->next())
            return QueuedArticle{m_files[m_begun - 1], m_begun, std::move(*raw)};
        m_stream.reset();
    }
}

Result<Article> readQueued(QueuedArticle queued)
{
    if (!queued.raw)
        return queued.raw.error();
    return articleOf(std::move(*queued.raw));
}

} // namespace dateline
