// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/busy_stretches.h"
#include "core/stats/histogram.h"
#include "tests/support/catch.h"
#include "tests/support/made_events.h"

using namespace dateline;
using namespace dateline::testing;

TEST_CASE("busy stretches: one old event stands alone, the others stay together")
{
    std::vector<Event> events;
    addStrikes(events, -2500, 1, 10);
    addStrikes(events, 15'000, 100, 10);
    const auto timeline = Timeline::build(events, {});
    const auto stretches = busyStretches(*timeline, allRows(*timeline));
    REQUIRE(stretches.size() == 2);
    CHECK(stretches[0] == BusyStretch{-2500, -2500, 1});
    CHECK(stretches[1] == BusyStretch{15'000, 15'990, 100});
    CHECK(busiest(stretches) == stretches[1]);
}

TEST_CASE("busy stretches: what a long event covers is not empty, and pauses of months are no gaps")
{
    std::vector<Event> events;
    addStrikes(events, 0, 20, 10);
    addStrikes(events, 500, 20, 10);
    CHECK(busyStretches(*Timeline::build(events, {}), std::vector<RowIndex>(1, 0)).size() == 1);
    const auto timeline = Timeline::build(events, {});
    CHECK(busyStretches(*timeline, allRows(*timeline)).size() == 1);

    addStrikes(events, 20'000, 20, 10);
    events.push_back(madeEvent(99, EventType::Measure, 600, 20'100));
    const auto covered = Timeline::build(events, {});
    CHECK(busyStretches(*covered, allRows(*covered)).size() == 1);
    CHECK(busyStretches(*covered, {}).empty());
}

TEST_CASE("busy stretches: two of a size are shown together")
{
    std::vector<Event> events;
    addStrikes(events, 0, 50, 10);
    addStrikes(events, 20'000, 50, 10);
    const auto timeline = Timeline::build(events, {});
    const auto stretches = busyStretches(*timeline, allRows(*timeline));
    REQUIRE(stretches.size() == 2);
    CHECK(busiest(stretches) == BusyStretch{0, 20'490, 100});
}

TEST_CASE("busy stretches: the dense part of one is found where most of it is sparse")
{
    std::vector<Event> events;
    for (int i = 0; i < 10; ++i)
        addStrikes(events, 10'000 + 400 * i, 1, 10);
    addStrikes(events, 14'000, 100, 10);
    const auto timeline = Timeline::build(events, {});
    const auto rows = allRows(*timeline);
    const BusyStretch all{10'000, 14'990, 110};
    const BusyStretch dense = densest(*timeline, rows, all);
    CHECK(dense.events == 99);
    CHECK(dense.first == 14'000);
    CHECK(dense.last == 14'980);
    const BusyStretch even{14'000, 14'990, 100};
    CHECK(densest(*timeline, rows, even) == even);
    CHECK(densest(*timeline, {}, all) == all);
}

TEST_CASE("histogram: an empty stretch is broken out, no event is lost, and bars keep their unit")
{
    std::vector<Event> events;
    addStrikes(events, -2500, 1, 10);
    addStrikes(events, 15'000, 100, 10);
    const auto timeline = Timeline::build(events, {});
    const auto rows = allRows(*timeline);
    const Histogram histogram = histogramOf(*timeline, rows, busyStretches(*timeline, rows), 100);
    CHECK(histogram.unit == Granularity::Month);
    CHECK(histogram.breaks.size() == binsOfBreak);
    CHECK(histogram.counts.size() <= 100);
    CHECK(std::is_sorted(histogram.edges.begin(), histogram.edges.end()));
    std::uint32_t counted = 0;
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin)
        counted += histogram.counts[bin][static_cast<std::size_t>(EventType::Unrest)];
    CHECK(counted == 101);
    for (const std::size_t bin : histogram.breaks)
        CHECK(histogram.counts[bin] == std::array<std::uint32_t, eventTypeCount>{});
}
