// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/table_reader.h"

#include "core/base/utf8.h"

namespace dateline {

Error resourceError(std::string_view name, std::size_t line, std::size_t column, std::string detail)
{
    return Error{ErrorCode::ResourceBroken,
                 std::string(name),
                 "line " + std::to_string(line) + ", column " + std::to_string(column),
                 std::move(detail),
                 {}};
}

Result<std::vector<TableRow>> readTable(std::string_view bytes, std::string_view name, std::size_t minimumCells)
{
    std::vector<TableRow> rows;
    std::size_t line = 0;
    while (!bytes.empty()) {
        ++line;
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        std::string_view text = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
        if (const std::size_t bad = firstInvalidUtf8(text); bad != std::string_view::npos)
            return resourceError(name, line, bad + 1, "This is not valid UTF-8");
        if (trimmed(text).empty() || text.front() == '#')
            continue;
        TableRow row{line, {}};
        for (std::size_t begin = 0; begin <= text.size();) {
            const std::size_t tab = std::min(text.find('\t', begin), text.size());
            row.cells.emplace_back(trimmed(text.substr(begin, tab - begin)));
            begin = tab + 1;
        }
        if (row.cells.size() < minimumCells)
            return resourceError(name, line, text.size() + 1,
                                 "The row has " + std::to_string(row.cells.size()) + " cells, but needs "
                                     + std::to_string(minimumCells) + " (separated by tabs)");
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace dateline
