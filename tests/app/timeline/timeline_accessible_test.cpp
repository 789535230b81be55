// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline as a screen reader meets it: only QAccessible is asked.
#include "tests/app/timeline/view_fixture.h"
#include "tests/support/catch.h"
#include "tests/support/generated_timeline.h"

#include <QAccessible>

using namespace dateline;
using namespace dateline::testing;

namespace {

QAccessibleInterface *accessible(TimelineFixture &fixture)
{
    return QAccessible::queryAccessibleInterface(&fixture.view);
}

QString name(const QAccessibleInterface *part)
{
    return part->text(QAccessible::Name);
}

} // namespace

TEST_CASE_METHOD(TimelineFixture, "a screen reader finds every event in its lane, each with its words")
{
    QAccessibleInterface *timeline = accessible(*this);
    REQUIRE(timeline);
    CHECK(name(timeline) == QStringLiteral("Timeline"));
    CHECK(timeline->role() == QAccessible::List);
    REQUIRE(timeline->childCount() == 3);
    const QAccessibleInterface *meetings = timeline->child(0);
    CHECK(name(meetings) == QStringLiteral("Meetings"));
    CHECK(meetings->text(QAccessible::Description) == QStringLiteral("2 events"));
    REQUIRE(meetings->childCount() == 2);
    const QAccessibleInterface *first = meetings->child(0);
    CHECK(first->role() == QAccessible::ListItem);
    CHECK(name(first).startsWith(QLatin1String("Envoys meet by the lake, Meeting, Saturday 11 April 1970")));
    CHECK(first->text(QAccessible::Value) == QStringLiteral("Saturday 11 April 1970"));
    CHECK(name(meetings->child(1)).startsWith(QLatin1String("Mayors meet in the school")));
    CHECK(first->parent() == meetings);
    CHECK(meetings->parent() == timeline);
    CHECK(meetings->indexOfChild(first) == 0);
    CHECK(timeline->indexOfChild(meetings) == 0);
    CHECK(timeline->child(3) == nullptr);
    CHECK(meetings->child(2) == nullptr);
}

TEST_CASE_METHOD(TimelineFixture, "an accessible event is where it is drawn, and says when it is out of view")
{
    const QAccessibleInterface *envoys = accessible(*this)->child(0)->child(0);
    const QPointF bar = barOf(100, EventType::Meeting);
    REQUIRE_FALSE(bar.isNull());
    const QPoint global = view.mapToGlobal(bar.toPoint());
    CHECK(envoys->rect().contains(global));
    CHECK_FALSE(envoys->state().offscreen);
    CHECK(accessible(*this)->childAt(global.x(), global.y()) == envoys);
    state.setRange({150, 200});
    CHECK(envoys->state().offscreen);
    CHECK(envoys->rect().isEmpty());
}

TEST_CASE_METHOD(TimelineFixture, "pressing an accessible event selects it and brings it into view")
{
    state.setRange({150, 200});
    QAccessibleInterface *envoys = accessible(*this)->child(0)->child(0);
    CHECK_FALSE(envoys->state().selected);
    QAccessibleActionInterface *action = envoys->actionInterface();
    REQUIRE(action);
    action->doAction(QAccessibleActionInterface::pressAction());
    CHECK(state.selectedEvent() == 11);
    CHECK(envoys->state().selected);
    CHECK_FALSE(envoys->state().offscreen);
}

TEST_CASE_METHOD(TimelineFixture, "other rows give other accessible events")
{
    CHECK(accessible(*this)->childCount() == 3);
    Filter filter;
    filter.types.set(static_cast<std::size_t>(EventType::Unrest));
    state.setFilter(filter);
    REQUIRE(accessible(*this)->childCount() == 1);
    CHECK(name(accessible(*this)->child(0)) == QStringLiteral("Unrest"));
    CHECK(accessible(*this)->child(0)->childCount() == 1);
}

TEST_CASE_METHOD(TimelineFixture, "every one of many events is reached, also those behind a count")
{
    state.setTimeline(generatedTimeline(3'000));
    int events = 0;
    const QAccessibleInterface *timeline = accessible(*this);
    for (int lane = 0; lane < timeline->childCount(); ++lane)
        for (int i = 0; i < timeline->child(lane)->childCount(); ++i, ++events)
            CHECK_FALSE(name(timeline->child(lane)->child(i)).isEmpty());
    CHECK(events == 3'000);
}
