// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/mention.h"

#include <cstdint>
#include <string>
#include <vector>

namespace dateline {

/// Identifies an event by content: derived from its first mention's article and passage, never from the
/// order of import. As text: 16 hex digits.
using EventId = std::uint64_t;

std::string toHex(EventId id);
/// Reads what toHex writes; 0 when it is something else.
EventId eventIdFromHex(std::string_view text);

/// One mention and the article that it stands in.
struct EventSource {
    ArticleId article = 0;
    std::uint32_t mentionIndex = 0; ///< in the article's Analysis
    Mention mention;

    friend bool operator==(const EventSource &, const EventSource &) = default;
};

/// Where sources do not agree.
struct Disagreement {
    bool date = false;
    bool figures = false;

    bool any() const { return date || figures; }
    friend bool operator==(const Disagreement &, const Disagreement &) = default;
};

/// What happened, as all its sources tell it. The best source comes first and gives type, title, date and status
/// unless the user set them.
struct Event {
    EventId id = 0;
    EventType type = EventType::Statement;
    std::string code;
    EventStatus status = EventStatus::Happened;
    std::string title;

    DateInterval interval;
    Granularity granularity = Granularity::Day;
    DateBasis basis = DateBasis::None;
    bool openStart = false;
    bool openEnd = false;
    bool approximate = false;
    bool needsPublication = false;

    std::vector<Actor> actors; ///< distinct names, spans of the first source that has them
    std::vector<Place> places;
    Figures figures; ///< of the best source that tells them
    std::vector<EventSource> sources;
    Disagreement disagreement;
    double salience = 0;    ///< 0 to 1: which label to show first
    bool corrected = false; ///< the user changed something
    bool rejected = false;  ///< the user threw it out; kept so that it can be restored

    friend bool operator==(const Event &, const Event &) = default;
};

/// The event that one mention tells, before others join it or the user changes anything.
Event eventOfMention(EventId id, EventSource source, double salience);

/// Nothing in the event differs from eventOfMention() of its only source.
bool tellsOnlyItsMention(const Event &event);

} // namespace dateline
