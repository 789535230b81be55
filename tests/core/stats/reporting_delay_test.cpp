// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/reporting_delay.h"
#include "tests/support/catch.h"
#include "tests/support/made_events.h"

#include <numeric>

using namespace dateline;
using namespace dateline::testing;

namespace {

ArticleSummary published(ArticleId id, const std::string &outlet, DayNumber when)
{
    ArticleSummary article = madeArticle(id, outlet);
    article.published = toCivilDate(when);
    return article;
}

Event told(EventId id, DayNumber when, ArticleId by)
{
    return fromArticle(madeEvent(id, EventType::Unrest, when, when), by);
}

} // namespace

TEST_CASE("delays are sorted into columns by days")
{
    CHECK(delayOf(-3) == Delay::Before);
    CHECK(delayOf(0) == Delay::SameDay);
    CHECK(delayOf(1) == Delay::NextDay);
    CHECK(delayOf(7) == Delay::Week);
    CHECK(delayOf(8) == Delay::Month);
    CHECK(delayOf(31) == Delay::Month);
    CHECK(delayOf(32) == Delay::Later);
}

TEST_CASE("outlets by how late they report, the busiest first")
{
    const auto timeline = Timeline::build(
        std::vector<Event>{told(1, 1000, 1), told(2, 995, 1), told(3, 1010, 1), told(4, 999, 2), told(5, 400, 3)},
        {published(1, "Coast Radio", 1000), published(2, "The Harbour Gazette", 1000),
         madeArticle(3, "Undated Weekly")});
    std::vector<RowIndex> rows(timeline->size());
    std::iota(rows.begin(), rows.end(), RowIndex(0));
    const ReportingDelays delays = reportingDelays(*timeline, rows, 10);
    REQUIRE(delays.outlets.size() == 2);
    CHECK(delays.outlets[0].outlet == "Coast Radio");
    CHECK(delays.outlets[0].reports == 3);
    CHECK(delays.outlets[0].median == 0); // of 0 and 5 days; the announced event has not happened yet
    CHECK(delays.outlets[1].median == 1);
    CHECK(delays.grid.at(0, static_cast<std::size_t>(Delay::Before)).count == 1);
    CHECK(delays.grid.at(0, static_cast<std::size_t>(Delay::SameDay)).count == 1);
    CHECK(delays.grid.at(0, static_cast<std::size_t>(Delay::Week)).count == 1);
    CHECK(delays.grid.at(1, static_cast<std::size_t>(Delay::NextDay)).count == 1);
    CHECK(reportingDelays(*timeline, rows, 1).outlets.size() == 1);
}

TEST_CASE("an event dated to a month has no known delay")
{
    Event event = told(1, 1000, 1);
    event.granularity = Granularity::Month;
    const auto timeline = Timeline::build(std::vector<Event>{event}, {published(1, "Coast Radio", 1100)});
    CHECK(reportingDelays(*timeline, std::vector<RowIndex>{0}, 10).outlets.empty());
}
