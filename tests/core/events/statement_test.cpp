// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/events/told_events.h"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("A quotation has its speaker and its words")
{
    const Told article = told("\"We shall hold the bridge until relief comes,\" Laurent Fabius said on Monday.");
    const Mention &said = article.at("said");
    CHECK(said.type == EventType::Statement);
    REQUIRE(said.speech);
    CHECK(said.speech->name == "Laurent Fabius");
    CHECK(said.speech->direct);
    CHECK(article.words(said.speech->content).find("hold the bridge") != std::string_view::npos);
}

TEST_CASE("Reported speech has its speaker and its words")
{
    const Told article = told("Laurent Fabius said that the army had shelled the town of Rastan on Sunday.");
    const Mention &said = article.at("said");
    REQUIRE(said.speech);
    CHECK_FALSE(said.speech->direct);
    CHECK(article.words(said.speech->content).find("shelled the town") != std::string_view::npos);
}

TEST_CASE("What somebody claims is told as well, attributed")
{
    const Told article = told("Laurent Fabius said that the army had shelled the town of Rastan on Sunday.");
    const Mention &shelled = article.at("shelled");
    CHECK(shelled.type == EventType::Offensive);
    CHECK(shelled.attribution == "Laurent Fabius");
    CHECK(article.at("said").attribution.empty());
}

TEST_CASE("The article's own word is attributed to nobody")
{
    CHECK(told("The army shelled the town of Rastan on Sunday.").at("shelled").attribution.empty());
}

TEST_CASE("Threats, demands and accusations are statements of their own kind")
{
    CHECK(told("Iran threatened to close the strait on Monday.").at("threatened").code == "THREATEN");
    CHECK(told("France demanded an inquiry on Monday.").at("demanded").code == "REQUEST-demand");
    CHECK(told("Kiev accused Moscow of sending tanks across the border.").at("accused").code == "ACCUSE");
}
