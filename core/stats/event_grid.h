// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// How many events fall into one cell of a table, and the most salient of them (ties: the earliest).
struct GridCell {
    std::uint32_t count = 0;
    RowIndex best = noRow;
};

/// A table of counts.
class EventGrid {
public:
    EventGrid() = default;
    EventGrid(std::size_t rows, std::size_t columns) : m_columns(columns), m_cells(rows * columns) {}

    std::size_t rows() const { return m_columns == 0 ? 0 : m_cells.size() / m_columns; }
    std::size_t columns() const { return m_columns; }
    const GridCell &at(std::size_t row, std::size_t column) const { return m_cells[row * m_columns + column]; }
    std::uint32_t largest() const;
    void add(std::size_t row, std::size_t column, const Timeline &timeline, RowIndex event);

private:
    std::size_t m_columns = 0;
    std::vector<GridCell> m_cells;
};

/// Names by time. Names have the most events first, then are in order of the alphabet.
struct NamesByTime {
    std::vector<NameId> names;
    std::vector<DayNumber> edges; ///< columns + 1 days; column i covers [edges[i], edges[i+1])
    Granularity unit = Granularity::Month;
    std::vector<std::size_t> breaks; ///< columns that stand for a long time without events; ascending
    EventGrid grid;                  ///< an event counts in the column of its first day, once for each of its names
    std::size_t allNames = 0;        ///< also those that are not among the most
};

/// The `mostNames` actors with the most events, over calendar units that give at most `mostColumns` columns.
NamesByTime actorsByTime(const Timeline &timeline, std::span<const RowIndex> rows, std::size_t mostNames,
                         std::size_t mostColumns);

/// Who speaks about whom: statements by speaker (a row each) and by whom they are about (a column each).
struct SpeechTable {
    std::vector<NameId> speakers;
    std::vector<NameId> subjects;
    EventGrid grid;
    std::size_t allSpeakers = 0; ///< also those that are not in the table
};

/// Speakers are the actors of statements in the source's role, subjects all other actors of the same statements. Those
/// pairs are in the table that have the most statements, so that no row and no column is empty; names with the most
/// statements in the table come first.
SpeechTable whoSpeaksAboutWhom(const Timeline &timeline, std::span<const RowIndex> rows, std::size_t mostSpeakers,
                               std::size_t mostSubjects);

/// The days of one year, a row each weekday from Monday and a column each week; the first column holds 1 January.
struct YearOfDays {
    int year = 1970;
    EventGrid grid;                   ///< 7 rows; an event counts on its first day
    std::vector<DayNumber> firstDays; ///< Mondays of the columns
    /// The day of a cell; nullopt when it lies in another year.
    std::optional<DayNumber> day(std::size_t row, std::size_t column) const;
};

/// Only events that are dated to a day or better count: a month has no day of its own.
YearOfDays daysOfYear(const Timeline &timeline, std::span<const RowIndex> rows, int year);

} // namespace dateline
