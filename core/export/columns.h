// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/exported_source.h"

#include <span>
#include <string>
#include <string_view>

namespace dateline {

/// What one row of a table is about: an event, one of its sources and the article that it stands in.
struct ExportRow {
    const Event &event;
    const EventSource &source;
    const ExportedArticle &article;
};

/// One column: its name in the header and how its cell is made. A new column is one new row in columns.cpp
/// (and in docs/formats.md, which a test compares).
struct Column {
    std::string_view name;
    std::string (*cell)(const ExportRow &row);
};

/// All columns in the order of the file. Stable: new ones are added at the end.
std::span<const Column> exportColumns();

} // namespace dateline
