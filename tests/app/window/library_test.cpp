// SPDX-License-Identifier: GPL-3.0-or-later
// Libraries: first start, closing and opening again, what cannot be opened; actions and their keys.
#include "app/facets/facet_panel.h"
#include "app/facets/facet_row.h"
#include "app/facets/filter_chips.h"
#include "app/models/text.h"
#include "app/settings/settings.h"
#include "app/widgets/themed_button.h"
#include "app/window/header_bar.h"
#include "app/window/message_bar.h"
#include "tests/app/window/window_fixture.h"

#include <QMenu>
#include <QMenuBar>
#include <QTest>

#include <set>

using namespace dateline;
using namespace dateline::testing;

TEST_CASE("the first start shows the sample with something to read")
{
    WindowFixture fixture;
    fixture.window().openLastOrSample();
    REQUIRE(waitUntil([&] { return fixture.state().selectedEvent() != 0 && !fixture.window().session()->importing(); },
                      60'000));
    const TimelineRow first = fixture.timeline().row(fixture.timeline().find(fixture.state().selectedEvent()));
    CHECK(first.start == first.end);
    CHECK(first.basis == DateBasis::Explicit);
    CHECK(fixture.window().header()->stateLine().contains(QLatin1String(" articles ")));
}

TEST_CASE("closed and opened again, the window shows what it showed")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    const EventId meeting = fixture.eventOn(EventType::Meeting, 2013, 3, 8);
    const RowIndex events = fixture.timeline().size();
    REQUIRE(fixture.select(meeting));
    const VisibleRange range{15770.25, 15776.5};
    fixture.state().setRange(range);
    fixture.window().actions().showOverview->setChecked(false);

    fixture.restart();
    fixture.window().openLastOrSample();
    REQUIRE(waitUntil([&] { return fixture.timeline().size() == events; }));
    CHECK(fixture.window().session()->info()->file == fixture.libraryFile());
    CHECK(fixture.state().selectedEvent() == meeting);
    CHECK(fixture.state().range() == range);
    CHECK_FALSE(fixture.window().actions().showOverview->isChecked());
}

TEST_CASE("what is no library is named and the window stays usable")
{
    WindowFixture fixture;
    const QString file = fixture.writeArticle("letter.dateline", "This is a letter, not a library.\n");
    fixture.window().openLibrary(file, false);
    REQUIRE(waitUntil([&] { return fixture.window().messages()->isVisible(); }));
    CHECK(fixture.window().messages()->text().contains(QLatin1String("letter.dateline")));
    CHECK_FALSE(Settings::recentLibraries().contains(file));
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    CHECK(fixture.timeline().size() > 0);
}

TEST_CASE("every action stands in a menu, and no key has two meanings")
{
    WindowFixture fixture;
    std::set<QAction *> inMenus;
    for (const QAction *top : fixture.window().menuBar()->actions())
        for (QAction *action : top->menu()->actions())
            inMenus.insert(action);
    std::set<QString> keys;
    for (QAction *action : fixture.window().actions().all) {
        INFO(action->text().toStdString());
        CHECK(inMenus.contains(action));
        CHECK_FALSE(action->shortcuts().isEmpty());
        for (const QKeySequence &key : action->shortcuts())
            CHECK(keys.insert(key.toString()).second);
    }
}

TEST_CASE("a facet shows how many events each value has; a click keeps only it, another takes it back")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    const auto rowOf = [&](const char *label) -> FacetRow * {
        for (FacetRow *row : fixture.window().facets()->findChildren<FacetRow *>())
            if (row->text() == QLatin1String(label) && row->isVisible())
                return row;
        return nullptr;
    };
    FacetRow *meetings = rowOf("Meetings");
    REQUIRE(meetings);
    QTest::mouseClick(meetings, Qt::LeftButton);
    REQUIRE_FALSE(fixture.state().rows()->empty());
    for (const RowIndex row : *fixture.state().rows())
        CHECK(fixture.timeline().row(row).type == EventType::Meeting);
    CHECK(fixture.window().actions().clearFilters->isEnabled());
    QTest::mouseClick(meetings, Qt::LeftButton);
    CHECK(fixture.state().rows()->size() == fixture.timeline().size());

    QTest::mouseClick(meetings, Qt::LeftButton);
    auto *chips = fixture.window().findChild<FilterChips *>();
    REQUIRE(chips->isVisible());
    chips->findChildren<ThemedButton *>().front()->click();
    CHECK(fixture.state().filter().empty());
    CHECK_FALSE(chips->isVisible());
}

TEST_CASE("reading is paused, other things are done meanwhile, and it goes on to the same end")
{
    constexpr std::size_t articles = 600;
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    for (std::size_t i = 0; i < articles; ++i)
        fixture.folder().write("many/" + std::to_string(i) + ".txt",
                               "Report " + std::to_string(i)
                                   + "\n\n5 May 2012\n\nRebels shelled Homs on 3 May 2012, killing "
                                   + std::to_string(i + 2) + " people. Envoys met in Geneva on Monday.\n");
    const QString folder = fromPath(fixture.folder() / "many");
    LibrarySession &session = *fixture.window().session();
    ImportReport last;
    bool finished = false, paused = false;
    QObject::connect(&session, &LibrarySession::importPaused, [&](const ImportReport &) { paused = true; });
    QObject::connect(&session, &LibrarySession::importFinished, [&](const ImportReport &report) {
        last = report;
        finished = true;
    });
    fixture.window().takePaths({folder});
    session.pauseImports();
    REQUIRE(waitUntil([&] { return paused; }));
    CHECK(session.importsPaused());
    CHECK(session.pendingPaths() == QStringList{folder});
    CHECK(fixture.window().messages()->text().startsWith(QLatin1String("Paused")));
    session.setTitle(fixture.timeline().articles().front().id, QLatin1String("Changed meanwhile"));
    CHECK(waitUntil([&] { return fixture.timeline().articles().front().title == "Changed meanwhile"; }));

    fixture.restart();
    fixture.window().openLastOrSample();
    REQUIRE(waitUntil([&] { return fixture.window().messages()->text().contains(QLatin1String("still being read")); }));
    LibrarySession &again = *fixture.window().session();
    QObject::connect(&again, &LibrarySession::importFinished, [&](const ImportReport &report) {
        last = report;
        finished = true;
    });
    again.addPaths({folder});
    again.pauseImports();
    REQUIRE(waitUntil([&] { return again.importsPaused(); }));
    again.resumeImports();
    REQUIRE(waitUntil([&] { return finished; }, 60'000));
    CHECK(last.added + last.unchanged == articles);
    CHECK(fixture.timeline().articles().size() == articles + 1);
    CHECK(again.pendingPaths().isEmpty());
    CHECK(Settings::lines(QLatin1String("reading"), fixture.libraryFile()).isEmpty());
}

TEST_CASE("articles that come in move the view as long as the user has not moved it")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    const double spring = toDayNumber({2013, 3, 1});
    fixture.state().setRange({spring, spring + 20});
    const VisibleRange chosen = fixture.state().range();
    const RowIndex before = fixture.timeline().size();
    fixture.add({fixture.writeArticle(
        "later.txt", "Talks in Geneva\n\n2 June 2014\n\nMinisters met in Geneva on 1 June 2014, a spokesman said.\n")});
    REQUIRE(waitUntil([&] { return fixture.timeline().size() > before; }));
    CHECK(fixture.state().range() == chosen);
}
