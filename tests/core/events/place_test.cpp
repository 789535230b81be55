// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/events/told_events.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace dateline;
using namespace dateline::test;

namespace {

/// The names of the places of the mention whose trigger holds `trigger`, with a bar between.
std::string placesOf(const Told &article, std::string_view trigger)
{
    std::string names;
    for (const Place &place : article.at(trigger).places)
        names += (names.empty() ? "" : "|") + place.name;
    return names;
}

std::string placesOf(const char *text, std::string_view trigger)
{
    return placesOf(told(text), trigger);
}

} // namespace

TEST_CASE("Every name of a list of places is a place")
{
    CHECK(placesOf("A bomb went off in Morvan, Kafar Dilo and Hasrun on Monday.", "went off")
          == "Morvan|Kafar Dilo|Hasrun");
    CHECK(placesOf("Rebels shelled the villages of Hasrun, Mahril and al-Zitra on Monday.", "shelled")
          == "Hasrun|Mahril|al-Zitra");
    CHECK(placesOf("Attacks hit Melucan, Ancubal and Nangral districts on Monday.", "Attacks")
          == "Melucan|Ancubal|Nangral");
    CHECK(placesOf("Rebels shelled towns including Hasrun and Mahril on Monday.", "shelled") == "Hasrun|Mahril");
    CHECK(placesOf("A convoy was ambushed on the road between Gao and Ansrongo on Monday.", "ambushed")
          == "Gao|Ansrongo");
}

TEST_CASE("Who acts behind a leading place is no place")
{
    const Told article = told("In Moscow, Dmitri Orlovin and Karel Vantor met on Monday.");
    CHECK(placesOf(article, "met") == "Moscow");
    CHECK(placesOf("Clashes broke out between troops from Uganda and Liwa Tarlan on Monday.", "Clashes").find("Tarlan")
          == std::string::npos);
    CHECK(placesOf("According to Veshkov, the army fired rockets at Kharkiv on Monday.", "fired") == "Kharkiv");
}

TEST_CASE("A place is found behind what qualifies it, and with the small article of its name")
{
    CHECK(placesOf("Clashes broke out in the town of al-Ghrunij on Monday.", "Clashes") == "al-Ghrunij");
    CHECK(placesOf("Troops advanced into neighbouring Chad on Monday.", "advanced") == "Chad");
    CHECK(placesOf("Rebels killed seven people in the far eastern Democratic Republic of Congo.", "killed")
          == "Democratic Republic of the Congo");
    CHECK(placesOf("Another nearby town, Karshun, was attacked on Monday.", "attacked") == "Karshun");
    CHECK(placesOf("The siege of Brialo shocked the government.", "siege") == "Brialo");
    CHECK(placesOf("A drone strike hit a clinic in Ethiopia's Amhara region on Monday.", "drone strike")
          == "Ethiopia|Amhara");
}

TEST_CASE("The town, the city and the capital are those named last")
{
    const Told town = told("The town of Tifas was calm on Sunday. On Monday the army shelled the town.");
    CHECK(placesOf(town, "shelled") == "Tifas");
    const Told city = told("The army retook Palmyra on Sunday. Two soldiers were killed in the city on Monday.");
    CHECK(placesOf(city, "killed") == "Palmyra");
    const Told capital =
        told("Protesters marched through Khartoum on Sunday. Shots were fired at a crowd in the capital on Monday.");
    CHECK(placesOf(capital, "fired") == "Khartoum");
    const Told clinic = told("Gunmen stormed Kayra village on Sunday. They looted drugs at the village clinic.");
    CHECK(placesOf(clinic, "looted") == "Kayra");
    const Told community =
        told("Troops shelled Aleppo on Sunday. Two workers of the international community were killed on Monday.");
    CHECK(placesOf(community, "killed").empty());
    const Told another = told("The army retook Palmyra on Sunday. It shelled a nearby town on Monday. Soldiers were "
                              "killed in the next town on Tuesday.");
    CHECK(placesOf(another, "killed").empty());
}

TEST_CASE("The attack was where the article told of one before, unless it told of several")
{
    const auto lastPlace = [](const char *text) {
        const Told article = told(text);
        REQUIRE(article.mentions.size() > 1);
        const Mention &last = article.mentions.back();
        return last.places.empty() ? std::string() : last.places.front().name;
    };
    CHECK(lastPlace("A raid on Kharkiv killed two people on Sunday. The raid also hit a house.") == "Kharkiv");
    CHECK(
        lastPlace("Rebels attacked a post in Homs and troops shelled a farm in Hama. The attack hit a house.").empty());
    CHECK(lastPlace("A raid on Kharkiv killed two people on Sunday. A second raid hit a house.").empty());
}

TEST_CASE("Where the clause says where, that is where")
{
    CHECK(placesOf("Rebels blew up houses in Mais Dorin, a border village where the army has clashed with them.",
                   "clashed")
          == "Mais Dorin");
    const Told after = told("He flew to Geneva, where talks were held, after rebels killed ten soldiers on Monday.");
    CHECK(placesOf(after, "killed") != "Geneva");
}

TEST_CASE("A place that witnesses or hosts something is no actor; a state that hosts is both")
{
    const Told seen = told("Lebanon has seen protests since Monday.");
    CHECK(placesOf(seen, "protests") == "Lebanon");
    CHECK(seen.at("protests").actors.empty());
    CHECK(actorNamed(told("Russia saw the attack on Monday as a threat.").at("attack"), "Russia") != nullptr);
    CHECK(placesOf("Stockholm hosted consultations on the war.", "consultations") == "Stockholm");
    const Told host = told("Qatar hosted a round of talks on Monday.");
    CHECK(placesOf(host, "talks") == "Qatar");
    CHECK(actorNamed(host.at("talks"), "Qatar"));
}

TEST_CASE("Where those who act are from is who they are, not where")
{
    const Told article = told("Troops from Uganda attacked rebels near Beni on Monday.");
    CHECK(placesOf(article, "attacked") == "Beni");
    CHECK(actorNamed(article.at("attacked"), "Uganda"));
}
