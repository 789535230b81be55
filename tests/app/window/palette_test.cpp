// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette, by its keys.
#include "app/dialogs/command_palette.h"
#include "app/timeline/timeline_view.h"
#include "tests/app/window/window_fixture.h"

#include <QLineEdit>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;

namespace {

/// Opens the palette and types.
QLineEdit *typeIn(WindowFixture &fixture, const char *words)
{
    fixture.window().actions().palette->trigger();
    QLineEdit *field = fixture.window().palette()->field();
    QTest::keyClicks(field, QLatin1String(words));
    return field;
}

} // namespace

TEST_CASE("what fits best: beginnings of words before pieces of words before single letters")
{
    const QString zoomIn = QStringLiteral("Zoom in");
    CHECK(paletteScore(QStringLiteral("zoom"), zoomIn) > paletteScore(QStringLiteral("in"), zoomIn));
    CHECK(paletteScore(QStringLiteral("IN ZO"), zoomIn) > paletteScore(QStringLiteral("oom"), zoomIn));
    CHECK(paletteScore(QStringLiteral("oom"), zoomIn) > paletteScore(QStringLiteral("zmn"), zoomIn));
    CHECK(paletteScore(QStringLiteral("zmn"), zoomIn) > 0);
    CHECK(paletteScore(QStringLiteral("zoom out"), zoomIn) == 0);
    CHECK(paletteScore({}, zoomIn) > 0);
}

TEST_CASE("the palette offers every possible action with its words, and does the chosen one")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    QLineEdit *field = typeIn(fixture, "month");
    CHECK(fixture.window().palette()->isVisible());
    REQUIRE(fixture.window().palette()->offered().value(0) == QStringLiteral("Month"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK_FALSE(fixture.window().palette()->isVisible());
    CHECK(waitUntil([&] { return std::abs(fixture.state().range().days() - 42) < 25; }));

    // Nothing that is not possible: there is nothing to undo.
    typeIn(fixture, "undo");
    CHECK_FALSE(fixture.window().palette()->offered().contains(QStringLiteral("Undo")));
}

TEST_CASE("arrows choose in the palette, Escape goes back to where the keyboard was")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    fixture.window().activateWindow();
    fixture.window().timelineView()->setFocus();
    QLineEdit *field = typeIn(fixture, "lanes by");
    const QStringList offered = fixture.window().palette()->offered();
    const auto places = offered.indexOf(QStringLiteral("Lanes by place"));
    REQUIRE(places > 0);
    for (int i = 0; i < places; ++i)
        QTest::keyClick(field, Qt::Key_Down);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(fixture.window().timelineView()->laneGrouping() == LaneGrouping::Place);

    field = typeIn(fixture, "lanes");
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK_FALSE(fixture.window().palette()->isVisible());
    CHECK(fixture.window().timelineView()->laneGrouping() == LaneGrouping::Place);
}

TEST_CASE("the palette opens articles and goes to dates in any way of writing")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    QLineEdit *field = typeIn(fixture, "rebels attack");
    REQUIRE(fixture.window().palette()->offered().value(0) == QStringLiteral("Rebels attack base near Idlib"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(fixture.state().currentArticle() == fixture.articleCalled("Rebels attack base near Idlib"));

    field = typeIn(fixture, "10 March 2013");
    REQUIRE(fixture.window().palette()->offered().value(0).contains(QLatin1String("10 March 2013")));
    QTest::keyClick(field, Qt::Key_Return);
    const double middle = (fixture.state().range().start + fixture.state().range().end) / 2;
    CHECK(middle == Approx(toDayNumber({2013, 3, 10}) + 0.5).margin(0.01));
}
