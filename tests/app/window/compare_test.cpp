// SPDX-License-Identifier: GPL-3.0-or-later
// Two filters one under the other.
#include "app/timeline/timeline_view.h"
#include "app/widgets/themed_button.h"
#include "app/window/compare_pane.h"
#include "tests/app/window/window_fixture.h"

#include <QTest>

using namespace dateline;
using namespace dateline::testing;

TEST_CASE("two filters are compared: days and selection are shared, filters are not")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    ComparePane *pane = fixture.window().compare();
    CHECK(pane->isHidden());
    Filter meetings;
    meetings.types.set(static_cast<std::size_t>(EventType::Meeting));
    fixture.state().setFilter(meetings);
    fixture.window().actions().compare->trigger();
    REQUIRE(pane->isVisible());
    Filter attacks;
    attacks.types.set(static_cast<std::size_t>(EventType::Offensive));
    fixture.state().setFilter(attacks);
    CHECK(pane->state()->filter() == meetings);
    CHECK(pane->state()->range() == fixture.state().range());

    fixture.window().timelineView()->setFocus();
    const double start = fixture.state().range().start;
    QTest::keyClick(fixture.window().timelineView(), Qt::Key_PageDown);
    CHECK(waitUntil([&] { return fixture.state().range().start != start; }));
    CHECK(pane->state()->range() == fixture.state().range());
    QTest::keyClick(pane->timelineView(), Qt::Key_Home);
    CHECK(fixture.state().selectedEvent() == fixture.eventOn(EventType::Meeting, 2013, 3, 8));
    CHECK(pane->state()->selectedEvent() == fixture.state().selectedEvent());

    const auto buttons = pane->findChildren<ThemedButton *>();
    REQUIRE(buttons.size() == 2);
    QTest::mouseClick(buttons[0], Qt::LeftButton); // swap
    CHECK(fixture.state().filter() == meetings);
    CHECK(pane->state()->filter() == attacks);
    QTest::mouseClick(buttons[1], Qt::LeftButton);
    CHECK(pane->isHidden());
    CHECK_FALSE(fixture.window().actions().compare->isChecked());
}
