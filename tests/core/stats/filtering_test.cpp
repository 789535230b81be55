// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/filtering.h"

#include "core/stats/facet_counts.h"
#include "tests/support/catch.h"
#include "tests/support/made_events.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

std::shared_ptr<const Timeline> sampleTimeline()
{
    const std::vector<Event> events{
        withPlace(withActor(madeEvent(1, EventType::Meeting, 10, 10), "Ann"), "Geneva"),
        fromArticle(withActor(madeEvent(2, EventType::Offensive, 20, 29), "Bob"), 2),
        withActor(withActor(madeEvent(3, EventType::Statement, 30, 30), "Ann"), "Bob"),
    };
    return Timeline::build(events, {madeArticle(1, "The Post"), madeArticle(2, "Radio")});
}

using Rows = std::vector<RowIndex>;

} // namespace

TEST_CASE("filtering: nothing set lets everything through")
{
    CHECK(matchingRows(*sampleTimeline(), {}) == Rows{0, 1, 2});
}

TEST_CASE("filtering: values of one part are alternatives, parts add up")
{
    const auto timeline = sampleTimeline();
    Filter filter;
    filter.types.set(static_cast<std::size_t>(EventType::Meeting));
    filter.types.set(static_cast<std::size_t>(EventType::Statement));
    CHECK(matchingRows(*timeline, filter) == Rows{0, 2});
    filter.actors = {"Bob"};
    CHECK(matchingRows(*timeline, filter) == Rows{2});
    filter.places = {"Geneva"};
    CHECK(matchingRows(*timeline, filter).empty());
}

TEST_CASE("filtering: names and outlets that do not occur match nothing")
{
    const auto timeline = sampleTimeline();
    Filter filter;
    filter.actors = {"Nobody"};
    CHECK(matchingRows(*timeline, filter).empty());
    filter = {};
    filter.outlets = {"Radio"};
    CHECK(matchingRows(*timeline, filter) == Rows{1});
    filter.outlets = {"Elsewhere"};
    CHECK(matchingRows(*timeline, filter).empty());
}

TEST_CASE("filtering: who prints an article again tells its events too")
{
    ArticleSummary copy = madeArticle(3, "Gazette");
    copy.copyOf = 2;
    const std::vector<Event> events{fromArticle(madeEvent(1, EventType::Meeting, 10, 10), 1),
                                    fromArticle(madeEvent(2, EventType::Offensive, 20, 29), 2)};
    const auto timeline = Timeline::build(events, {madeArticle(1, "The Post"), madeArticle(2, "Radio"), copy});
    Filter filter;
    filter.outlets = {"Gazette"};
    CHECK(matchingRows(*timeline, filter) == Rows{1});
}

TEST_CASE("filtering: a range keeps what touches it")
{
    const auto timeline = sampleTimeline();
    Filter filter;
    filter.from = 25;
    CHECK(matchingRows(*timeline, filter) == Rows{1, 2});
    filter.to = 29;
    CHECK(matchingRows(*timeline, filter) == Rows{1});
}

TEST_CASE("filtering: a text search that found nothing shows nothing")
{
    Filter filter;
    filter.text = "unheard";
    filter.textMatches = EventSet{};
    CHECK(matchingRows(*sampleTimeline(), filter).empty());
    filter.textMatches = EventSet{3};
    CHECK(matchingRows(*sampleTimeline(), filter) == Rows{2});
}

TEST_CASE("filtering: what a search found is looked at alone when it is little, with the same result")
{
    std::vector<Event> events;
    addStrikes(events, 100, 400, 3);
    for (Event &event : events)
        event.type = event.id % 3 == 0 ? EventType::Meeting : EventType::Unrest;
    const auto timeline = Timeline::build(events, {madeArticle(1, "The Post")});
    for (const EventId step : {EventId(2), EventId(50)}) { // many, few
        std::vector<EventId> found{9'999};                 // gone since
        for (EventId id = step; id <= 400; id += step)
            found.push_back(id);
        Filter filter;
        filter.textMatches = EventSet(found);
        filter.types.set(static_cast<std::size_t>(EventType::Meeting));
        Rows expected;
        for (RowIndex row = 0; row < timeline->size(); ++row)
            if (const EventId id = timeline->row(row).id; id % step == 0 && id % 3 == 0)
                expected.push_back(row);
        CHECK(matchingRows(*timeline, filter) == expected);
        const FacetCounts counts = countFacets(*timeline, filter);
        CHECK(counts.types[static_cast<std::size_t>(EventType::Meeting)] == expected.size());
        CHECK(counts.types[static_cast<std::size_t>(EventType::Unrest)] == 400 / step - expected.size());
        REQUIRE(counts.outlets.size() == 1);
        CHECK(counts.outlets[0].count == expected.size());
    }
}

TEST_CASE("filtering: a search that found many lets through what it found, whatever numbers events have")
{
    std::uint64_t random = 7;
    const auto next = [&] { return random = random * 6364136223846793005u + 1442695040888963407u; };
    for (const bool spread : {true, false}) {
        std::vector<Event> events;
        std::vector<EventId> found;
        for (EventId id = 1; id <= 3000; ++id) {
            const EventId event = spread ? next() | 1 : id;
            events.push_back(
                madeEvent(event, id % 3 ? EventType::Meeting : EventType::Unrest, DayNumber(id), DayNumber(id)));
            if (next() >> 63)
                found.push_back(event);
        }
        found.push_back(0xFFFFFFFFFFFFFFFFu); // of a newer state of the library
        const auto timeline = Timeline::build(events, {});
        Filter filter;
        filter.text = "words";
        filter.textMatches = EventSet(found);
        Rows expected;
        std::uint32_t meetings = 0;
        for (RowIndex row = 0; row < timeline->size(); ++row)
            if (filter.textMatches->contains(timeline->row(row).id)) {
                expected.push_back(row);
                meetings += timeline->row(row).type == EventType::Meeting;
            }
        CHECK(matchingRows(*timeline, filter) == expected);
        const FacetCounts counts = countFacets(*timeline, filter);
        CHECK(counts.types[static_cast<std::size_t>(EventType::Meeting)] == meetings);
    }
}
