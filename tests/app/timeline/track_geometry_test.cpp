// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline's geometry as numbers: nothing overlaps, nothing is lost, nothing jumps.
#include "tests/app/timeline/geometry_scene.h"
#include "tests/support/generated_timeline.h"

#include <map>

using namespace dateline;
using namespace dateline::testing;

namespace {

struct Place {
    double day = 0;
    double y = 0;
    LabelSide side = LabelSide::None;
};

std::map<RowIndex, Place> placesOf(const Scene &scene)
{
    std::map<RowIndex, Place> places;
    for (std::size_t lane = 0; lane < scene.geometry.lanes().size(); ++lane)
        for (const TrackItem &item : scene.geometry.layoutOf(lane).items)
            places[item.row] = {scene.geometry.window().toDay(item.left), item.track + 0.0, item.side};
    return places;
}

} // namespace

TEST_CASE("nothing overlaps and every event is shown or counted, at 200 ranges and zooms")
{
    Scene scene(generatedTimeline(20'000));
    for (const VisibleRange range : randomRanges(scene.timeline(), 200, 42)) {
        scene.show(range);
        checkScene(scene, range);
    }
}

TEST_CASE("nothing overlaps in views of other sizes and resolutions")
{
    Scene scene(generatedTimeline(4'000, 9));
    for (const auto &[width, height, ratio] :
         {std::tuple(420.0, 260.0, 1.0), {2560.0, 1400.0, 2.0}, {900.0, 500.0, 1.25}}) {
        scene.request.width = width;
        scene.request.height = height;
        scene.request.devicePixelRatio = ratio;
        for (const VisibleRange range : randomRanges(scene.timeline(), 60, 7)) {
            scene.show(range);
            checkScene(scene, range);
        }
    }
}

TEST_CASE("what begins in the view is drawn or counted within the view")
{
    Scene scene(generatedTimeline(3'000));
    scene.request.height = 4'000; // no lane is scrolled out
    for (const VisibleRange range : randomRanges(scene.timeline(), 60, 5)) {
        scene.show(range);
        INFO("range " << range.start << " to " << range.end);
        for (std::size_t lane = 0; lane < scene.geometry.lanes().size(); ++lane) {
            const LaneBand &band = scene.geometry.lanes()[lane];
            const LaneLayout &layout = scene.geometry.layoutOf(lane);
            for (std::size_t i = 0; i < band.index->size(); ++i) {
                if (band.index->start(i) >= range.end - 1e-6 || band.index->start(i) < range.start)
                    continue; // a long one that began before the view is counted where it began
                CHECK(isAccountedFor(scene, band, layout, band.index->row(i)));
            }
        }
    }
}

TEST_CASE("panning keeps every event that stays in view where it was")
{
    Scene scene(generatedTimeline(8'000));
    const double day = scene.timeline().starts()[4'000];
    for (const double days : {4000.0, 700.0, 60.0, 9.0}) {
        scene.show({day - days / 2, day + days / 2});
        auto before = placesOf(scene);
        for (int step = 0; step < 80; ++step) {
            const VisibleRange range = movedBy(scene.request.range, days * 0.07);
            scene.show(range);
            checkScene(scene, range);
            const auto after = placesOf(scene);
            for (const auto &[row, place] : after) {
                const auto known = before.find(row);
                const bool stays = known != before.end() && scene.timeline().ends()[row] + 1.0 > range.start
                                   && scene.timeline().starts()[row] < range.end;
                if (!stays)
                    continue;
                CHECK(place.day == Approx(known->second.day).margin(1e-6 * days));
                CHECK(place.y == known->second.y);
                CHECK(place.side == known->second.side);
            }
            before = after;
        }
    }
}

TEST_CASE("the selected event is always shown")
{
    Scene scene(generatedTimeline(20'000));
    std::mt19937 random(17);
    for (const VisibleRange range : randomRanges(scene.timeline(), 80, 23)) {
        const RowIndex row = random() % scene.timeline().size();
        scene.request.pinned = row;
        const double middle = (scene.timeline().starts()[row] + scene.timeline().ends()[row] + 1) / 2.0;
        scene.show({middle - range.days() / 2, middle + range.days() / 2});
        const std::optional<std::size_t> lane = scene.geometry.laneOf(row);
        REQUIRE(lane);
        const auto &items = scene.geometry.layoutOf(*lane).items;
        CHECK(std::any_of(items.begin(), items.end(), [&](const TrackItem &item) { return item.row == row; }));
        checkScene(scene, scene.request.range);
    }
}

TEST_CASE("the same view is laid out the same way, wherever one comes from")
{
    Scene one(generatedTimeline(5'000)), other(generatedTimeline(5'000));
    const VisibleRange range{15'000, 15'400};
    for (const VisibleRange step : randomRanges(one.timeline(), 5, 3))
        one.show(step);
    one.geometry.relayout();
    one.show(range);
    other.show(range);
    REQUIRE(one.geometry.lanes().size() == other.geometry.lanes().size());
    for (std::size_t i = 0; i < one.geometry.lanes().size(); ++i) {
        const auto &a = one.geometry.lanes()[i].events, &b = other.geometry.lanes()[i].events;
        REQUIRE(a.size() == b.size());
        for (std::size_t k = 0; k < a.size(); ++k) {
            CHECK(a[k].row == b[k].row);
            CHECK(a[k].bar == b[k].bar);
            CHECK(a[k].label == b[k].label);
        }
    }
}

TEST_CASE("near enough, every event has a bar of its own and nothing is only counted")
{
    std::vector<Event> events;
    for (EventId id = 1; id <= 12; ++id)
        events.push_back(madeEvent(id, EventType::Offensive, 1000 + static_cast<DayNumber>(id) * 5,
                                   1000 + static_cast<DayNumber>(id) * 5, "Shells fall on a village by the lake"));
    Scene scene(Timeline::build(events, {}));
    scene.show({1000, 1070});
    REQUIRE(scene.geometry.lanes().size() == 1);
    CHECK(scene.geometry.lanes().front().events.size() == 12);
    CHECK(scene.geometry.lanes().front().chips.empty());
}

TEST_CASE("a bar is as wide as its days and never narrower than ten pixels")
{
    std::vector<Event> events{madeEvent(1, EventType::Meeting, 100, 103), madeEvent(2, EventType::Unrest, 400, 400)};
    Scene scene(Timeline::build(events, {}));
    scene.request.width = gutterWidth + 1000;
    scene.show({0, 500});
    const VisibleEvent *longer = scene.geometry.find(0), *shorter = scene.geometry.find(1);
    REQUIRE(longer);
    REQUIRE(shorter);
    CHECK(longer->bar.width() == Approx(smallestBar));
    scene.show({90, 140});
    longer = scene.geometry.find(0);
    REQUIRE(longer);
    CHECK(longer->bar.width() == Approx(80));
    CHECK(longer->bar.left() == Approx(gutterWidth + 200).margin(1));
}

TEST_CASE("the event under the pointer is found by its bar and by its label")
{
    std::vector<Event> events{madeEvent(1, EventType::Meeting, 100, 100, "Ministers meet in the town hall")};
    Scene scene(Timeline::build(events, {}));
    scene.show({0, 200});
    const VisibleEvent *event = scene.geometry.find(0);
    REQUIRE(event);
    CHECK(scene.geometry.eventAt(event->bar.center()) == event);
    REQUIRE_FALSE(event->label.isEmpty());
    CHECK(scene.geometry.eventAt(event->label.center()) == event);
    CHECK(scene.geometry.eventAt(QPointF(event->bar.center().x(), axisHeight / 2)) == nullptr);
    CHECK(scene.geometry.eventAt(QPointF(gutterWidth / 2, event->bar.center().y())) == nullptr);
    CHECK(scene.geometry.laneAt(event->bar.center().y())->type == EventType::Meeting);
}

TEST_CASE("lanes fit into the view as long as zooming separates events, and scroll when they do not")
{
    Scene scene(generatedTimeline(20'000));
    const auto [first, last] = scene.timeline().extent();
    scene.show({static_cast<double>(first), static_cast<double>(last)});
    CHECK(scene.geometry.contentHeight() <= scene.request.height - axisHeight + 1);
}

TEST_CASE("no rows, no lanes, no crash")
{
    Scene scene(Timeline::build({}, {}));
    scene.show({0, 4'000});
    scene.show({0, 10});
    CHECK(scene.geometry.lanes().empty());
    CHECK(scene.geometry.contentHeight() == 0);
    CHECK(scene.geometry.eventAt({500, 300}) == nullptr);
}

TEST_CASE("every label keeps within the view and stands beside a bar that is in view")
{
    Scene scene(generatedTimeline(6'000));
    for (const VisibleRange range : randomRanges(scene.timeline(), 80, 11)) {
        scene.show(range);
        const double left = scene.geometry.timeLeft(), right = scene.geometry.timeRight();
        for (const LaneBand &band : scene.geometry.lanes()) {
            for (const VisibleEvent &event : band.events) {
                CHECK(event.bar.right() + event.fadeRight > left);
                CHECK(event.bar.left() - event.fadeLeft < right);
                if (!event.label.isEmpty())
                    CHECK((event.label.left() >= left && event.label.right() <= right));
            }
            for (const VisibleChip &chip : band.chips)
                if (!chip.label.isEmpty())
                    CHECK((chip.label.left() >= left && chip.label.right() <= right));
        }
    }
}

TEST_CASE("lanes stand in the user's order, and a folded one counts all of its events in one line")
{
    Scene scene(generatedTimeline(2'000));
    const QStringList keys = scene.geometry.laneKeys();
    REQUIRE(keys.size() > 2);
    LaneArrangement wanted;
    wanted.order = QStringList{keys[2], keys[0]};
    wanted.folded = QStringList{keys[0]};
    scene.geometry.setArrangement(wanted);
    const auto [first, last] = scene.timeline().extent();
    for (const double days : {double(last - first), 400.0, 20.0}) {
        const VisibleRange range{first + 300.0, first + 300.0 + days};
        scene.show(range);
        checkScene(scene, range);
        const QStringList order = scene.geometry.laneKeys();
        CHECK(order.mid(0, 3) == QStringList{keys[2], keys[0], keys[1]});
        CHECK(scene.geometry.lanes()[1].folded);
        CHECK(scene.geometry.lanes()[1].events.empty());
        CHECK(scene.geometry.lanes()[1].height == foldedLane);
        for (const VisibleChip &chip : scene.geometry.lanes()[1].chips)
            CHECK(chip.pill.bottom() <= scene.geometry.lanes()[1].top + foldedLane);
    }
}

TEST_CASE("in a view that is laid out anew, what lies beside it leaves no track empty")
{
    // The most salient event lies just right of the view, where panning would find it.
    std::vector<Event> events{
        madeEvent(1, EventType::Unrest, 100, 100, "Dockers strike"),
        madeEvent(2, EventType::Unrest, 131, 131, "A march through the town to the sea and back")};
    events[1].salience = 1;
    Scene scene(Timeline::build(events, {}));
    scene.show({90, 130});
    REQUIRE(scene.geometry.lanes().size() == 1);
    REQUIRE(scene.geometry.lanes()[0].events.size() == 1);
    CHECK(scene.geometry.lanes()[0].events[0].row == 0);
    CHECK(scene.geometry.lanes()[0].events[0].bar.top() == axisHeight + laneTop);
}

TEST_CASE("in a folded lane the selected event is marked at its time, and what is counted stays")
{
    Scene scene(generatedTimeline(2'000));
    scene.show({14'000, 14'100});
    const LaneBand &first = scene.geometry.lanes().front();
    const RowIndex row = first.index->row(first.index->startedBefore(14'050));
    LaneArrangement folded;
    folded.folded << first.key;
    scene.geometry.setArrangement(folded);
    scene.request.pinned = noRow;
    scene.show({14'000, 14'100});
    CHECK(scene.geometry.find(row) == nullptr);
    const std::uint32_t counted = shownAndCounted(scene.geometry.layoutOf(0));
    scene.request.pinned = row;
    scene.show({14'000, 14'100});
    const VisibleEvent *event = scene.geometry.find(row);
    REQUIRE(event);
    const double day = scene.timeline().starts()[row];
    CHECK(event->bar.left() <= scene.geometry.scale().toX(day + 0.5));
    CHECK(event->bar.right() >= scene.geometry.scale().toX(day + 0.5));
    const LaneBand &band = scene.geometry.lanes().front();
    CHECK(event->bar.bottom() <= band.top + band.height);
    CHECK(scene.geometry.eventAt(event->bar.center()) == event);
    CHECK(shownAndCounted(scene.geometry.layoutOf(0)) == counted);
    CHECK(overlaps(band) == 0);
}

TEST_CASE("from right to left lane names stand at the right, and time still runs to the right")
{
    Scene usual(generatedTimeline(4'000, 9)), mirrored(generatedTimeline(4'000, 9));
    mirrored.request.mirrored = true;
    mirrored.request.left = 10;
    usual.request.width -= 10;
    for (const VisibleRange range : randomRanges(usual.timeline(), 40, 11)) {
        usual.show(range);
        mirrored.show(range);
        checkScene(mirrored, range);
        const TrackGeometry &a = usual.geometry, &b = mirrored.geometry;
        CHECK(b.timeLeft() == 10);
        CHECK(b.timeRight() == b.gutter().left());
        CHECK(b.gutter().right() == mirrored.request.width);
        CHECK(a.timeWidth() == b.timeWidth());
        // The same picture, moved to where the names were.
        const double moved = a.timeLeft() - b.timeLeft();
        REQUIRE(a.lanes().size() == b.lanes().size());
        for (std::size_t lane = 0; lane < a.lanes().size(); ++lane) {
            const auto &events = a.lanes()[lane].events, &others = b.lanes()[lane].events;
            REQUIRE(events.size() == others.size());
            for (std::size_t i = 0; i < events.size(); ++i) {
                CHECK(events[i].row == others[i].row);
                CHECK(std::abs(events[i].bar.left() - moved - others[i].bar.left()) < 0.01);
            }
        }
    }
}
