// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dating/told_day.h"
#include "core/pipeline/analyzer.h"
#include "tests/support/catch.h"
#include "tests/support/sample_project.h"

#include <algorithm>

using namespace dateline;
using namespace dateline::testing;

namespace {

Reading readAsIf(const std::string &text, CivilDate day)
{
    Article article;
    article.text = text;
    article.language = "en";
    article.blocks = {{{0, static_cast<std::uint32_t>(text.size())}, BlockKind::Body, 0}};
    article.published = Published{day, PublishedFrom::User, {}, {}};
    return {toDayNumber(day),
            analyse(article, sourcePacks(), {.timexesOnly = true, .findPublished = false}).analysis.timexes};
}

ArticleHints hintsIn(const std::string &text)
{
    return hintsOf(text, readAsIf(text, {2012, 6, 13}), readAsIf(text, {2013, 6, 14}));
}

const Hint *hintAt(const ArticleHints &hints, const std::string &text, std::string_view words)
{
    const auto found = std::find_if(hints.hints.begin(), hints.hints.end(),
                                    [&](const Hint &hint) { return slice(text, hint.span) == words; });
    return found == hints.hints.end() ? nullptr : &*found;
}

const DayNumber tuesday = toDayNumber({2014, 4, 8});

} // namespace

TEST_CASE("relative words are told by their distance from publication", "[dating]")
{
    const std::string text =
        "The dam broke yesterday. Two days ago it had rained. The mayor left on Tuesday. Last week "
        "he was ill. Last month he was not.";
    const ArticleHints hints = hintsIn(text);
    const Hint *yesterday = hintAt(hints, text, "yesterday");
    REQUIRE(yesterday);
    CHECK(yesterday->kind == HintKind::DaysAway);
    CHECK(yesterday->value == -1);
    CHECK(yesterday->words == wordsAround(text, yesterday->span));
    CHECK(yesterday->words.size() == 3);
    const Hint *before = hintAt(hints, text, "Two days ago");
    REQUIRE(before);
    CHECK(before->value == -2);
    const Hint *weekday = hintAt(hints, text, "Tuesday");
    REQUIRE(weekday);
    CHECK(weekday->kind == HintKind::Weekday);
    CHECK(weekday->value == 2);
    const Hint *week = hintAt(hints, text, "Last week");
    REQUIRE(week);
    CHECK(week->kind == HintKind::WeeksAway);
    CHECK(week->value == -1);
    const Hint *month = hintAt(hints, text, "Last month");
    REQUIRE(month);
    CHECK(month->kind == HintKind::MonthsAway);
    CHECK(month->value == -1);
}

TEST_CASE("a weekday beside a day of a month fixes the years it can be in", "[dating]")
{
    const std::string text = "The court sat on Saturday, 5 March, and again on 7 April.";
    const ArticleHints hints = hintsIn(text);
    const Hint *fixed = hintAt(hints, text, "Saturday, 5 March");
    REQUIRE(fixed);
    CHECK(fixed->kind == HintKind::DayOfMonth);
    CHECK(fixed->month == 3);
    CHECK(fixed->value == 5);
    CHECK(fixed->weekday == 6);
    const Hint *open = hintAt(hints, text, "7 April");
    REQUIRE(open);
    CHECK(open->weekday == 0);
}

TEST_CASE("days named in full are kept apart, those of the last lines left out", "[dating]")
{
    std::string filler;
    for (int i = 0; i < 20; ++i)
        filler += "The envoys spoke and the town listened. ";
    const std::string text =
        filler + "It began on 3 May 2010 and went on until 4 June 2011. " + filler + "See also 11 February 2013.";
    const ArticleHints hints = hintsIn(text);
    REQUIRE(hints.latestDay);
    CHECK(toCivilDate(*hints.latestDay) == CivilDate{2011, 6, 4});
    CHECK(hints.latestYear == 2011);
}

TEST_CASE("what another article dates fits only the days from which it is called so", "[dating]")
{
    const Hint weekday{HintKind::Weekday, 2};
    CHECK(fitOf(weekday, tuesday, tuesday) > fitOf(weekday, tuesday, tuesday + 4));
    CHECK(fitOf(weekday, tuesday, tuesday + 8) == 0);
    CHECK(fitOf(weekday, tuesday + 1, tuesday + 1) == 0);
    const Hint yesterday{HintKind::DaysAway, -1};
    CHECK(fitOf(yesterday, tuesday, tuesday + 1) == 1);
    CHECK(fitOf(yesterday, tuesday, tuesday) < 0.5);
    const Hint lastWeek{HintKind::WeeksAway, -1};
    CHECK(fitOf(lastWeek, tuesday, tuesday + 7) > 0);
    CHECK(fitOf(lastWeek, tuesday, tuesday + 14) == 0);
    const Hint lastMonth{HintKind::MonthsAway, -1};
    CHECK(fitOf(lastMonth, tuesday, toDayNumber({2014, 5, 31})) > 0);
    CHECK(fitOf(lastMonth, tuesday, toDayNumber({2014, 6, 1})) == 0);
    const Hint april8{HintKind::DayOfMonth, 8, 4};
    CHECK(fitOf(april8, tuesday, tuesday + 3) > fitOf(april8, tuesday, tuesday + 40));
    CHECK(fitOf(april8, tuesday + 1, tuesday + 3) == 0);
    for (const Hint &hint : {weekday, yesterday, lastWeek, lastMonth, april8}) {
        const DayRange days = fittingDays(hint, tuesday);
        for (DayNumber day = tuesday - 100; day <= tuesday + 100; ++day)
            if (hint.kind != HintKind::DayOfMonth && fitOf(hint, tuesday, day) > 0)
                CHECK((day >= days.first && day <= days.last));
    }
}

TEST_CASE("a sentence ends at its full stop, at the line, or where its reach ends", "[dating]")
{
    const std::string text = "One two. Three four on Monday five six. Seven";
    const auto at = static_cast<std::uint32_t>(text.find("Monday"));
    auto expected = wordsOf("three four on five six");
    std::sort(expected.begin(), expected.end());
    CHECK(wordsAround(text, {at, at + 6}) == expected);
    const std::string endless(2000, 'x');
    CHECK(wordsAround(endless, {1000, 1001}).size() <= 2);
}
