// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/vocabulary.h"
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
