// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/date_clue.h"
#include "tests/support/catch.h"

using namespace dateline;

TEST_CASE("every clue is a sentence that names what it was read from", "[dating]")
{
    const auto wording =
        ClueWording::english([](ArticleId id) { return id == 7 ? std::string("Mill {days} closes") : "Another"; });
    DateClue clue;
    clue.kind = ClueKind::ToldElsewhere;
    clue.words = "yesterday {title}";
    clue.days = DateInterval::day({2012, 5, 8});
    clue.articles = {7};
    CHECK(clueText(clue, wording) == "it calls “yesterday {title}” what “Mill {days} closes” dates 8 May 2012");
    clue.kind = ClueKind::AlikeArticles;
    clue.articles = {7, 8, 9};
    clue.days.last = CivilDate{2012, 5, 9};
    CHECK(clueText(clue, wording)
          == "3 of the articles most like it are of 8 to 9 May 2012, first “Mill {days} closes”");
    for (const ClueKind kind : {ClueKind::SameWording, ClueKind::AlikeArticles, ClueKind::ToldElsewhere,
                                ClueKind::LatestDay, ClueKind::DayBefore, ClueKind::DayAfter, ClueKind::Weekdays}) {
        clue.kind = kind;
        CHECK_FALSE(toName(kind).empty());
        CHECK_FALSE(clueText(clue, wording).empty());
    }
}
