// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/image_export/picture.h"
#include "app/selection/view_state.h"
#include "core/export/csv_exporter.h"

#include <QString>

#include <optional>
#include <vector>

#include <limits>

namespace dateline {

enum class ExportFormat { Png, Svg, Pdf, Csv };
enum class ExportScope { Filtered, Selected, Everything };

/// What the user wants to have as a file.
struct ExportRequest {
    ExportFormat format = ExportFormat::Png;
    ExportScope scope = ExportScope::Filtered;
    PictureOptions picture;
    CsvOptions table;
};

/// Rows of the timeline that belong to the scope, ascending.
std::vector<RowIndex> rowsOf(const ViewState &state, ExportScope scope);

/// Their events in the order of time; with everything, those without a date come last. The first `most` of them.
std::vector<EventId> eventsOf(const ViewState &state, ExportScope scope,
                              std::size_t most = std::numeric_limits<std::size_t>::max());
/// How many rows there are, and how many events.
std::size_t rowCount(const ViewState &state, ExportScope scope);
std::size_t eventCount(const ViewState &state, ExportScope scope);

/// How a picture of that format is written; nullopt for a table.
std::optional<PictureFormat> pictureFormatOf(ExportFormat format);
/// ".png", ".csv", …
QString endingOf(ExportFormat format);
/// A file name made of the library's name.
QString suggestedFile(const QString &library, ExportFormat format);

} // namespace dateline
