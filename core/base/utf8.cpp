// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"

#include "core/base/octets.h"

#include <algorithm>
#include <cstring>

namespace dateline {

namespace {

constexpr char32_t replacement = 0xFFFD;

/// Length of the well-formed sequence at `offset`, 0 when malformed (Unicode 15, table 3-7).
std::size_t sequenceLength(std::string_view text, std::size_t offset)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto trails = [&](std::size_t count, unsigned low, unsigned high) {
        if (offset + count >= text.size())
            return false;
        if (byte(offset + 1) < low || byte(offset + 1) > high)
            return false;
        for (std::size_t i = 2; i <= count; ++i)
            if ((byte(offset + i) & 0xC0) != 0x80)
                return false;
        return true;
    };
    const unsigned lead = byte(offset);
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return trails(1, 0x80, 0xBF) ? 2 : 0;
    if (lead >= 0xE0 && lead <= 0xEF)
        return trails(2, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF) ? 3 : 0;
    if (lead >= 0xF0 && lead <= 0xF4)
        return trails(3, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF) ? 4 : 0;
    return 0;
}

/// Whether the next eight bytes are there and all ASCII.
bool isAsciiWord(std::string_view text, std::size_t offset)
{
    if (text.size() - offset < sizeof(std::uint64_t))
        return false;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + offset, sizeof bytes);
    return (bytes & 0x8080808080808080ULL) == 0;
}

char32_t foldedLetter(char32_t c)
{
    if (c >= 'A' && c <= 'Z')
        return c + 32;
    if (c < 0xC0)
        return c;
    if (c <= 0xDE)
        return c == 0xD7 ? c : c + 32;
    if (c >= 0x100 && c <= 0x17F) {
        if (c == 0x130 || c == 0x131 || c == 0x138 || c == 0x149 || c == 0x178 || c == 0x17F)
            return c == 0x130 ? U'i' : c == 0x178 ? 0xFF : c == 0x17F ? U's' : c;
        const bool evenIsUpper = c <= 0x137 || (c >= 0x14A && c <= 0x177);
        return (c % 2 == 0) == evenIsUpper ? c + 1 : c;
    }
    if (c >= 0x391 && c <= 0x3A9)
        return c + 32;
    if (c >= 0x410 && c <= 0x42F)
        return c + 32;
    if (c >= 0x400 && c <= 0x40F)
        return c + 80;
    if (c == 0x2019 || c == 0x2018 || c == 0x02BC)
        return U'\'';
    return c;
}

} // namespace

CodePoint decodeUtf8(std::string_view text, std::size_t offset)
{
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[offset + i]));
    };
    switch (sequenceLength(text, offset)) {
    case 1: return {byte(0), 1};
    case 2: return {((byte(0) & 0x1F) << 6) | (byte(1) & 0x3F), 2};
    case 3: return {((byte(0) & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), 3};
    case 4:
        return {((byte(0) & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) | (byte(3) & 0x3F), 4};
    default: return {replacement, 1};
    }
}

std::size_t firstInvalidUtf8(std::string_view text)
{
    std::size_t i = 0;
    while (i < text.size()) {
        if (isAsciiWord(text, i)) {
            i += sizeof(std::uint64_t);
            continue;
        }
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            ++i;
            continue;
        }
        const std::size_t length = sequenceLength(text, i);
        if (length == 0)
            return i;
        i += length;
    }
    return std::string_view::npos;
}

void appendUtf8(std::string &text, char32_t value)
{
    if (value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        value = replacement;
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0 | (value >> 6));
        put(0x80 | (value & 0x3F));
    } else if (value < 0x10000) {
        put(0xE0 | (value >> 12));
        put(0x80 | ((value >> 6) & 0x3F));
        put(0x80 | (value & 0x3F));
    } else {
        put(0xF0 | (value >> 18));
        put(0x80 | ((value >> 12) & 0x3F));
        put(0x80 | ((value >> 6) & 0x3F));
        put(0x80 | (value & 0x3F));
    }
}

std::string repairUtf8(std::string_view text)
{
    std::string repaired;
    repaired.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t length = sequenceLength(text, i);
        if (length == 0)
            appendUtf8(repaired, replacement);
        else
            repaired.append(text.substr(i, length));
        i += length == 0 ? 1 : length;
    }
    return repaired;
}

std::size_t previousBorder(std::string_view text, std::size_t offset)
{
    if (offset >= text.size())
        return text.size();
    while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80)
        --offset;
    return offset;
}

std::size_t nextBorder(std::string_view text, std::size_t offset)
{
    while (offset < text.size() && (static_cast<unsigned char>(text[offset]) & 0xC0) == 0x80)
        ++offset;
    return offset < text.size() ? offset : text.size();
}

std::string foldCase(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        if (const std::uint64_t bytes = octets::loadSome(text.data() + i, text.size() - i);
            (bytes & octets::tops) == 0) {
            char lower[octets::size];
            octets::store(lower, octets::lowered(bytes));
            const std::size_t count = std::min(text.size() - i, octets::size);
            folded.append(lower, count);
            i += count;
            continue;
        }
        if (const char c = text[i]; static_cast<unsigned char>(c) < 0x80) {
            folded.push_back(toAsciiLower(c));
            ++i;
            continue;
        }
        const CodePoint point = decodeUtf8(text, i);
        appendUtf8(folded, foldedLetter(point.value));
        i += point.bytes;
    }
    return folded;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isAsciiSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isAsciiSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

} // namespace dateline
