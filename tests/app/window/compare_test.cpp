// SPDX-License-Identifier: GPL-3.0-or-later
// Two filters one under the other.
#include "app/models/text.h"
#include "app/reader/article_pane.h"
#include "app/reader/reader_panel.h"
#include "app/timeline/timeline_view.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"
#include "app/window/compare_pane.h"
#include "app/window/header_bar.h"
#include "app/window/message_bar.h"
#include "app/window/search_field.h"
#include "tests/app/window/window_fixture.h"

#include <QTest>

#include <filesystem>

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

TEST_CASE("two libraries are compared: days are shared, an event is selected and read in one of them")
{
    WindowFixture fixture;
    const QString otherFile = fromPath(fixture.folder().path() / "other.dateline");
    {
        const auto project = Project::open(toPath(otherFile), *loadLanguagePacks(ResourceRoots::standard()));
        REQUIRE(project);
        const std::vector<std::filesystem::path> paths{toPath(fixture.writeArticle(
            "other.txt",
            "Dockers strike in Quarme\n\n20 June 2014\n\nDockers went on strike in Quarme on Thursday.\n"))};
        REQUIRE((*project)->addPaths(paths, {}, {}, {}));
    }
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    fixture.window().compareWith(fixture.libraryFile());
    CHECK(fixture.window().compare()->isHidden()); // the one that is open is no other

    fixture.window().compareWith(otherFile);
    ComparePane *pane = fixture.window().compare();
    REQUIRE(waitUntil([&] { return pane->isVisible(); }));
    REQUIRE(pane->state()->timeline()->size() > 0);
    CHECK(pane->state()->timeline() != fixture.state().timeline());
    CHECK(pane->state()->range() == fixture.state().range());
    // All of both is in view: a year and a half.
    CHECK(fixture.state().range().days() > 400);
    CHECK(fixture.window().actions().compare->isChecked());

    fixture.state().selectEvent(fixture.timeline().row(0).id);
    QTest::keyClick(pane->timelineView(), Qt::Key_Home);
    CHECK(pane->state()->selectedEvent() == pane->state()->timeline()->row(0).id);
    CHECK(fixture.state().selectedEvent() == 0);
    CHECK(fixture.state().currentArticle() == 0);
    const auto read = [&] {
        QString words;
        for (const ReaderPanel *reader : fixture.window().findChildren<ReaderPanel *>())
            if (reader->isVisible())
                words += reader->pane()->toPlainText();
        return words;
    };
    CHECK(waitUntil([&] { return read().contains(QLatin1String("Dockers went on strike")); }));
    CHECK_FALSE(fixture.window().actions().rejectEvent->isEnabled());
    CHECK_FALSE(fixture.window().actions().setDate->isEnabled());

    QTest::keyClick(fixture.window().timelineView(), Qt::Key_Home);
    CHECK(pane->state()->selectedEvent() == 0);
    CHECK(waitUntil([&] { return read().contains(QLatin1String("Idlib")); }));
    CHECK(waitUntil([&] { return fixture.window().actions().rejectEvent->isEnabled(); }));

    Filter meetings;
    meetings.types.set(static_cast<std::size_t>(EventType::Meeting));
    fixture.state().setFilter(meetings);
    CHECK(pane->state()->filter() == meetings);

    // What is typed is looked up in both.
    const auto bothShow = [&](const char *typed, std::size_t above, std::size_t below) {
        fixture.window().header()->search()->setText(QLatin1String(typed));
        return waitUntil(
            [&] { return fixture.state().rows()->size() == above && pane->state()->rows()->size() == below; }, 3000);
    };
    fixture.state().setFilter({});
    const std::size_t all = fixture.timeline().size(), other = pane->state()->timeline()->size();
    CHECK(bothShow("dockers", 0, other));
    CHECK(bothShow("idlib", 1, 0));
    CHECK(bothShow("type:meeting", 1, 0));
    CHECK(bothShow("place:quarme dockers", 0, other));
    CHECK(bothShow("", all, other));
    fixture.window().actions().compare->trigger();
    CHECK(pane->isHidden());
    CHECK(pane->session() == nullptr);
}

TEST_CASE("a file that is no library is not compared with, and the window says why")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    fixture.window().compareWith(fixture.writeArticle("no.dateline", "not a library at all"));
    CHECK(waitUntil([&] { return !fixture.window().messages()->text().isEmpty(); }));
    CHECK(waitUntil([&] { return fixture.window().compare()->session() == nullptr; }));
    CHECK_FALSE(fixture.window().actions().compare->isChecked());
}

TEST_CASE("a message moves nothing")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    const TimelineView *timeline = fixture.window().timelineView();
    const QRect before(timeline->mapToGlobal(QPoint()), timeline->size());
    fixture.window().messages()->showWarning(QStringLiteral("Something happened"));
    QTest::qWait(20);
    CHECK(fixture.window().messages()->isVisible());
    CHECK(QRect(timeline->mapToGlobal(QPoint()), timeline->size()) == before);
    const QRect bar = fixture.window().messages()->geometry();
    fixture.window().resize(900, 700);
    QTest::qWait(20);
    CHECK(fixture.window().messages()->geometry() != bar);
    CHECK(fixture.window().messages()->parentWidget()->rect().contains(fixture.window().messages()->geometry()));
}
