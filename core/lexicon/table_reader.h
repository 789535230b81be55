// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// One line of a table: its tab-separated cells, trimmed, and its number for messages.
struct TableRow {
    std::size_t line = 0; ///< counted from 1
    std::vector<std::string> cells;

    /// The cell, or empty when the row is shorter.
    std::string_view cell(std::size_t index) const
    {
        return index < cells.size() ? std::string_view(cells[index]) : std::string_view();
    }
};

/// Reads a UTF-8 table: one row a line, cells between tabs, blank lines and lines that start with '#' left out.
/// `name` is used in messages. Fails on invalid UTF-8, and on rows with fewer than `minimumCells` cells
/// (ErrorCode::ResourceBroken with the line).
Result<std::vector<TableRow>> readTable(std::string_view bytes, std::string_view name, std::size_t minimumCells = 1);

/// A resource error at a place, for readers of their own.
Error resourceError(std::string_view name, std::size_t line, std::size_t column, std::string detail);

} // namespace dateline
