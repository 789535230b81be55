// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/importer.h"

#include "core/ingest/folder_scanner.h"
#include "core/pipeline/ordered_jobs.h"

#include <algorithm>
#include <deque>
#include <exception>
#include <numeric>

namespace dateline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t batchArticles = 500;
constexpr std::size_t batchBytes = 8u << 20;
/// A batch is also closed after this time, so that slow files show up too.
constexpr std::chrono::milliseconds batchTime(700);
/// The first one, so that there is something to see within a second.
constexpr std::chrono::milliseconds firstBatchTime(200);
constexpr std::chrono::milliseconds snapshotPause(300);
/// A new snapshot takes time in proportion to the library; at most about a fourth of an import goes into it.
constexpr int snapshotShare = 3;
/// Fewer new articles than this leave the full-text index as it is.
constexpr std::size_t bulkArticles = 1000;

/// So many finished files are noted also when nothing in them is new.
constexpr std::size_t batchFiles = 5000;
/// So many bytes are many articles, in however few files.
constexpr std::uint64_t bulkBytes = 8u << 20;

std::uint64_t bytesOf(const ScannedFiles &scanned)
{
    return std::accumulate(scanned.stamps.begin(), scanned.stamps.end(), std::uint64_t(0),
                           [](std::uint64_t sum, const FileStamp &stamp) { return sum + stamp.size; });
}

} // namespace

void Importer::rememberKnown()
{
    m_known.settings = m_state.allSettings();
    m_state.forEach([this](const ArticleRecord &record) {
        m_known.hashes.insert(record.contentHash);
        if (!record.path.empty())
            m_known.hashOfPath.emplace(record.path, record.contentHash);
    });
}

bool Importer::isKnown(const Article &article) const
{
    const auto old = m_known.hashOfPath.find(article.path);
    return old != m_known.hashOfPath.end() ? old->second == article.contentHash
                                           : m_known.hashes.contains(article.contentHash);
}

/// What the user said about a file goes on counting when the file changes.
UserSettings Importer::settingsFor(const Article &article) const
{
    auto found = m_known.settings.find(article.contentHash);
    const auto old = m_known.hashOfPath.find(article.path);
    if (found == m_known.settings.end() && old != m_known.hashOfPath.end())
        found = m_known.settings.find(old->second);
    return found == m_known.settings.end() ? UserSettings{} : found->second;
}

Importer::ReadArticle Importer::read(QueuedArticle queued) const
{
    const fs::path path = queued.file;
    try {
        const std::string part = queued.raw ? queued.raw->part : std::string();
        auto article = readQueued(std::move(queued));
        if (!article)
            return {false, {}, article.error()};
        article->path = pathOfPart(libraryPath(path), part);
        const std::string hash = part.empty() ? article->contentHash : std::string();
        if (!m_saidAnew.contains(libraryPath(path).string()) && isKnown(*article))
            return {true, hash, LibraryArticle{}};
        const UserSettings settings = settingsFor(*article);
        return {false, hash, analyseForLibrary(std::move(*article), settings, m_state.packs())};
    } catch (const std::exception &failure) {
        return {false, {}, Error{ErrorCode::Internal, path.string(), {}, failure.what(), {}}};
    }
}

Status Importer::storeChanged(const ArticleRecord &old, const PreparedArticle &prepared)
{
    if (!std::exchange(m_replaced, true))
        if (const Status done = m_store.forgetFilesOfMany(); !done)
            return done;
    const std::string &newHash = prepared.article.contentHash;
    if (m_state.isCorrected(old.contentHash) && m_state.articlesWithHash(old.contentHash).size() == 1) {
        if (const Status done = m_store.moveCorrections(old.contentHash, newHash); !done)
            return done;
        m_batchMovedCorrections = true;
    }
    return m_store.replaceArticle(old.id, prepared);
}

Status Importer::store(LibraryArticle read)
{
    const PreparedArticle &prepared = read.prepared;
    const Article &article = prepared.article;
    const ArticleRecord *old = article.path.empty() ? nullptr : m_state.recordOfPath(article.path);
    if (!m_importedHashes.insert(article.contentHash).second && !old) {
        ++m_report.unchanged;
        return {};
    }
    if (m_batch.empty()) {
        if (const Status done = m_store.begin(Durability::Import); !done)
            return done;
        m_batchBegin = Clock::now();
    }
    ArticleId id = old ? old->id : 0;
    if (old) {
        if (const Status done = storeChanged(*old, prepared); !done)
            return done;
    } else {
        auto added = m_store.addArticle(prepared);
        if (!added)
            return added.error();
        id = *added;
        ++m_batchAdded;
    }
    m_batchBytes += article.text.size();
    m_batch.push_back({recordOf(id, prepared), std::move(read.places), old != nullptr});
    return {};
}

void Importer::forgetBatch()
{
    m_batch.clear();
    m_batchBytes = 0;
    m_batchAdded = 0;
    m_batchMovedCorrections = false;
    m_files.forget();
}

Status Importer::commitBatch()
{
    if (m_batch.empty() && m_files.waiting() == 0)
        return {};
    Status done = m_batch.empty() ? m_store.begin(Durability::Import) : Status();
    if (done)
        done = m_files.write();
    if (done)
        done = m_store.commit();
    if (!done || m_batch.empty()) {
        forgetBatch();
        return done;
    }
    m_report.added += m_batchAdded;
    m_report.updated += m_batch.size() - m_batchAdded;
    for (auto &[record, places, replaces] : m_batch) {
        if (replaces)
            m_state.put(std::move(record));
        else
            m_state.add(std::move(record), places);
    }
    if (m_batchMovedCorrections)
        done = m_state.reloadCorrections();
    forgetBatch();
    m_unshown = true;
    return done;
}

Status Importer::showIfDue()
{
    if (!m_unshown || Clock::now() < m_nextSnapshot || !m_snapshots)
        return {};
    const auto begin = Clock::now();
    if (const Status done = m_state.mergeChanges(); !done)
        return done;
    m_unshown = false;
    m_snapshots(m_state.timeline());
    const auto end = Clock::now();
    m_nextSnapshot = end + std::max<Clock::duration>(snapshotPause, snapshotShare * (end - begin));
    return {};
}

void Importer::reportSkipped(Error error, const fs::path &path)
{
    // In a watched folder files come and go.
    if (m_cause == ImportCause::Watched && error.code == ErrorCode::FileMissing)
        return;
    if (error.file.empty())
        error.file = path.string();
    if (error.done.empty())
        error.done = "The file was skipped.";
    m_report.skipped.push_back(std::move(error));
}

bool Importer::take(const fs::path &path, std::size_t file, ReadArticle read)
{
    if (!read.article) {
        m_files.tookProblem(file);
        reportSkipped(read.article.error(), path);
        return true;
    }
    if (read.unchanged)
        ++m_report.unchanged;
    else
        m_failure = store(std::move(*read.article));
    // What was finished before this one lies in the open batch or in an earlier one.
    if (m_failure)
        m_files.tookArticle(file, read.contentHash);
    return m_failure.ok();
}

Status Importer::closeBatchIfFull()
{
    const auto time = m_snapshots && m_nextSnapshot == Clock::time_point() ? firstBatchTime : batchTime;
    const bool full =
        m_batch.size() >= batchArticles || m_batchBytes >= batchBytes || Clock::now() - m_batchBegin > time;
    if (m_batch.empty() ? m_files.waiting() < batchFiles : !full)
        return {};
    const Status done = commitBatch();
    return done ? showIfDue() : done;
}

namespace {

/// How far the files are handed out, by bytes.
class HandedOut {
public:
    explicit HandedOut(const std::vector<FileStamp> &stamps)
    {
        m_ends.push_back(0);
        for (const FileStamp &stamp : stamps)
            m_ends.push_back(m_ends.back() + static_cast<double>(stamp.size));
    }

    /// The share that is done once this one is; 0 when it is not known.
    double with(const QueuedArticle &queued)
    {
        if (queued.filesBegun == 0 || queued.filesBegun >= m_ends.size() || m_ends.back() == 0)
            return 0;
        if (std::exchange(m_file, queued.filesBegun) != queued.filesBegun)
            m_inFile = 0;
        const double begin = m_ends[queued.filesBegun - 1], end = m_ends[queued.filesBegun];
        const bool isPart = queued.raw && !queued.raw->part.empty();
        m_inFile += isPart ? static_cast<double>(queued.raw->bytes.size()) : end - begin;
        return std::min(begin + m_inFile, end) / m_ends.back();
    }

private:
    std::vector<double> m_ends; ///< bytes of the files up to each one
    std::size_t m_file = 0;
    double m_inFile = 0; ///< packed files unpack to more than they hold
};

} // namespace

void Importer::readAll(const ScannedFiles &scanned, const ProgressSink &progress, const CancelToken &cancel,
                       unsigned jobs)
{
    const std::vector<fs::path> &files = scanned.files;
    struct Outcome {
        fs::path file;
        std::size_t filesBegun = 0;
        ReadArticle read;
    };
    HandedOut handedOut(scanned.stamps);
    std::deque<double> shares; // of what is in work, in its order
    std::size_t articles = 0;
    using Jobs = OrderedJobs<QueuedArticle, Outcome>;
    ArticleQueue queue(files, [this](const fs::path &file) { return columnsOf(file); });
    Jobs::Steps steps;
    steps.next = [&]() -> std::optional<QueuedArticle> {
        auto queued = cancel.cancelled() ? std::nullopt : queue.next();
        if (queued)
            shares.push_back(handedOut.with(*queued));
        return queued;
    };
    steps.weigh = [](const QueuedArticle &queued) { return queued.weight(); };
    steps.work = [this](QueuedArticle queued) {
        Outcome outcome{queued.file, queued.filesBegun, {}};
        outcome.read = read(std::move(queued));
        return outcome;
    };
    steps.take = [&](Outcome outcome) {
        ++articles;
        if (progress)
            progress({outcome.filesBegun, files.size(), outcome.file.string(), articles, shares.front()});
        shares.pop_front();
        if (take(outcome.file, outcome.filesBegun - 1, std::move(outcome.read)))
            m_failure = closeBatchIfFull();
        return m_failure && !cancel.cancelled();
    };
    Jobs::run({threadCount(jobs)}, steps);
    if (m_failure && !cancel.cancelled())
        m_files.tookAll();
}

/// As the user said it; what somebody else wrote there counts as nothing said.
TableColumns Importer::columnsOf(const fs::path &file) const
{
    const auto said = m_columns.find(libraryPath(file).string());
    if (said == m_columns.end())
        return {};
    auto columns = TableColumns::fromText(said->second);
    return columns ? std::move(*columns) : TableColumns();
}

/// Tables that were not read since their columns were said: their articles may be others now.
Status Importer::findSaidAnew()
{
    std::vector<std::string> paths;
    for (const auto &[path, columns] : m_columns) {
        paths.push_back(path);
        m_saidAnew.insert(path);
    }
    return m_store.findReadFiles(paths, [this](std::size_t, const ReadFile &read) { m_saidAnew.erase(read.path); });
}

Status Importer::leaveOutRead(ScannedFiles &scanned, FileRecords::Clock::time_point listed)
{
    const auto unchanged = m_files.leaveOutRead(
        scanned, listed, [this](const std::string &hash) { return m_known.hashes.contains(hash); });
    if (!unchanged)
        return unchanged.error();
    m_report.unchanged += *unchanged;
    return {};
}

Status Importer::finish(bool bulk)
{
    Status done = commitBatch();
    if (done && bulk)
        done = m_store.endBulk(m_report.added + m_report.updated >= m_state.size() / 10);
    if (done && m_unshown) {
        done = m_state.mergeChanges();
        m_unshown = false;
        if (done && m_snapshots)
            m_snapshots(m_state.timeline());
    }
    return done;
}

Result<ImportReport> Importer::run(std::span<const fs::path> paths, const ProgressSink &progress,
                                   const CancelToken &cancel, unsigned jobs)
{
    const auto listed = FileRecords::Clock::now();
    ScannedFiles scanned = scanPaths(paths, cancel);
    for (Error &problem : scanned.problems)
        reportSkipped(std::move(problem), {});
    rememberKnown();
    auto columns = m_store.tableColumns();
    m_failure = columns ? leaveOutRead(scanned, listed) : Status(columns.error());
    if (columns)
        m_columns = std::move(*columns);
    if (m_failure)
        m_failure = findSaidAnew();
    const bool bulk = scanned.files.size() >= bulkArticles || bytesOf(scanned) >= bulkBytes;
    if (m_failure && bulk)
        m_failure = m_store.beginBulk();
    if (m_failure)
        readAll(scanned, progress, cancel, jobs);
    m_report.cancelled = cancel.cancelled();
    if (m_failure)
        m_failure = finish(bulk);
    if (m_failure)
        return std::move(m_report);

    m_store.rollback();
    forgetBatch();
    // What was committed before is shown, if that still works; the first failure is the one to tell.
    if (m_unshown && m_state.mergeChanges() && m_snapshots)
        m_snapshots(m_state.timeline());
    Error error = m_failure.error();
    error.done = "The " + std::to_string(m_report.added + m_report.updated) + " articles read before are kept.";
    return error;
}

Result<ArticleId> Importer::add(Article article)
{
    const ArticleRecord *known = article.path.empty() ? nullptr : m_state.recordOfPath(article.path);
    if (!known)
        known = m_state.recordOfHash(article.contentHash);
    if (known && known->contentHash == article.contentHash)
        return known->id;
    rememberKnown();
    const UserSettings settings = settingsFor(article);
    auto prepared = analyseForLibrary(std::move(article), settings, m_state.packs());
    if (!prepared)
        return prepared.error();
    Status done = store(std::move(*prepared));
    const ArticleId id = m_batch.empty() ? 0 : m_batch.back().record.id;
    if (done)
        done = commitBatch();
    if (done)
        done = m_state.mergeChanges();
    if (done)
        return id;
    m_store.rollback();
    return done.error();
}

} // namespace dateline
