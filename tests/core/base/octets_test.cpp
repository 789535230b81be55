// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/octets.h"

#include "core/base/utf8.h"
#include "tests/support/catch.h"

#include <array>
#include <string>

using namespace dateline;

TEST_CASE("octets: every byte at every place is told as it is told alone")
{
    for (unsigned byte = 0; byte < 256; ++byte)
        for (std::size_t place = 0; place < octets::size; ++place) {
            std::string text = "@[`{/:\x7F\x80"; // neighbours of the ranges
            const char c = static_cast<char>(byte);
            text[place] = c;
            const std::uint64_t value = octets::load(text.data());
            const auto marks = [&](std::uint64_t mask) { return (mask >> (8 * place) & 0xFF) == 0x80; };
            CHECK(marks(octets::upperLetters(value)) == isAsciiUpper(c));
            CHECK(marks(octets::letters(value)) == isAsciiAlpha(c));
            CHECK(marks(octets::inRange(value, '\0', '\x1F')) == (byte < 0x20));
            std::array<char, octets::size> lowered{};
            octets::store(lowered.data(), octets::lowered(value));
            for (std::size_t i = 0; i < octets::size; ++i)
                CHECK(lowered[i] == toAsciiLower(text[i]));
        }
}

TEST_CASE("octets: a part of eight bytes has zeros behind it")
{
    const std::string text = "abcdefgh";
    for (std::size_t count = 0; count <= octets::size; ++count) {
        CHECK(octets::loadSome(text.data(), count) == octets::first(octets::load(text.data()), count));
        std::array<char, octets::size> part{};
        octets::store(part.data(), octets::loadSome(text.data(), count));
        CHECK(std::string(part.data(), count) == text.substr(0, count));
        CHECK((count == octets::size || part[count] == 0));
    }
    CHECK(octets::before(octets::inRange(octets::load(text.data()), 'd', 'e')) == 3);
    CHECK(octets::before(0) == octets::size);
    CHECK(octets::count(octets::letters(octets::load("aB-1c..Z"))) == 4);
    CHECK(octets::count(octets::tops) == octets::size);
}
