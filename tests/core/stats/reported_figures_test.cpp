// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/reported_figures.h"
#include "tests/support/catch.h"
#include "tests/support/made_events.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

Event withKilled(Event event, std::int64_t killed)
{
    event.figures.killed = Figure{};
    event.figures.killed->value = killed;
    return event;
}

} // namespace

TEST_CASE("figures come by day, without events that tell none or did not happen")
{
    Event denied = withKilled(madeEvent(4, EventType::Offensive, 90, 90), 9);
    denied.status = EventStatus::Denied;
    const auto timeline =
        Timeline::build(std::vector<Event>{withKilled(madeEvent(1, EventType::Offensive, 200, 200), 5),
                                           madeEvent(2, EventType::Offensive, 150, 150),
                                           withKilled(madeEvent(3, EventType::Unrest, 100, 101), 70), denied},
                        {});
    const std::vector<RowIndex> rows{0, 1, 2, 3};
    const auto figures = reportedFigures(*timeline, rows, 100);
    REQUIRE(figures.size() == 2);
    CHECK(figures[0].day == 100);
    CHECK(figures[0].killed.low == 70);
    CHECK(figures[0].killed.high == 70);
    CHECK_FALSE(figures[0].injured.told());
    CHECK(figures[1].day == 200);
    const auto highest = reportedFigures(*timeline, rows, 1);
    REQUIRE(highest.size() == 1);
    CHECK(highest.front().killed.high == 70);
}
