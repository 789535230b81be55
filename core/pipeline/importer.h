// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/article_queue.h"
#include "core/pipeline/file_records.h"
#include "core/pipeline/library_state.h"
#include "core/pipeline/project.h"
#include "core/store/project_store.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace dateline {

/// Reads files into a library: read and analysed on several threads, committed in the order of their paths, so that the
/// outcome depends neither on the number of threads nor on timing. After an error or a crash every finished batch is
/// there, and the files in it are not read again.
class Importer {
public:
    Importer(ProjectStore &store, LibraryState &state, const Project::SnapshotSink &snapshots,
             ImportCause cause = ImportCause::Asked)
        : m_store(store), m_state(state), m_snapshots(snapshots), m_cause(cause), m_files(store, cause)
    {
    }

    Result<ImportReport> run(std::span<const std::filesystem::path> paths, const ProgressSink &progress,
                             const CancelToken &cancel, unsigned jobs);

    /// One article that is at hand already; the id of an article with the same content when there is one.
    Result<ArticleId> add(Article article);

private:
    /// What a worker found out about an article.
    struct ReadArticle {
        bool unchanged = false;
        std::string contentHash; ///< empty for an article of a file of many
        Result<LibraryArticle> article = LibraryArticle{};
    };

    /// What the library held when the import began. Workers compare with this only, so it does not matter how far the
    /// import has come when they do.
    struct Known {
        std::unordered_map<std::string, std::string> hashOfPath;
        std::unordered_set<std::string> hashes;
        SettingsByHash settings;
    };

    void rememberKnown();
    UserSettings settingsFor(const Article &article) const;
    bool isKnown(const Article &article) const;
    ReadArticle read(QueuedArticle queued) const;
    TableColumns columnsOf(const std::filesystem::path &file) const;
    Status findSaidAnew();
    Status leaveOutRead(ScannedFiles &scanned, FileRecords::Clock::time_point listed);
    void readAll(const ScannedFiles &scanned, const ProgressSink &progress, const CancelToken &cancel, unsigned jobs);
    void reportSkipped(Error error, const std::filesystem::path &path);
    Status closeBatchIfFull();
    Status finish(bool bulk);
    bool take(const std::filesystem::path &path, std::size_t file, ReadArticle read);
    Status store(LibraryArticle article);
    Status storeChanged(const ArticleRecord &old, const PreparedArticle &prepared);
    Status commitBatch();
    Status showIfDue();
    void forgetBatch();

    using Clock = std::chrono::steady_clock;

    ProjectStore &m_store;
    LibraryState &m_state;
    const Project::SnapshotSink &m_snapshots;
    ImportCause m_cause;
    FileRecords m_files;
    bool m_replaced = false; ///< an article that was in the library

    Known m_known;
    std::map<std::string, std::string> m_columns; ///< what was said of tables
    std::unordered_set<std::string> m_saidAnew;   ///< those of them that are to be read anew
    std::unordered_set<std::string> m_importedHashes;
    ImportReport m_report;
    Status m_failure;
    // The open batch: what memory learns once it is committed.
    struct Stored {
        ArticleRecord record;
        std::vector<MentionPlace> places;
        bool replaces = false; ///< an article that was there before
    };
    std::vector<Stored> m_batch;
    std::size_t m_batchBytes = 0;
    std::size_t m_batchAdded = 0;
    bool m_batchMovedCorrections = false;
    Clock::time_point m_batchBegin;

    bool m_unshown = false; ///< committed, but not in the snapshot yet
    Clock::time_point m_nextSnapshot;
};

} // namespace dateline
