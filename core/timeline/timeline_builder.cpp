// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeline_builder.h"

#include "core/base/content_hash.h"
#include "core/timeline/corrections.h"
#include "core/timeline/merge_item.h"
#include "core/timeline/merger.h"
#include "core/timeline/salience.h"
#include "core/timeline/similarity.h"

#include <algorithm>
#include <map>
#include <set>

namespace dateline {

namespace {

using CorrectionsByHash = std::map<std::string_view, std::vector<Correction>>;

CorrectionsByHash byArticle(std::span<const Correction> corrections)
{
    CorrectionsByHash sorted;
    for (const Correction &correction : corrections)
        if (!correction.passage.quote.empty())
            sorted[correction.contentHash].push_back(correction);
    return sorted;
}

std::vector<MergeItem> collectItems(std::span<const AnalysedArticle> articles, const CorrectionsByHash &corrections)
{
    std::vector<MergeItem> items;
    for (const AnalysedArticle &article : articles) {
        const std::size_t first = items.size();
        for (std::uint32_t i = 0; i < article.mentions.size(); ++i) {
            MergeItem item;
            item.mention = article.mentions[i];
            item.article = article.id;
            item.mentionIndex = i;
            item.contentHash = article.contentHash;
            item.outlet = article.outlet;
            items.push_back(std::move(item));
        }
        if (const auto found = corrections.find(article.contentHash); found != corrections.end())
            applyCorrections(std::span(items).subspan(first), article.text, found->second);
        for (std::size_t i = first; i < items.size(); ++i)
            items[i].words = contentWords(items[i].mention.title);
    }
    std::sort(items.begin(), items.end(), contentLess);
    return items;
}

/// Best first: dated by the user, then by the text; then the surest; then by content.
bool betterSource(const MergeItem &a, const MergeItem &b)
{
    if (a.corrected != b.corrected)
        return a.corrected;
    if (a.mention.basis != b.mention.basis)
        return a.mention.basis < b.mention.basis;
    return a.mention.score != b.mention.score ? a.mention.score > b.mention.score : contentLess(a, b);
}

template <typename Named> void addDistinct(std::vector<Named> &list, const std::vector<Named> &more)
{
    for (const Named &candidate : more)
        if (std::none_of(list.begin(), list.end(), [&](const Named &have) { return have.name == candidate.name; }))
            list.push_back(candidate);
}

void addFigure(std::optional<Figure> &have, const std::optional<Figure> &told, bool &disagree)
{
    if (!told)
        return;
    if (!have)
        have = told;
    else if (have->value != told->value)
        disagree = true;
}

void addFigures(Event &event, const Figures &told)
{
    bool &disagree = event.disagreement.figures;
    addFigure(event.figures.killed, told.killed, disagree);
    addFigure(event.figures.injured, told.injured, disagree);
    addFigure(event.figures.displaced, told.displaced, disagree);
    addFigure(event.figures.arrested, told.arrested, disagree);
    addFigure(event.figures.troops, told.troops, disagree);
    if (event.figures.text.empty())
        event.figures.text = told.text;
}

EventId idOf(const MergeItem &first)
{
    std::string key(first.contentHash);
    for (const std::uint32_t part : {first.mention.trigger.begin, first.mention.trigger.end, first.mention.sentence.begin})
        key += ':' + std::to_string(part);
    key += ':' + std::to_string(first.mentionIndex);
    const EventId id = contentHash64(key);
    return id == 0 ? 1 : id; // 0 means "no event"
}

void takeDate(Event &event, const Mention &best)
{
    event.interval = best.interval;
    event.granularity = best.granularity;
    event.basis = best.basis;
    event.openStart = best.openStart;
    event.openEnd = best.openEnd;
    event.approximate = best.approximate;
    event.needsPublication = best.needsPublication;
}

/// Takes the mentions out of the items of the group.
Event makeEvent(std::vector<MergeItem> &items, std::vector<std::size_t> group)
{
    Event event;
    event.id = idOf(items[group.front()]); // by content order, so that a better source does not change it
    std::sort(group.begin(), group.end(), [&](std::size_t a, std::size_t b) { return betterSource(items[a], items[b]); });
    const MergeItem &best = items[group.front()];
    event.type = best.mention.type;
    event.code = best.mention.code;
    event.status = best.mention.status;
    event.title = best.mention.title;
    event.rejected = best.rejected;
    takeDate(event, best.mention);
    for (const std::size_t at : group) {
        MergeItem &item = items[at];
        if (item.titleByUser)
            event.title = item.mention.title;
        event.corrected = event.corrected || item.corrected;
        addDistinct(event.actors, item.mention.actors);
        addDistinct(event.places, item.mention.places);
        addFigures(event, item.mention.figures);
        const bool told = item.mention.basis == DateBasis::Explicit && event.basis == DateBasis::Explicit;
        event.disagreement.date = event.disagreement.date || (told && item.mention.interval != event.interval);
        event.sources.push_back({item.article, item.mentionIndex, std::move(item.mention)});
    }
    event.salience = salienceOf(event);
    return event;
}

/// Two files with the same bytes give the same ids; later ones move on to the next free number.
void makeIdsDistinct(std::vector<Event> &events)
{
    std::set<EventId> taken;
    for (Event &event : events)
        while (!taken.insert(event.id).second)
            ++event.id;
}

} // namespace

std::vector<Event> buildEvents(std::span<const AnalysedArticle> articles, std::span<const Correction> corrections)
{
    std::vector<MergeItem> items = collectItems(articles, byArticle(corrections));
    std::vector<Event> events;
    for (const std::vector<std::size_t> &group : groupMentions(items))
        events.push_back(makeEvent(items, group));
    makeIdsDistinct(events);
    std::sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.id < b.id; });
    return events;
}

} // namespace dateline
