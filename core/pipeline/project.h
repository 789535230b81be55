// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/lexicon/language_pack.h"
#include "core/model/analysis.h"
#include "core/model/article.h"
#include "core/model/correction.h"
#include "core/model/date_clue.h"
#include "core/model/event.h"
#include "core/model/filter.h"
#include "core/model/timeline.h"
#include "core/pipeline/table_file.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace dateline {

/// What an import did.
struct ImportReport {
    std::size_t added = 0;
    std::size_t updated = 0; ///< files that had changed since they were read
    std::size_t unchanged = 0;
    bool cancelled = false;
    std::vector<Error> skipped; ///< one a file or folder, with the reason
};

/// Why files are read.
enum class ImportCause {
    Asked,   ///< the user named them
    Watched, ///< a watched folder holds them: articles that the user removed stay away, and problems are told once
};

/// A passage that a search found.
struct SearchHit {
    ArticleId article = 0;
    ByteSpan passage;    ///< paragraph of the article's text
    std::string excerpt; ///< plain text
};

/// What the user changes about an event; what has no value stays.
struct EventChanges {
    std::optional<bool> rejected;
    std::optional<DateInterval> date; ///< both ends known
    std::optional<EventType> type;
    std::optional<std::string> title; ///< 1 to 1000 bytes of UTF-8, trimmed

    friend bool operator==(const EventChanges &, const EventChanges &) = default;
};

/// All that the reader and inspector show of one article.
struct ArticleView {
    Article article;
    Analysis analysis;
    std::vector<EventId> mentionEvents; ///< for each mention of the analysis the event it became; 0: none (rejected)
};

/// A library: the only writer of its file. Every call blocks; use it from one thread (the worker). Reading while an
/// import runs goes through a ProjectReader.
class Project {
public:
    /// Opens or creates. Errors: LibraryMissing (create is false), LibraryReadOnly, LibraryDamaged, LibraryTooNew,
    /// LibraryForeign, LibraryBusy.
    static Result<std::unique_ptr<Project>> open(const std::filesystem::path &file, LanguagePacks packs,
                                                 bool create = true);
    virtual ~Project() = default;

    using SnapshotSink = std::function<void(std::shared_ptr<const Timeline>)>;

    virtual const std::filesystem::path &file() const = 0;
    virtual bool readOnly() const = 0;
    /// Why it is read-only: LibraryBusy (open in another window) or LibraryReadOnly; nullopt when it is not.
    virtual std::optional<Error> readOnlyBecause() const = 0;
    virtual std::shared_ptr<const Timeline> timeline() const = 0;

    /// Reads files and folders (analysis on `jobs` threads, 0: all cores), commits in batches; after each commit
    /// `snapshots` (may be empty) gets the new timeline, at most a few times a second. Bad files are reported and
    /// skipped. Files that were read to their end before and have not changed since are not opened.
    virtual Result<ImportReport> addPaths(std::span<const std::filesystem::path> paths, const ProgressSink &progress,
                                          const CancelToken &cancel, const SnapshotSink &snapshots, unsigned jobs = 0,
                                          ImportCause cause = ImportCause::Asked) = 0;
    virtual Result<ArticleId> addArticle(Article article) = 0;
    virtual Status removeArticle(ArticleId article) = 0;

    /// Folders that the user wants to have read by themselves, by absolute path; the library only remembers them
    /// (core/pipeline/folder_changes.h finds what to read). Kept with FULL synchronisation when the call returns.
    virtual Result<std::vector<std::filesystem::path>> watchedFolders() const = 0;
    virtual Status setWatched(const std::filesystem::path &folder, bool watched) = 0;

    /// What the columns of a table mean, where its first row does not say it (core/pipeline/table_file.h); nothing: as
    /// the first row says. The table is read with the next `addPaths` that names it, also when it was read before. Kept
    /// with FULL synchronisation when the call returns.
    virtual Result<TableColumns> tableColumns(const std::filesystem::path &file) const = 0;
    virtual Status setTableColumns(const std::filesystem::path &file, const TableColumns &columns) = 0;

    /// Corrections: kept with FULL synchronisation when the call returns; the timeline is up to date then.
    virtual Status setPublished(ArticleId article, std::optional<CivilDate> date) = 0;
    /// Dates of several articles as one step of undo.
    virtual Status setPublished(std::span<const std::pair<ArticleId, CivilDate>> dates) = 0;
    virtual Status setTitle(ArticleId article, const std::string &title) = 0;
    /// Whether articles are never to count as copies of others (ArticleSummary::copyOf), as one step of undo.
    virtual Status setStandsAlone(std::span<const ArticleId> articles, bool alone) = 0;
    /// Changes everything about an event that has a value, as one step of undo; all passages that tell it are
    /// corrected, so that they stay one event. BadArgument when there is no such event or a value is none.
    virtual Status correctEvent(EventId event, const EventChanges &changes) = 0;
    virtual bool canUndo() const = 0;
    virtual bool canRedo() const = 0;
    virtual Status undo() = 0;
    virtual Status redo() = 0;

    /// All events, ordered by start then id; rejected ones left out.
    virtual Result<std::vector<Event>> events() const = 0;
};

/// Reads a library beside its writer, with a connection of its own. Use each reader from one thread.
class ProjectReader {
public:
    static Result<std::unique_ptr<ProjectReader>> open(const std::filesystem::path &file);
    virtual ~ProjectReader() = default;

    virtual Result<Event> event(EventId id) const = 0;
    /// Events that the user rejected, by id; at most `limit`.
    virtual Result<std::vector<Event>> rejectedEvents(std::size_t limit = 1000) const = 0;
    virtual Result<ArticleView> article(ArticleId id) const = 0;
    /// Publication dates that the whole library makes likely for articles that have none, by article; articles for
    /// which nothing is likely enough are left out. Reads every text of the library (analysis on `jobs` threads, 0: all
    /// cores). Dates that the user gave or articles tell are the evidence, never other suggestions. Cancelled when
    /// `cancel` says so.
    virtual Result<std::vector<LibrarySuggestion>> suggestDates(const LanguagePacks &packs, const CancelToken &cancel,
                                                                unsigned jobs = 0) const = 0;
    /// Full-text search (FTS5: words, "phrases", prefix*), at most `limit` passages, best first. A query that FTS5
    /// cannot read is searched word by word.
    virtual Result<std::vector<SearchHit>> search(const std::string &query, std::size_t limit = 200) const = 0;
    /// Events whose passage or title matches the query. Cancelled when `cancel` says so.
    virtual Result<EventSet> searchEvents(const std::string &query, const CancelToken &cancel = {}) const = 0;
    /// Does beforehand what the next searchEvents() would have to do first: up to a second in a very large library.
    virtual Status prepareSearch() const = 0;
};

} // namespace dateline
