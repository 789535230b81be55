// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/reason.h"
#include "tests/support/catch.h"

using namespace dateline;

TEST_CASE("reasons: a sentence that a layman understands")
{
    const Reason reason{ReasonCode::WeekdayBefore, "Friday", "Friday", CivilDate{2012, 9, 29},
                        DateInterval::day({2012, 9, 28})};
    CHECK(reasonText(reason) == "“Friday”: the Friday before publication on Saturday 29 September 2012");
}

TEST_CASE("reasons: words of the text are never taken for fields")
{
    const Reason reason{ReasonCode::Range, "{result} {words}", "", {}, DateInterval::days(0, 1)};
    CHECK(reasonText(reason) == "“{result} {words}”: from the first to the last day named, 1 to 2 January 1970");
}

TEST_CASE("reasons: every code but None has a sentence")
{
    for (int code = 1; code <= static_cast<int>(lastReasonCode); ++code)
        CHECK_FALSE(reasonTemplate(static_cast<ReasonCode>(code)).empty());
}

TEST_CASE("intervals: worded by what they cover")
{
    CHECK(intervalText(DateInterval::month(2012, 2)) == "February 2012");
    CHECK(intervalText(DateInterval::year(2011)) == "2011");
    CHECK(intervalText({CivilDate{2013, 5, 3}, CivilDate{2013, 5, 5}}) == "3 to 5 May 2013");
    CHECK(intervalText({CivilDate{2011, 3, 1}, CivilDate{2011, 6, 30}}) == "March to June 2011");
    CHECK(intervalText({CivilDate{2011, 12, 30}, CivilDate{2012, 1, 2}}) == "30 December 2011 to 2 January 2012");
    CHECK(intervalText({CivilDate{2014, 1, 1}, {}}) == "since 1 January 2014");
    CHECK(longDate({-43, 3, 15}) == "Friday 15 March 44 BC");
}
