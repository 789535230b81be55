// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/empty_stretches.h"
#include "tests/support/catch.h"
#include "tests/support/made_events.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

std::vector<EmptyStretch> emptyOf(const std::vector<Event> &events)
{
    const auto timeline = Timeline::build(events, {});
    const std::vector<RowIndex> rows = allRows(*timeline);
    const ShownRows shown{timeline.get(), rows};
    return emptyStretches(std::span<const ShownRows>(&shown, 1));
}

} // namespace

TEST_CASE("empty stretches: what lies between two busy times, but for some days around them")
{
    std::vector<Event> events;
    addStrikes(events, 0, 21, 5); // to day 100
    addStrikes(events, 1000, 21, 5);
    const auto found = emptyOf(events);
    REQUIRE(found.size() == 1);
    // 202 days stay, so two of them stand free on each side.
    CHECK(found.front() == EmptyStretch{103, 997});
}

TEST_CASE("empty stretches: none without events, with one, or with pauses of a month")
{
    CHECK(emptyOf({}).empty());
    CHECK(emptyOf({madeEvent(1, EventType::Unrest, 50, 50)}).empty());
    CHECK(emptyOf({madeEvent(1, EventType::Unrest, 50, 50), madeEvent(2, EventType::Unrest, 81, 81)}).empty());
    CHECK(emptyOf({madeEvent(1, EventType::Unrest, 50, 50), madeEvent(2, EventType::Unrest, 90, 90)}).size() == 1);
}

TEST_CASE("empty stretches: a pause of months is short beside years of events")
{
    std::vector<Event> events;
    addStrikes(events, 0, 400, 5); // to day 1995
    addStrikes(events, 2060, 400, 5);
    CHECK(emptyOf(events).empty());
    addStrikes(events, 9000, 1, 5);
    CHECK(emptyOf(events).size() == 1);
}

TEST_CASE("empty stretches: events of months fill their time, those of years only its ends")
{
    std::vector<Event> events;
    addStrikes(events, 0, 5, 5);
    addStrikes(events, 300, 5, 5);
    CHECK(emptyOf(events).size() == 1);
    events.push_back(madeEvent(90, EventType::Measure, 10, 305));
    CHECK(emptyOf(events).empty());
    events.back() = madeEvent(90, EventType::Measure, 10, 4000);
    const auto found = emptyOf(events);
    REQUIRE(found.size() == 2);
    CHECK(found[0].first > 20);
    CHECK(found[0].last < 300);
    CHECK(found[1].first > 320);
    CHECK(found[1].last < 4000);
}

TEST_CASE("empty stretches: of two timelines only what is empty in both, whichever comes first")
{
    std::vector<Event> one, other;
    addStrikes(one, 0, 10, 5);
    addStrikes(one, 2000, 10, 5);
    addStrikes(other, 1000, 10, 5);
    const auto a = Timeline::build(one, {}), b = Timeline::build(other, {});
    const std::vector<RowIndex> rowsA = allRows(*a), rowsB = allRows(*b);
    const std::vector<ShownRows> both{{a.get(), rowsA}, {b.get(), rowsB}}, turned{both[1], both[0]};
    const auto found = emptyStretches(both);
    CHECK(found.size() == 2);
    CHECK(found == emptyStretches(turned));
    for (const EmptyStretch &stretch : found)
        CHECK((stretch.last < 1000 || stretch.first > 1045));
}
