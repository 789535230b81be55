// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/event_grid.h"
#include "tests/support/catch.h"
#include "tests/support/made_events.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

DayNumber day(int year, int month, int dayOfMonth)
{
    return toDayNumber(
        {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(dayOfMonth)});
}

Event on(EventId id, DayNumber when, double salience = 0)
{
    Event event = madeEvent(id, EventType::Meeting, when, when);
    event.salience = salience;
    return event;
}

Event saying(EventId id, DayNumber when, const std::string &speaker, const std::string &subject)
{
    Event event = madeEvent(id, EventType::Statement, when, when);
    event.actors.push_back({{}, subject, Role::Target});
    event.actors.push_back({{}, speaker, Role::Source});
    return event;
}

} // namespace

TEST_CASE("actors by time: the most named first, an event in the column of its first day")
{
    const auto timeline = Timeline::build(std::vector<Event>{withActor(on(1, day(2012, 3, 1)), "Ama"),
                                                             withActor(on(2, day(2012, 3, 20), 0.9), "Ama"),
                                                             withActor(withActor(on(3, day(2012, 5, 5)), "Bo"), "Ama"),
                                                             withActor(on(4, day(2012, 5, 6)), "Cy")},
                                          {});
    const NamesByTime table = actorsByTime(*timeline, allRows(*timeline), 2, 4);
    REQUIRE(table.names.size() == 2);
    CHECK(timeline->name(table.names[0]) == "Ama");
    CHECK(timeline->name(table.names[1]) == "Bo"); // before Cy by the alphabet
    CHECK(table.unit == Granularity::Month);
    REQUIRE(table.grid.columns() == 3);
    CHECK(table.edges.front() == day(2012, 3, 1));
    CHECK(table.grid.at(0, 0).count == 2);
    CHECK(timeline->row(table.grid.at(0, 0).best).id == 2); // the more salient one
    CHECK(table.grid.at(0, 1).count == 0);
    CHECK(table.grid.at(0, 1).best == noRow);
    CHECK(table.grid.at(0, 2).count == 1);
    CHECK(table.grid.at(1, 2).count == 1);
    CHECK(table.grid.largest() == 2);
}

TEST_CASE("actors by time count only the rows given")
{
    const auto timeline = Timeline::build(
        std::vector<Event>{withActor(on(1, day(2012, 3, 1)), "Ama"), withActor(on(2, day(2013, 3, 1)), "Bo")}, {});
    const NamesByTime table = actorsByTime(*timeline, std::vector<RowIndex>{1}, 5, 10);
    REQUIRE(table.names.size() == 1);
    CHECK(timeline->name(table.names.front()) == "Bo");
    CHECK(actorsByTime(*timeline, {}, 5, 10).grid.rows() == 0);
}

TEST_CASE("who speaks about whom counts pairs of statements by role")
{
    std::vector<Event> events{saying(1, 10, "Ama", "Bo"), saying(2, 20, "Ama", "Bo"), saying(3, 30, "Bo", "Ama")};
    events.push_back(withActor(withActor(on(4, 40), "Cy"), "Ama")); // a meeting is no statement
    const auto timeline = Timeline::build(events, {});
    const SpeechTable table = whoSpeaksAboutWhom(*timeline, allRows(*timeline), 10, 10);
    REQUIRE(table.speakers.size() == 2);
    REQUIRE(table.subjects.size() == 2);
    CHECK(timeline->name(table.speakers[0]) == "Ama");
    CHECK(timeline->name(table.subjects[0]) == "Bo");
    CHECK(table.grid.at(0, 0).count == 2);
    CHECK(table.grid.at(1, 1).count == 1);
    CHECK(table.grid.at(0, 1).count == 0);
}

TEST_CASE("no speaker and no subject in the table is without a pair")
{
    // Ama speaks most, but always about somebody else; Bo speaks about Cy again and again.
    const char *others[] = {"Di", "Ed", "Flo", "Gus", "Hal"};
    std::vector<Event> events;
    EventId id = 1;
    for (const char *other : others)
        events.push_back(saying(id++, 10, "Ama", other));
    for (int i = 0; i < 3; ++i)
        events.push_back(saying(id++, 20, "Bo", "Cy"));
    const auto timeline = Timeline::build(events, {});
    const SpeechTable table = whoSpeaksAboutWhom(*timeline, allRows(*timeline), 2, 2);
    CHECK(table.allSpeakers == 2);
    REQUIRE(table.speakers.size() == 2);
    REQUIRE(table.subjects.size() == 2);
    CHECK(timeline->name(table.speakers[0]) == "Bo");
    CHECK(timeline->name(table.subjects[0]) == "Cy");
    for (std::size_t i = 0; i < 2; ++i) {
        CHECK(table.grid.at(i, 0).count + table.grid.at(i, 1).count > 0);
        CHECK(table.grid.at(0, i).count + table.grid.at(1, i).count > 0);
    }
}

TEST_CASE("a year of days begins with the week of 1 January, on Monday")
{
    Event month = on(3, day(2012, 9, 1));
    month.granularity = Granularity::Month;
    const auto timeline = Timeline::build(std::vector<Event>{on(1, day(2012, 9, 28)), on(2, day(2012, 9, 28)), month,
                                                             on(4, day(2011, 12, 31)), on(5, day(2013, 1, 1))},
                                          {});
    const YearOfDays year = daysOfYear(*timeline, allRows(*timeline), 2012);
    CHECK(year.firstDays.front() == day(2011, 12, 26));
    CHECK_FALSE(year.day(0, 0));              // 26 December 2011
    CHECK(year.day(6, 0) == day(2012, 1, 1)); // a Sunday
    CHECK(year.firstDays.size() == 54);
    std::uint32_t all = 0;
    for (std::size_t row = 0; row < 7; ++row)
        for (std::size_t column = 0; column < year.grid.columns(); ++column) {
            all += year.grid.at(row, column).count;
            if (year.grid.at(row, column).count > 0)
                CHECK(year.day(row, column) == day(2012, 9, 28));
        }
    CHECK(all == 2);
}

TEST_CASE("numbers told by several sources keep their range")
{
    Event event = on(1, 100);
    event.figures.killed = Figure{};
    event.figures.killed->value = 40;
    for (const int told : {40, 55, 31}) {
        EventSource source;
        source.article = told;
        source.mention.figures.killed = Figure{};
        source.mention.figures.killed->value = told;
        event.sources.push_back(source);
    }
    const auto timeline = Timeline::build(std::vector<Event>{event}, {});
    CHECK(timeline->row(0).killed == 40);
    CHECK(timeline->row(0).killedTold.low == 31);
    CHECK(timeline->row(0).killedTold.high == 55);
    CHECK_FALSE(timeline->row(0).injuredTold.told());
}
