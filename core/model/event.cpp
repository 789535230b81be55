// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/event.h"

#include <charconv>
#include <cstdio>

namespace dateline {

std::string toHex(EventId id)
{
    char text[17];
    std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(id));
    return text;
}

EventId eventIdFromHex(std::string_view text)
{
    EventId id = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), id, 16);
    return text.size() == 16 && failure == std::errc() && end == text.data() + text.size() ? id : 0;
}

Event eventOfMention(EventId id, EventSource source, double salience)
{
    const Mention &mention = source.mention;
    Event event;
    event.id = id;
    event.type = mention.type;
    event.code = mention.code;
    event.status = mention.status;
    event.title = mention.title;
    event.interval = mention.interval;
    event.granularity = mention.granularity;
    event.basis = mention.basis;
    event.openStart = mention.openStart;
    event.openEnd = mention.openEnd;
    event.approximate = mention.approximate;
    event.needsPublication = mention.needsPublication;
    event.actors = mention.actors;
    event.places = mention.places;
    event.figures = mention.figures;
    event.salience = salience;
    event.sources.push_back(std::move(source));
    return event;
}

bool tellsOnlyItsMention(const Event &event)
{
    return event.sources.size() == 1 && event == eventOfMention(event.id, event.sources.front(), event.salience);
}

} // namespace dateline
