// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dating/wording_index.h"
#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace dateline;

namespace {

std::vector<Term> termsOf(std::string_view text, unsigned pairStride = 1)
{
    WordingCollector wording(pairStride);
    wording.add(text);
    return wording.take();
}

} // namespace

TEST_CASE("words are told apart by letters and digits, never by case or punctuation", "[dating]")
{
    CHECK(wordsOf("The Mill, closed!") == wordsOf("the mill closed"));
    CHECK(wordsOf("ÉCOLE “Прага”") == wordsOf("école прага"));
    CHECK(wordsOf("1,200 men").size() == 2);
    CHECK(wordsOf("1,200") != wordsOf("1.200"));
    CHECK(wordsOf("ends in 5.").size() == 3);
    CHECK(wordsOf("\xF0\x9F\x98\x80 \xFF\xFE").size() <= 2); // whatever it is, it ends
    CHECK(wordsOf("").empty());
}

TEST_CASE("pairs are counted with their words and do not cross passages", "[dating]")
{
    CHECK(termsOf("red barn burns").size() == 5);
    WordingCollector wording(1);
    wording.add("red");
    wording.add("barn burns");
    CHECK(wording.take().size() == 4);
    CHECK(termsOf("red red red").size() == 2);
    CHECK(termsOf("red barn burns down at dawn", 1000000).size() == 6); // next to no pair is in so thin a sample
}

TEST_CASE("the articles that share the rarest wording are the most alike", "[dating]")
{
    const auto asked = termsOf("The ferry Osprey ran aground off Skagen with 41 aboard");
    const std::vector<std::string> texts = {
        "The minister spoke of the budget with the press",
        "Divers reached the ferry Osprey off Skagen",
        "A ferry ran late with 41 aboard",
        "The ferry Osprey ran aground off Skagen with 41 aboard",
    };
    WordingIndex index(texts.size());
    index.want(asked);
    for (const std::string &text : texts)
        index.add(termsOf(text));
    const auto alike = index.mostAlike(asked, 3);
    REQUIRE(alike.size() == 3);
    CHECK(alike[0].article == 3);
    CHECK(alike[1].article == 1);
    CHECK(alike[0].likeness > alike[1].likeness);
    CHECK(alike[0].likeness <= 1);
    CHECK(index.mostAlike(termsOf("nothing of the kind whatsoever else"), 3).size() <= 3);
    CHECK(index.mostAlike({}, 3).empty());
}

TEST_CASE("what many articles say tells nothing", "[dating]")
{
    constexpr std::size_t articles = 1200;
    const auto asked = termsOf("weather osprey");
    WordingIndex index(articles);
    index.want(asked);
    for (std::size_t i = 0; i < articles; ++i)
        index.add(termsOf(i == 7 ? "osprey" : "weather report " + std::to_string(i)));
    CHECK(index.weight(wordsOf("weather")[0]) == 0);
    CHECK(index.weight(wordsOf("osprey")[0]) > 0.5);
    const auto alike = index.mostAlike(asked, 5);
    REQUIRE(alike.size() == 1);
    CHECK(alike[0].article == 7);
}

TEST_CASE("likeness does not depend on the order in which articles come", "[dating]")
{
    const auto asked = termsOf("smoke over the harbour of Brask");
    std::vector<std::string> texts = {"smoke rose once", "smoke rose twice", "smoke rose thrice"};
    for (int i = 0; i < 40; ++i)
        texts.push_back("nothing happened in street " + std::to_string(i));
    const auto namesOf = [&](const std::vector<std::string> &ordered) {
        WordingIndex index(ordered.size());
        index.want(asked);
        for (const std::string &text : ordered)
            index.add(termsOf(text));
        std::vector<std::string> names;
        for (const auto &alike : index.mostAlike(asked, 2))
            names.push_back(ordered[alike.article]);
        return names;
    };
    const auto forwards = namesOf(texts);
    CHECK(forwards.size() == 2);
    CHECK(namesOf({texts.rbegin(), texts.rend()}) == forwards);
}
