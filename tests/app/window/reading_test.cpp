// SPDX-License-Identifier: GPL-3.0-or-later
// From an event to its sentence: reader, inspector, marks.
#include "app/inspector/neighbours.h"
#include "app/models/text.h"
#include "app/reader/article_pane.h"
#include "app/reader/reader_panel.h"
#include "app/timeline/timeline_view.h"
#include "app/window/selection_loader.h"
#include "tests/app/window/window_fixture.h"
#include "tests/support/made_events.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

using namespace dateline;
using namespace dateline::testing;

namespace {

/// The words of the reader that are tinted.
QString tintedWords(WindowFixture &fixture)
{
    const ArticlePane &pane = *fixture.window().reader()->pane();
    const Mention &mention = fixture.window().loader()->event()->sources.front().mention;
    const auto positions = pane.map().positionsOf(mention.sentence);
    if (!positions || pane.passageRects().empty())
        return {};
    return pane.toPlainText().mid(positions->first, positions->second - positions->first);
}

} // namespace

TEST_CASE("a selected event opens its article at its sentence and says why it has its date")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    const EventId attack = fixture.eventOn(EventType::Offensive, 2013, 3, 10);
    REQUIRE(attack != 0);
    REQUIRE(fixture.select(attack));
    CHECK(tintedWords(fixture)
          == QLatin1String("Rebel fighters killed 14 soldiers at an army base near Idlib on Sunday."));
    const QString words = fixture.inspectorWords();
    CHECK(words.contains(QLatin1String("Sunday 10 March 2013")));
    CHECK(words.contains(QLatin1String("the Sunday before publication on Tuesday 12 March 2013")));
    CHECK(words.contains(QLatin1String("14 killed")));
}

TEST_CASE("every event of the five manners of the sample opens a sentence of its article")
{
    WindowFixture fixture;
    fixture.window().openSample();
    REQUIRE(
        waitUntil([&] { return fixture.timeline().size() > 0 && !fixture.window().session()->importing(); }, 60'000));
    CHECK(fixture.timeline().articles().size() >= 16);
    for (RowIndex i = 0; i < fixture.timeline().size(); i += 7) {
        const EventId event = fixture.timeline().row(i).id;
        REQUIRE(fixture.select(event));
        INFO(fixture.timeline().title(i));
        CHECK_FALSE(fixture.window().reader()->pane()->passageRects().empty());
        CHECK_FALSE(tintedWords(fixture).isEmpty());
    }
}

TEST_CASE("a mark in the margin leads to its event, keys walk through time")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    const EventId meeting = fixture.eventOn(EventType::Meeting, 2013, 3, 8);
    REQUIRE(fixture.select(fixture.eventOn(EventType::Offensive, 2013, 3, 10)));
    ArticlePane *pane = fixture.window().reader()->pane();
    const auto mark = std::find_if(pane->marks().begin(), pane->marks().end(),
                                   [&](const ArticlePane::Mark &m) { return m.event == meeting; });
    REQUIRE(mark != pane->marks().end());
    const QPointF at = mark->rect.center() + QPointF(pane->viewport()->width(), -pane->verticalScrollBar()->value());
    QTest::mouseClick(pane->viewport(), Qt::LeftButton, Qt::NoModifier, at.toPoint());
    CHECK(fixture.state().selectedEvent() == meeting);

    fixture.window().timelineView()->setFocus();
    QTest::keyClick(fixture.window().timelineView(), Qt::Key_Right);
    CHECK(fixture.state().selectedEvent() != meeting);
    QTest::keyClick(fixture.window().timelineView(), Qt::Key_Left);
    CHECK(fixture.state().selectedEvent() == meeting);
}

TEST_CASE("only plain text of the article leaves by the clipboard, and the citation names its source")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    REQUIRE(fixture.select(fixture.eventOn(EventType::Offensive, 2013, 3, 10)));
    fixture.window().actions().copyCitation->trigger();
    const QString citation = QGuiApplication::clipboard()->text();
    CHECK(citation.contains(QLatin1String("near Idlib on Sunday.")));
    CHECK(citation.contains(QLatin1String("Rebels attack base near Idlib")));
    CHECK(citation.contains(QLatin1String("12 Mar 2013")));
}

TEST_CASE("words are copied with the line that names their source; without a selection it is the passage")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    REQUIRE(fixture.select(fixture.eventOn(EventType::Offensive, 2013, 3, 10)));
    ArticlePane *pane = fixture.window().reader()->pane();
    QTextCursor cursor = pane->document()->find(QStringLiteral("14 soldiers"));
    REQUIRE_FALSE(cursor.isNull());
    pane->setTextCursor(cursor);
    fixture.window().actions().copyWithSource->trigger();
    CHECK(QGuiApplication::clipboard()->text()
          == QStringLiteral("“14 soldiers” — Rebels attack base near Idlib, 12 Mar 2013."));
    cursor.clearSelection();
    pane->setTextCursor(cursor);
    fixture.window().actions().copyWithSource->trigger();
    CHECK(QGuiApplication::clipboard()->text().contains(QLatin1String("near Idlib on Sunday.")));
}

TEST_CASE("Ctrl and the wheel make the article larger, and it is so after a restart")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    REQUIRE(fixture.select(fixture.eventOn(EventType::Offensive, 2013, 3, 10)));
    ArticlePane *pane = fixture.window().reader()->pane();
    const double height = pane->passageRects().front().height();
    QWheelEvent wheel(QPointF(50, 50), pane->viewport()->mapToGlobal(QPointF(50, 50)), QPoint(), QPoint(0, 120),
                      Qt::NoButton, Qt::ControlModifier, Qt::NoScrollPhase, false);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::sendEvent(pane->viewport(), &wheel);
    CHECK(pane->zoom() == Approx(1.5));
    REQUIRE_FALSE(pane->passageRects().empty());
    CHECK(pane->passageRects().front().height() > height * 1.3);
    fixture.window().actions().smallerText->trigger();
    CHECK(pane->zoom() == Approx(1.4));
    fixture.restart();
    CHECK(fixture.window().reader()->pane()->zoom() == Approx(1.4));
    fixture.window().reader()->pane()->setZoom(100);
    CHECK(fixture.window().reader()->pane()->zoom() == Approx(3));
}

TEST_CASE("other events at the same place and with the same actors are links")
{
    const auto timeline = Timeline::build(
        std::vector<Event>{
            withPlace(madeEvent(1, EventType::Unrest, 0, 0, "March in Homs"), "Homs"),
            withPlace(madeEvent(2, EventType::Unrest, 10, 10, "Strike in Hama"), "Hama"),
            withPlace(withActor(madeEvent(3, EventType::Meeting, 20, 20, "Talks in Homs"), "The mayor"), "Homs"),
            withPlace(madeEvent(4, EventType::Unrest, 20, 20, "Sit-in in Homs"), "Homs"),
            withActor(madeEvent(5, EventType::Statement, 90, 90, "A speech"), "The mayor"),
            withPlace(madeEvent(6, EventType::Unrest, 5000, 5000, "March in Homs again"), "Homs")},
        {});
    const auto places = sharing(*timeline, 3, Shared::Places, 4);
    REQUIRE(places.size() == 2);
    CHECK(places[0].event == 1);
    CHECK(places[1].event == 6);
    CHECK(sharing(*timeline, 3, Shared::Places, 1).front().event == 1);
    const auto actors = sharing(*timeline, 3, Shared::Actors, 4);
    REQUIRE(actors.size() == 1);
    CHECK(actors[0].title == QStringLiteral("A speech"));
    CHECK(sharing(*timeline, 2, Shared::Actors, 4).empty());
    CHECK(sharing(*timeline, 99, Shared::Actors, 4).empty());
}
