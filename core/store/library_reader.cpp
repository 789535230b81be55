// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/library_reader.h"

#include "core/store/guarded.h"
#include "core/store/library_file.h"
#include "core/store/search.h"
#include "core/store/stored_spans.h"

#include <map>

namespace dateline {

namespace {

/// One view of the library for several statements, whatever the writer does meanwhile.
class ReadTransaction {
public:
    explicit ReadTransaction(Database &database) : m_database(database) { m_database.run("BEGIN"); }
    ~ReadTransaction()
    {
        try {
            m_database.run("ROLLBACK");
        } catch (const StoreFailure &) {
            // Nothing was written.
        }
    }
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

private:
    Database &m_database;
};

/// Mentions as events ask for them, each article's read once.
class StoredMentions {
public:
    explicit StoredMentions(Database &database) : m_database(database) {}

    /// Missing only while analyses are being made again: the source stays, its words come with the next state.
    const Mention *find(ArticleId article, std::uint32_t index)
    {
        auto known = m_ofArticle.find(article);
        if (known == m_ofArticle.end())
            known = m_ofArticle.emplace(article, readMentionsRow(m_database, article).value_or(PlacedMentions{})).first;
        return index < known->second.mentions.size() ? &known->second.mentions[index] : nullptr;
    }

private:
    Database &m_database;
    std::map<ArticleId, PlacedMentions> m_ofArticle;
};

std::vector<EventId> eventsOfMentions(Database &database, ArticleId id, std::size_t mentions)
{
    std::vector<EventId> events(mentions, 0);
    Statement row = database.prepare("SELECT s.mention, e.id FROM event_sources s JOIN events e ON e.number = s.event"
                                     " WHERE s.article = ? AND NOT e.rejected");
    row.bind(1, id);
    while (row.step())
        if (const auto mention = static_cast<std::size_t>(row.number(0)); mention < mentions)
            events[mention] = static_cast<EventId>(row.number(1));
    return events;
}

} // namespace

LibraryReader::LibraryReader(std::unique_ptr<Database> database) : m_database(std::move(database)), m_told(*m_database)
{
}
LibraryReader::~LibraryReader() = default;

Result<std::unique_ptr<LibraryReader>> LibraryReader::open(const std::filesystem::path &file)
{
    return guarded(file, [&] {
        return std::unique_ptr<LibraryReader>(new LibraryReader(std::move(openLibrary(file, OpenMode::Read).database)));
    });
}

Result<Event> LibraryReader::event(EventId id) const
{
    return guarded(m_database->file(), [&] {
        const ReadTransaction view(*m_database);
        Statement row = m_database->prepare("SELECT data FROM events WHERE id = ?");
        if (!row.bind(1, static_cast<std::int64_t>(id)).step())
            throw StoreFailure(
                Error{ErrorCode::BadArgument, m_database->file().string(), {}, "There is no event " + toHex(id), {}});
        StoredMentions mentions(*m_database);
        auto event = decodeEvent(row.blob(0),
                                 [&](ArticleId article, std::uint32_t index) { return mentions.find(article, index); });
        if (!event)
            throw StoreFailure(Error{ErrorCode::LibraryDamaged,
                                     m_database->file().string(),
                                     {},
                                     "Event " + toHex(id) + " cannot be read",
                                     {}});
        return std::move(*event);
    });
}

Result<std::vector<Event>> LibraryReader::rejectedEvents(std::size_t limit) const
{
    return guarded(m_database->file(), [&] {
        const ReadTransaction view(*m_database);
        std::vector<Event> rejected;
        StoredMentions mentions(*m_database);
        const auto mentionOf = [&](ArticleId article, std::uint32_t index) { return mentions.find(article, index); };
        Statement row = m_database->prepare("SELECT data FROM events WHERE rejected ORDER BY id LIMIT ?");
        row.bind(1, static_cast<std::int64_t>(limit));
        while (row.step())
            if (auto event = decodeEvent(row.blob(0), mentionOf))
                rejected.push_back(std::move(*event));
        return rejected;
    });
}

Result<FoundArticle> LibraryReader::article(ArticleId id) const
{
    return guarded(m_database->file(), [&] {
        const ReadTransaction view(*m_database);
        FoundArticle found;
        found.article = readArticleRow(*m_database, id);
        if (auto title = titleByUser(*m_database, found.article.contentHash)) {
            found.article.title = std::move(*title);
            found.article.titleByUser = true;
            found.article.titleIsFirstSentence = false;
        }
        found.analysis = readAnalysisRow(*m_database, id);
        if (found.analysis && !spansFit(found.analysis->analysis, found.article.text))
            found.analysis.reset();
        found.mentionEvents =
            eventsOfMentions(*m_database, id, found.analysis ? found.analysis->analysis.mentions.size() : 0);
        return found;
    });
}

Result<std::vector<ArticleDay>> LibraryReader::publicationDays() const
{
    return guarded(m_database->file(), [&] {
        std::vector<ArticleDay> days;
        Statement row =
            m_database->prepare("SELECT article, findings FROM analyses WHERE version = ? ORDER BY article");
        row.bind(1, analysisVersion);
        while (row.step())
            if (auto findings = decodeFindings(row.blob(1))) {
                ArticleDay day{row.number(0), std::nullopt, std::move(findings->suggestion)};
                if (findings->published)
                    day.published = findings->published->date;
                days.push_back(std::move(day));
            }
        return days;
    });
}

Result<Article> LibraryReader::articleAsRead(ArticleId id) const
{
    return guarded(m_database->file(), [&] { return readArticleRow(*m_database, id); });
}

Result<std::vector<Timex>> LibraryReader::timexes(ArticleId id) const
{
    return guarded(m_database->file(), [&] { return readTimexesRow(*m_database, id).value_or(std::vector<Timex>()); });
}

Result<std::vector<FoundPassage>> LibraryReader::search(const std::string &query, std::size_t limit) const
{
    return guarded(m_database->file(), [&] {
        const ReadTransaction view(*m_database);
        std::vector<FoundPassage> passages;
        Article article; // hits of one article often follow each other
        for (const std::int64_t id : findPassages(*m_database, query, limit)) {
            if (article.id != passageArticle(id))
                article = readArticleRow(*m_database, passageArticle(id));
            const std::size_t block = passageBlock(id);
            const ByteSpan span = block < article.blocks.size()
                                      ? article.blocks[block].span
                                      : ByteSpan{0, static_cast<std::uint32_t>(article.text.size())};
            passages.push_back({article.id, span, excerptOf(passageText(article, block), query)});
        }
        return passages;
    });
}

Result<EventSet> LibraryReader::searchEvents(const std::string &query, const CancelToken &cancel) const
{
    return guarded(m_database->file(), [&] {
        const ReadTransaction view(*m_database);
        return findEvents(*m_database, m_told, query, cancel);
    });
}

Status LibraryReader::prepareSearch() const
{
    return guarded(m_database->file(), [&] {
        const ReadTransaction view(*m_database);
        m_told.prepare();
    });
}

} // namespace dateline
