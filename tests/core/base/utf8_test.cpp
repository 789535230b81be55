// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"
#include "tests/support/catch.h"

#include <random>

using namespace dateline;

TEST_CASE("utf8: malformed bytes are found and repaired")
{
    CHECK(firstInvalidUtf8("plain") == std::string_view::npos);
    CHECK(firstInvalidUtf8("caf\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80") == std::string_view::npos);
    CHECK(firstInvalidUtf8("ab\xC3") == 2);           // cut short
    CHECK(firstInvalidUtf8("\xC0\x80") == 0);         // overlong
    CHECK(firstInvalidUtf8("\xED\xA0\x80") == 0);     // surrogate
    CHECK(firstInvalidUtf8("\xF4\x90\x80\x80") == 0); // above U+10FFFF
    CHECK(repairUtf8("a\xFFz") == "a\xEF\xBF\xBDz");
}

TEST_CASE("utf8: random bytes never stop a loop and are valid once repaired")
{
    std::mt19937 random(7);
    for (int round = 0; round < 500; ++round) {
        std::string bytes(random() % 64, '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random());
        std::string decoded;
        for (std::size_t i = 0; i < bytes.size();) {
            const CodePoint point = decodeUtf8(bytes, i);
            REQUIRE(point.bytes >= 1);
            appendUtf8(decoded, point.value);
            i += point.bytes;
        }
        CHECK(decoded == repairUtf8(bytes));
        CHECK(isValidUtf8(decoded));
    }
}

TEST_CASE("utf8: case folding")
{
    CHECK(foldCase("MÄRZ") == "märz");
    CHECK(foldCase("Łódź ŽIŽKOV") == "łódź žižkov");
    CHECK(foldCase("Москва Ёж") == "москва ёж");
    CHECK(foldCase("ΑΘΗΝΑ") == "αθηνα");
    CHECK(foldCase("don’t") == "don't");
}

TEST_CASE("utf8: borders")
{
    const std::string text = "a\xC3\xA9z";
    CHECK(previousBorder(text, 2) == 1);
    CHECK(nextBorder(text, 2) == 3);
    CHECK(previousBorder(text, 99) == text.size());
    CHECK(nextBorder(text, 99) == text.size());
}
