// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/analysis.h"
#include "core/model/article.h"
#include "core/model/correction.h"
#include "core/model/event.h"
#include "core/store/model_codec.h"
#include "core/store/read_file.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What a library knows of an article, without its text.
struct ArticleRecord {
    ArticleId id = 0;
    std::string path;
    std::string name;
    std::string contentHash;
    std::string title; ///< as read; the user's title is a correction
    std::string outlet;
    bool analysed = false; ///< `findings` are there and of this analysisVersion
    Findings findings;
};

/// A mention by its article and its index there.
struct MentionNumber {
    ArticleId article = 0;
    std::uint32_t mention = 0;

    friend bool operator==(const MentionNumber &, const MentionNumber &) = default;
};

/// What merging remembers of one block of mentions; what it means is the caller's business.
struct MergeRow {
    std::int64_t type = 0;
    bool dated = true;
    std::int64_t value = 0;
    std::string data; ///< empty: no such row any more
};

/// An article and its analysis, encoded by whatever thread made it, ready to be stored.
struct PreparedArticle {
    Article article; ///< as its reader found it
    Findings findings;
    std::string structureBlob;
    std::string findingsBlob;
    std::string timexesBlob;
    std::string mentionsBlob;
};

/// Pure; safe for concurrent use by multiple threads.
PreparedArticle prepareArticle(Article asRead, Findings findings, const Analysis &analysis);

/// How much a transaction must survive: Import a crash of the program, Correction also one of the machine.
enum class Durability { Import, Correction };

/// One library file, open as its only writer or, when it cannot be written, for reading only. Changes are made between
/// `begin` and `commit`; what was not committed is gone after `rollback`, an error in `commit`, or a crash.
/// Use it from one thread. Errors: those of the library file, DiskFull, WriteFailed, LibraryMissing (the file
/// vanished).
class ProjectStore {
public:
    /// With `create` a missing file is made. Errors: LibraryMissing, LibraryDamaged, LibraryTooNew, LibraryForeign, ….
    static Result<std::unique_ptr<ProjectStore>> open(const std::filesystem::path &file, bool create);
    /// Folds the log back into the one file.
    ~ProjectStore();

    const std::filesystem::path &file() const;
    /// Why nothing can be written: another window has the library (LibraryBusy), or it is LibraryReadOnly.
    const std::optional<Error> &readOnlyBecause() const;

    Result<std::vector<ArticleRecord>> articles() const; ///< by id
    Result<Article> article(ArticleId id) const;         ///< as read
    /// LibraryDamaged when they cannot be read: then they have to be made again.
    Result<PlacedMentions> mentions(ArticleId id) const;
    /// The corrections in force, oldest first.
    Result<std::vector<Correction>> corrections() const;
    Result<bool> canUndo() const;
    Result<bool> canRedo() const;
    /// Nothing changed in articles and corrections since the merged events were written.
    Result<bool> eventsUpToDate() const;
    /// The merged events as last written, by id; nullopt when they are out of date.
    Result<std::optional<std::vector<Event>>> events(const MentionLookup &mentionOf) const;
    /// Of the event as last written; empty when there is none.
    Result<std::vector<MentionNumber>> sourcesOf(EventId id) const;
    /// In the order of type, dated and value. False from `use`: no more of them.
    Status forEachMergeRow(const std::function<bool(const MergeRow &)> &use) const;
    /// What was saved last; nullopt when it is out of date.
    Result<std::optional<std::string>> timeline() const;

    Status begin(Durability durability);
    Status commit();
    void rollback();

    /// Each also marks the merged events as out of date.
    Result<ArticleId> addArticle(const PreparedArticle &prepared);
    Status replaceArticle(ArticleId id, const PreparedArticle &prepared);
    Status putAnalysis(ArticleId id, const PreparedArticle &prepared);
    Status removeArticle(ArticleId id);

    /// What was undone can no longer be redone afterwards.
    Status addCorrection(const Correction &correction) { return addCorrections(std::span(&correction, 1)); }
    /// Several that are undone and redone as one step.
    Status addCorrections(std::span<const Correction> corrections);
    /// The corrections of the step that are no longer in force, or are again; empty when there was none.
    Result<std::vector<Correction>> undoCorrection();
    Result<std::vector<Correction>> redoCorrection();
    /// A file changed: what the user said about it goes on counting.
    Status moveCorrections(const std::string &oldHash, const std::string &newHash);

    /// One event that is new, gone, or perhaps different.
    struct EventChange {
        EventId id = 0;
        const Event *event = nullptr;      ///< nullptr: gone
        std::vector<std::uint32_t> blocks; ///< in which the event's sources stand, in their order
    };
    /// The title of an event as it was written before.
    using TitleBefore = std::function<std::string(EventId)>;
    /// Writes the differences and marks the merged events as up to date.
    Status writeEvents(std::span<const EventChange> changes, const TitleBefore &titleBefore,
                       std::span<const MergeRow> rows = {});
    /// Before all events are written anew.
    Status clearEvents();

    /// The timeline as bytes, to be opened without reading events: a transaction of its own. `write` hands them over
    /// piece by piece, as they are too many to lie in memory as a whole.
    using ByteSink = std::function<void(std::string_view)>;
    Status saveTimeline(const std::function<void(const ByteSink &)> &write);

    using ReadFileSink = std::function<void(std::size_t index, ReadFile)>;
    /// Those of the files that this version of the program has read, with their places among `paths`.
    Status findReadFiles(std::span<const std::string> paths, const ReadFileSink &found) const;
    /// Between `begin` and `commit`, as are the next three.
    Status putReadFile(const ReadFile &read);
    /// One of their articles was replaced and may stand in another of them too.
    Status forgetFilesOfMany();
    /// Folders whose articles are to be read by themselves; absolute paths, sorted.
    Status setWatched(const std::string &folder, bool watched);
    Result<std::vector<std::string>> watchedFolders() const;
    /// What was said about the columns of tables, by their absolute paths. Setting it makes a table be read again;
    /// nothing: as its first row says.
    Status setTableColumns(const std::string &path, const std::string &columns);
    Result<std::map<std::string, std::string>> tableColumns() const;

    /// Around the import of many articles, outside of `begin` and `commit`.
    Status beginBulk();
    /// `optimise` merges the whole full-text index.
    Status endBulk(bool optimise);

    /// SQLite's own checks of the whole file: integrity and foreign keys. An error says what is damaged.
    Status check() const;

private:
    struct State;
    explicit ProjectStore(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace dateline
