// SPDX-License-Identifier: GPL-3.0-or-later
// Empty time left out, in the widget: by mouse and key.
#include "app/timeline/track_geometry.h"
#include "tests/app/timeline/view_fixture.h"
#include "tests/support/catch.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

/// Two weeks of events, and two more 400 days later.
struct FoldedFixture : TimelineFixture {
    FoldedFixture()
    {
        std::vector<Event> events;
        for (DayNumber i = 0; i < 8; ++i) {
            events.push_back(madeEvent(static_cast<EventId>(100 + i), EventType::Meeting, 100 + 2 * i, 100 + 2 * i,
                                       "Envoys meet by the lake"));
            events.push_back(madeEvent(static_cast<EventId>(200 + i), EventType::Unrest, 500 + 2 * i, 500 + 2 * i,
                                       "Dockers strike"));
        }
        state.setTimeline(Timeline::build(events, {madeArticle(1, "The Harbour Gazette")}));
        state.fitAll();
        state.setCollapsed(true);
    }

    double length() const { return state.fold()->length(state.range()); }
    QPointF onBreak() const { return {view.geometry().breaks().front().x, view.height() - 6.0}; }
};

} // namespace

TEST_CASE_METHOD(FoldedFixture, "a view of everything stays one when empty time goes and comes back")
{
    REQUIRE(state.fold()->stretches().size() == 1);
    CHECK(state.range().start < 100);
    CHECK(state.range().end > 515);
    CHECK(length() < 60);
    CHECK(view.geometry().breaks().size() == 1);
    state.setCollapsed(false);
    CHECK(state.range().start < 100);
    CHECK(state.range().end > 515);
    CHECK(length() > 400);
    CHECK(view.geometry().breaks().empty());
}

TEST_CASE_METHOD(FoldedFixture, "days stay as wide as they were, around the selected event")
{
    state.setCollapsed(false);
    state.setRange({95, 125});
    state.selectEvent(103);
    const double before = view.geometry().scale().toX(106);
    state.setCollapsed(true);
    CHECK(length() == Approx(30));
    CHECK(view.geometry().scale().toX(106) == Approx(before));
    CHECK(state.range().end > 500);
}

TEST_CASE_METHOD(FoldedFixture, "a drag over the break pans by as many pixels as the pointer moves")
{
    key(Qt::Key_Plus);
    const double days = length(), x = view.geometry().scale().toX(502);
    drag({700, 590}, {620, 590});
    CHECK(length() == Approx(days));
    CHECK(view.geometry().scale().toX(502) == Approx(x - 80));
    wheel({400, 300}, {0, 120}, Qt::ControlModifier);
    CHECK(length() == Approx(days / 1.25));
    key(Qt::Key_PageDown);
    CHECK(length() == Approx(days / 1.25));
}

TEST_CASE_METHOD(FoldedFixture, "a double click on the break opens it; leaving empty time out anew closes it")
{
    const QPointF at = onBreak();
    REQUIRE(view.geometry().breakAt(at));
    mouse(QEvent::MouseButtonDblClick, at);
    CHECK(state.fold()->empty());
    CHECK(state.collapsed());
    CHECK(view.geometry().breaks().empty());
    state.setCollapsed(true);
    CHECK(state.fold()->stretches().size() == 1);
}

TEST_CASE_METHOD(FoldedFixture, "going to a day that is left out shows it")
{
    state.setRange({300, 310});
    CHECK(state.range() == VisibleRange{300, 310});
    CHECK(state.fold()->empty());
}

TEST_CASE_METHOD(FoldedFixture, "the next event beyond the break comes into view without a change of zoom")
{
    state.setRange({94, 116});
    state.selectEvent(107);
    key(Qt::Key_Right);
    CHECK(state.selectedEvent() == 200);
    CHECK(length() == Approx(22));
    CHECK(view.geometry().find(state.timeline()->find(200)));
    key(Qt::Key_F); // it is in the middle already
    CHECK(length() == Approx(14));
}

TEST_CASE_METHOD(FoldedFixture, "what is left out follows the filter")
{
    Filter filter;
    filter.types.set(static_cast<std::size_t>(EventType::Meeting));
    state.setFilter(filter);
    CHECK(state.fold()->empty());
    state.setFilter({});
    CHECK(state.fold()->stretches().size() == 1);
}

TEST_CASE_METHOD(FoldedFixture, "companions leave out what is empty in both, and either may be told to")
{
    ViewState below;
    below.setTimeline(
        Timeline::build(std::vector<Event>{madeEvent(1, EventType::Offensive, 300, 310, "Troops take the ford")}, {}));
    state.setCompanion(&below);
    CHECK(state.fold()->stretches().size() == 2);
    CHECK(below.fold() == state.fold());
    CHECK(below.collapsed());
    below.openStretch(below.fold()->stretches().front().first);
    CHECK(state.fold()->stretches().size() == 1);
    below.setCollapsed(false);
    CHECK_FALSE(state.collapsed());
    CHECK(below.fold()->empty());
    below.setCollapsed(true);
    state.setCompanion(nullptr);
    CHECK(state.fold()->stretches().size() == 1);
}

TEST_CASE_METHOD(FoldedFixture, "the picture is the same whenever it is drawn")
{
    const QImage first = picture();
    key(Qt::Key_PageDown);
    key(Qt::Key_PageUp);
    key(Qt::Key_0);
    CHECK(picture() == first);
}
