// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timeline_marks.h"
#include "tests/app/timeline/view_fixture.h"
#include "tests/support/catch.h"

#include <QTest>

using namespace dateline;
using namespace dateline::testing;

TEST_CASE_METHOD(TimelineFixture, "arrow keys go from event to event in time")
{
    key(Qt::Key_Right);
    CHECK(state.selectedEvent() == 11);
    key(Qt::Key_Right);
    CHECK(state.selectedEvent() == 12);
    key(Qt::Key_Left);
    CHECK(state.selectedEvent() == 11);
    key(Qt::Key_Left);
    CHECK(state.selectedEvent() == 11);
    key(Qt::Key_End);
    CHECK(state.selectedEvent() == 14);
    key(Qt::Key_Right);
    CHECK(state.selectedEvent() == 14);
    key(Qt::Key_Home);
    CHECK(state.selectedEvent() == 11);
}

TEST_CASE_METHOD(TimelineFixture, "up and down go to the nearest event of the next lane")
{
    state.selectEvent(13);
    key(Qt::Key_Down);
    CHECK(state.selectedEvent() == 12); // the only one in its lane
    key(Qt::Key_Down);
    CHECK(state.selectedEvent() == 14);
    key(Qt::Key_Down);
    CHECK(state.selectedEvent() == 14);
    key(Qt::Key_Up);
    key(Qt::Key_Up);
    CHECK(state.selectedEvent() == 11); // nearer to the offensive than the other meeting
}

TEST_CASE_METHOD(TimelineFixture, "a selected event out of view is brought into it")
{
    state.setRange({90, 110});
    key(Qt::Key_End);
    CHECK(state.range().start < 190);
    CHECK(state.range().end > 191);
    CHECK(state.range().days() == Approx(20));
}

TEST_CASE_METHOD(TimelineFixture, "plus and minus zoom about the selected event")
{
    state.selectEvent(12);
    const double before = xOf(131);
    key(Qt::Key_Plus);
    CHECK(state.range().days() == Approx(110 / 1.5));
    CHECK(xOf(131) == Approx(before));
    key(Qt::Key_Minus);
    CHECK(state.range().days() == Approx(110));
}

TEST_CASE_METHOD(TimelineFixture, "zero fits all events, page keys pan")
{
    state.setRange({120, 140});
    key(Qt::Key_PageDown);
    CHECK(state.range().start == Approx(138));
    key(Qt::Key_PageUp);
    CHECK(state.range().start == Approx(120));
    key(Qt::Key_0);
    CHECK(state.range().start < 100);
    CHECK(state.range().end > 191);
}

TEST_CASE_METHOD(TimelineFixture, "Alt and arrows go through the views seen before")
{
    const VisibleRange first = state.range();
    QTest::qWait(750);
    state.setRange({100, 120});
    key(Qt::Key_Left, Qt::AltModifier);
    CHECK(state.range() == first);
    key(Qt::Key_Right, Qt::AltModifier);
    CHECK(state.range() == VisibleRange{100, 120});
}

TEST_CASE_METHOD(TimelineFixture, "F centres the selected event, then fits it")
{
    state.selectEvent(12);
    key(Qt::Key_F);
    CHECK(state.range().days() == Approx(110));
    CHECK((state.range().start + state.range().end) / 2 == Approx(131));
    key(Qt::Key_F);
    CHECK(state.range().days() == Approx(14));
}

TEST_CASE_METHOD(TimelineFixture, "Enter asks for the reader, Ctrl+G for a date, only where it makes sense")
{
    int reader = 0, date = 0;
    QObject::connect(&view, &TimelineView::readerRequested, [&] { ++reader; });
    QObject::connect(&view, &TimelineView::goToDateRequested, [&] { ++date; });
    key(Qt::Key_Return);
    CHECK(reader == 0);
    key(Qt::Key_Right);
    key(Qt::Key_Return);
    CHECK(reader == 1);
    key(Qt::Key_G, Qt::ControlModifier);
    CHECK(date == 1);
}

TEST_CASE_METHOD(TimelineFixture, "Escape undoes a drag that has not ended")
{
    const VisibleRange before = state.range();
    mouse(QEvent::MouseButtonPress, {600, 500});
    mouse(QEvent::MouseMove, {400, 500});
    CHECK(state.range() != before);
    key(Qt::Key_Escape);
    CHECK(state.range() == before);
    mouse(QEvent::MouseMove, {300, 500});
    CHECK(state.range() == before);
}

TEST_CASE_METHOD(TimelineFixture, "screen readers are told what is selected")
{
    CHECK(view.accessibleName() == QStringLiteral("Timeline"));
    CHECK(view.accessibleDescription().contains(QLatin1String("4 events")));
    key(Qt::Key_Right);
    CHECK(view.accessibleDescription().startsWith(
        QLatin1String("Envoys meet by the lake, Meeting, Saturday 11 April 1970")));
}

TEST_CASE_METHOD(TimelineFixture, "a view without events says where the nearest ones are, and the arrows lead there")
{
    CHECK(emptyViewText(view.geometry(), state).isEmpty());
    state.setRange({140, 150});
    const QString text = emptyViewText(view.geometry(), state);
    CHECK(text.contains(QLatin1String("Mon 11 May 1970"))); // day 130
    CHECK(text.contains(QLatin1String("Mon 15 Jun 1970"))); // day 165
    key(Qt::Key_Right);
    CHECK(state.selectedEvent() == 13);
    CHECK(emptyViewText(view.geometry(), state).isEmpty());
    Filter nothing;
    nothing.actors = {"nobody"};
    state.setFilter(nothing);
    CHECK(emptyViewText(view.geometry(), state).isEmpty());
}
