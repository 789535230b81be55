// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project_store.h"

#include "core/store/guarded.h"
#include "core/store/library_rows.h"
#include "core/store/packed.h"
#include "core/store/project_store_state.h"

#include <sys/stat.h>

namespace dateline {

namespace {

void bindArticle(Statement &row, const PreparedArticle &prepared)
{
    const Article &article = prepared.article;
    row.bind(1, article.path).bind(2, article.name).bind(3, article.contentHash).bind(4, article.encoding);
    row.bind(5, article.title).bind(6, article.titleSpan.begin).bind(7, article.titleSpan.end);
    row.bind(8, article.titleIsFirstSentence ? 1 : 0).bind(9, article.byline).bind(10, article.outlet);
    row.bind(11, article.url).bind(12, article.language);
}

void writeText(Database &database, ArticleId id, const PreparedArticle &prepared)
{
    Statement row =
        database.prepare("INSERT OR REPLACE INTO article_texts (article, text, structure) VALUES (?, ?, ?)");
    row.bind(1, id).bind(2, prepared.article.text).bindBlob(3, prepared.structureBlob).run();
}

void writeAnalysis(Database &database, ArticleId id, const PreparedArticle &prepared)
{
    Statement row = database.prepare("INSERT INTO analyses (article, version, findings) VALUES (?1, ?2, ?3)"
                                     " ON CONFLICT (article) DO UPDATE SET version = ?2, findings = ?3");
    row.bind(1, id).bind(2, analysisVersion).bindBlob(3, prepared.findingsBlob).run();
    Statement parts = database.prepare("INSERT INTO analysis_parts (article, timexes, mentions) VALUES (?1, ?2, ?3)"
                                       " ON CONFLICT (article) DO UPDATE SET timexes = ?2, mentions = ?3");
    parts.bind(1, id).bindBlob(2, prepared.timexesBlob).bindBlob(3, prepared.mentionsBlob).run();
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
    if (auto findings = decodeFindings(row.blob(7))) { // else: made again like an old one
        record.analysed = true;
        record.findings = std::move(*findings);
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
    prepared.timexesBlob = packed(encodeTimexes(analysis.timexes));
    prepared.mentionsBlob = packed(encodeMentions(placed));
    prepared.findings = std::move(findings);
    prepared.article = std::move(asRead);
    return prepared;
}

void ProjectStore::State::markEventsStale() const
{
    database().run("UPDATE state SET value = 0 WHERE value <> 0");
}

ProjectStore::ProjectStore(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Result<std::unique_ptr<ProjectStore>> ProjectStore::open(const std::filesystem::path &file, bool create)
{
    return guarded(file, [&] {
        auto state = std::make_unique<State>(openLibrary(file, create ? OpenMode::Create : OpenMode::Write));
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
            "SELECT a.id, a.path, a.name, a.content_hash, a.title, a.outlet, n.version, n.findings"
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

Result<PlacedMentions> ProjectStore::mentions(ArticleId id) const
{
    return guarded(file(), [&] {
        if (auto placed = readMentionsRow(m_state->database(), id))
            return std::move(*placed);
        throw StoreFailure(Error{ErrorCode::LibraryDamaged,
                                 file().string(),
                                 {},
                                 "What was found in article " + std::to_string(id) + " cannot be read",
                                 {}});
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
    const Status done = guarded(file(), [&] {
        m_state->passages.write();
        m_state->transaction->commit();
    });
    rollback();
    return done;
}

void ProjectStore::rollback()
{
    m_state->passages.clear();
    m_state->transaction.reset();
}

Result<ArticleId> ProjectStore::addArticle(const PreparedArticle &prepared)
{
    return guarded(file(), [&] {
        Database &database = m_state->database();
        Statement row = database.prepare(
            "INSERT INTO articles (path, name, content_hash, encoding, title, title_begin, title_end,"
            " title_is_first_sentence, byline, outlet, url, language) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        bindArticle(row, prepared);
        row.run();
        const ArticleId id = database.lastInsertId();
        writeText(database, id, prepared);
        writeAnalysis(database, id, prepared);
        m_state->passages.add(id, prepared.article);
        m_state->markEventsStale();
        return id;
    });
}

Status ProjectStore::replaceArticle(ArticleId id, const PreparedArticle &prepared)
{
    return guarded(file(), [&] {
        Database &database = m_state->database();
        m_state->passages.remove(id, readArticleRow(database, id));
        Statement row =
            database.prepare("UPDATE articles SET path = ?, name = ?, content_hash = ?, encoding = ?, title = ?,"
                             " title_begin = ?, title_end = ?, title_is_first_sentence = ?, byline = ?, outlet = ?,"
                             " url = ?, language = ? WHERE id = ?");
        bindArticle(row, prepared);
        row.bind(13, id).run();
        writeText(database, id, prepared);
        writeAnalysis(database, id, prepared);
        m_state->passages.add(id, prepared.article);
        m_state->markEventsStale();
    });
}

Status ProjectStore::putAnalysis(ArticleId id, const PreparedArticle &prepared)
{
    return guarded(file(), [&] {
        writeAnalysis(m_state->database(), id, prepared);
        m_state->markEventsStale();
    });
}

Status ProjectStore::removeArticle(ArticleId id)
{
    return guarded(file(), [&] {
        Database &database = m_state->database();
        const Article article = readArticleRow(database, id);
        m_state->passages.remove(id, article);
        database.prepare("DELETE FROM articles WHERE id = ?").bind(1, id).run();
        database.prepare("UPDATE read_files SET state = max(state, ?) WHERE path = ? OR content_hash IN (?, '')")
            .bind(1, static_cast<std::int64_t>(ReadFile::State::Removed))
            .bind(2, article.path)
            .bind(3, article.contentHash)
            .run();
        m_state->markEventsStale();
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
