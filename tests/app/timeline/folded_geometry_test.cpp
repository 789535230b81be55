// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry with days left out: still nothing overlaps and nothing is lost, and what lies beside a break stays apart.
#include "tests/app/timeline/geometry_scene.h"
#include "tests/support/generated_timeline.h"

#include <map>

using namespace dateline;
using namespace dateline::testing;

namespace {

/// The generated events of fifteen years, drawn apart into five pieces with years between them.
std::shared_ptr<const Timeline> inPieces(std::uint32_t count)
{
    const auto all = generatedTimeline(count);
    const auto [first, last] = all->extent();
    std::vector<Event> events;
    for (RowIndex row = 0; row < all->size(); ++row) {
        const DayNumber piece = (all->starts()[row] - first) / ((last - first) / 5 + 1), shift = piece * 2500;
        const DayNumber end = std::min(all->ends()[row], all->starts()[row] + 40);
        events.push_back(madeEvent(row + 1, all->row(row).type, all->starts()[row] + shift, end + shift,
                                   std::string(all->title(row))));
        events.back().salience = all->row(row).salience;
    }
    return Timeline::build(events, {});
}

void fold(Scene &scene)
{
    const std::vector<RowIndex> rows = allRows(scene.timeline());
    const ShownRows shown{&scene.timeline(), rows};
    scene.request.fold = std::make_shared<const TimeFold>(emptyStretches(std::span<const ShownRows>(&shown, 1)));
}

/// As randomRanges, but each so long in days that are drawn.
std::vector<VisibleRange> foldedRanges(const Scene &scene, int count, std::uint32_t seed)
{
    std::vector<VisibleRange> ranges;
    for (const VisibleRange range : randomRanges(scene.timeline(), count, seed))
        ranges.push_back(scene.request.fold->around((range.start + range.end) / 2, range.days()));
    return ranges;
}

} // namespace

TEST_CASE("folded: nothing overlaps and every event is shown or counted, at 200 ranges and zooms")
{
    Scene scene(inPieces(12'000));
    fold(scene);
    REQUIRE(scene.request.fold->stretches().size() == 4);
    for (const VisibleRange range : foldedRanges(scene, 200, 42)) {
        scene.show(range);
        checkScene(scene, range);
    }
}

TEST_CASE("folded: panning over a break keeps what stays in view, and changes no zoom")
{
    Scene scene(inPieces(6'000));
    fold(scene);
    const EmptyStretch &left = scene.request.fold->stretches()[1];
    for (const double days : {700.0, 60.0, 9.0}) {
        scene.show(scene.request.fold->around(left.first - days, days));
        const double width = scene.geometry.scale().daysPerPixel;
        for (int step = 0; step < 40; ++step) {
            std::map<RowIndex, double> before;
            for (const LaneBand &band : scene.geometry.lanes())
                for (const VisibleEvent &event : band.events)
                    before[event.row] = event.bar.top();
            scene.show(scene.request.fold->moved(scene.request.range, days * 0.05));
            CHECK(scene.geometry.scale().daysPerPixel == Approx(width));
            checkScene(scene, scene.request.range);
            for (const LaneBand &band : scene.geometry.lanes())
                for (const VisibleEvent &event : band.events)
                    if (before.count(event.row))
                        CHECK(event.bar.top() == before[event.row]);
        }
        CHECK(scene.request.range.start > left.last);
    }
}

TEST_CASE("folded: a break stands where its days would be, says how long it is, and is found by the pointer")
{
    std::vector<Event> events{madeEvent(1, EventType::Unrest, 100, 109, "Dockers strike"),
                              madeEvent(2, EventType::Unrest, 1000, 1009, "Dockers strike again")};
    Scene scene(Timeline::build(events, {}));
    fold(scene);
    scene.request.width = gutterWidth + 1000;
    scene.show(scene.request.fold->toDays({95, 120}));
    REQUIRE(scene.geometry.breaks().size() == 1);
    const TimeBreak &left = scene.geometry.breaks().front();
    CHECK(left.stretch == EmptyStretch{111, 998});
    CHECK(left.x == Approx(gutterWidth + 16 * 40));
    CHECK(left.text == QStringLiteral("2 years"));
    CHECK(left.label.contains(QPointF(left.x, left.label.center().y())));
    CHECK(scene.geometry.breakAt({left.x, 500}) == &left);
    CHECK(scene.geometry.breakAt({left.x + 30, 500}) == nullptr);
    CHECK(scene.geometry.breakAt({gutterWidth - 3, 500}) == nullptr);
    // The events on both sides keep a day's distance from it.
    CHECK(scene.geometry.find(0)->bar.right() == Approx(left.x - 40).margin(1));
    CHECK(scene.geometry.find(1)->bar.left() == Approx(left.x + 40).margin(1));
    // Without folding there is none.
    scene.request.fold = nullptr;
    scene.show({95, 1015});
    CHECK(scene.geometry.breaks().empty());
}

TEST_CASE("folded: an event that goes on beyond a break is one bar")
{
    std::vector<Event> events{madeEvent(1, EventType::Measure, 100, 2000, "A curfew holds"),
                              madeEvent(2, EventType::Unrest, 110, 110), madeEvent(3, EventType::Unrest, 1990, 1990)};
    Scene scene(Timeline::build(events, {}));
    fold(scene);
    REQUIRE(scene.request.fold->stretches().size() == 1);
    scene.show(scene.request.fold->toDays({90, scene.request.fold->toPlace(2010)}));
    const VisibleEvent *curfew = scene.geometry.find(0);
    REQUIRE(curfew);
    const double x = scene.geometry.breaks().front().x;
    CHECK(curfew->bar.left() < x);
    CHECK(curfew->bar.right() > x);
}
