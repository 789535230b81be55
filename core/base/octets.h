// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

/// Eight bytes of text at a time in one 64-bit number, the first byte lowest: on any machine the same, and several
/// times faster than byte by byte where nearly all text is ASCII. A mask has 0x80 in each byte that it means.
namespace dateline::octets {

inline constexpr std::size_t size = 8;
inline constexpr std::uint64_t ones = 0x0101010101010101ULL;
inline constexpr std::uint64_t tops = 0x8080808080808080ULL;
inline constexpr std::uint64_t smallBits = 0x20 * ones; ///< what a small letter has and a capital has not

/// The next eight bytes, which must be there.
inline std::uint64_t load(const char *bytes)
{
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, size);
    if constexpr (std::endian::native == std::endian::big)
        value = __builtin_bswap64(value);
    return value;
}

/// Writes all eight bytes.
inline void store(char *bytes, std::uint64_t value)
{
    if constexpr (std::endian::native == std::endian::big)
        value = __builtin_bswap64(value);
    std::memcpy(bytes, &value, size);
}

/// The first `count` bytes, at most eight, and zeros behind them.
inline std::uint64_t loadSome(const char *bytes, std::size_t count)
{
    if (count >= size)
        return load(bytes);
    const auto at = [&](std::size_t i) { return std::uint64_t(static_cast<unsigned char>(bytes[i])) << (8 * i); };
    if (count == 0)
        return 0;
    // Reads some bytes twice rather than asking for each whether it is there.
    std::uint64_t value = at(0) | at(count / 2) | at(count - 1);
    if (count > 3)
        value |= at(1) | at(2) | at(count - 2) | at(count - 3);
    return value;
}

/// Keeps the first `count` bytes, at most eight.
constexpr std::uint64_t first(std::uint64_t value, std::size_t count)
{
    return count >= size ? value : value & ((std::uint64_t(1) << (8 * count)) - 1);
}

/// Bytes from `low` to `high`, both ASCII; wider bytes are in no range.
constexpr std::uint64_t inRange(std::uint64_t value, char low, char high)
{
    const std::uint64_t plain = value & ~tops;
    const std::uint64_t fromLow = plain + (0x80 - static_cast<unsigned char>(low)) * ones;
    const std::uint64_t pastHigh = plain + (0x7F - static_cast<unsigned char>(high)) * ones;
    return fromLow & ~pastHigh & ~value & tops;
}

constexpr std::uint64_t upperLetters(std::uint64_t value)
{
    return inRange(value, 'A', 'Z');
}

/// ASCII letters in lower case; other bytes stay.
constexpr std::uint64_t lowered(std::uint64_t value)
{
    return value | (upperLetters(value) >> 2);
}

/// Letters in either case: only they come to lie between a and z when the bit of small letters is set.
constexpr std::uint64_t letters(std::uint64_t value)
{
    return inRange(value | smallBits, 'a', 'z');
}

/// How many bytes a mask means.
constexpr std::size_t count(std::uint64_t mask)
{
    return static_cast<std::size_t>(((mask >> 7) * ones) >> 56);
}

/// How many bytes stand before the first one of a mask; eight when there is none.
constexpr std::size_t before(std::uint64_t mask)
{
    return static_cast<std::size_t>(std::countr_zero(mask)) / 8;
}

} // namespace dateline::octets
