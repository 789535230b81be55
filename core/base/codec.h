// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_span.h"

#include <bit>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace dateline {

/// Texts of these lengths are written once in a blob; where they come again, their number stands.
inline constexpr std::size_t shortestShared = 2;
inline constexpr std::size_t longestShared = 255;

/// Writes values as compact bytes: numbers as LEB128, texts with twice their length before them or, as an odd number,
/// which earlier text they repeat. Encoder and Decoder have the same members, so one description of a struct
/// (`transfer`, see model_codec.cpp) serves both.
class Encoder {
public:
    static constexpr bool decodes = false;

    void number(std::uint64_t value)
    {
        while (value >= 0x80) {
            m_bytes.push_back(static_cast<char>(value | 0x80));
            value >>= 7;
        }
        m_bytes.push_back(static_cast<char>(value));
    }
    void text(const std::string &value)
    {
        if (value.size() >= shortestShared && value.size() <= longestShared) {
            const auto [known, isNew] = m_texts.emplace(value, m_texts.size());
            if (!isNew)
                return number(2 * known->second + 1);
        }
        number(2 * value.size());
        m_bytes += value;
    }
    std::string take() { return std::move(m_bytes); }

private:
    std::string m_bytes;
    std::unordered_map<std::string, std::uint64_t> m_texts;
};

/// Reads what Encoder wrote. Bytes are not trusted: after the first mistake `ok` is false and all values are empty.
class Decoder {
public:
    static constexpr bool decodes = true;

    explicit Decoder(std::string_view bytes) : m_bytes(bytes), m_mayRepeat(mostRepeated * bytes.size()) {}

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            if (m_at >= m_bytes.size())
                break;
            const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
            value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
            if (byte < 0x80)
                return value;
        }
        fail();
        return 0;
    }
    std::string text()
    {
        const std::uint64_t head = number();
        if (head % 2 == 1)
            return repeated(head / 2);
        const std::uint64_t size = head / 2;
        if (size > m_bytes.size() - m_at) {
            fail();
            return {};
        }
        const std::string_view value = m_bytes.substr(m_at, size);
        m_at += size;
        if (size >= shortestShared && size <= longestShared)
            m_texts.push_back(value);
        return std::string(value);
    }

    void fail()
    {
        m_ok = false;
        m_at = m_bytes.size();
    }
    bool ok() const { return m_ok; }
    /// Everything was read and made sense.
    bool finished() const { return m_ok && m_at == m_bytes.size(); }
    std::size_t remaining() const { return m_bytes.size() - m_at; }

private:
    /// Bytes of repeated texts a byte of the blob; more is an attempt to fill the memory.
    static constexpr std::size_t mostRepeated = 64;

    std::string repeated(std::uint64_t which)
    {
        if (which >= m_texts.size() || m_texts[which].size() > m_mayRepeat) {
            fail();
            return {};
        }
        m_mayRepeat -= m_texts[which].size();
        return std::string(m_texts[which]);
    }

    std::string_view m_bytes;
    std::vector<std::string_view> m_texts;
    std::size_t m_mayRepeat = 0;
    std::size_t m_at = 0;
    bool m_ok = true;
};

// One `transfer` a type: writes `value` with an Encoder, fills it with a Decoder.

template <typename Io, std::unsigned_integral Number> void transfer(Io &io, Number &value)
{
    if constexpr (Io::decodes) {
        const std::uint64_t read = io.number();
        value = static_cast<Number>(read);
        if (value != read)
            io.fail();
    } else {
        io.number(value);
    }
}

/// Signed numbers in zigzag order, so that small negative ones stay short.
template <typename Io, std::signed_integral Number> void transfer(Io &io, Number &value)
{
    if constexpr (Io::decodes) {
        const std::uint64_t read = io.number();
        const auto number = static_cast<std::int64_t>((read >> 1) ^ (~(read & 1) + 1));
        value = static_cast<Number>(number);
        if (value != number)
            io.fail();
    } else {
        const auto number = static_cast<std::int64_t>(value);
        io.number((static_cast<std::uint64_t>(number) << 1) ^ static_cast<std::uint64_t>(number >> 63));
    }
}

/// Numbers with up to six decimals, as most are, become whole millionths; the others are kept bit by bit.
template <typename Io> void transfer(Io &io, double &value)
{
    constexpr double unit = 1e6, largest = 1e9;
    std::int64_t millionths = std::abs(value) < largest ? std::llround(value * unit) : 0;
    bool whole = static_cast<double>(millionths) / unit == value;
    transfer(io, whole);
    std::uint64_t bits = std::bit_cast<std::uint64_t>(value);
    if (whole)
        transfer(io, millionths);
    else
        transfer(io, bits);
    if constexpr (Io::decodes)
        value = whole ? static_cast<double>(millionths) / unit : std::bit_cast<double>(bits);
}

template <typename Io> void transfer(Io &io, std::string &value)
{
    if constexpr (Io::decodes)
        value = io.text();
    else
        io.text(value);
}

/// `last` is the enumeration's last value.
template <typename Io, typename Enum> void transferEnum(Io &io, Enum &value, Enum last)
{
    auto number = static_cast<std::uint64_t>(value);
    transfer(io, number);
    if constexpr (Io::decodes) {
        if (number > static_cast<std::uint64_t>(last)) {
            io.fail();
            number = 0;
        }
        value = static_cast<Enum>(number);
    }
}

template <typename Io> void transfer(Io &io, ByteSpan &span)
{
    std::uint32_t size = span.end - span.begin;
    transfer(io, span.begin);
    transfer(io, size);
    if constexpr (Io::decodes) {
        span.end = span.begin + size;
        if (span.end < span.begin) {
            io.fail();
            span = {};
        }
    }
}

template <typename Io, typename Value> void transferOptional(Io &io, std::optional<Value> &value)
{
    bool there = value.has_value();
    transfer(io, there);
    if constexpr (Io::decodes)
        value = there ? std::optional<Value>(Value{}) : std::nullopt;
    if (value)
        transfer(io, *value);
}

template <typename Io, typename Value> void transferList(Io &io, std::vector<Value> &values)
{
    std::uint64_t count = values.size();
    transfer(io, count);
    if constexpr (Io::decodes) {
        values.clear();
        if (count > io.remaining()) { // every value takes at least one byte
            io.fail();
            return;
        }
        for (std::uint64_t i = 0; i < count && io.ok(); ++i)
            transfer(io, values.emplace_back());
    } else {
        for (Value &value : values)
            transfer(io, value);
    }
}

} // namespace dateline
