// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_span.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// What the signs at a line's beginning make of it.
enum class LineKind : std::uint8_t { Text, Heading, ListItem, Quote, Rule, Underline };

/// One line that is not blank.
struct SourceLine {
    ByteSpan span;                ///< without the white space around it
    ByteSpan content;             ///< without the signs at its beginning and end
    std::uint32_t blankLines = 0; ///< before it
    LineKind kind = LineKind::Text;
    std::uint8_t level = 0; ///< of headings
    bool hardBreak = false; ///< two spaces at its end
};

/// The lines of a text; LF, CRLF and CR end a line. Headings, quotes and rules are recognised in Markdown only.
std::vector<SourceLine> sourceLines(std::string_view text, bool markdown);

/// True when the text has headings, links or bold words in Markdown's manner, whatever its name says.
bool looksLikeMarkdown(std::string_view text);

/// True when most lines end at a common width because an editor wrapped them, so that a line end means nothing.
bool isHardWrapped(const std::vector<SourceLine> &lines);

/// The width at which wrapped lines end.
std::uint32_t wrapWidth(const std::vector<SourceLine> &lines);

} // namespace dateline
