// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dating/article_date.h"
#include "tests/core/temporal/tagging.h"

using namespace dateline;
using namespace dateline::test;

namespace {

std::optional<DateSuggestion> suggestionFor(const std::string &text)
{
    const auto readAsIf = [&](CivilDate day) { return tagText(text, day).timexes; };
    return suggestPublicationDate(text, tagText(text, std::nullopt).timexes, readAsIf);
}

/// So much text that what stands before it is its head and what follows is not its foot.
std::string filler()
{
    std::string text;
    for (int i = 0; i < 20; ++i)
        text += "The envoys spoke at length and the people of the town listened. ";
    return text;
}

} // namespace

TEST_CASE("the latest day named in full is suggested, the head of the text counting most")
{
    const auto head =
        suggestionFor("28 September 2012. They spoke on Friday. " + filler() + "It began on 3 May 2010. " + filler());
    REQUIRE(head);
    CHECK(head->date == CivilDate{2012, 9, 28});
    CHECK(head->certainty > 0.6);
    CHECK(head->clues
          == std::vector<DateClue>{{ClueKind::LatestDay, "28 September 2012", DateInterval::day({2012, 9, 28}), {}}});
    const auto passing = suggestionFor(filler() + "It began on 3 May 2010. " + filler());
    REQUIRE(passing);
    CHECK(passing->date == CivilDate{2010, 5, 3});
    CHECK(passing->certainty < 0.5);
    const auto several = suggestionFor(
        filler() + "It began on 3 May 2010. On 4 May 2010 it rained. On 5 May 2010 it ended. " + filler());
    REQUIRE(several);
    CHECK(several->date == CivilDate{2010, 5, 5});
    CHECK(several->certainty > passing->certainty);
}

TEST_CASE("without a day named in full nothing is suggested")
{
    CHECK_FALSE(suggestionFor("They met on Friday and again in May."));
    CHECK_FALSE(suggestionFor("They met in May 2011."));
    CHECK_FALSE(suggestionFor(""));
}

TEST_CASE("a later year takes away from a passing day")
{
    CHECK_FALSE(suggestionFor(filler() + "It began on 3 May 2010. In 2014 it was over. " + filler()));
}

TEST_CASE("days in the last lines are left out")
{
    const auto suggestion =
        suggestionFor(filler() + "It began on 3 May 2010. " + filler() + "More of 11 February 2013.");
    REQUIRE(suggestion);
    CHECK(suggestion->date == CivilDate{2010, 5, 3});
}

TEST_CASE("a weekday tells the year of a day of a month")
{
    // 5 May was a Tuesday in 2015.
    const auto suggestion =
        suggestionFor("The mill closed in 2014. Most hands left. Some found work. On Tuesday, 5 May, its owner spoke of it. " + filler());
    REQUIRE(suggestion);
    CHECK(suggestion->date == CivilDate{2015, 5, 5});
    CHECK(suggestion->certainty <= 0.5);
    REQUIRE(suggestion->clues.size() == 1);
    CHECK(suggestion->clues[0].kind == ClueKind::WeekdayFitsYear);
    CHECK(suggestion->clues[0].words == "Tuesday, 5 May");
    // The next one is 2020: too far from the year named.
    CHECK_FALSE(suggestionFor("The mill closed in 2016. Most hands left. Some found work. On Tuesday, 5 May, its owner spoke of it. " + filler()));
    // Without any year it may have been told in each seventh.
    CHECK_FALSE(suggestionFor("On Tuesday, 5 May, its owner spoke of it. " + filler()));
}

TEST_CASE("what is called yesterday or last month counts back to publication")
{
    const auto yesterday = suggestionFor("The bridge fell yesterday, 12 March 2013, at noon. " + filler());
    REQUIRE(yesterday);
    CHECK(yesterday->date == CivilDate{2013, 3, 13});
    CHECK(yesterday->certainty > 0.8);
    CHECK(yesterday->clues
          == std::vector<DateClue>{{ClueKind::CountedBack, "yesterday", DateInterval::day({2013, 3, 12}), {}}});
    const auto week = suggestionFor("On 12 March 2013 (last week) the bridge fell. " + filler());
    REQUIRE(week);
    CHECK(week->date == CivilDate{2013, 3, 21});
    const auto month = suggestionFor("The bridge fell last month, in March 2013, and was not mended. " + filler());
    REQUIRE(month);
    CHECK(month->date == CivilDate{2013, 4, 15});
    CHECK(month->certainty > 0.4);
    CHECK(month->certainty < 0.5);
}

TEST_CASE("what stands in another part of the sentence is counted from nothing")
{
    CHECK_FALSE(suggestionFor("The bridge, that of March 2013, was mended last month. " + filler()));
}
