// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/civil_date.h"
#include "core/model/event.h"
#include "core/model/event_set.h"
#include "core/model/event_type.h"

#include <bitset>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace dateline {

/// A number that lies between two others, each of which may be missing.
struct NumberRange {
    std::optional<std::int32_t> atLeast;
    std::optional<std::int32_t> atMost;

    bool empty() const { return !atLeast && !atMost; }
    bool contains(std::int32_t number) const
    {
        return (!atLeast || number >= *atLeast) && (!atMost || number <= *atMost);
    }
    friend bool operator==(const NumberRange &, const NumberRange &) = default;
};

/// Which events to show. Empty parts do not restrict; within a part any value may match, all parts must.
struct Filter {
    std::bitset<eventTypeCount> types;
    std::bitset<eventStatusCount> statuses;
    std::bitset<dateBasisCount> bases;
    std::set<std::string> actors; ///< canonical names
    std::set<std::string> places;
    std::set<std::string> outlets;
    std::set<ArticleId> articles;
    std::optional<DayNumber> from; ///< events that touch [from, to]
    std::optional<DayNumber> to;
    NumberRange killed; ///< figures that are not told are in no range
    NumberRange injured;
    NumberRange sources;                          ///< how many passages tell the event
    std::string text;                             ///< as the user typed it
    std::optional<EventSet> textMatches; ///< events that `text` found; set by whoever ran the search
    std::vector<Filter> typed; ///< what `text` asks for beyond words ("place:Aleppo"): each must pass too

    bool empty() const;
    friend bool operator==(const Filter &, const Filter &) = default;
};

} // namespace dateline
