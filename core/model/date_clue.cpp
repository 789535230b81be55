// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/date_clue.h"

#include "core/model/reason.h"

#include <optional>
#include <utility>

namespace dateline {

namespace {

/// What a field of a template stands for; nullopt when there is no such field.
std::optional<std::string> fieldValue(std::string_view field, const DateClue &clue, const ClueWording &wording)
{
    if (field == "words")
        return clue.words;
    if (field == "days")
        return wording.days(clue.days);
    if (field == "count")
        return std::to_string(clue.articles.size());
    if (field == "title")
        return clue.articles.empty() ? std::string() : wording.title(clue.articles.front());
    return std::nullopt;
}

} // namespace

std::string_view toName(ClueKind kind)
{
    switch (kind) {
    case ClueKind::SameWording: return "same wording";
    case ClueKind::AlikeArticles: return "alike articles";
    case ClueKind::ToldElsewhere: return "told elsewhere";
    case ClueKind::LatestDay: return "latest day";
    case ClueKind::DayBefore: return "day before";
    case ClueKind::DayAfter: return "day after";
    case ClueKind::Weekdays: return "weekdays";
    case ClueKind::WeekdayFitsYear: return "weekday fits year";
    case ClueKind::CountedBack: return "counted back";
    }
    return "";
}

LibrarySuggestion fromArticleAlone(ArticleId article, const DateSuggestion &suggestion)
{
    return {article, suggestion.date, suggestion.certainty, suggestion.clues};
}

std::string_view clueTemplate(ClueKind kind, bool several)
{
    switch (kind) {
    case ClueKind::SameWording:
        return several ? "{count} articles of {days} have much of the same wording, first “{title}”"
                       : "“{title}” of {days} has much of the same wording";
    case ClueKind::AlikeArticles:
        return several ? "{count} of the articles most like it are of {days}, first “{title}”"
                       : "“{title}”, the article most like it, is of {days}";
    case ClueKind::ToldElsewhere: return "it calls “{words}” what “{title}” dates {days}";
    case ClueKind::LatestDay: return "“{words}” is the latest day that it names in full";
    case ClueKind::DayBefore: return "“{words}”: {days} lies just before";
    case ClueKind::DayAfter: return "“{words}”: {days} lies just ahead";
    case ClueKind::Weekdays: return "it speaks of “{words}”: news names the day itself or the day before";
    case ClueKind::WeekdayFitsYear: return "“{words}” was {days}, if it follows the latest year that it names";
    case ClueKind::CountedBack: return "it calls {days} “{words}”";
    }
    return "";
}

ClueWording ClueWording::english(std::function<std::string(ArticleId)> title)
{
    return {[](ClueKind kind, bool several) { return std::string(clueTemplate(kind, several)); }, intervalText,
            std::move(title)};
}

std::string clueText(const DateClue &clue, const ClueWording &wording)
{
    const std::string sentence = wording.sentence(clue.kind, clue.articles.size() > 1);
    std::string text;
    // One pass: what words and titles hold is not filled in again.
    for (std::size_t at = 0; at < sentence.size();) {
        const std::size_t end = sentence[at] == '{' ? sentence.find('}', at) : std::string::npos;
        if (end != std::string::npos)
            if (const auto value = fieldValue(std::string_view(sentence).substr(at + 1, end - at - 1), clue, wording)) {
                text += *value;
                at = end + 1;
                continue;
            }
        text += sentence[at++];
    }
    return text;
}

} // namespace dateline
