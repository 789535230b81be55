// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/model/article.h"
#include "core/model/event.h"
#include "core/store/database.h"
#include "core/store/told_events.h"

#include <string>
#include <vector>

namespace dateline {

/// Number of a passage in the full-text index: article and number of the block.
inline constexpr unsigned passageBlockBits = 24;
constexpr std::int64_t passageId(ArticleId article, std::size_t block)
{
    constexpr std::size_t lastBlock = (std::size_t(1) << passageBlockBits) - 1;
    return (article << passageBlockBits) | static_cast<std::int64_t>(block < lastBlock ? block : lastBlock);
}
constexpr ArticleId passageArticle(std::int64_t passage)
{
    return passage >> passageBlockBits;
}
constexpr std::size_t passageBlock(std::int64_t passage)
{
    return static_cast<std::size_t>(passage & ((std::int64_t(1) << passageBlockBits) - 1));
}

/// The number of the block at `offset`, else of the last one before it; 0 without blocks.
std::uint32_t blockAt(const std::vector<Block> &blocks, std::uint32_t offset);

/// The words of an article's passage as they are shown: without markup.
std::string passageText(const Article &article, std::size_t block);

/// Passages of one transaction on their way into the index or out of it. Whenever another statement makes a savepoint
/// SQLite writes what the index has gathered to the disk, as a segment that has to be merged later: gathered here and
/// written together, a large import takes half the time. Throws StoreFailure.
class PassageQueue {
public:
    explicit PassageQueue(Database &database) : m_database(database) {}

    void add(ArticleId id, const Article &article) { append(true, id, article); }
    /// `article` must be as it was added.
    void remove(ArticleId id, const Article &article) { append(false, id, article); }
    /// Before the transaction is committed.
    void write();
    /// After it was rolled back.
    void clear();

private:
    struct Change {
        bool added = true;
        std::int64_t passage = 0;
        std::string words;
    };

    void append(bool added, ArticleId id, const Article &article);

    Database &m_database;
    std::vector<Change> m_changes; ///< in their order
    std::size_t m_bytes = 0;
};

/// Many articles are coming, or have come: merging the index is put off until then.
void beginBulkIndexing(Database &database);
void endBulkIndexing(Database &database, bool optimise);
/// After a program that was killed in between: its settings are part of the library.
void endInterruptedBulkIndexing(Database &database);

/// Passages that match, best first. A query that FTS5 cannot read is searched word by word.
std::vector<std::int64_t> findPassages(Database &database, const std::string &query, std::size_t limit);

/// Events (rejected ones left out) whose passage or title matches. Cancelled when `cancel` says so.
EventSet findEvents(Database &database, ToldEvents &told, const std::string &query, const CancelToken &cancel);

/// At most `limit` bytes of `text` around the first of the query's words, cut between words, with "…" at a cut.
std::string excerptOf(const std::string &text, const std::string &query, std::size_t limit = 300);

} // namespace dateline
