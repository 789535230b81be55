// SPDX-License-Identifier: GPL-3.0-or-later
// How a session reads articles into its library: one import after the other, paused, gone on with, watched.
#include "app/models/library_session_private.h"
#include "app/models/snapshot_pace.h"
#include "app/models/text.h"
#include "app/models/work_lane.h"
#include "core/pipeline/article_source.h"

#include <QElapsedTimer>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

constexpr int progressInterval = 50; ///< milliseconds

/// What an import did before and after a pause. It counts everything again: what it had read by then is found
/// unchanged, what it had skipped is skipped once more.
ImportReport together(const ImportReport &before, ImportReport after)
{
    const std::size_t read = before.added + before.updated;
    after.unchanged = std::max(before.unchanged, after.unchanged - std::min(after.unchanged, read));
    after.added += before.added;
    after.updated += before.updated;
    if (after.skipped.size() < before.skipped.size())
        after.skipped = before.skipped;
    return after;
}

/// Lives in the session's thread, whoever lets go of it last.
std::shared_ptr<SnapshotPace> makePace(std::function<void(SnapshotPace::Snapshot)> show)
{
    return {new SnapshotPace(std::move(show)), [](SnapshotPace *pace) { pace->deleteLater(); }};
}

bool didSomething(const ImportReport &report)
{
    return report.added > 0 || report.updated > 0 || !report.skipped.empty() || report.cancelled;
}

} // namespace

void LibrarySession::addPaths(const QStringList &paths)
{
    startImport(paths, ImportCause::Asked, {});
}

void LibrarySession::readTable(const QString &file, const TableColumns &columns)
{
    m_writing->post([this, writer = m_writer, file, columns, generation = m_generation] {
        const Status outcome =
            writer->project ? writer->project->setTableColumns(toPath(file), columns) : Status(noLibraryOpen());
        if (!outcome)
            answerLater(generation, [this, error = outcome.error()] { emit failed(error); });
    });
    addPaths({file});
}

void LibrarySession::addWatched(const QStringList &files)
{
    startImport(files, ImportCause::Watched, {});
}

void LibrarySession::addText(const QString &text, bool html, const QString &name)
{
    m_writing->post(
        [this, writer = m_writer, bytes = toUtf8(text), html, title = toUtf8(name), generation = m_generation] {
            const auto add = [&]() -> Result<ArticleId> {
                if (!writer->project)
                    return noLibraryOpen();
                auto article = makePastedArticle(bytes, html ? PastedAs::Html : PastedAs::Text, title);
                return article ? writer->project->addArticle(std::move(*article)) : article.error();
            };
            const auto before = writer->project ? writer->project->timeline() : nullptr;
            const Result<ArticleId> added = add();
            if (!added)
                return answerLater(generation, [this, error = added.error()] { emit failed(error); });
            const bool isNew = before->article(*added) == nullptr;
            answerLater(generation,
                        [this, id = *added, isNew, timeline = writer->project->timeline(), undo = writer->undoState()] {
                            takeSnapshot(timeline, undo);
                            emit textAdded(id, isNew);
                        });
        });
}

void LibrarySession::tellStarted()
{
    if (!std::exchange(m_importTold, true))
        emit importStarted();
}

void LibrarySession::startImport(const QStringList &paths, ImportCause cause, const ImportReport &before)
{
    std::vector<std::filesystem::path> files;
    for (const QString &path : paths)
        files.push_back(toPath(path));
    const CancelToken cancel;
    m_imports.push_back({cancel, paths, cause, before});
    if (cause == ImportCause::Asked) {
        emit pendingPathsChanged();
        tellStarted();
    }
    const auto pace = makePace([session = QPointer(this), generation = m_generation](SnapshotPace::Snapshot snapshot) {
        if (session && session->m_generation == generation)
            emit session->snapshotReady(std::move(snapshot));
    });
    m_writing->post(
        [this, writer = m_writer, files = std::move(files), cancel, cause, pace, generation = m_generation] {
            if (!writer->project)
                return answerLater(generation, [this] { finishImport(noLibraryOpen()); });
            QElapsedTimer sinceReport;
            const ProgressSink progress = [&](const ProgressReport &report) {
                if (sinceReport.isValid() && sinceReport.elapsed() < progressInterval && report.done < report.total)
                    return;
                sinceReport.start();
                answerLater(generation, [this, report] {
                    tellStarted();
                    emit importProgressed(report);
                });
            };
            const Project::SnapshotSink snapshots = [&](std::shared_ptr<const Timeline> timeline) {
                answerLater(generation, [timeline, pace] { pace->offer(timeline); });
            };
            Result<ImportReport> outcome = writer->project->addPaths(files, progress, cancel, snapshots, 0, cause);
            answerLater(generation,
                        [this, outcome, pace, timeline = writer->project->timeline(), undo = writer->undoState()] {
                            pace->drop();
                            if (!outcome || didSomething(*outcome) || !importsQuietly())
                                takeSnapshot(timeline, undo);
                            finishImport(outcome);
                        });
        });
}

void LibrarySession::finishImport(Result<ImportReport> outcome)
{
    ImportReport report;
    if (outcome)
        report = *outcome;
    bool watched = false;
    if (!m_imports.empty()) {
        watched = m_imports.front().cause == ImportCause::Watched;
        report = together(m_imports.front().before, std::move(report));
        m_imports.erase(m_imports.begin());
    }
    if (!outcome)
        emit failed(outcome.error());
    if (!m_pausing) {
        const bool told = m_imports.empty() ? std::exchange(m_importTold, false) : m_importTold;
        if (watched && !didSomething(report))
            return told ? emit watchedUnchanged() : void();
        emit pendingPathsChanged();
        return emit importFinished(report);
    }
    m_pausedReport = together(m_pausedReport, std::move(report));
    if (!m_imports.empty())
        return;
    m_pausing = false;
    m_importTold = false;
    emit importPaused(m_pausedReport);
}

/// Looking whether a watched folder holds anything new is nothing to tell.
bool LibrarySession::importsQuietly() const
{
    return !m_imports.empty() && m_imports.front().cause == ImportCause::Watched && !m_importTold;
}

bool LibrarySession::importsAsked() const
{
    return std::any_of(m_imports.begin(), m_imports.end(),
                       [](const Import &import) { return import.cause == ImportCause::Asked; });
}

void LibrarySession::cancelImports()
{
    m_pausing = false;
    m_pausedPaths.clear();
    m_pausedWatched.clear();
    m_pausedReport = {};
    for (const Import &import : m_imports)
        import.cancel.cancel();
}

void LibrarySession::pauseImports()
{
    if (!importing() || m_pausing)
        return;
    m_pausing = true;
    for (const Import &import : m_imports) {
        (import.cause == ImportCause::Asked ? m_pausedPaths : m_pausedWatched) << import.paths;
        import.cancel.cancel();
    }
}

/// What was read before is found unchanged, which is quick.
void LibrarySession::resumeImports()
{
    if (!importsPaused())
        return;
    const QStringList asked = std::exchange(m_pausedPaths, {}), watched = std::exchange(m_pausedWatched, {});
    if (!asked.isEmpty())
        startImport(asked, ImportCause::Asked, std::exchange(m_pausedReport, {}));
    if (!watched.isEmpty())
        startImport(watched, ImportCause::Watched, std::exchange(m_pausedReport, {}));
}

QStringList LibrarySession::pendingPaths() const
{
    QStringList paths = m_pausedPaths;
    for (const Import &import : m_imports)
        if (!import.cancel.cancelled() && import.cause == ImportCause::Asked)
            paths << import.paths;
    return paths;
}

} // namespace dateline
