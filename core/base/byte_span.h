// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace dateline {

/// A half-open range of UTF-8 bytes in one text, on code-point borders.
///
///     T h e   f a l l
///     0 1 2 3 4 5 6 7 8      "fall" is {4, 8}
///
/// It is the only kind of offset in core. Texts are limited to 64 MB by the
/// readers, so 32 bits are enough. Invariant: begin <= end.
struct ByteSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin == end; }
    constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
    constexpr bool contains(ByteSpan other) const { return begin <= other.begin && other.end <= end; }
    constexpr bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }

    friend constexpr auto operator<=>(const ByteSpan &, const ByteSpan &) = default;
};

/// The bytes of `text` under `span`; cut at the end of the text when the span reaches past it.
constexpr std::string_view slice(std::string_view text, ByteSpan span)
{
    if (span.begin >= text.size())
        return {};
    return text.substr(span.begin, span.end - span.begin);
}

} // namespace dateline
