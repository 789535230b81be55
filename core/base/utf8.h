// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// One decoded code point and the number of bytes it took (1 to 4).
struct CodePoint {
    char32_t value = 0;
    std::uint8_t bytes = 1;
};

/// Decodes the code point that starts at `offset` (offset < text.size()).
/// Malformed bytes give U+FFFD and one byte, so a loop over any bytes ends.
CodePoint decodeUtf8(std::string_view text, std::size_t offset);

/// The offset of the first malformed byte, or npos when `text` is valid UTF-8
/// (no surrogates, no overlong forms, nothing above U+10FFFF).
std::size_t firstInvalidUtf8(std::string_view text);
inline bool isValidUtf8(std::string_view text)
{
    return firstInvalidUtf8(text) == std::string_view::npos;
}

/// Appends the UTF-8 form of `value`; values that are no scalar become U+FFFD.
void appendUtf8(std::string &text, char32_t value);

/// Copies `text`, each malformed byte replaced by U+FFFD.
std::string repairUtf8(std::string_view text);

/// The nearest code-point border at or before `offset` (offset may equal the size).
std::size_t previousBorder(std::string_view text, std::size_t offset);
/// The nearest code-point border at or after `offset`.
std::size_t nextBorder(std::string_view text, std::size_t offset);

/// Simple case folding of ASCII, Latin-1, Latin Extended-A, Greek and Cyrillic letters, also turning
/// typographic apostrophes into '. Byte lengths may change. Locale-independent.
std::string foldCase(std::string_view text);

constexpr bool isAsciiAlpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool isAsciiUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
constexpr char toAsciiLower(char c)
{
    return isAsciiUpper(c) ? static_cast<char>(c + 32) : c;
}
constexpr bool isAsciiDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr bool isAsciiSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// `text` without ASCII white space at either end.
std::string_view trimmed(std::string_view text);

} // namespace dateline
