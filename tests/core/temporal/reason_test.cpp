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

// In the order of the operations in docs/rules.md.
TEST_CASE("each operation says why its expression means its day")
{
    const struct {
        const char *text;
        const char *reason;
    } cases[] = {
        // date
        {"It began on 28 September 2012.", "“28 September 2012”: the date is written in full"},
        {"They met on March 15.", "“March 15”: in the year that fits publication on Saturday 29 September 2012"},
        {"It began in February.", "“February”: in the year that fits publication on Saturday 29 September 2012"},
        {"On 3 May 2010 they left. On the 15th they returned.",
         "“the 15th”: counted from Monday 3 May 2010, told before"},
        // numeric
        {"It was signed on 13/4/2012.", "“13/4/2012”: the date is written in full"},
        {"It was signed on 3/4/2012.",
         "“3/4/2012”: taken for 4 March 2012, but nothing in the article tells the day from the month"},
        {"They left on 5 May 2012. It was signed on 3/4/2012.",
         "“3/4/2012”: read with the day first, as this article writes dates"},
        {"Crowds filled the shopping center until 3/4/2012.",
         "“3/4/2012”: read with the month first, as this article writes dates"},
        // shortyear, yearlike, decade, century
        {"They fled in '98.", "“'98”: in the century that fits Saturday 29 September 2012"},
        {"It was the harvest of 2009-10.", "“10”: from the first to the last day named, 2009 to 2010"},
        {"It was founded in the 1970s.", "“the 1970s”: the date is written in full"},
        {"It was founded in the seventies.", "“the seventies”: in the century that fits Saturday 29 September 2012"},
        {"It was built in the 7th century.", "“the 7th century”: the date is written in full"},
        // quarter, half, season
        {"Sales fell in the third quarter.",
         "“the third quarter”: in the year that fits publication on Saturday 29 September 2012"},
        {"Sales fell in the second half of 2011.", "“the second half of 2011”: the date is written in full"},
        {"It failed in the autumn of 2011.", "“the autumn of 2011”: the date is written in full"},
        {"It failed last spring.", "“last spring”: in the year that fits publication on Saturday 29 September 2012"},
        // quarterathand, samepart
        {"Sales fell in the latest quarter.",
         "“the latest quarter”: counted from publication on Saturday 29 September 2012"},
        {"Sales fell in the second quarter of 2012, and in the same period a year earlier.",
         "“the same period a year earlier”: counted from Sunday 1 April 2012, told before"},
        {"Sales fell in the second quarter, unlike in the 2010 period.",
         "“the 2010 period”: the date is written in full"},
        // weekday, weekdayon
        {"Troops left on Friday.", "“Friday”: the Friday before publication on Saturday 29 September 2012"},
        {"Troops will leave on Monday.", "“Monday”: the Monday after publication on Saturday 29 September 2012"},
        {"Troops left on Saturday.", "“Saturday”: the day of publication, Saturday 29 September 2012"},
        {"They met on Friday, 28 September.",
         "“Friday, 28 September”: in the year that fits publication on Saturday 29 September 2012"},
        // holiday
        {"They rested at Christmas 2011.", "“Christmas 2011”: by the calendar, 25 December 2011"},
        {"They fasted in Ramadan.", "“Ramadan”: by the calendar, 20 July to 18 August 2012"},
        // relative
        {"It happened yesterday.", "“yesterday”: counted from publication on Saturday 29 September 2012"},
        {"It happened today.", "“today”: the day of publication, Saturday 29 September 2012"},
        {"He resigned last month.", "“last month”: counted from publication on Saturday 29 September 2012"},
        {"It began on 3 May 2010. It had failed the previous Friday.",
         "“the previous Friday”: counted from Monday 3 May 2010, told before"},
        {"They met over the weekend.", "“the weekend”: counted from publication on Saturday 29 September 2012"},
        // same, athand
        {"It began on 3 May 2010. The next day it ended.",
         "“The next day”: counted from Monday 3 May 2010, told before"},
        {"They will deploy by the end of the week.",
         "“the end of the week”: counted from publication on Saturday 29 September 2012"},
        // shift, span
        {"It happened three days ago.", "“three days ago”: counted from publication on Saturday 29 September 2012"},
        {"It began on 3 May 2010. Two days later it ended.",
         "“Two days later”: counted from Monday 3 May 2010, told before"},
        {"It ended two days after 3 May 2010.",
         "“two days after 3 May 2010”: counted from Monday 3 May 2010, told before"},
        {"It began on 3 May 2010 and ended a few days later.", "“a few days later”: names no day"},
        {"It rained over the past two weeks.",
         "“the past two weeks”: counted from publication on Saturday 29 September 2012"},
        // within, nth
        {"They lost a third in the first nine months of 2011.", "“2011”: the date is written in full"},
        {"It was signed in the first week of May 2012.",
         "“the first week of May 2012”: that part of the period, 30 April to 6 May 2012"},
        // mod
        {"It began in early 2011.", "“early 2011”: that part of the period, 1 January to 2 May 2011"},
        // at, clock, partofday
        {"It began on Friday night.", "“Friday night”: the Friday before publication on Saturday 29 September 2012"},
        {"Doors open at 3 p.m. on 5 May 2012.", "“3 p.m. on 5 May 2012”: the date is written in full"},
        {"Doors open at 3 p.m.", "“3 p.m.”: the day of publication, Saturday 29 September 2012"},
        // length, add, multiply
        {"It lasted two weeks.", "“two weeks”: a length of time, not a date"},
        {"It lasted a year and two months.", "“a year and two months”: a length of time, not a date"},
        {"It lasted three hundred years.", "“three hundred years”: a length of time, not a date"},
        // every, often
        {"They meet every Friday.", "“every Friday”: happens again and again, not on one date"},
        {"Planes land daily.", "“daily”: happens again and again, not on one date"},
        // ref, vague, fixed
        {"They met recently.", "“recently”: names no day"},
        {"They moved only at night.", "“night”: names no day"},
        {"After the September 11 attacks the law changed.",
         "“September 11”: the name holds its date, 11 September 2001"},
        // ranges
        {"They met from 3 to 5 May 2012.", "“5 May 2012”: from the first to the last day named, 3 to 5 May 2012"},
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
