// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dating/day_ballot.h"
#include "tests/support/catch.h"

using namespace dateline;

namespace {

const DayNumber friday = toDayNumber({2012, 9, 28});

DayEvidence alikeOn(const ArticleHints &hints, std::vector<DayNumber> days, double likeness)
{
    DayEvidence evidence;
    evidence.hints = &hints;
    for (const DayNumber day : days)
        evidence.alike.push_back({day, likeness});
    return evidence;
}

} // namespace

TEST_CASE("without evidence there is no verdict", "[dating]")
{
    const ArticleHints none;
    CHECK(weighDays(alikeOn(none, {}, 0)).certainty == 0);
}

TEST_CASE("articles that share wording and stand on one day date another", "[dating]")
{
    const ArticleHints none;
    const DayVerdict together = weighDays(alikeOn(none, {friday, friday, friday + 1}, 0.1));
    CHECK(std::abs(together.day - friday) <= 1);
    CHECK(together.certainty > 0.8);
    const DayVerdict scattered = weighDays(alikeOn(none, {friday, friday - 300, friday + 200}, 0.1));
    CHECK(scattered.certainty < together.certainty);
    const DayVerdict faint = weighDays(alikeOn(none, {friday, friday, friday + 1}, 0.002));
    CHECK(faint.certainty < 0.5);
}

TEST_CASE("sentences that others date and weekdays move the day", "[dating]")
{
    ArticleHints hints;
    DayEvidence evidence = alikeOn(hints, {friday, friday + 3}, 0.03);
    evidence.agreement[friday + 3] = 0.6;
    CHECK(weighDays(evidence).day >= friday + 2);
    evidence.agreement.clear();
    evidence.agreement[friday] = 0.6;
    CHECK(weighDays(evidence).day <= friday + 1);
}

TEST_CASE("the latest day named holds the verdict near it", "[dating]")
{
    ArticleHints hints;
    hints.latestDay = friday;
    hints.latestYear = 2012;
    const DayVerdict alone = weighDays(alikeOn(hints, {}, 0));
    CHECK((alone.day >= friday && alone.day <= friday + 7));
    CHECK(alone.certainty < 0.6);
    const DayVerdict agreed = weighDays(alikeOn(hints, {friday + 1, friday - 60}, 0.04));
    CHECK(std::abs(agreed.day - friday) <= 2);
    CHECK(agreed.certainty > alone.certainty);
}

TEST_CASE("days of a month are counted to the nearest year, or to the one of their weekday", "[dating]")
{
    const Hint newYear{HintKind::DayOfMonth, 1, 1};
    CHECK(daysSince(newYear, toDayNumber({2012, 1, 5})) == 4);
    CHECK(daysSince(newYear, toDayNumber({2011, 12, 30})) == -2);
    Hint saturday{HintKind::DayOfMonth, 5, 3};
    saturday.weekday = 6; // 2011 is such a year
    CHECK(daysSince(saturday, toDayNumber({2011, 3, 6})) == 1);
    CHECK(std::abs(daysSince(saturday, toDayNumber({2012, 3, 6})).value_or(0)) > 300);
    CHECK(daysBackTo({HintKind::Weekday, 4}, friday) == 1);
    CHECK(daysBackTo({HintKind::Weekday, 6}, friday) == 6);
}
