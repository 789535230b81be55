// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project_store.h"

#include "core/store/event_rows.h"
#include "core/store/guarded.h"
#include "core/store/library_file.h"
#include "core/store/library_rows.h"
#include "core/store/search.h"
#include "core/store/transaction.h"

#include <algorithm>

#include <sys/stat.h>

namespace dateline {

struct ProjectStore::State {
    OpenedLibrary library;
    std::unique_ptr<Transaction> transaction;
    Durability durability = Durability::Import;
    ino_t inode = 0;
    dev_t device = 0;

    Database &database() const { return *library.database; }
};

namespace {

void markEventsStale(Database &database)
{
    database.run("UPDATE state SET value = 0 WHERE name = 'events_version' AND value <> 0");
}

void bindArticle(Statement &row, const PreparedArticle &prepared)
{
    const Article &article = prepared.article;
    row.bind(1, article.path).bind(2, article.name).bind(3, article.contentHash).bind(4, article.encoding);
    row.bind(5, article.text).bindBlob(6, prepared.structureBlob).bind(7, article.title);
    row.bind(8, article.titleSpan.begin).bind(9, article.titleSpan.end).bind(10, article.titleIsFirstSentence ? 1 : 0);
    row.bind(11, article.byline).bind(12, article.outlet).bind(13, article.url).bind(14, article.language);
}

void writeAnalysis(Database &database, ArticleId id, const PreparedArticle &prepared)
{
    Statement row = database.prepare(
        "INSERT OR REPLACE INTO analyses (article, version, findings, timexes, mentions) VALUES (?, ?, ?, ?, ?)");
    row.bind(1, id).bind(2, analysisVersion).bindBlob(3, prepared.findingsBlob).bindBlob(4, prepared.timexesBlob);
    row.bindBlob(5, prepared.mentionsBlob).run();
}

/// Turns the one correction that `which` selects on or off.
/// `which` names the step.
std::vector<Correction> switchStep(Database &database, std::string_view which, bool undone)
{
    std::vector<Correction> found;
    std::int64_t step = 0;
    {
        Statement row = database.prepare(which);
        if (!row.step())
            return found;
        step = row.number(0);
    }
    Statement rows = database.prepare(std::string(correctionColumns).append("WHERE step = ? ORDER BY id"));
    rows.bind(1, step);
    while (rows.step())
        found.push_back(readCorrection(rows));
    database.prepare("UPDATE corrections SET undone = ? WHERE step = ?").bind(1, undone ? 1 : 0).bind(2, step).run();
    markEventsStale(database);
    return found;
}

ArticleRecord readRecord(const Statement &row)
{
    ArticleRecord record;
    record.id = row.number(0);
    record.path = row.text(1);
    record.name = row.text(2);
    record.contentHash = row.text(3);
    record.title = row.text(4);
    record.outlet = row.text(5);
    if (row.number(6) != analysisVersion)
        return record;
    auto findings = decodeFindings(row.blob(7));
    if (findings && decodeMentions(row.blob(8))) { // else: made again like an old one
        record.analysed = true;
        record.findings = std::move(*findings);
        record.mentions = row.blob(8);
    }
    return record;
}

} // namespace

PreparedArticle prepareArticle(Article asRead, Findings findings, const Analysis &analysis)
{
    PreparedArticle prepared;
    PlacedMentions placed{analysis.mentions, {}};
    for (const Mention &mention : analysis.mentions)
        placed.blocks.push_back(blockAt(asRead.blocks, mention.sentence.begin));
    findings.suggestion = analysis.suggestion;
    findings.sentences = analysis.sentences;
    prepared.structureBlob = encodeStructure(asRead);
    prepared.findingsBlob = encodeFindings(findings);
    prepared.timexesBlob = encodeTimexes(analysis.timexes);
    prepared.mentionsBlob = encodeMentions(placed);
    prepared.findings = std::move(findings);
    prepared.article = std::move(asRead);
    return prepared;
}

ProjectStore::ProjectStore(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Result<std::unique_ptr<ProjectStore>> ProjectStore::open(const std::filesystem::path &file, bool create)
{
    return guarded(file, [&] {
        auto state = std::make_unique<State>();
        state->library = openLibrary(file, create ? OpenMode::Create : OpenMode::Write);
        if (!state->library.readOnlyBecause)
            endInterruptedBulkIndexing(state->database());
        struct stat opened = {};
        if (stat(file.c_str(), &opened) == 0) {
            state->inode = opened.st_ino;
            state->device = opened.st_dev;
        }
        return std::unique_ptr<ProjectStore>(new ProjectStore(std::move(state)));
    });
}

ProjectStore::~ProjectStore()
{
    rollback();
    if (m_state->library.readOnlyBecause)
        return;
    try {
        // Another connection may still be reading; then the log stays beside the file until that one closes.
        m_state->database().run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE;");
    } catch (const StoreFailure &) {
        // Nothing is lost: the log is read with the file.
    }
}

const std::filesystem::path &ProjectStore::file() const
{
    return m_state->database().file();
}

const std::optional<Error> &ProjectStore::readOnlyBecause() const
{
    return m_state->library.readOnlyBecause;
}

Result<std::vector<ArticleRecord>> ProjectStore::articles() const
{
    return guarded(file(), [&] {
        std::vector<ArticleRecord> records;
        Statement row = m_state->database().prepare(
            "SELECT a.id, a.path, a.name, a.content_hash, a.title, a.outlet, n.version, n.findings, n.mentions"
            " FROM articles a LEFT JOIN analyses n ON n.article = a.id ORDER BY a.id");
        while (row.step())
            records.push_back(readRecord(row));
        return records;
    });
}

Result<Article> ProjectStore::article(ArticleId id) const
{
    return guarded(file(), [&] { return readArticleRow(m_state->database(), id); });
}

Result<std::vector<Correction>> ProjectStore::corrections() const
{
    return guarded(file(), [&] {
        std::vector<Correction> corrections;
        Statement row = m_state->database().prepare(std::string(correctionColumns) + "WHERE NOT undone ORDER BY id");
        while (row.step())
            corrections.push_back(readCorrection(row));
        return corrections;
    });
}

Result<bool> ProjectStore::canUndo() const
{
    return guarded(file(), [&] {
        return m_state->database().number("SELECT EXISTS (SELECT 1 FROM corrections WHERE NOT undone)") != 0;
    });
}

Result<bool> ProjectStore::canRedo() const
{
    return guarded(file(), [&] {
        return m_state->database().number("SELECT EXISTS (SELECT 1 FROM corrections WHERE undone)") != 0;
    });
}

Result<std::optional<std::vector<Event>>> ProjectStore::events(const MentionLookup &mentionOf) const
{
    return guarded(file(), [&]() -> std::optional<std::vector<Event>> {
        Database &database = m_state->database();
        if (database.number("SELECT value FROM state WHERE name = 'events_version'") != analysisVersion)
            return std::nullopt;
        std::vector<Event> events;
        Statement row = database.prepare("SELECT id, data FROM events");
        while (row.step()) {
            auto event = decodeEvent(row.blob(1), mentionOf);
            if (!event || event->id != static_cast<EventId>(row.number(0)))
                return std::nullopt;
            events.push_back(std::move(*event));
        }
        std::sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.id < b.id; });
        return events;
    });
}

Status ProjectStore::begin(Durability durability)
{
    return guarded(file(), [&] {
        if (m_state->library.readOnlyBecause)
            throw StoreFailure(*m_state->library.readOnlyBecause);
        struct stat now = {};
        if (stat(file().c_str(), &now) != 0 || now.st_ino != m_state->inode || now.st_dev != m_state->device)
            throw StoreFailure(Error{ErrorCode::LibraryMissing,
                                     file().string(),
                                     {},
                                     "It was moved or removed while it was open",
                                     "The change was not made."});
        if (durability != m_state->durability)
            m_state->database().run(durability == Durability::Correction ? "PRAGMA synchronous=FULL"
                                                                         : "PRAGMA synchronous=NORMAL");
        m_state->durability = durability;
        m_state->transaction = std::make_unique<Transaction>(m_state->database());
    });
}

Status ProjectStore::commit()
{
    const Status done = guarded(file(), [&] { m_state->transaction->commit(); });
    m_state->transaction.reset();
    return done;
}

void ProjectStore::rollback()
{
    m_state->transaction.reset();
}

Result<ArticleId> ProjectStore::addArticle(const PreparedArticle &prepared)
{
    return guarded(file(), [&] {
        Database &database = m_state->database();
        Statement row = database.prepare(
            "INSERT INTO articles (path, name, content_hash, encoding, text, structure, title, title_begin, title_end,"
            " title_is_first_sentence, byline, outlet, url, language) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?)");
        bindArticle(row, prepared);
        row.run();
        const ArticleId id = database.lastInsertId();
        writeAnalysis(database, id, prepared);
        indexPassages(database, id, prepared.article);
        markEventsStale(database);
        return id;
    });
}

Status ProjectStore::replaceArticle(ArticleId id, const PreparedArticle &prepared)
{
    return guarded(file(), [&] {
        Database &database = m_state->database();
        unindexPassages(database, id, readArticleRow(database, id));
        Statement row = database.prepare("UPDATE articles SET path = ?, name = ?, content_hash = ?, encoding = ?, text "
                                         "= ?, structure = ?, title = ?,"
                                         " title_begin = ?, title_end = ?, title_is_first_sentence = ?, byline = ?, "
                                         "outlet = ?, url = ?, language = ?"
                                         " WHERE id = ?");
        bindArticle(row, prepared);
        row.bind(15, id).run();
        writeAnalysis(database, id, prepared);
        indexPassages(database, id, prepared.article);
        markEventsStale(database);
    });
}

Status ProjectStore::putAnalysis(ArticleId id, const PreparedArticle &prepared)
{
    return guarded(file(), [&] {
        writeAnalysis(m_state->database(), id, prepared);
        markEventsStale(m_state->database());
    });
}

Status ProjectStore::removeArticle(ArticleId id)
{
    return guarded(file(), [&] {
        Database &database = m_state->database();
        unindexPassages(database, id, readArticleRow(database, id));
        database.prepare("DELETE FROM articles WHERE id = ?").bind(1, id).run();
        markEventsStale(database);
    });
}

Status ProjectStore::addCorrections(std::span<const Correction> corrections)
{
    return guarded(file(), [&] {
        Database &database = m_state->database();
        database.run("DELETE FROM corrections WHERE undone");
        std::int64_t step = 1;
        {
            Statement last = database.prepare("SELECT coalesce(max(step), 0) + 1 FROM corrections");
            if (last.step())
                step = last.number(0);
        }
        for (const Correction &correction : corrections) {
            Statement row =
                database.prepare("INSERT INTO corrections (kind, content_hash, quote, before, after, hint_begin,"
                                 " hint_end, value, step) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
            row.bind(1, static_cast<std::int64_t>(correction.kind)).bind(2, correction.contentHash);
            row.bind(3, correction.passage.quote).bind(4, correction.passage.before).bind(5, correction.passage.after);
            row.bind(6, correction.passage.hint.begin).bind(7, correction.passage.hint.end).bind(8, correction.value);
            row.bind(9, step).run();
        }
        markEventsStale(database);
    });
}

Result<std::vector<Correction>> ProjectStore::undoCorrection()
{
    return guarded(file(), [&] {
        return switchStep(m_state->database(),
                          "SELECT step FROM corrections WHERE NOT undone ORDER BY step DESC LIMIT 1", true);
    });
}

Result<std::vector<Correction>> ProjectStore::redoCorrection()
{
    return guarded(file(), [&] {
        return switchStep(m_state->database(), "SELECT step FROM corrections WHERE undone ORDER BY step LIMIT 1",
                          false);
    });
}

Status ProjectStore::moveCorrections(const std::string &oldHash, const std::string &newHash)
{
    return guarded(file(), [&] {
        m_state->database()
            .prepare("UPDATE corrections SET content_hash = ? WHERE content_hash = ?")
            .bind(1, newHash)
            .bind(2, oldHash)
            .run();
    });
}

ProjectStore::WrittenEvent ProjectStore::written(const Event &event)
{
    WrittenEvent written{event.id, fingerprint(event), event.rejected, event.title, {}};
    written.sources.reserve(event.sources.size());
    for (const EventSource &source : event.sources)
        written.sources.emplace_back(source.article, source.mentionIndex);
    return written;
}

Status ProjectStore::writeEvents(std::span<const EventChange> changes)
{
    return guarded(file(), [&] {
        Database &database = m_state->database();
        // What is gone comes first: a mention may have passed from one event to another.
        EventEraser eraser(database);
        for (const EventChange &change : changes)
            if (change.before)
                eraser.erase(*change.before);
        EventWriter writer(database);
        for (const EventChange &change : changes)
            if (change.event)
                writer.write(*change.event, change.blocks);
        database.prepare("UPDATE state SET value = ? WHERE name = 'events_version'").bind(1, analysisVersion).run();
    });
}

Status ProjectStore::clearEvents()
{
    return guarded(file(), [&] {
        markEventsStale(m_state->database());
        m_state->database().run("DELETE FROM events; DELETE FROM event_sources;"
                                "INSERT INTO event_titles(event_titles) VALUES ('delete-all');");
    });
}

Status ProjectStore::beginBulk()
{
    return guarded(file(), [&] { beginBulkIndexing(m_state->database()); });
}

Status ProjectStore::endBulk(bool optimise)
{
    return guarded(file(), [&] { endBulkIndexing(m_state->database(), optimise); });
}

Status ProjectStore::check() const
{
    return guarded(file(), [&] {
        const std::string found = m_state->database().text("PRAGMA integrity_check(1)");
        if (found != "ok")
            throw StoreFailure(Error{ErrorCode::LibraryDamaged, file().string(), {}, found, {}});
        if (m_state->database().prepare("PRAGMA foreign_key_check").step())
            throw StoreFailure(
                Error{ErrorCode::LibraryDamaged, file().string(), {}, "Rows refer to articles that are not there", {}});
    });
}

} // namespace dateline
