// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/event_set.h"
#include "tests/support/catch.h"

#include <set>

using namespace dateline;

TEST_CASE("a set of events holds each once, in order, however they came")
{
    const EventSet few{7, 3, 7, 0xF000000000000000};
    CHECK(std::vector<EventId>(few.begin(), few.end()) == std::vector<EventId>{3, 7, 0xF000000000000000});
    CHECK(few.contains(7));
    CHECK_FALSE(few.contains(4));
    CHECK(EventSet().empty());
    CHECK_FALSE(EventSet().contains(0));
    CHECK(EventSet{1, 2} == EventSet{2, 1, 1});
    CHECK_FALSE(EventSet{1, 2} == EventSet{1});
}

TEST_CASE("a large set of events knows its members, also when ids are badly spread")
{
    const EventId spread = GENERATE(EventId(0x9E3779B97F4A7C15), EventId(1), EventId(1) << 50);
    std::vector<EventId> ids;
    for (EventId i = 1; i <= 5'000; ++i)
        ids.push_back(i * 2 * spread);
    const std::set<EventId> expected(ids.begin(), ids.end());
    const EventSet set(ids);
    CHECK(set.size() == expected.size());
    for (EventId i = 0; i <= 10'002; ++i)
        REQUIRE(set.contains(i * spread) == expected.contains(i * spread));
    CHECK_FALSE(set.contains(~EventId(0)));
}
