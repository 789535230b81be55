// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/event_set.h"

#include <algorithm>

namespace dateline {

namespace {

// Ids are evenly spread: as many parts of the numbers hold a handful of a million each.
constexpr unsigned partBits = 16;
constexpr std::size_t fewIds = 256;

std::size_t partOf(EventId event)
{
    return static_cast<std::size_t>(event >> (64 - partBits));
}

} // namespace

EventSet::EventSet(std::vector<EventId> events)
{
    auto sorted = std::make_shared<Sorted>();
    sorted->ids = std::move(events);
    std::vector<EventId> &ids = sorted->ids;
    if (!std::is_sorted(ids.begin(), ids.end()))
        std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.size() > fewIds) {
        sorted->begins.assign((std::size_t(1) << partBits) + 1, 0);
        for (const EventId id : ids)
            ++sorted->begins[partOf(id) + 1];
        for (std::size_t part = 1; part < sorted->begins.size(); ++part)
            sorted->begins[part] += sorted->begins[part - 1];
    }
    m_events = std::move(sorted);
}

bool EventSet::contains(EventId event) const
{
    const std::vector<EventId> &ids = m_events->ids;
    auto first = ids.begin(), last = ids.end();
    if (!m_events->begins.empty()) {
        const std::size_t part = partOf(event);
        last = first + m_events->begins[part + 1];
        first += m_events->begins[part];
    }
    return std::binary_search(first, last, event);
}

} // namespace dateline
