// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/timeline.h"
#include "core/model/timeline_update.h"
#include "tests/support/catch.h"

#include <map>
#include <random>

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

namespace {

/// Dated, undated and open events with names, figures and sources.
std::shared_ptr<const Timeline> variedTimeline()
{
    std::vector<Event> events{event(9, 20, 21, "late"), event(4, -5, 40, "long"), event(7, {}, 5, "open"),
                              event(8, {}, {}, "undated")};
    events[0].actors = {{{}, "Ama", Role::Source}, {{}, "Bo", Role::Target}};
    events[0].places = {{{}, "Kelsa", {}}};
    events[1].figures.killed = Figure{12, FigureMode::AtLeast};
    events[1].salience = 0.5;
    events[2].sources.push_back({2, 3, {}});
    events[3].needsPublication = true;
    std::vector<ArticleSummary> articles(2);
    articles[0].id = 1;
    articles[0].outlet = "The Courier";
    articles[1].id = 2;
    articles[1].outlet = "THE COURIER";
    return Timeline::build(events, articles);
}

std::vector<ArticleSummary> articlesOf(const Timeline &timeline)
{
    return {timeline.articles().begin(), timeline.articles().end()};
}

} // namespace

TEST_CASE("timeline: comes back from its bytes")
{
    const auto timeline = variedTimeline();
    const auto again = Timeline::fromBytes(timeline->toBytes(), articlesOf(*timeline));
    REQUIRE(again);
    CHECK(again->toBytes() == timeline->toBytes());
    REQUIRE(again->size() == 3);
    CHECK(again->find(9) == timeline->find(9));
    CHECK(again->row(again->find(9)).actors.size() == 2);
    CHECK(again->name(again->row(again->find(9)).actors[1]) == "Bo");
    CHECK(again->row(again->find(4)).killed == 12);
    CHECK(again->longest() == timeline->longest());
    CHECK(again->extent() == timeline->extent());
    REQUIRE(again->undated().size() == 1);
    CHECK(again->undated().front().title == "undated");
    CHECK(again->article(2)->outlet == "The Courier");
}

TEST_CASE("timeline: bytes of other articles, or of anybody's making, give none")
{
    const auto timeline = variedTimeline();
    const std::string bytes = timeline->toBytes();
    CHECK_FALSE(Timeline::fromBytes(bytes, {}));
    CHECK_FALSE(Timeline::fromBytes({}, articlesOf(*timeline)));
    for (std::size_t size = 0; size < bytes.size(); size += 3)
        CHECK_FALSE(Timeline::fromBytes(bytes.substr(0, size), articlesOf(*timeline)));
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (const char put : {'\0', '\x7F', '\xFF'}) {
            std::string changed = bytes;
            changed[at] = put;
            // Whatever comes of it can be walked through.
            if (const auto made = Timeline::fromBytes(changed, articlesOf(*timeline)))
                for (RowIndex row = 0; row < made->size(); ++row)
                    for (const NameId name : made->row(row).actors)
                        CHECK(name < made->names().size());
        }
}

TEST_CASE("timeline: changes one after the other make what all at once would")
{
    for (unsigned seed = 1; seed <= 30; ++seed) {
        std::mt19937 random(seed);
        const auto upTo = [&](unsigned most) { return static_cast<int>(random() % (most + 1)); };
        std::map<EventId, Event> events;
        const auto made = [&](EventId id) {
            Event each = upTo(4) == 0 ? event(id, {}, {}) : event(id, upTo(9), 10 + upTo(9));
            each.title = "title " + std::to_string(upTo(99));
            each.rejected = upTo(6) == 0;
            each.sources[0].article = 1 + upTo(3);
            for (int i = upTo(2); i > 0; --i)
                each.actors.push_back({{}, std::string(1, static_cast<char>('a' + upTo(9))), Role::Source});
            for (int i = upTo(1); i > 0; --i)
                each.places.push_back({{}, std::string(1, static_cast<char>('p' + upTo(9))), {}});
            return each;
        };
        std::vector<ArticleSummary> articles(4);
        for (int i = 0; i < 4; ++i)
            articles[static_cast<std::size_t>(i)].id = 1 + i;
        auto timeline = Timeline::build({}, articles);
        for (int round = 0; round < 12; ++round) {
            TimelineUpdate update(*timeline);
            for (int part = upTo(4); part > 0; --part) {
                std::map<EventId, Event> put;
                for (int i = upTo(6); i > 0; --i) {
                    const auto id = static_cast<EventId>(1 + upTo(30));
                    put.insert_or_assign(id, made(id));
                }
                std::vector<EventId> gone;
                if (const auto id = static_cast<EventId>(1 + upTo(30)); !put.contains(id) && events.erase(id) > 0)
                    gone.push_back(id);
                std::vector<Event> list;
                for (const auto &[id, each] : put)
                    list.push_back(each);
                update.apply(gone, list);
                for (const auto &[id, each] : put) {
                    events.insert_or_assign(id, each);
                    CHECK(update.titleOf(id) == (each.rejected ? "" : each.title));
                }
            }
            timeline = update.finish(articles, true);
            std::vector<Event> all;
            std::vector<ArticleSummary> counted = articles;
            for (const auto &[id, each] : events) {
                all.push_back(each);
                counted[static_cast<std::size_t>(each.sources[0].article - 1)].events += each.rejected ? 0 : 1;
            }
            INFO("seed " << seed << ", round " << round);
            const auto expected = Timeline::build(all, counted);
            REQUIRE(timeline->toBytes() == expected->toBytes());
            for (const Event &each : all)
                CHECK(timeline->find(each.id) == expected->find(each.id));
            CHECK(timeline->longest() == expected->longest());
            CHECK(timeline->extent() == expected->extent());
        }
    }
}
