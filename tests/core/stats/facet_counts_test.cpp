// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/facet_counts.h"
#include "core/stats/filtering.h"
#include "tests/support/catch.h"
#include "tests/support/made_events.h"

#include <random>

using namespace dateline;
using namespace dateline::testing;

TEST_CASE("facets: a facet's own choice does not change its counts, those of the others do")
{
    const std::vector<Event> events{
        withActor(madeEvent(1, EventType::Meeting, 1, 1), "Ann"),
        withActor(madeEvent(2, EventType::Offensive, 2, 2), "Ann"),
        withActor(madeEvent(3, EventType::Offensive, 3, 3), "Bob"),
    };
    const auto timeline = Timeline::build(events, {madeArticle(1, "The Post")});
    Filter filter;
    filter.actors = {"Ann"};
    const FacetCounts counts = countFacets(*timeline, filter);
    CHECK(counts.types[static_cast<std::size_t>(EventType::Offensive)] == 1);
    REQUIRE(counts.actors.size() == 2);
    CHECK(counts.actors[0].name == "Ann");
    CHECK(counts.actors[0].count == 2);
    CHECK(counts.actors[1].count == 1);
    REQUIRE(counts.outlets.size() == 1);
    CHECK(counts.outlets[0].count == 2);
    CHECK(counts.articles == std::vector<std::pair<ArticleId, std::uint32_t>>{{1, 2}});
}

TEST_CASE("facets: each count is what choosing that value would show")
{
    std::mt19937 random(3);
    const std::array<std::string, 4> names = {"Ann", "Bob", "Cem", "Dia"};
    std::vector<Event> events;
    for (EventId id = 1; id <= 300; ++id) {
        const auto type = static_cast<EventType>(random() % eventTypeCount);
        const auto day = static_cast<DayNumber>(random() % 100);
        events.push_back(withPlace(withActor(madeEvent(id, type, day, day), names[random() % 4]), names[random() % 4]));
    }
    const auto timeline = Timeline::build(events, {madeArticle(1, "The Post")});
    Filter filter;
    filter.types.set(1).set(2);
    filter.places = {"Ann", "Cem"};
    filter.from = 30;
    const FacetCounts counts = countFacets(*timeline, filter);
    for (std::size_t type = 0; type < eventTypeCount; ++type) {
        Filter chosen = filter;
        chosen.types.reset();
        chosen.types.set(type);
        CHECK(counts.types[type] == matchingRows(*timeline, chosen).size());
    }
    for (const NamedCount &place : counts.places) {
        Filter chosen = filter;
        chosen.places = {std::string(place.name)};
        CHECK(place.count == matchingRows(*timeline, chosen).size());
    }
}
