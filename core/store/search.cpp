// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/search.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <functional>

namespace dateline {

namespace {

constexpr std::size_t longestQuery = 4096;
constexpr std::size_t mostQueued = 32u << 20; ///< bytes of passages that wait

/// Every word as a phrase of its own, so that signs mean nothing.
std::string wordByWord(const std::string &query)
{
    std::string quoted;
    std::size_t at = 0;
    while (at < query.size()) {
        const std::size_t end = std::min(query.find_first_of(" \t\r\n\"", at), query.size());
        if (end > at)
            quoted += (quoted.empty() ? "\"" : " \"") + query.substr(at, end - at) + "\"";
        at = end + 1;
    }
    return quoted;
}

/// Runs `search` with the query as FTS5 reads it, then with its plain words.
void withReadableQuery(const std::string &query, const std::function<void(const std::string &)> &search)
{
    std::string cut = query.substr(0, previousBorder(query, std::min(query.size(), longestQuery)));
    std::replace(cut.begin(), cut.end(), '\0', ' ');
    if (trimmed(cut).empty())
        return;
    try {
        search(cut);
        return;
    } catch (const StoreFailure &failure) {
        // A query with a mistake is reported like a schema with a mistake.
        if (failure.error().code != ErrorCode::LibraryDamaged)
            throw;
    }
    if (const std::string words = wordByWord(cut); !words.empty())
        search(words);
}

void setIndexOption(Database &database, std::string_view option, std::int64_t value)
{
    database.prepare("INSERT INTO passages(passages, rank) VALUES (?, ?)").bind(1, option).bind(2, value).run();
}

/// The first place where a word of the query stands in folded text.
std::size_t firstMatch(const std::string &folded, const std::string &query)
{
    std::size_t first = std::string::npos;
    const std::string words = foldCase(query);
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find_first_of(" \t\r\n\"*()+^:", at), words.size());
        if (end > at)
            first = std::min(first, folded.find(words.substr(at, end - at)));
        at = end + 1;
    }
    return first == std::string::npos ? 0 : first;
}

/// The next so many; false when there are no more.
bool appendRows(Statement &search, std::size_t most, std::vector<std::int64_t> &numbers)
{
    for (std::size_t row = 0; row < most; ++row) {
        if (!search.step())
            return false;
        numbers.push_back(search.number(0));
    }
    return true;
}

} // namespace

std::uint32_t blockAt(const std::vector<Block> &blocks, std::uint32_t offset)
{
    const auto after =
        std::upper_bound(blocks.begin(), blocks.end(), offset,
                         [](std::uint32_t wanted, const Block &block) { return wanted < block.span.begin; });
    return after == blocks.begin() ? 0 : static_cast<std::uint32_t>(after - blocks.begin() - 1);
}

std::string passageText(const Article &article, std::size_t block)
{
    const ByteSpan span = article.blocks.empty()          ? ByteSpan{0, static_cast<std::uint32_t>(article.text.size())}
                          : block < article.blocks.size() ? article.blocks[block].span
                                                          : ByteSpan{};
    std::string shown;
    std::uint32_t at = span.begin;
    auto hidden = std::partition_point(article.markup.begin(), article.markup.end(),
                                       [&](ByteSpan markup) { return markup.end <= span.begin; });
    for (; hidden != article.markup.end() && hidden->begin < span.end; ++hidden) {
        if (hidden->begin > at)
            shown += slice(article.text, {at, hidden->begin});
        at = std::max(at, hidden->end);
    }
    if (at < span.end)
        shown += slice(article.text, {at, span.end});
    return shown;
}

void PassageQueue::append(bool added, ArticleId id, const Article &article)
{
    const std::size_t count = std::max<std::size_t>(article.blocks.size(), 1);
    for (std::size_t block = 0; block < count && block < (std::size_t(1) << passageBlockBits); ++block) {
        m_changes.push_back({added, passageId(id, block), passageText(article, block)});
        m_bytes += m_changes.back().words.size();
    }
    if (m_bytes > mostQueued)
        write();
}

void PassageQueue::write()
{
    Statement add = m_database.prepare("INSERT INTO passages(rowid, text) VALUES (?, ?)");
    Statement remove = m_database.prepare("INSERT INTO passages(passages, rowid, text) VALUES ('delete', ?, ?)");
    for (const Change &change : m_changes)
        (change.added ? add : remove).bind(1, change.passage).bind(2, change.words).run();
    clear();
}

void PassageQueue::clear()
{
    m_changes.clear();
    m_bytes = 0;
}

void beginBulkIndexing(Database &database)
{
    setIndexOption(database, "automerge", 0);
    setIndexOption(database, "crisismerge", 1000);
    setIndexOption(database, "hashsize", 64 << 20);
}

void endBulkIndexing(Database &database, bool optimise)
{
    setIndexOption(database, "automerge", 8);
    setIndexOption(database, "crisismerge", 16);
    if (optimise)
        database.run("INSERT INTO passages(passages) VALUES ('optimize')");
}

void endInterruptedBulkIndexing(Database &database)
{
    Statement merging = database.prepare("SELECT v FROM passages_config WHERE k = 'automerge'");
    const bool interrupted = merging.step() && merging.number(0) == 0;
    merging.reset();
    if (interrupted)
        endBulkIndexing(database, false);
}

std::vector<std::int64_t> findPassages(Database &database, const std::string &query, std::size_t limit)
{
    // Ranking looks at every hit: of a very common word the first ones are enough.
    constexpr std::int64_t mostRanked = 20'000;
    std::vector<std::int64_t> found;
    withReadableQuery(query, [&](const std::string &readable) {
        found.clear();
        Statement count =
            database.prepare("SELECT count(*) FROM (SELECT 1 FROM passages WHERE passages MATCH ? LIMIT ?)");
        count.bind(1, readable).bind(2, mostRanked);
        const bool ranked = count.step() && count.number(0) < mostRanked;
        Statement search =
            database.prepare(ranked ? "SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank, rowid LIMIT ?"
                                    : "SELECT rowid FROM passages WHERE passages MATCH ? LIMIT ?");
        search.bind(1, readable).bind(2, static_cast<std::int64_t>(limit));
        while (search.step())
            found.push_back(search.number(0));
    });
    return found;
}

EventSet findEvents(Database &database, ToldEvents &told, const std::string &query, const CancelToken &cancel)
{
    constexpr std::size_t rowsBetweenLooks = 1024;
    std::vector<std::int64_t> passages, titles;
    const auto collect = [&](std::string_view sql, const std::string &readable, std::vector<std::int64_t> &numbers) {
        numbers.clear();
        Statement search = database.prepare(sql);
        search.bind(1, readable);
        do {
            if (cancel.cancelled())
                throw StoreFailure(Error{ErrorCode::Cancelled, database.file().string(), {}, {}, {}});
        } while (appendRows(search, rowsBetweenLooks, numbers));
        if (!std::is_sorted(numbers.begin(), numbers.end())) // nearly always they are
            std::sort(numbers.begin(), numbers.end());
    };
    withReadableQuery(query, [&](const std::string &readable) {
        collect("SELECT rowid FROM passages WHERE passages MATCH ?", readable, passages);
        collect("SELECT rowid FROM event_titles WHERE event_titles MATCH ?", readable, titles);
    });
    return told.eventsOf(passages, titles);
}

std::string excerptOf(const std::string &text, const std::string &query, std::size_t limit)
{
    if (text.size() <= limit)
        return text;
    // Folding may change lengths; the place is only where to look.
    const std::size_t match = std::min(firstMatch(foldCase(text), query), text.size());
    std::size_t begin = match > limit / 3 ? match - limit / 3 : 0;
    begin = std::min(begin, text.size() - limit);
    std::size_t end = begin + limit;
    if (begin > 0)
        begin = std::min(text.find(' ', begin), begin + limit / 4) + 1;
    if (end < text.size())
        end = std::max(text.rfind(' ', end) == std::string::npos ? 0 : text.rfind(' ', end), end - limit / 4);
    begin = nextBorder(text, begin);
    end = previousBorder(text, end);
    return (begin > 0 ? "…" : "") + text.substr(begin, end - begin) + (end < text.size() ? "…" : "");
}

} // namespace dateline
