// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace dateline {

/// Changes of a timeline one after the other, of which a new one is made once: what stays is copied in one go, and of
/// new events only what a timeline shows is in memory. One thread at a time.
class TimelineUpdate {
public:
    /// `before` must live as long as this.
    explicit TimelineUpdate(const Timeline &before) : m_before(before) {}

    /// Events of `gone` are no longer there; those of `put` come or take the place of the ones with their ids.
    void apply(std::span<const EventId> gone, std::span<const Event> put);
    /// As the last change has it; empty when there is no such event, or it was rejected.
    std::string titleOf(EventId id) const;

    /// What `Timeline::build` would make of the events that are left. `countEvents`: each article gets the number of
    /// events that it tells; else it keeps the one it has. Ends this.
    std::shared_ptr<const Timeline> finish(std::vector<ArticleSummary> articles, bool countEvents);

private:
    struct Part {
        Timeline rows; ///< without articles, and ordered by id
        std::vector<EventId> gone;
    };
    /// What the last change that knows an event says of it.
    struct Change {
        EventId id = 0;
        std::uint32_t source = 0; ///< 0: before; then the parts in their order
        RowIndex row = noRow;     ///< in that source; noRow: not drawn any more, or without a date
    };
    /// Rows of one source that stay side by side.
    struct Run {
        std::uint32_t source = 0;
        RowIndex begin = 0, end = 0;
    };

    std::size_t sources() const { return m_parts.size() + 1; }
    const Timeline &source(std::size_t at) const { return at == 0 ? m_before : m_parts[at - 1].rows; }
    std::vector<Change> lastChanges() const;
    std::vector<Run> runsOf(const std::vector<Change> &changes) const;
    template <typename T> void gather(std::vector<T> Timeline::*column, const std::vector<Run> &runs, Timeline &into);
    template <typename Pool> void gatherPool(Pool Timeline::*pool, std::vector<std::uint32_t> Timeline::*ends,
                                             const std::vector<Run> &runs, Timeline &into) const;
    template <typename Pool> void release(Pool Timeline::*pool);
    void gatherNames(const std::vector<Run> &runs, Timeline &into);
    void gatherUndated(const std::vector<Change> &changes, Timeline &into) const;
    void orderById(const std::vector<Change> &changes, const std::vector<Run> &runs, Timeline &into) const;
    static void countEventsOf(Timeline &timeline);

    const Timeline &m_before;
    std::vector<Part> m_parts;
};

} // namespace dateline
