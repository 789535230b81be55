// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/civil_date.h"
#include "core/model/date_interval.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What speaks for the publication date of an article that tells none.
enum class ClueKind : std::uint8_t {
    SameWording,     ///< another article shares much of its wording
    AlikeArticles,   ///< the articles most like it stand around that day
    ToldElsewhere,   ///< what it calls "yesterday" another article dates
    LatestDay,       ///< the latest day that it names in full
    DayBefore,       ///< a day of a month that it names without a year lies just before
    DayAfter,        ///< the same, just ahead
    Weekdays,        ///< the weekdays that it names fit
    WeekdayFitsYear, ///< the weekday of a day of a month tells its year
    CountedBack,     ///< it calls a day or month in full "yesterday" or "last month"
};
inline constexpr ClueKind lastClueKind = ClueKind::CountedBack;
/// "same wording", "alike articles", "told elsewhere", "latest day", "day before", "day after", "weekdays", "weekday
/// fits year", "counted back".
std::string_view toName(ClueKind kind);

struct DateClue {
    ClueKind kind = ClueKind::AlikeArticles;
    std::string words;               ///< of the article, as they stand there; empty for wording and likeness
    DateInterval days;               ///< the day or days that it points to
    std::vector<ArticleId> articles; ///< of the library, the most telling first; empty when the article alone tells

    friend bool operator==(const DateClue &, const DateClue &) = default;
};

/// A publication date worth offering for an article, from the article alone; never used without being accepted.
struct DateSuggestion {
    CivilDate date;
    double certainty = 0; ///< 0 to 1: how probable it is that the article was published within a week of the date
    std::vector<DateClue> clues; ///< the strongest first

    friend bool operator==(const DateSuggestion &, const DateSuggestion &) = default;
};

/// A publication date that the whole library makes likely for an article. Never evidence for another article, never
/// used without being accepted.
struct LibrarySuggestion {
    ArticleId article = 0;
    CivilDate date;
    double certainty = 0; ///< 0 to 1: how probable it is that the article was published within a week of the date
    std::vector<DateClue> clues; ///< the strongest first

    friend bool operator==(const LibrarySuggestion &, const LibrarySuggestion &) = default;
};

/// What the article alone makes likely, in the same form.
LibrarySuggestion fromArticleAlone(ArticleId article, const DateSuggestion &suggestion);

/// English sentence of a kind with {words}, {days}, {title} (of the first article) and {count} (of articles); `several`
/// for more than one article. Lives as long as the program.
std::string_view clueTemplate(ClueKind kind, bool several);

/// How a clue is worded in one language. The default is English.
struct ClueWording {
    std::function<std::string(ClueKind, bool several)> sentence;
    std::function<std::string(const DateInterval &)> days;
    std::function<std::string(ArticleId)> title;

    static ClueWording english(std::function<std::string(ArticleId)> title);
};

/// The whole sentence for a layman, e.g.
/// "it tells on “Tuesday” what “Mill closes” dates 8 May 2012".
std::string clueText(const DateClue &clue, const ClueWording &wording);

} // namespace dateline
