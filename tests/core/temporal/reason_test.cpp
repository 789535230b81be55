// SPDX-License-Identifier: GPL-3.0-or-later
// Every way to come to a date, and the sentence that explains it to a layman.
#include "tests/core/temporal/tagging.h"

using namespace dateline;
using namespace dateline::test;

namespace {

std::string reasonIn(const char *text, std::optional<CivilDate> published = printed)
{
    const TaggedText tagged = tagText(text, published);
    return tagged.timexes.empty() ? "nothing found" : reasonText(tagged.timexes.back().reason);
}

} // namespace

TEST_CASE("each expression says why it means its day")
{
    const struct {
        const char *text;
        const char *reason;
    } cases[] = {
        {"It began on 28 September 2012.", "“28 September 2012”: the date is written in full"},
        {"Troops left on Friday.", "“Friday”: the Friday before publication on Saturday 29 September 2012"},
        {"Troops will leave on Monday.", "“Monday”: the Monday after publication on Saturday 29 September 2012"},
        {"Troops left on Saturday.", "“Saturday”: the day of publication, Saturday 29 September 2012"},
        {"It happened yesterday.", "“yesterday”: counted from publication on Saturday 29 September 2012"},
        {"He resigned last month.", "“last month”: counted from publication on Saturday 29 September 2012"},
        {"It happened three days ago.", "“three days ago”: counted from publication on Saturday 29 September 2012"},
        {"It began on 3 May 2010. Two days later it ended.",
         "“Two days later”: counted from Monday 3 May 2010, told before"},
        {"It began on 3 May 2010. The next day it ended.",
         "“The next day”: counted from Monday 3 May 2010, told before"},
        {"They met on March 15.", "“March 15”: in the year that fits publication on Saturday 29 September 2012"},
        {"It began in February.", "“February”: in the year that fits publication on Saturday 29 September 2012"},
        {"It began in early 2011.", "“early 2011”: that part of the period, 1 January to 2 May 2011"},
        {"It was signed in the first week of May 2012.",
         "“the first week of May 2012”: that part of the period, 30 April to 6 May 2012"},
        {"They met from 3 to 5 May 2012.", "“5 May 2012”: from the first to the last day named, 3 to 5 May 2012"},
        {"They rested at Christmas 2011.", "“Christmas 2011”: by the calendar, 25 December 2011"},
        {"After the September 11 attacks the law changed.",
         "“September 11”: the name holds its date, 11 September 2001"},
        {"They met recently.", "“recently”: names no day"},
        {"It lasted two weeks.", "“two weeks”: a length of time, not a date"},
        {"They meet every Friday.", "“every Friday”: happens again and again, not on one date"},
    };
    for (const auto &example : cases) {
        CAPTURE(example.text);
        CHECK(reasonIn(example.text) == example.reason);
    }
}

TEST_CASE("without a publication date what needs one says so")
{
    CHECK(reasonIn("Troops left on Friday.", std::nullopt) == "“Friday”: needs the article’s publication date");
    CHECK(reasonIn("He resigned last month.", std::nullopt) == "“last month”: needs the article’s publication date");
    CHECK(reasonIn("It ended in 2009. In May they met again.", std::nullopt)
          == "“May”: in the year told before (Thursday 1 January 2009)");
    const TaggedText tagged = tagText("Troops left on Friday.", std::nullopt);
    CHECK(tagged.timexes.front().needsPublication);
    CHECK(tagged.timexes.front().value == "XXXX-WXX-5");
    CHECK_FALSE(tagged.timexes.front().interval.known());
}

TEST_CASE("the words of a reason are on one line and cut to a line's length")
{
    const TaggedText tagged = tagText("They met on 28\nSeptember\t2012.");
    CHECK(reasonText(tagged.timexes.front().reason) == "“28 September 2012”: the date is written in full");
}
