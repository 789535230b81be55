// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"
#include "core/pipeline/project.h"

#include <QString>

#include <vector>

namespace dateline {

/// Another event that the inspector leads to.
struct Neighbour {
    EventId event = 0;
    EventType type = EventType::Statement;
    QString title;
    QString when; ///< empty where that is known anyway

    friend bool operator==(const Neighbour &, const Neighbour &) = default;
};

/// The most salient other events that start on the event's first day; `total` gets how many there are.
std::vector<Neighbour> sameDay(const Timeline &timeline, EventId event, std::size_t limit, std::size_t *total);

/// Events told next to the event's passage in the article, in the order of the text; at most `limit`.
std::vector<Neighbour> nearby(const ArticleView &article, const Timeline &timeline, EventId event, std::size_t limit);

enum class Shared { Actors, Places };

/// Other events that have a name in common with the event, the nearest in time, in their order; at most `limit`. Events
/// of the same day are left out, and so is what lies tens of thousands of events away.
std::vector<Neighbour> sharing(const Timeline &timeline, EventId event, Shared what, std::size_t limit);

} // namespace dateline
