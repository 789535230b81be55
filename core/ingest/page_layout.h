// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/rich_block.h"

#include <string>
#include <vector>

namespace dateline {

/// A line of a printed page. Lengths in points, y grows downward.
struct PrintedLine {
    std::string text;
    double left = 0, top = 0, right = 0, bottom = 0;
    double size = 0; ///< of its type
};

struct PrintedPage {
    double width = 0;
    double height = 0;
    std::vector<PrintedLine> lines; ///< in reading order, column by column
};

/// Drops lines at the upper and lower edge that stand on many pages alike, digits aside, and page numbers.
void dropRunningLines(std::vector<PrintedPage> &pages);

/// Puts lines together to paragraphs and headings, over columns and pages; words cut by a hyphen become whole.
std::vector<RichBlock> paragraphsOf(const std::vector<PrintedPage> &pages);

} // namespace dateline
