// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/timeline.h"
#include "tests/support/catch.h"

using namespace dateline;

namespace {

Event event(EventId id, std::optional<DayNumber> first, std::optional<DayNumber> last, std::string title = {})
{
    Event made;
    made.id = id;
    made.title = std::move(title);
    if (first)
        made.interval.first = toCivilDate(*first);
    if (last)
        made.interval.last = toCivilDate(*last);
    made.sources.push_back({1, 0, {}});
    return made;
}

} // namespace

TEST_CASE("timeline: rows are sorted and found by id")
{
    std::vector<Event> events{event(9, 20, 21, "late"), event(4, 5, 40, "long"), event(7, 5, 5, "short")};
    const auto timeline = Timeline::build(events, {});
    REQUIRE(timeline->size() == 3);
    CHECK(timeline->title(0) == "long");
    CHECK(timeline->title(1) == "short");
    CHECK(timeline->title(2) == "late");
    CHECK(timeline->find(9) == 2);
    CHECK(timeline->find(1) == noRow);
    CHECK(timeline->longest() == 36);
    CHECK(timeline->extent() == std::pair<DayNumber, DayNumber>{5, 40});
}

TEST_CASE("timeline: open ends are drawn at the known end and flagged")
{
    std::vector<Event> events{event(1, 10, {}), event(2, {}, 3)};
    const auto timeline = Timeline::build(events, {});
    CHECK(timeline->row(0).end == 3);
    CHECK((timeline->row(0).flags & RowOpenStart) != 0);
    CHECK(timeline->row(1).start == 10);
    CHECK((timeline->row(1).flags & RowOpenEnd) != 0);
}

TEST_CASE("timeline: undated and rejected events have no row")
{
    std::vector<Event> events{event(1, {}, {}, "undated"), event(2, 3, 3)};
    events[1].rejected = true;
    const auto timeline = Timeline::build(events, {});
    CHECK(timeline->size() == 0);
    REQUIRE(timeline->undated().size() == 1);
    CHECK(timeline->undated()[0].title == "undated");
    CHECK(timeline->extent().second < timeline->extent().first);
}

TEST_CASE("timeline: names are shared and looked up")
{
    std::vector<Event> events{event(1, 1, 1), event(2, 2, 2)};
    events[0].actors.push_back({{}, "John Kerry", Role::Source});
    events[1].actors.push_back({{}, "John Kerry", Role::Target});
    events[1].places.push_back({{}, "Aleppo", {}});
    const auto timeline = Timeline::build(events, {});
    REQUIRE(timeline->names().size() == 2);
    const auto kerry = timeline->findName("John Kerry");
    REQUIRE(kerry);
    CHECK(timeline->row(0).actors[0] == *kerry);
    CHECK(timeline->row(1).actors[0] == *kerry);
    CHECK(timeline->name(timeline->row(1).places[0]) == "Aleppo");
    CHECK_FALSE(timeline->findName("Nobody"));
}

TEST_CASE("timeline: outlets whose names differ only in case are one")
{
    const auto article = [](ArticleId id, std::string outlet) {
        ArticleSummary summary;
        summary.id = id;
        summary.outlet = std::move(outlet);
        return summary;
    };
    const auto timeline =
        Timeline::build(std::vector<Event>{}, {article(1, "THE RIVER TIMES"), article(2, "THE RIVER TIMES"),
                                               article(3, "The River Times"), article(4, "BNC"), article(5, "")});
    for (const ArticleId id : {1, 2, 3})
        CHECK(timeline->article(id)->outlet == "The River Times");
    CHECK(timeline->article(4)->outlet == "BNC");
    CHECK(timeline->article(5)->outlet.empty());
}
