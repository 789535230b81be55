// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/event_maker.h"

#include "core/base/content_hash.h"
#include "core/timeline/salience.h"

#include <algorithm>
#include <set>

namespace dateline {

namespace {

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
    for (const std::uint32_t part :
         {first.mention.trigger.begin, first.mention.trigger.end, first.mention.sentence.begin})
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

Event makeEvent(std::vector<const MergeItem *> group)
{
    Event event;
    std::sort(group.begin(), group.end(), [](const MergeItem *a, const MergeItem *b) { return betterSource(*a, *b); });
    const Mention &best = group.front()->mention;
    event.type = best.type;
    event.code = best.code;
    event.status = best.status;
    event.title = best.title;
    event.rejected = group.front()->rejected;
    takeDate(event, best);
    for (const MergeItem *item : group) {
        const Mention &mention = item->mention;
        if (item->titleByUser)
            event.title = mention.title;
        event.corrected = event.corrected || item->corrected;
        addDistinct(event.actors, mention.actors);
        addDistinct(event.places, mention.places);
        addFigures(event, mention.figures);
        const bool told = mention.basis == DateBasis::Explicit && event.basis == DateBasis::Explicit;
        event.disagreement.date = event.disagreement.date || (told && mention.interval != event.interval);
        event.sources.push_back({item->article, item->mentionIndex, mention});
    }
    event.salience = salienceOf(event);
    return event;
}

} // namespace

std::vector<EventId> idsOf(std::span<const MergeItem *const> leaders)
{
    std::vector<EventId> ids;
    std::set<EventId> taken;
    for (const MergeItem *leader : leaders) {
        EventId id = idOf(*leader);
        while (!taken.insert(id).second)
            ++id;
        ids.push_back(id);
    }
    return ids;
}

Event eventOf(EventId id, std::vector<const MergeItem *> group)
{
    Event event = makeEvent(std::move(group));
    event.id = id;
    return event;
}

} // namespace dateline
