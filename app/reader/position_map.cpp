// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/position_map.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace dateline {

namespace {

int unitsOf(char32_t value)
{
    return value > 0xFFFF ? 2 : 1;
}

} // namespace

PositionMap::PositionMap(std::string_view text, std::vector<Segment> segments)
    : m_text(text), m_byByte(segments), m_byPosition(std::move(segments))
{
    std::sort(m_byByte.begin(), m_byByte.end(), [](const Segment &a, const Segment &b) { return a.byte < b.byte; });
    std::sort(m_byPosition.begin(), m_byPosition.end(),
              [](const Segment &a, const Segment &b) { return a.position < b.position; });
}

int PositionMap::unitsBefore(const Segment &segment, std::uint32_t byte) const
{
    int units = 0;
    for (std::size_t at = segment.byte; at < byte;) {
        const CodePoint point = decodeUtf8(m_text, at);
        units += unitsOf(point.value);
        at += point.bytes;
    }
    return std::min(units, segment.units);
}

std::optional<std::pair<int, int>> PositionMap::positionsOf(ByteSpan span) const
{
    const auto first = std::partition_point(m_byByte.begin(), m_byByte.end(),
                                            [&](const Segment &s) { return s.byte + s.bytes <= span.begin; });
    const auto last = std::partition_point(first, m_byByte.end(), [&](const Segment &s) { return s.byte < span.end; });
    if (first == last)
        return std::nullopt;
    const Segment &end = *std::prev(last);
    const int from = first->position + (span.begin > first->byte ? unitsBefore(*first, span.begin) : 0);
    const int to = end.position + (span.end < end.byte + end.bytes ? unitsBefore(end, span.end) : end.units);
    // A span that runs over a title that is shown elsewhere shows only as far as it goes in one direction.
    return from < to ? std::optional(std::pair(from, to)) : std::nullopt;
}

std::optional<std::uint32_t> PositionMap::byteAt(int position) const
{
    const auto segment = std::partition_point(m_byPosition.begin(), m_byPosition.end(),
                                              [&](const Segment &s) { return s.position + s.units <= position; });
    if (segment == m_byPosition.end())
        return std::nullopt;
    std::size_t byte = segment->byte;
    for (int units = segment->position; units < position;) {
        const CodePoint point = decodeUtf8(m_text, byte);
        units += unitsOf(point.value);
        if (units > position)
            break;
        byte += point.bytes;
    }
    return static_cast<std::uint32_t>(byte);
}

} // namespace dateline
