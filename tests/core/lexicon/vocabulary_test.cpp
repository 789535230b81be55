// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/vocabulary.h"

#include "core/base/octets.h"
#include "tests/support/catch.h"

using namespace dateline;

TEST_CASE("vocabulary: words keep their number while it grows")
{
    Vocabulary words;
    const WordId first = words.add("monday");
    for (int i = 0; i < 5000; ++i)
        words.add("word" + std::to_string(i));
    CHECK(words.add("monday") == first);
    CHECK(words.find("monday") == first);
    CHECK(words.find("tuesday") == 0);
    CHECK(words.find("") == 0);
    CHECK(words.text(first) == "monday");
}

TEST_CASE("vocabulary: looks words up as they are written")
{
    Vocabulary words;
    const WordId march = words.add("märz");
    const WordId friday = words.add("friday");
    CHECK(words.findAsWritten("FRIDAY") == friday);
    CHECK(words.findAsWritten("MÄRZ") == march);
    CHECK(words.findAsWritten(std::string(100, 'x')) == 0);
}

TEST_CASE("vocabulary: words of any length are told apart by every byte")
{
    Vocabulary words;
    const std::string letters = "abcdefghijklmnopqrstuvwxyz";
    std::vector<WordId> ids;
    for (std::size_t size = 1; size <= letters.size(); ++size)
        ids.push_back(words.add(letters.substr(0, size)));
    for (std::size_t size = 1; size <= letters.size(); ++size) {
        std::string word = letters.substr(0, size);
        CHECK(words.find(word) == ids[size - 1]);
        for (std::size_t at = 0; at < size; ++at) {
            std::string other = word;
            other[at] = '-';
            CHECK(words.find(other) == 0);
            other[at] = static_cast<char>(word[at] - 'a' + 'A');
            CHECK(words.findAsWritten(other) == ids[size - 1]);
        }
    }
    const auto key = Vocabulary::keyOfLetters(octets::loadSome("abcde", 5), 5);
    CHECK(words.findAsWritten(key, "aBCde") == ids[4]);
    CHECK(words.findAsWritten(Vocabulary::keyOfLetters(octets::loadSome("abcdx", 5), 5), "abcdx") == 0);
}
