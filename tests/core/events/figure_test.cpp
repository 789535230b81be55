// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/events/told_events.h"

using namespace dateline;
using namespace dateline::test;

namespace {

/// The first toll that an article tells, 0 when it tells none.
std::int64_t killed(const char *text)
{
    for (const Mention &mention : told(text).mentions)
        if (mention.figures.killed)
            return mention.figures.killed->value;
    return 0;
}

} // namespace

TEST_CASE("People killed and wounded are counted, in digits and in words")
{
    const Mention digits = told("A car bomb killed 22 people and wounded 40 in Homs on Sunday.").mentions.front();
    REQUIRE(digits.figures.killed);
    CHECK(digits.figures.killed->value == 22);
    REQUIRE(digits.figures.injured);
    CHECK(digits.figures.injured->value == 40);
    const Mention words = told("Shells killed twenty-three civilians in Duma on Friday.").mentions.front();
    REQUIRE(words.figures.killed);
    CHECK(words.figures.killed->value == 23);
}

TEST_CASE("How exactly a number is told is kept")
{
    const auto killed = [](const char *text) {
        const Mention mention = told(text).mentions.front();
        REQUIRE(mention.figures.killed);
        return *mention.figures.killed;
    };
    CHECK(killed("At least 12 people were killed in an air strike on Raqqa.").mode == FigureMode::AtLeast);
    CHECK(killed("As many as 60 people were killed in an air strike on Raqqa.").mode == FigureMode::AtMost);
    CHECK(killed("About 60 people were killed in an air strike on Raqqa.").mode == FigureMode::About);
    CHECK(killed("Two hundred people were killed in an air strike on Raqqa.").value == 200);
    CHECK(killed("Some 1,300 people were killed in an air strike on Raqqa.").value == 1300);
}

TEST_CASE("A vague number keeps its words and has no value")
{
    const Mention mention =
        told("Dozens were killed when warplanes bombed a market in Ariha on Monday.").mentions.front();
    CHECK_FALSE(mention.figures.killed);
    CHECK(mention.figures.text.find("Dozens") != std::string::npos);
}

TEST_CASE("People who fled and were arrested are counted")
{
    const Mention fled = told("Some 40,000 people fled the city of Afrin in March.").mentions.front();
    REQUIRE(fled.figures.displaced);
    CHECK(fled.figures.displaced->value == 40000);
    const Mention arrested = told("Police arrested 17 protesters in Minsk on Sunday.").at("arrested");
    REQUIRE(arrested.figures.arrested);
    CHECK(arrested.figures.arrested->value == 17);
}

TEST_CASE("A date, a year and an age are no toll")
{
    const Mention mention = told("Gunmen killed a 34-year-old teacher in Quetta on 12 May 2019.").at("killed");
    if (mention.figures.killed)
        CHECK(mention.figures.killed->value <= 1);
}

TEST_CASE("Numbers beyond all people neither overflow nor count")
{
    const Told hostile =
        told("Bombs killed 999999999999999999999999999999 people and 9 million billion trillion others in Aden.");
    for (const Mention &mention : hostile.mentions)
        if (mention.figures.killed)
            CHECK(mention.figures.killed->value <= 2'000'000'000);
}

TEST_CASE("One person and sums of persons before their effect are counted")
{
    CHECK(told("A driver was killed in an attack near Basra on Monday.").at("killed").figures.killed.value().value
          == 1);
    CHECK(told("Four traders and a nurse were killed near Basra on Monday.").at("killed").figures.killed.value().value
          == 5);
}

TEST_CASE("Soldiers that were killed are a toll, not troops")
{
    const Mention mention = told("Nine Malian soldiers were killed near Gao on Monday.").at("killed");
    CHECK(mention.figures.killed.value().value == 9);
    CHECK_FALSE(mention.figures.troops);
    CHECK(told("The ambush left more than 30 soldiers dead near Gao.").at("ambush").figures.killed.value().value == 30);
}

TEST_CASE("A parenthesis between a number and its effect is stepped over")
{
    const Told article = told("At least seven traders, including three women, were killed near Basra on Monday.");
    CHECK(article.at("killed").figures.killed.value().value == 7);
}

TEST_CASE("Numbers that one participle, or a second one, tells of add up")
{
    CHECK(killed("Four fishermen were seized and killed near the port of Aden on Monday.") == 4);
    CHECK(killed("Three soldiers and nine rebels were slain in clashes near Homs on Monday.") == 12);
    CHECK(killed("The death toll from two suicide and bomb attacks in Quetta has risen to 31, officials said.") == 31);
    CHECK(killed("Shoppers were killed in two attacks in Quetta on Monday.") == 0);
}

TEST_CASE("A toll may be broken down before its verb, and an ordinal counts nobody")
{
    CHECK(killed("10,000 civilians, including 2,400 children and 2,000 women, were killed in the war.") == 10000);
    CHECK(killed("Troops of the 6th brigade murdered two peasants in Aleppo on Monday.") == 2);
}

TEST_CASE("Another one is one, another ten are ten, and a part is counted once")
{
    CHECK(killed("Rebels killed another person in Homs on Sunday.") == 1);
    CHECK(killed("Rebels killed another ten people in Homs on Sunday.") == 10);
    CHECK(killed("A 74-year-old man was killed in Homs on Sunday.") == 1);
    CHECK(killed("Rebels killed another 10 people in Homs on Sunday.") == 10);
    CHECK(killed("More than 80 villagers - farmers and herders - have been killed by soldiers in Homs.") == 80);
    CHECK(killed("The clashes killed four, three of whom were students.") == 4);
    CHECK(killed("Shelling struck a house in Idlib on Monday, killing his two children.") == 2);
    CHECK(killed("A week after the death of 10 soldiers, the group carried out an attack that killed 11 guards.")
          == 11);
}

TEST_CASE("What killed people is told once, with whom it killed")
{
    const auto only = [](const char *text) {
        const Told article = told(text);
        REQUIRE(article.mentions.size() == 1);
        CHECK(article.mentions[0].figures.killed);
        return article.mentions[0];
    };
    CHECK(only("Six people died when a shell hit a bus in Homs on Monday.").type == EventType::Offensive);
    CHECK(only("Six people died after a bomb exploded in Homs on Monday.").interval
          == DateInterval::day({2020, 6, 15}));
    CHECK(only("Six people died in a bomb attack in Homs on Monday.").type == EventType::Offensive);
    CHECK(only("Riots that killed six people shook Homs on Monday.").type == EventType::Unrest);
    CHECK(only("Six people died in a flood in Kerala on Monday.").type == EventType::Humanitarian);
}
