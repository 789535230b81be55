// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/exported_source.h"

#include <span>
#include <string>

namespace dateline {

struct CsvOptions {
    bool byteOrderMark = false; ///< for Excel
};

/// RFC 4180, UTF-8, CRLF, a header line, one row an event and source, columns as docs/formats.md lists them. Cells that
/// a spreadsheet would take for a formula get a leading apostrophe (see harmlessCell). Events as given, in their order.
std::string toCsv(std::span<const Event> events, const ArticleLookup &articles, const CsvOptions &options = {});

/// The text as it may stand in a spreadsheet: with an apostrophe before it when its first character is one of
/// = + - @, a tab or a line break, also in the full-width forms of the signs or after white space.
/// (OWASP, "CSV injection".)
std::string harmlessCell(std::string_view text);

} // namespace dateline
