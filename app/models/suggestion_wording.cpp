// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/suggestion_wording.h"

#include "app/models/date_wording.h"
#include "app/models/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace dateline {

namespace {

constexpr double almostCertain = 0.9;
constexpr double probable = 0.75;
constexpr qsizetype longestTitle = 70;

struct SuggestionWording {
    Q_DECLARE_TR_FUNCTIONS(dateline::SuggestionWording)
};

QString clueSentence(ClueKind kind, bool several)
{
    switch (kind) {
    case ClueKind::SameWording:
        return several
                   ? SuggestionWording::tr("{count} articles of {days} have much of the same wording, first “{title}”")
                   : SuggestionWording::tr("“{title}” of {days} has much of the same wording");
    case ClueKind::AlikeArticles:
        return several ? SuggestionWording::tr("{count} of the articles most like it are of {days}, first “{title}”")
                       : SuggestionWording::tr("“{title}”, the article most like it, is of {days}");
    case ClueKind::ToldElsewhere: return SuggestionWording::tr("it calls “{words}” what “{title}” dates {days}");
    case ClueKind::LatestDay: return SuggestionWording::tr("“{words}” is the latest day that it names in full");
    case ClueKind::DayBefore: return SuggestionWording::tr("“{words}”: {days} lies just before");
    case ClueKind::DayAfter: return SuggestionWording::tr("“{words}”: {days} lies just ahead");
    case ClueKind::Weekdays:
        return SuggestionWording::tr("it speaks of “{words}”: news names the day itself or the day before");
    case ClueKind::WeekdayFitsYear:
        return SuggestionWording::tr("“{words}” was {days}, if it follows the latest year that it names");
    case ClueKind::CountedBack: return SuggestionWording::tr("it calls {days} “{words}”");
    }
    return {};
}

} // namespace

const LibrarySuggestion *suggestionFor(const SharedSuggestions &suggestions, ArticleId article)
{
    if (!suggestions)
        return nullptr;
    const auto found = suggestions->find(article);
    return found == suggestions->end() ? nullptr : &found->second;
}

QString certaintyWords(double certainty)
{
    if (certainty >= almostCertain)
        return SuggestionWording::tr("almost certainly");
    return certainty >= probable ? SuggestionWording::tr("probably") : SuggestionWording::tr("perhaps");
}

QString suggestionWords(const LibrarySuggestion &suggestion)
{
    return SuggestionWording::tr("%1 %2", "how certain, and the day")
        .arg(certaintyWords(suggestion.certainty), shortDay(suggestion.date));
}

QStringList clueWords(const LibrarySuggestion &suggestion, const Timeline &timeline)
{
    const ClueWording wording{
        [](ClueKind kind, bool several) { return toUtf8(clueSentence(kind, several)); },
        [](const DateInterval &days) { return toUtf8(intervalWords(days)); },
        [&](ArticleId id) {
            const ArticleSummary *article = timeline.article(id);
            const QString title = article ? toQString(article->title) : QString();
            return toUtf8(title.size() > longestTitle ? QString(title.left(longestTitle) + u'…') : title);
        },
    };
    QStringList words;
    for (const DateClue &clue : suggestion.clues)
        words << singleLine(toQString(clueText(clue, wording)));
    return words;
}

QString certaintySentence(double certainty)
{
    return SuggestionWording::tr("Of such suggestions %1\u00a0% lie within a week of the day")
        .arg(static_cast<int>(std::lround(100 * certainty)));
}

} // namespace dateline
