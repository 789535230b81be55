// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// Answers what a lane shows at any zoom without walking over its events: counts by day in constant time, the most
/// salient of a stretch and the events that reach into a day in logarithmic time. About 28 bytes an event and 8 a
/// day of the lane's extent. Immutable after build.
class LaneIndex {
public:
    LaneIndex() = default;
    /// `rows`: those of one lane, ascending. The timeline must outlive the index.
    LaneIndex(const Timeline &timeline, std::vector<RowIndex> rows);

    std::size_t size() const { return m_rows.size(); }
    bool empty() const { return m_rows.empty(); }
    /// A position counts the lane's events by start: [0, size()).
    RowIndex row(std::size_t position) const { return m_rows[position]; }
    /// The position of a row; noRow when it is not in the lane. O(log n).
    std::uint32_t positionOf(RowIndex row) const;
    DayNumber start(std::size_t position) const { return m_starts[position]; }
    DayNumber end(std::size_t position) const { return m_ends[position]; }

    /// Events that start before the day: also the position of the first that starts on or after it.
    std::uint32_t startedBefore(double day) const;
    /// Events whose last day lies before the day.
    std::uint32_t endedBefore(double day) const;
    /// Events that touch [from, to), days.
    std::uint32_t touching(double from, double to) const;

    /// The `limit` most salient of the positions [from, to), best first; ties by position.
    std::vector<std::uint32_t> mostSalient(std::size_t from, std::size_t to, std::size_t limit) const;
    /// Positions of events that start before the day and reach it, at most `limit`, by start.
    std::vector<std::uint32_t> reachingInto(double day, std::size_t limit) const;

    /// The largest number of events that touch any of the aligned stretches of 2^level days; 0 where the lane's
    /// extent is too long for a table.
    std::uint32_t largestCount(int level) const;

private:
    void buildDayTables();
    void buildLevels();
    void buildTrees();
    std::uint32_t better(std::uint32_t a, std::uint32_t b) const;
    std::uint32_t best(std::size_t from, std::size_t to) const;

    std::vector<RowIndex> m_rows;
    std::vector<DayNumber> m_starts;
    std::vector<DayNumber> m_ends;
    std::vector<float> m_saliences;
    std::vector<std::uint32_t> m_bestTree; ///< positions; leaves at [size, 2 size)
    std::vector<DayNumber> m_lastEndTree;  ///< largest end below; same shape, a power of two of leaves
    std::size_t m_endLeaves = 0;
    std::vector<std::uint32_t> m_startedByDay; ///< by day since m_firstDay; empty when the extent is too long
    std::vector<std::uint32_t> m_endedByDay;
    std::vector<DayNumber> m_sortedEnds; ///< only when there are no day tables
    std::vector<std::uint32_t> m_largestByLevel;
    DayNumber m_firstDay = 0;
};

} // namespace dateline
