// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/overview_brush.h"
#include "app/charts/overview_scale.h"
#include "tests/app/charts/chart_events.h"
#include "tests/support/catch.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

const std::vector<DayNumber> months{0, 31, 59, 90, 120, 151, 181};

struct Brush {
    Brush()
    {
        applyTheme(ThemeChoice::Light);
        state.setTimeline(Timeline::build(
            std::vector<Event>{madeEvent(1, EventType::Meeting, 0, 0), madeEvent(2, EventType::Meeting, 180, 180)},
            {}));
        brush.resize(640, 120);
        brush.setScale(OverviewScale(months, QRectF(20, 10, 600, 80)));
        state.setRange({59, 90});
    }

    void mouse(QEvent::Type type, double x)
    {
        const bool pressed = type != QEvent::MouseButtonRelease;
        QMouseEvent event(type, QPointF(x, 50), brush.mapToGlobal(QPointF(x, 50)),
                          type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                          pressed ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&brush, &event);
    }
    void drag(double from, double to)
    {
        mouse(QEvent::MouseButtonPress, from);
        mouse(QEvent::MouseMove, (from + to) / 2);
        mouse(QEvent::MouseMove, to);
        mouse(QEvent::MouseButtonRelease, to);
    }

    ViewState state;
    OverviewBrush brush{&state, nullptr};
};

double scaleDay(double x)
{
    return OverviewScale(months, QRectF(20, 10, 600, 80)).toDay(x);
}

} // namespace

TEST_CASE("months of different lengths have bars of the same width")
{
    const OverviewScale scale(months, QRectF(20, 10, 600, 80));
    CHECK(scale.bars() == 6);
    CHECK(scale.toX(0) == Approx(20));
    CHECK(scale.toX(31) == Approx(120));
    CHECK(scale.toX(59) == Approx(220));
    CHECK(scale.toX(1e6) == Approx(620));
    CHECK(scale.barAt(219) == 1);
    CHECK(scale.barAt(-50) == 0);
    CHECK(scale.barAt(9000) == 5);
    for (double day = 0; day < 181; day += 4.5)
        CHECK(scale.toDay(scale.toX(day)) == Approx(day));
    CHECK(OverviewScale().empty());
}

TEST_CASE_METHOD(Brush, "the frame lies over the visible range")
{
    CHECK(brush.frame().left() == Approx(220));
    CHECK(brush.frame().right() == Approx(320));
    state.setRange({60, 60.1});
    CHECK(brush.frame().width() >= 8);
}

TEST_CASE_METHOD(Brush, "the frame is dragged, its edges are pulled, and a drag beside it makes a new one")
{
    drag(270, 370);
    CHECK(state.range().start == Approx(90).margin(1));
    CHECK(state.range().days() == Approx(31));
    state.setRange({59, 90});
    drag(320, 420);
    CHECK(state.range().start == Approx(59));
    CHECK(state.range().end == Approx(120));
    drag(500, 560);
    CHECK(state.range().start == Approx(scaleDay(500)));
    CHECK(state.range().end == Approx(scaleDay(560)));
}

TEST_CASE_METHOD(Brush, "a click goes to its bar")
{
    mouse(QEvent::MouseButtonPress, 470);
    mouse(QEvent::MouseButtonRelease, 470);
    CHECK((state.range().start + state.range().end) / 2 == Approx((120 + 151) / 2.0));
    CHECK(state.range().days() == Approx(31));
}

TEST_CASE_METHOD(Brush, "keys move and zoom the frame")
{
    sendKey(brush, Qt::Key_Right);
    CHECK(state.range().start == Approx(59 + 31 * 0.25));
    sendKey(brush, Qt::Key_Plus);
    CHECK(state.range().days() == Approx(31 / 1.5));
}

TEST_CASE("a break in time is a run of bars of its own")
{
    const OverviewScale scale({0, 31, 1000, 2000, 3000, 3031}, QRectF(0, 0, 500, 80), {1, 2, 3});
    const auto runs = scale.runs();
    REQUIRE(runs.size() == 3);
    CHECK_FALSE(runs[0].isBreak);
    CHECK(runs[1].isBreak);
    CHECK(runs[1].first == 1);
    CHECK(runs[1].end == 4);
    CHECK(runs[2].end == 5);
    CHECK(scale.toX(1500) == Approx(250)); // days of the break still have a place
    CHECK(scale.toDay(250) == Approx(1500));
    CHECK(OverviewScale(months, QRectF(0, 0, 600, 80)).runs().size() == 1);
}
