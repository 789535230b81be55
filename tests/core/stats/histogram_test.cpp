// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/filtering.h"
#include "core/stats/histogram.h"
#include "tests/support/catch.h"
#include "tests/support/made_events.h"

#include <numeric>

using namespace dateline;
using namespace dateline::testing;

namespace {

std::uint32_t total(const Histogram &histogram)
{
    std::uint32_t sum = 0;
    for (const auto &bin : histogram.counts)
        sum = std::accumulate(bin.begin(), bin.end(), sum);
    return sum;
}

} // namespace

TEST_CASE("histogram: the finest calendar unit that fits")
{
    const auto timeline = Timeline::build(std::vector<Event>{}, {});
    const DayNumber day = toDayNumber({2012, 9, 28});
    CHECK(histogramOf(*timeline, {}, day, day + 90).unit == Granularity::Day);
    CHECK(histogramOf(*timeline, {}, day, day + 900).unit == Granularity::Week);
    CHECK(histogramOf(*timeline, {}, day, day + 3650).unit == Granularity::Month);
    CHECK(histogramOf(*timeline, {}, day, day + 36500).unit == Granularity::Year);
    CHECK(histogramOf(*timeline, {}, day + 1, day).edges.empty());
}

TEST_CASE("histogram: edges are borders of their unit and cover the range")
{
    const auto timeline = Timeline::build(std::vector<Event>{}, {});
    const DayNumber from = toDayNumber({-500, 5, 17});
    const DayNumber to = toDayNumber({2016, 2, 3});
    for (const std::size_t bins : {1u, 5u, 40u, 200u}) {
        const Histogram histogram = histogramOf(*timeline, {}, from, to, bins);
        CHECK(histogram.counts.size() <= std::max<std::size_t>(bins, 2));
        CHECK(histogram.edges.front() <= from);
        CHECK(histogram.edges.back() > to);
        for (const DayNumber edge : histogram.edges) {
            CHECK(toCivilDate(edge).month == 1);
            CHECK(toCivilDate(edge).day == 1);
        }
    }
    const Histogram weeks = histogramOf(*timeline, {}, toDayNumber({2012, 1, 1}), toDayNumber({2014, 1, 1}));
    CHECK(weeks.unit == Granularity::Week);
    CHECK(isoWeekday(weeks.edges.front()) == 1);
}

TEST_CASE("histogram: every event in range counts once, in the bin of its first day")
{
    std::vector<Event> events;
    for (DayNumber day = 0; day < 500; ++day)
        events.push_back(madeEvent(static_cast<EventId>(day + 1), EventType::Unrest, day, day + 30));
    const auto timeline = Timeline::build(events, {});
    const auto rows = matchingRows(*timeline, {});
    CHECK(total(histogramOf(*timeline, rows, 0, 529)) == 500);
    const Histogram days = histogramOf(*timeline, rows, 100, 199);
    CHECK(total(days) == 100);
    CHECK(days.counts[0][static_cast<std::size_t>(EventType::Unrest)] == 1);
}
