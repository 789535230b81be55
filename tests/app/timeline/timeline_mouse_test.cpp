// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/track_geometry.h"
#include "tests/app/timeline/view_fixture.h"
#include "tests/support/catch.h"

using namespace dateline;
using namespace dateline::testing;

TEST_CASE_METHOD(TimelineFixture, "a click selects the event under the pointer, a click beside it selects nothing")
{
    EventId activated = 0;
    QObject::connect(&view, &TimelineView::eventActivated, [&](EventId event) { activated = event; });
    const QPointF bar = barOf(130, EventType::Offensive);
    REQUIRE(bar.y() > axisHeight);
    click(bar);
    CHECK(state.selectedEvent() == 12);
    CHECK(activated == 12);
    click({xOf(145), view.height() - 6.0});
    CHECK(state.selectedEvent() == 0);
}

TEST_CASE_METHOD(TimelineFixture, "a drag pans by as many pixels as the pointer moves")
{
    const double day = 150, before = xOf(day);
    drag({700, 500}, {550, 500});
    CHECK(xOf(day) == Approx(before - 150));
    CHECK(state.range().days() == Approx(110));
    drag({550, 500}, {700, 500}, Qt::NoModifier, Qt::MiddleButton);
    CHECK(xOf(day) == Approx(before));
}

TEST_CASE_METHOD(TimelineFixture, "Shift and drag zooms to what was marked")
{
    const double from = 120, to = 142;
    drag({xOf(from), 400}, {xOf(to), 420}, Qt::ShiftModifier);
    CHECK(state.range().start == Approx(from));
    CHECK(state.range().end == Approx(to));
}

TEST_CASE_METHOD(TimelineFixture, "Ctrl and drag marks whole days in either direction")
{
    DayNumber first = 0, last = 0;
    QObject::connect(&view, &TimelineView::daysMarked, [&](DayNumber a, DayNumber b) {
        first = a;
        last = b;
    });
    const VisibleRange before = state.range();
    drag({xOf(120.4), 400}, {xOf(136.2), 420}, Qt::ControlModifier);
    CHECK(first == 120);
    CHECK(last == 136);
    drag({xOf(110.5), 400}, {xOf(101.5), 420}, Qt::ControlModifier);
    CHECK(first == 101);
    CHECK(last == 110);
    CHECK(state.range() == before);
}

TEST_CASE_METHOD(TimelineFixture, "Ctrl and wheel zooms about the day under the pointer")
{
    const double x = xOf(160);
    wheel({x, 300}, {0, 120}, Qt::ControlModifier);
    CHECK(state.range().days() == Approx(110 / 1.25));
    CHECK(xOf(160) == Approx(x));
    wheel({x, 300}, {0, -120}, Qt::ControlModifier);
    CHECK(state.range().days() == Approx(110));
}

TEST_CASE_METHOD(TimelineFixture,
                 "the wheel pans time where all lanes fit, and a preference swaps it with Ctrl and wheel")
{
    wheel({600, 300}, {0, -120});
    CHECK(state.range().start == Approx(101));
    CHECK(state.range().days() == Approx(110));
    wheel({600, 300}, {120, 0});
    CHECK(state.range().start == Approx(90));
    view.setWheelZooms(true);
    wheel({600, 300}, {0, 120});
    CHECK(state.range().days() == Approx(110 / 1.25));
    wheel({600, 300}, {0, -120}, Qt::ControlModifier);
    CHECK(state.range().days() == Approx(110 / 1.25));
}

TEST_CASE_METHOD(TimelineFixture, "a double click on an event centres it, on empty space zooms in")
{
    const QPointF bar = barOf(130, EventType::Offensive);
    mouse(QEvent::MouseButtonDblClick, bar);
    CHECK(state.selectedEvent() == 12);
    CHECK((state.range().start + state.range().end) / 2 == Approx(131));
    const double before = state.range().days();
    mouse(QEvent::MouseButtonDblClick, {xOf(state.range().start + 1), view.height() - 6.0});
    CHECK(state.range().days() == Approx(before / 2));
}

TEST_CASE_METHOD(TimelineFixture, "a double click on the date axis shows that unit of the calendar")
{
    mouse(QEvent::MouseButtonDblClick, {xOf(130), 12}); // May 1970
    CHECK(state.range().start == Approx(120));
    CHECK(state.range().end == Approx(151));
}

TEST_CASE("a double click on a count opens it")
{
    TimelineFixture fixture;
    std::vector<Event> events;
    for (EventId id = 1; id <= 60; ++id)
        events.push_back(madeEvent(id, EventType::Meeting, 1000 + static_cast<DayNumber>(id) % 3,
                                   1000 + static_cast<DayNumber>(id) % 3,
                                   "A long talk about water and grazing rights in the high valleys"));
    events.push_back(madeEvent(99, EventType::Meeting, 9000, 9000));
    fixture.state.setTimeline(Timeline::build(events, {}));
    fixture.state.setRange({0, 9100});
    // The count is below the bars: the lowest place in the lane that reacts to the pointer.
    QPointF count;
    for (int y = static_cast<int>(axisHeight); y < 400; y += 4) {
        const QPointF at(fixture.xOf(1001) + 8, y);
        fixture.mouse(QEvent::MouseMove, at, Qt::NoButton);
        if (fixture.view.cursor().shape() == Qt::PointingHandCursor)
            count = at;
    }
    REQUIRE(count.y() > axisHeight);
    fixture.mouse(QEvent::MouseButtonDblClick, count);
    CHECK(fixture.state.selectedEvent() == 0);
    CHECK(fixture.state.range().days() < 10);
    CHECK(fixture.state.range().start < 1001);
    CHECK(fixture.state.range().end > 1002);
}

TEST_CASE_METHOD(TimelineFixture, "the pointer shows what can be clicked")
{
    mouse(QEvent::MouseMove, barOf(130, EventType::Offensive), Qt::NoButton);
    CHECK(view.cursor().shape() == Qt::PointingHandCursor);
    mouse(QEvent::MouseMove, {xOf(145), view.height() - 6.0}, Qt::NoButton);
    CHECK(view.cursor().shape() == Qt::ArrowCursor);
}

TEST_CASE_METHOD(TimelineFixture, "what a filter hides cannot be clicked")
{
    const QPointF bar = barOf(130, EventType::Offensive);
    Filter filter;
    filter.types.set(static_cast<std::size_t>(EventType::Meeting));
    state.setFilter(filter);
    click(bar);
    CHECK(state.selectedEvent() != 12);
}

TEST_CASE_METHOD(TimelineFixture, "a dark theme changes the picture, nothing else does")
{
    picture(); // the second frame keeps the places that the first one found
    const QImage light = picture();
    CHECK(picture() == light);
    applyTheme(ThemeChoice::Dark);
    const QImage dark = picture();
    CHECK(dark != light);
    CHECK(qGray(dark.pixel(dark.width() - 20, 300)) < 60);
    applyTheme(ThemeChoice::Light);
    CHECK(picture() == light);
}

TEST_CASE_METHOD(TimelineFixture,
                 "from right to left the names at the right fold their lanes, and time is clicked as ever")
{
    const QPointF besideNames(gutterWidth / 2, axisHeight + 20);
    view.setLayoutDirection(Qt::RightToLeft);
    CHECK(view.geometry().isGutter(view.width() - 20));
    const VisibleEvent *strike = view.geometry().find(3);
    REQUIRE(strike);
    click(strike->bar.center());
    CHECK(state.selectedEvent() == 14);
    click(besideNames); // time now, and nothing there
    CHECK(state.selectedEvent() == 0);
    CHECK(view.laneArrangement().folded.isEmpty());
    click(QPointF(view.width() - 20, axisHeight + 20));
    CHECK(view.laneArrangement().folded.size() == 1);
    view.setLayoutDirection(Qt::LeftToRight);
    CHECK(view.geometry().timeLeft() == gutterWidth);
}
