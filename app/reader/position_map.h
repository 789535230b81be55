// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_span.h"

#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// Where the bytes of an article's text stand in the document that shows it, and back. Bytes that are not shown
/// (markup, doubled spaces, the rest of a very long article) belong to the nearest shown byte of their segment.
class PositionMap {
public:
    /// Characters that are shown one by one as they stand in the text.
    struct Segment {
        std::uint32_t byte = 0; ///< first byte in the text
        std::uint32_t bytes = 0;
        int position = 0; ///< first position in the document, in UTF-16 units
        int units = 0;
    };

    /// `text` must outlive the map.
    PositionMap() = default;
    PositionMap(std::string_view text, std::vector<Segment> segments);

    /// The document positions [first, second) that show the span; nullopt when none of it is shown.
    std::optional<std::pair<int, int>> positionsOf(ByteSpan span) const;
    /// The byte shown at a position, or the next shown one; nullopt after the last.
    std::optional<std::uint32_t> byteAt(int position) const;

private:
    int unitsBefore(const Segment &segment, std::uint32_t byte) const;

    std::string_view m_text;
    std::vector<Segment> m_byByte;
    std::vector<Segment> m_byPosition;
};

} // namespace dateline
