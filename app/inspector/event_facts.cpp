// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/event_facts.h"

#include "app/models/date_wording.h"
#include "app/models/event_wording.h"
#include "app/models/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <set>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

struct EventFacts {
    Q_DECLARE_TR_FUNCTIONS(dateline::EventFacts)
};

/// What the sources say, each differing value once.
template <typename Words> QString differing(const Event &event, Words words)
{
    QStringList all;
    for (const EventSource &source : event.sources)
        if (const QString said = words(source.mention); !said.isEmpty() && !all.contains(said))
            all << said;
    return all.join(EventFacts::tr(" / ", "between values of sources that disagree"));
}

QString whyWords(const Event &event)
{
    if (event.basis == DateBasis::User)
        return reasonWords({ReasonCode::SetByUser, {}, {}, {}, {}});
    if (event.sources.empty())
        return {};
    QString why = reasonWords(event.sources.front().mention.reason);
    if (why.isEmpty())
        why = event.interval.known() ? basisName(event.basis) : EventFacts::tr("the text names no date for it");
    return why;
}

QString statusWords(const Event &event)
{
    QString words = statusName(event.status);
    if (event.sources.empty())
        return words;
    const std::string &said = event.sources.front().mention.attribution;
    if (said.empty())
        return words;
    return EventFacts::tr("%1 · according to %2").arg(words, singleLine(toQString(said)));
}

Fact figuresFact(const Event &event)
{
    if (event.disagreement.figures)
        return {EventFacts::tr("Figures"),
                EventFacts::tr("sources disagree: %1")
                    .arg(differing(event, [](const Mention &mention) { return figuresWords(mention.figures); })),
                true};
    return {EventFacts::tr("Figures"), figuresWords(event.figures), false};
}

} // namespace

std::vector<Fact> factsOf(const Event &event)
{
    std::vector<Fact> facts;
    facts.push_back({EventFacts::tr("When"), whenWords(event), false});
    if (event.disagreement.date)
        facts.push_back({{},
                         EventFacts::tr("sources disagree: %1")
                             .arg(differing(event,
                                            [](const Mention &mention) {
                                                return mention.interval.known() ? whenWords(mention) : QString();
                                            })),
                         true});
    facts.push_back({EventFacts::tr("Why"), whyWords(event), false});
    facts.push_back({EventFacts::tr("Who"), actorNames(event), false});
    facts.push_back({EventFacts::tr("Where"), placeNames(event), false});
    facts.push_back({EventFacts::tr("Status"), statusWords(event), false});
    facts.push_back(figuresFact(event));
    std::erase_if(facts, [](const Fact &fact) { return fact.words.isEmpty(); });
    return facts;
}

QString sourcesWords(const Event &event)
{
    std::set<ArticleId> articles;
    for (const EventSource &source : event.sources)
        articles.insert(source.article);
    const QString passages = EventFacts::tr("%Ln passage(s)", nullptr, static_cast<int>(event.sources.size()));
    if (articles.size() <= 1)
        return EventFacts::tr("%1 · no other article reports it").arg(passages);
    return EventFacts::tr("%1 in %2")
        .arg(passages, EventFacts::tr("%Ln article(s)", nullptr, static_cast<int>(articles.size())));
}

SourceLine sourceLine(const EventSource &source, const Timeline &timeline)
{
    const ArticleSummary *article = timeline.article(source.article);
    if (!article)
        return {EventFacts::tr("Removed article"), {}};
    QStringList parts{singleLine(toQString(article->outlet)), singleLine(toQString(article->title))};
    parts.removeAll(QString());
    return {parts.join(u" · "_s), article->published ? shortDay(*article->published) : EventFacts::tr("needs a date")};
}

} // namespace dateline
