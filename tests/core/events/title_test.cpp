// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/events/told_events.h"

using namespace dateline;
using namespace dateline::test;

namespace {

std::string titleOf(const char *text, std::string_view trigger)
{
    return told(text).at(trigger).title;
}

} // namespace

TEST_CASE("A title says who did what, in the words of the article")
{
    CHECK(titleOf("On Monday the rebels seized the airport.", "seized") == "Rebels seized airport");
    CHECK(titleOf("The airport was seized by the rebels on Monday.", "seized") == "Airport was seized by the rebels");
}

TEST_CASE("Quotation marks are left out of a title, the space before them is not")
{
    CHECK(titleOf("The council condemned “the brutal raid” on the village.", "condemned")
              .find("condemned the brutal raid")
          != std::string::npos);
}

TEST_CASE("A figure keeps the words that say how sure it is")
{
    CHECK(titleOf("At least 40 people were killed in the market on Monday.", "killed")
              .starts_with("At least 40 people were killed"));
    CHECK(titleOf("More than 40 people were killed in the market on Monday.", "killed")
              .starts_with("More than 40 people were killed"));
}

TEST_CASE("A light verb and its noun stand in the title together")
{
    CHECK(titleOf("Russia held talks with Turkey on Monday.", "talks") == "Russia held talks with Turkey");
}

TEST_CASE("Titles are never longer than a label, end on a whole word and hold no quotation mark")
{
    const Told article = told("The spokesman of the joint command of the northern border guards and customs officers "
                              "said that \"the villages and towns "
                              "of the upper valley, of the lower valley and of the coast had been shelled for eleven "
                              "days\" by unknown forces on Monday.");
    REQUIRE_FALSE(article.mentions.empty());
    for (const Mention &mention : article.mentions) {
        CHECK_FALSE(mention.title.empty());
        CHECK(mention.title.size() <= 72); // 70 characters, an ellipsis has three bytes
        CHECK(mention.title.find('"') == std::string::npos);
        CHECK(mention.title.back() != ' ');
    }
}

TEST_CASE("A quotation's title has the speaker, a report's the verb too")
{
    CHECK(titleOf("\"The talks have failed,\" said Sergei Lavrov.", "said") == "Sergei Lavrov: The talks have failed");
    CHECK(titleOf("Sergei Lavrov said that the talks had failed.", "said")
          == "Sergei Lavrov said that the talks had failed");
}

TEST_CASE("A subject that is too long keeps its head and no half names")
{
    const std::string title = titleOf(
        "The commander of the Western Region Border Protection Service of the Free Valley Republic resigned on Monday.",
        "resigned");
    CHECK(title == "Commander resigned");
}

TEST_CASE("A noun by itself says who and where, and not when")
{
    CHECK(titleOf("Friday's summit in Paris ended early.", "summit").starts_with("Summit in Paris"));
}

TEST_CASE("A title tells the act and not what came of it, and no word twice")
{
    CHECK(titleOf("Gunmen attacked a hotel in Mogadishu on Monday, killing five people.", "attacked")
          == "Gunmen attacked hotel in Mogadishu");
    CHECK(titleOf("The group claimed responsibility for the attack.", "claimed")
          == "The group claimed responsibility for the attack");
}

TEST_CASE("What somebody said opens with a small letter behind the cue, and without the dateline")
{
    CHECK(titleOf("ADEN, June 17, 2020 (Gulf Press) - A bomb killed two men on Monday, police said.", "said")
          == "Police said a bomb killed two men on Monday");
}
