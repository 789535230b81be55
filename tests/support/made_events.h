// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <numeric>
#include <vector>

namespace dateline::testing {

/// An event of some days for tests; ids must differ.
inline Event madeEvent(EventId id, EventType type, DayNumber first, DayNumber last, std::string title = {})
{
    Event event;
    event.id = id;
    event.type = type;
    event.title = std::move(title);
    event.interval = DateInterval::days(first, last);
    event.basis = DateBasis::Explicit;
    EventSource source;
    source.article = 1;
    source.mention.type = type;
    event.sources.push_back(source);
    return event;
}

/// Adds `count` strikes, one every `apart` days from the day on.
inline void addStrikes(std::vector<Event> &events, DayNumber from, int count, int apart)
{
    for (int i = 0; i < count; ++i)
        events.push_back(
            madeEvent(static_cast<EventId>(events.size() + 1), EventType::Unrest, from + apart * i, from + apart * i));
}

inline Event withActor(Event event, std::string name)
{
    event.actors.push_back({{}, std::move(name), Role::Participant});
    return event;
}

inline Event withPlace(Event event, std::string name)
{
    event.places.push_back({{}, std::move(name), {}});
    return event;
}

inline Event fromArticle(Event event, ArticleId article)
{
    event.sources.front().article = article;
    return event;
}

inline ArticleSummary madeArticle(ArticleId id, std::string outlet)
{
    ArticleSummary article;
    article.id = id;
    article.outlet = std::move(outlet);
    return article;
}

/// Every row of a timeline, in its order.
inline std::vector<RowIndex> allRows(const Timeline &timeline)
{
    std::vector<RowIndex> rows(timeline.size());
    std::iota(rows.begin(), rows.end(), RowIndex(0));
    return rows;
}

} // namespace dateline::testing
