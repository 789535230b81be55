// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include "core/base/utf8.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>
#include <string>

using namespace dateline;

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

std::vector<Token> tokensOf(std::string_view text, std::vector<ByteSpan> markup = {})
{
    static const Vocabulary words;
    std::vector<Token> tokens;
    Tokenizer(text, markup, words).tokenize({0, static_cast<std::uint32_t>(text.size())}, tokens);
    return tokens;
}

std::string joined(std::string_view text, std::vector<ByteSpan> markup = {})
{
    std::string all;
    for (const Token &token : tokensOf(text, std::move(markup))) {
        if (!all.empty())
            all += '|';
        all += slice(text, token.span());
    }
    return all;
}

} // namespace

TEST_CASE("words keep inner apostrophes and lose the possessive")
{
    CHECK(joined("They don't trust O'Brien's word") == "They|don't|trust|O'Brien|'s|word");
    CHECK(joined("Syria’s envoys’ talks") == "Syria|’s|envoys|’|talks");
    CHECK(joined("l'armée n’a pas") == "l'armée|n’a|pas");
    CHECK(joined("the 1990's") == "the|1990|'s");
}

TEST_CASE("hyphens, slashes and dots are tokens")
{
    CHECK(joined("a two-day visit") == "a|two|-|day|visit");
    CHECK(joined("2012-09-28") == "2012|-|09|-|28");
    CHECK(joined("08.07.2005 and 1/2/2013") == "08|.|07|.|2005|and|1|/|2|/|2013");
    CHECK(joined("Bashar al-Assad") == "Bashar|al|-|Assad");
}

TEST_CASE("initialisms keep their dots")
{
    CHECK(joined("the U.S.-led raid at 5 a.m.") == "the|U.S.|-|led|raid|at|5|a.m.");
    CHECK(joined("J. Smith, U.N envoy") == "J|.|Smith|,|U.N|envoy");
    CHECK(joined("in Washington, D.C..") == "in|Washington|,|D.C.|.");
    CHECK(joined("the U.S.'s ally") == "the|U.S.|'s|ally");
}

TEST_CASE("numbers keep thousands separators and decimals")
{
    CHECK(joined("700,000 people, 2.3 million") == "700,000|people|,|2.3|million");
    CHECK(joined("28th, 1990s, 13:45") == "28|th|,|1990|s|,|13|:|45");
    CHECK(joined("Sept 28,2012 and 1,2,3") == "Sept|28|,|2012|and|1|,|2|,|3");
    CHECK(joined("in 2012. Then 1,234,567.5") == "in|2012|.|Then|1,234,567.5");
}

TEST_CASE("quotes, dashes and ellipsis are signs")
{
    CHECK(joined("“We won,” he said...") == "“|We|won|,|”|he|said|...");
    CHECK(joined("war--and peace—now…") == "war|--|and|peace|—|now|…");
    CHECK(joined("``It was,'' she said") == "``|It|was|,|''|she|said");
    CHECK(joined("'yes' or \"no\"") == "'|yes|'|or|\"|no|\"");
}

TEST_CASE("any script makes words")
{
    CHECK(joined("Он прибыл 5 мая") == "Он|прибыл|5|мая");
    CHECK(joined("وقع انفجار في حلب.") == "وقع|انفجار|في|حلب|.");
    CHECK(joined("Über\u00A0Nacht") == "Über|Nacht");
    CHECK(joined("\u0665 مايو") == "\u0665|مايو");
}

TEST_CASE("markup belongs to no token and is no space by itself")
{
    const std::string text = "**Bill** *Al* x";
    const auto tokens = tokensOf(text, {{0, 2}, {6, 8}, {9, 10}, {12, 13}});
    REQUIRE(tokens.size() == 3);
    CHECK(slice(text, tokens[0].span()) == "Bill");
    CHECK(slice(text, tokens[1].span()) == "Al");
    const auto glued = tokensOf("a**b**", {{1, 3}, {4, 6}});
    REQUIRE(glued.size() == 2);
    CHECK_FALSE(glued[1].is(SpaceBefore));
}

TEST_CASE("shapes tell case, digits and space")
{
    const auto tokens = tokensOf("Élan NATO u.n. 12th-");
    REQUIRE(tokens.size() == 6);
    CHECK(tokens[0].is(Capitalised));
    CHECK_FALSE(tokens[0].is(AllCaps));
    CHECK(tokens[1].is(AllCaps));
    CHECK_FALSE(tokens[2].is(Capitalised));
    CHECK(tokens[3].is(HasDigit));
    CHECK(tokens[3].is(SpaceBefore));
    CHECK_FALSE(tokens[4].is(SpaceBefore));
    CHECK(tokens[0].is(SpaceBefore));
}

TEST_CASE("known words and signs carry their number in the vocabulary")
{
    Vocabulary words;
    const WordId war = words.add("war");
    const WordId dash = words.add("-");
    const WordId year = words.add("2012");
    std::vector<Token> tokens;
    const std::string_view text = "War - 2012 peace";
    Tokenizer(text, {}, words).tokenize({0, static_cast<std::uint32_t>(text.size())}, tokens);
    REQUIRE(tokens.size() == 4);
    CHECK(tokens[0].word == war);
    CHECK(tokens[1].word == dash);
    CHECK(tokens[2].word == year);
    CHECK(tokens[3].word == 0);
}

TEST_CASE("words have their number and shape wherever they stand")
{
    Vocabulary words;
    for (const std::string_view word : {"a", "of", "syria", "friday", "friday's", "don't", "thousand", "government",
                                        "representatives", "u.s.", "o", "ünder"})
        words.add(word);
    const std::vector<std::string> pieces{"a",           "Of",
                                          "SYRIA",       "friday",
                                          "Friday’s",    "don't",
                                          "O",           "Thousand",
                                          "thousanD",    "REPRESENTATIVES",
                                          "Governmenta", "U.S.",
                                          "ünder",       "Soft\u00ADhyphen",
                                          "x2",          "’",
                                          "12",          "naïve",
                                          "--",          ".",
                                          " ",           "\n",
                                          "zzzzzzzz"};
    std::mt19937 random(3);
    for (int round = 0; round < 500; ++round) {
        std::string text;
        for (unsigned count = random() % 12; count > 0; --count)
            text += pieces[random() % pieces.size()] + (random() % 3 == 0 ? "" : " ");
        std::vector<Token> tokens;
        Tokenizer(text, {}, words).tokenize({0, static_cast<std::uint32_t>(text.size())}, tokens);
        for (const Token &token : tokens) {
            const std::string_view written = slice(text, token.span());
            CHECK(token.word == words.findAsWritten(written));
            if (token.kind != TokenKind::Word || written.find_first_not_of(letters) != std::string_view::npos)
                continue;
            const bool small = std::any_of(written.begin(), written.end(), [](char c) { return c >= 'a'; });
            CHECK(token.is(Capitalised) == isAsciiUpper(written.front()));
            CHECK(token.is(AllCaps) == (written.size() > 1 && !small));
        }
    }
}
