// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/event.h"
#include "core/model/event_set.h"
#include "core/store/library_rows.h"
#include "core/store/told_events.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace dateline {

/// A passage that matched: `block` of the article.
struct FoundPassage {
    ArticleId article = 0;
    ByteSpan span;
    std::string excerpt;
};

/// An article as stored, with the user's title, and what it yields.
struct FoundArticle {
    Article article;
    std::optional<StoredAnalysis> analysis;
    std::vector<EventId> mentionEvents; ///< for each mention the event it became; 0: none, or a rejected one
};

/// When an article was published, as far as it is known: told by it, or by the user.
struct ArticleDay {
    ArticleId article = 0;
    std::optional<CivilDate> published;
    std::optional<DateSuggestion> suggestion; ///< from the article alone
};

/// A read-only connection beside the writer. Use it from one thread.
class LibraryReader {
public:
    static Result<std::unique_ptr<LibraryReader>> open(const std::filesystem::path &file);
    ~LibraryReader();

    /// The event with its mentions. BadArgument when there is no such event (any more).
    Result<Event> event(EventId id) const;
    Result<FoundArticle> article(ArticleId id) const;
    /// All articles that are analysed, by id.
    Result<std::vector<ArticleDay>> publicationDays() const;
    /// The article as read, without what it yields. BadArgument when there is none (any more).
    Result<Article> articleAsRead(ArticleId id) const;
    /// By span, within the text of the article; empty when it is not analysed.
    Result<std::vector<Timex>> timexes(ArticleId id) const;
    /// Events that the user rejected, by id; at most `limit`.
    Result<std::vector<Event>> rejectedEvents(std::size_t limit) const;
    Result<std::vector<FoundPassage>> search(const std::string &query, std::size_t limit) const;
    /// Cancelled when `cancel` says so.
    Result<EventSet> searchEvents(const std::string &query, const CancelToken &cancel = {}) const;
    /// Does beforehand what the next searchEvents() would have to do first.
    Status prepareSearch() const;

private:
    explicit LibraryReader(std::unique_ptr<Database> database);

    std::unique_ptr<Database> m_database;
    mutable ToldEvents m_told;
};

} // namespace dateline
