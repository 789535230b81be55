// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"

#include <initializer_list>
#include <memory>
#include <vector>

namespace dateline {

/// Ids of events, ascending. Copies share what they hold, and whether an event is among a million is told in a few
/// steps. Never changes; safe for concurrent use by multiple threads.
class EventSet {
public:
    EventSet() : EventSet(std::vector<EventId>()) {}
    EventSet(std::initializer_list<EventId> events) : EventSet(std::vector<EventId>(events)) {}
    /// In any order; the same one may come several times.
    explicit EventSet(std::vector<EventId> events);

    bool contains(EventId event) const;
    bool empty() const { return m_events->ids.empty(); }
    std::size_t size() const { return m_events->ids.size(); }
    auto begin() const { return m_events->ids.begin(); }
    auto end() const { return m_events->ids.end(); }

    friend bool operator==(const EventSet &a, const EventSet &b)
    {
        return a.m_events == b.m_events || a.m_events->ids == b.m_events->ids;
    }

private:
    struct Sorted {
        std::vector<EventId> ids;
        std::vector<std::uint32_t> begins; ///< by the highest bits of an id: where such ids begin; empty for a few ids
    };

    std::shared_ptr<const Sorted> m_events;
};

} // namespace dateline
