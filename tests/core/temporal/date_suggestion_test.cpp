// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/date_suggestion.h"
#include "tests/core/temporal/tagging.h"

using namespace dateline;
using namespace dateline::test;

namespace {

std::optional<DateSuggestion> suggestionFor(const std::string &text)
{
    const TaggedText tagged = tagText(text, std::nullopt);
    return suggestPublicationDate(tagged.document, tagged.timexes);
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
    const auto head = suggestionFor("28 September 2012. " + filler() + "It began on 3 May 2010. " + filler());
    REQUIRE(head);
    CHECK(head->date == CivilDate{2012, 9, 28});
    CHECK(head->certainty > 0.6);
    REQUIRE(head->reasons.size() == 1);
    CHECK(head->reasons[0].words == "28 September 2012");
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
