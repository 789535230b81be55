// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filter.h"
#include "core/model/timeline.h"

#include <array>
#include <vector>

namespace dateline {

struct NamedCount {
    std::string_view name; ///< lives as long as the timeline
    std::uint32_t count = 0;
};

/// How many events each value of each facet would show, given all *other* parts of the filter.
struct FacetCounts {
    std::array<std::uint32_t, eventTypeCount> types{};
    std::array<std::uint32_t, eventStatusCount> statuses{};
    std::array<std::uint32_t, dateBasisCount> bases{};
    std::vector<NamedCount> actors; ///< most events first, then by name
    std::vector<NamedCount> places;
    std::vector<NamedCount> outlets;
    std::vector<std::pair<ArticleId, std::uint32_t>> articles; ///< in the order of Timeline::articles()
};

FacetCounts countFacets(const Timeline &timeline, const Filter &filter);

} // namespace dateline
