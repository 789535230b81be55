// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/library_backend.h"
#include "app/models/library_csv.h"
#include "app/models/suggestion_wording.h"
#include "core/pipeline/copy_comparison.h"

#include <QObject>
#include <QStringList>

#include <array>
#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace dateline {

class WorkLane;

/// Names one request; an answer carries the ticket of its request. Never 0.
using Ticket = quint64;

struct LibraryInfo {
    QString file;
    bool readOnly = false;
};

struct UndoState {
    bool canUndo = false;
    bool canRedo = false;
};

struct SearchAnswer {
    QString query;
    EventSet events;
};

/// The open library. Every call returns at once; the work happens on threads of its own (one that writes, one that
/// reads, one that exports, one that looks for dates) and answers come as signals in the thread of the session. Of each
/// kind of request only the latest is answered, and nothing asked of a library that was closed since. GUI thread only.
class LibrarySession : public QObject {
    Q_OBJECT

public:
    explicit LibrarySession(LibraryBackend backend = LibraryBackend::standard(), QObject *parent = nullptr);
    /// Cancels what can be cancelled and waits for the rest, so that everything acknowledged is on disk.
    ~LibrarySession() override;

    /// Closes the library that is open and opens (or creates) another: opened() and snapshotReady(), or openFailed().
    void open(const QString &file, bool create);
    bool isOpen() const { return m_info.has_value(); }
    const std::optional<LibraryInfo> &info() const { return m_info; }
    const UndoState &undoState() const { return m_undoState; }
    /// Imports under way or waiting.
    bool importing() const { return !m_imports.empty(); }
    /// Some of them because the user named what to read.
    bool importsAsked() const;

    void addPaths(const QStringList &paths);
    /// A table, with what its columns are; the library remembers it.
    void readTable(const QString &file, const TableColumns &columns);
    /// An article without a file, plain text or the marked-up words of a page: textAdded() or failed().
    void addText(const QString &text, bool html, const QString &name);
    /// Reads files of watched folders; says nothing when none of them is new.
    void addWatched(const QStringList &files);
    /// For good: what is not read by then is not read.
    void cancelImports();
    /// Stops reading until resumeImports(); what was read stays, and everything else can be done meanwhile.
    void pauseImports();
    void resumeImports();
    bool importsPaused() const { return !(m_pausedPaths.isEmpty() && m_pausedWatched.isEmpty()) && !importing(); }
    /// What was given to be read and is not wholly read yet, the paused included. Watched folders are found anew.
    QStringList pendingPaths() const;

    /// Folders that the library remembers as watched; whoever wants them watched does it (FolderWatch).
    const QStringList &watchedFolders() const { return m_watched; }
    void setWatched(const QString &folder, bool watched);

    void setPublished(ArticleId article, std::optional<CivilDate> date);
    /// Several dates as one step of undo.
    void setPublished(std::vector<std::pair<ArticleId, CivilDate>> dates);
    void setTitle(ArticleId article, const QString &title);
    void removeArticle(ArticleId article);
    /// Whether articles never count as copies of others.
    void setStandsAlone(std::vector<ArticleId> articles, bool alone);
    void correctEvent(EventId event, const EventChanges &changes);
    void undo();
    void redo();

    Ticket requestEvent(EventId id);
    Ticket requestArticle(ArticleId id);
    /// Events that the user rejected: rejectedReady().
    Ticket requestRejected();
    /// What an article says otherwise than the one that it prints again: differencesReady().
    Ticket requestDifferences(ArticleId copy, ArticleId original);
    Ticket requestSearch(const QString &query);
    /// Gives up the search under way, if there is one.
    void cancelSearch();
    /// A search is likely to come.
    void prepareSearch();
    Ticket requestCsvPreview(std::shared_ptr<const Timeline> timeline, std::vector<EventId> events, CsvOptions options);

    /// Looks through the library for publication dates that articles do not tell: suggestionsReady(), unless the
    /// request is cancelled or asked again before. Nothing is answered while no library is open.
    void requestSuggestions();
    void cancelSuggestions();

    /// Writes a file atomically; exportFinished() or failed().
    void exportCsv(const QString &file, std::shared_ptr<const Timeline> timeline, std::vector<EventId> events,
                   CsvOptions options);
    void cancelExport();

    /// Reads a date that a person typed in any of the languages there are; nullopt when it is none.
    std::optional<Timex> readDate(const QString &text, std::optional<CivilDate> reference) const;

signals:
    void opened(const dateline::LibraryInfo &info);
    void openFailed(const QString &file, const dateline::Error &error);
    void snapshotReady(std::shared_ptr<const dateline::Timeline> timeline);
    void undoStateChanged();
    void watchedFoldersChanged();

    void importStarted();
    void importProgressed(const dateline::ProgressReport &progress);
    /// With everything that was done since the import began, pauses included.
    void importFinished(const dateline::ImportReport &report);
    void importPaused(const dateline::ImportReport &report);
    /// In place of importFinished(): files of watched folders were looked through, and nothing came of it.
    void watchedUnchanged();
    /// pendingPaths() has changed.
    void pendingPathsChanged();

    /// `isNew`: false when the same words were there already.
    void textAdded(dateline::ArticleId article, bool isNew);

    void eventReady(dateline::Ticket ticket, std::shared_ptr<const dateline::Event> event);
    void articleReady(dateline::Ticket ticket, std::shared_ptr<const dateline::ArticleView> article);
    void searchReady(dateline::Ticket ticket, const dateline::SearchAnswer &answer);
    void differencesReady(dateline::Ticket ticket, const std::vector<dateline::ToldDifference> &differences);
    void rejectedReady(dateline::Ticket ticket, const std::vector<dateline::Event> &events);
    void csvPreviewReady(dateline::Ticket ticket, const QString &csv);

    void suggestionsReady(dateline::SharedSuggestions suggestions);
    /// After failed().
    void suggestionsFailed();

    void exportProgressed(std::size_t done, std::size_t total);
    void exportFinished(const QString &file);
    /// A request or change did not work; nothing was lost.
    void failed(const dateline::Error &error);

private:
    enum RequestKind {
        EventRequest,
        ArticleRequest,
        SearchRequest,
        PreviewRequest,
        RejectedRequest,
        DifferencesRequest,
        RequestKinds
    };
    struct Import {
        CancelToken cancel;
        QStringList paths;
        ImportCause cause = ImportCause::Asked;
        ImportReport before; ///< what was done of it before it was paused
    };
    struct Writer;
    struct Reader;
    using LatestTickets = std::array<std::atomic<Ticket>, RequestKinds>;

    void edit(std::function<Status(Project &)> change);
    template <typename Answer> Ticket request(RequestKind kind, std::function<Result<Answer>(ProjectReader &)> ask,
                                              std::function<void(Ticket, Answer)> deliver);
    void finishOpening(const QString &file, bool readOnly, std::shared_ptr<const Timeline> timeline,
                       std::shared_ptr<const LanguagePacks> packs, UndoState undoState);
    void startImport(const QStringList &paths, ImportCause cause, const ImportReport &before);
    void tellStarted();
    bool importsQuietly() const;
    void finishImport(Result<ImportReport> outcome);
    void takeSnapshot(std::shared_ptr<const Timeline> timeline, UndoState undoState);
    /// Runs `answer` in the session's thread unless the library was changed since `generation`.
    void answerLater(quint64 generation, std::function<void()> answer);

    LibraryBackend m_backend;
    std::shared_ptr<Writer> m_writer;
    std::shared_ptr<Reader> m_reader;
    std::shared_ptr<LatestTickets> m_latest;
    std::shared_ptr<const LanguagePacks> m_packs;
    std::optional<LibraryInfo> m_info;
    UndoState m_undoState;
    std::vector<Import> m_imports;
    bool m_importTold = false; ///< importStarted() without its end
    QStringList m_watched;
    bool m_pausing = false;      ///< the imports under way end to be gone on with
    QStringList m_pausedPaths;   ///< of those, and of those that were waiting
    QStringList m_pausedWatched; ///< the same, of watched folders
    ImportReport m_pausedReport; ///< what they did before
    CancelToken m_exportCancel;
    CancelToken m_suggestCancel;
    CancelToken m_searchCancel;
    quint64 m_generation = 0;
    Ticket m_lastTicket = 0;
    // Last, so that the lanes end before anything their jobs use.
    std::unique_ptr<WorkLane> m_writing;
    std::unique_ptr<WorkLane> m_reading;
    std::unique_ptr<WorkLane> m_exporting;
    std::unique_ptr<WorkLane> m_suggesting;
};

} // namespace dateline
