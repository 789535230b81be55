// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lane_index.h"
#include "tests/support/catch.h"
#include "tests/support/generated_timeline.h"
#include "tests/support/made_events.h"

#include <algorithm>
#include <numeric>
#include <random>

using namespace dateline;
using namespace dateline::testing;

namespace {

std::uint32_t countTouching(const Timeline &timeline, double from, double to)
{
    std::uint32_t count = 0;
    for (RowIndex row = 0; row < timeline.size(); ++row)
        count += timeline.starts()[row] < to && timeline.ends()[row] + 1.0 > from;
    return count;
}

void checkAgainstCounting(const Timeline &timeline, std::uint32_t seed)
{
    const LaneIndex index(timeline, allRows(timeline));
    const auto [first, last] = timeline.extent();
    std::mt19937 random(seed);
    for (int round = 0; round < 300; ++round) {
        const double days = static_cast<double>(last) - first + 20;
        const double from = first - 10 + days * (random() % 10'000) / 10'000.0;
        const double to = from + 0.2 + days / 3 * (random() % 10'000) / 10'000.0;
        CHECK(index.touching(from, to) == countTouching(timeline, from, to));
    }
}

} // namespace

TEST_CASE("counts by day agree with counting one by one")
{
    checkAgainstCounting(*generatedTimeline(3000), 5);
}

TEST_CASE("counts agree where the extent is too long for a table")
{
    std::vector<Event> events;
    for (int i = 0; i < 500; ++i) {
        const auto day = static_cast<DayNumber>((i * 7919) % 5'000'000) - 4'000'000;
        events.push_back(madeEvent(static_cast<EventId>(i + 1), EventType::Meeting, day, day + i % 900));
    }
    checkAgainstCounting(*Timeline::build(events, {}), 11);
}

TEST_CASE("an empty lane has no events anywhere")
{
    const LaneIndex index(*Timeline::build({}, {}), {});
    CHECK(index.empty());
    CHECK(index.touching(-1e6, 1e6) == 0);
    CHECK(index.mostSalient(0, 10, 5).empty());
    CHECK(index.reachingInto(0, 5).empty());
    CHECK(index.largestCount(3) == 0);
}

TEST_CASE("the most salient events of a stretch come best first")
{
    const auto timeline = generatedTimeline(2000);
    const LaneIndex index(*timeline, allRows(*timeline));
    for (const auto &[from, to] : {std::pair<std::size_t, std::size_t>{0, 2000}, {17, 18}, {500, 731}, {1990, 2000}}) {
        std::vector<std::uint32_t> expected(to - from);
        std::iota(expected.begin(), expected.end(), static_cast<std::uint32_t>(from));
        std::stable_sort(expected.begin(), expected.end(), [&](std::uint32_t a, std::uint32_t b) {
            return timeline->saliences()[a] > timeline->saliences()[b];
        });
        expected.resize(std::min<std::size_t>(expected.size(), 12));
        CHECK(index.mostSalient(from, to, 12) == expected);
    }
}

TEST_CASE("events that reach into a day are found however long ago they began")
{
    const auto timeline = generatedTimeline(2000);
    const LaneIndex index(*timeline, allRows(*timeline));
    const auto [first, last] = timeline->extent();
    for (DayNumber day = first; day <= last; day += 97) {
        std::vector<std::uint32_t> expected;
        for (RowIndex row = 0; row < timeline->size(); ++row)
            if (timeline->starts()[row] < day && timeline->ends()[row] >= day)
                expected.push_back(row);
        CHECK(index.reachingInto(day, 10'000) == expected);
        CHECK(index.reachingInto(day, 3).size() == std::min<std::size_t>(3, expected.size()));
    }
}

TEST_CASE("the largest count of a level is that of its fullest stretch")
{
    std::vector<Event> events;
    for (EventId id = 1; id <= 9; ++id)
        events.push_back(madeEvent(id, EventType::Meeting, id <= 6 ? 100 : 300, id <= 6 ? 100 : 300));
    const auto timeline = Timeline::build(events, {});
    const LaneIndex index(*timeline, allRows(*timeline));
    CHECK(index.largestCount(0) == 6);
    CHECK(index.largestCount(20) == 9);
}
