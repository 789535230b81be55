// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace dateline {

/// What a character is to the tokenizer. Joiners (soft hyphen, zero-width joiners) belong to a word they stand in and
/// are white space elsewhere; other invisible characters and controls are white space.
enum class CharClass : std::uint8_t { Space, Letter, Digit, Sign, Joiner };

inline constexpr std::array<CharClass, 256> asciiClasses = [] {
    std::array<CharClass, 256> classes{};
    for (unsigned c = 0; c < 256; ++c) {
        const char letter = static_cast<char>(c);
        classes[c] = c <= 0x20 || c == 0x7F             ? CharClass::Space
                     : c < 0x80 && isAsciiAlpha(letter) ? CharClass::Letter
                     : c < 0x80 && isAsciiDigit(letter) ? CharClass::Digit
                                                        : CharClass::Sign;
    }
    return classes;
}();

/// The class of an ASCII character; bytes of 0x80 and above are no ASCII.
inline CharClass asciiClass(char c)
{
    return asciiClasses[static_cast<unsigned char>(c)];
}
/// The class of a character that is not ASCII.
CharClass wideClass(char32_t c);
inline CharClass classOf(char32_t c)
{
    return c < 0x80 ? asciiClasses[c] : wideClass(c);
}

/// True for upper and title case letters.
bool isUpperLetter(char32_t c);
/// True for letters that have no case, as in Arabic or Chinese.
bool isCaselessLetter(char32_t c);

/// ', ’, ʼ: marks that may stand inside a word.
constexpr bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == 0x2019 || c == 0x02BC;
}

/// The character at `offset` of valid or broken UTF-8, decoded without a call when it is ASCII.
inline CodePoint charAt(std::string_view text, std::size_t offset)
{
    const auto byte = static_cast<unsigned char>(text[offset]);
    return byte < 0x80 ? CodePoint{byte, 1} : decodeUtf8(text, offset);
}

} // namespace dateline
