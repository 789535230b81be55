// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/content_hash.h"

#include <array>

#include <blake2.h>

namespace dateline {

namespace {

constexpr std::size_t hashBytes = 20;

std::array<std::uint8_t, hashBytes> digest(std::string_view bytes)
{
    std::array<std::uint8_t, hashBytes> out{};
    blake2b(out.data(), bytes.data(), nullptr, out.size(), bytes.size(), 0);
    return out;
}

} // namespace

std::string contentHash(std::string_view bytes)
{
    static constexpr char hex[] = "0123456789abcdef";
    std::string text;
    text.reserve(2 * hashBytes);
    for (const std::uint8_t byte : digest(bytes)) {
        text.push_back(hex[byte >> 4]);
        text.push_back(hex[byte & 15]);
    }
    return text;
}

std::uint64_t contentHash64(std::string_view bytes)
{
    std::uint64_t value = 0;
    const auto out = digest(bytes);
    for (std::size_t i = 0; i < sizeof value; ++i)
        value = (value << 8) | out[i];
    return value;
}

} // namespace dateline
