// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/event.h"
#include "core/store/database.h"

#include <set>
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

/// Puts the passages of an article into the index, or takes them out (`article` must be as it was put in).
void indexPassages(Database &database, ArticleId id, const Article &article);
void unindexPassages(Database &database, ArticleId id, const Article &article);

/// Many articles are coming, or have come: merging the index is put off until then.
void beginBulkIndexing(Database &database);
void endBulkIndexing(Database &database, bool optimise);
/// After a program that was killed in between: its settings are part of the library.
void endInterruptedBulkIndexing(Database &database);

/// Passages that match, best first. A query that FTS5 cannot read is searched word by word.
std::vector<std::int64_t> findPassages(Database &database, const std::string &query, std::size_t limit);

/// Events (rejected ones left out) whose passage or title matches.
std::set<EventId> findEvents(Database &database, const std::string &query);

/// At most `limit` bytes of `text` around the first of the query's words, cut between words, with "…" at a cut.
std::string excerptOf(const std::string &text, const std::string &query, std::size_t limit = 300);

} // namespace dateline
