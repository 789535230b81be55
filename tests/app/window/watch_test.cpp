// SPDX-License-Identifier: GPL-3.0-or-later
// Watched folders: what comes into them is read, what goes stays read, and the user sees and stops it.
#include "app/models/folder_watch.h"
#include "app/models/text.h"
#include "app/widgets/themed_button.h"
#include "app/window/header_bar.h"
#include "app/window/message_bar.h"
#include "tests/app/window/window_fixture.h"

#include <QFile>
#include <QMenu>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;

namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

const FolderWatch::Pace quick{milliseconds(20), milliseconds(150), milliseconds(250), 2};

std::string report(int number, const std::string &more = {})
{
    return "Report " + std::to_string(number) + "\n\n5 May 2012\n\nRebels shelled Homs on 3 May 2012, killing "
           + std::to_string(number + 2) + " people. Envoys met in Geneva on Monday. " + more + "\n";
}

struct Watching : WindowFixture {
    Watching()
    {
        fs::create_directory(folder() / "in");
        window().folderWatch()->setPace(quick);
    }
    QString inbox() const { return fromPath(folder() / "in"); }
    void write(int number, const std::string &more = {}) const
    {
        folder().write("in/" + std::to_string(number) + ".txt", report(number, more));
    }
    bool holds(std::size_t articles)
    {
        return waitUntil([&] { return timeline().articles().size() == articles; });
    }
    void startAgain()
    {
        restart();
        window().folderWatch()->setPace(quick);
        window().openLibrary(libraryFile(), false);
        REQUIRE(waitUntil([&] { return window().session()->isOpen(); }));
    }
    QList<QAction *> menu()
    {
        emit window().actions().watchedFolders->aboutToShow();
        return window().actions().watchedFolders->actions();
    }
    void rest(int time) { QTest::qWait(time); }
};

} // namespace

TEST_CASE("what is in a watched folder is read, then what comes into it or changes; what goes stays")
{
    Watching fixture;
    fixture.write(1);
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    fixture.window().watchFolder(fixture.inbox());
    CHECK(fixture.holds(2));
    CHECK(fixture.window().header()->stateLine().contains(QLatin1String("1 folder watched")));

    const VisibleRange range{15770.25, 15776.5};
    fixture.state().setRange(range);
    fixture.write(2);
    fixture.folder().write("in/deep/3.txt", report(3));
    CHECK(fixture.holds(4));
    CHECK(fixture.state().range() == range);

    const auto titled = [&](const char *title) {
        return waitUntil([&] {
            const auto articles = fixture.timeline().articles();
            return std::any_of(articles.begin(), articles.end(), [&](const auto &a) { return a.title == title; });
        });
    };
    fixture.folder().write("in/2.txt", "Second thoughts\n\n6 May 2012\n\nRebels shelled Homs on 3 May 2012.\n");
    CHECK(titled("Second thoughts"));
    CHECK(fixture.timeline().articles().size() == 4);
    fs::remove(fixture.folder() / "in/1.txt");
    fixture.write(4);
    CHECK(fixture.holds(5));
}

TEST_CASE("a file that is still being written is read once it is whole")
{
    Watching fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    std::size_t added = 0, updated = 0;
    QObject::connect(fixture.window().session(), &LibrarySession::importFinished, [&](const ImportReport &done) {
        added += done.added;
        updated += done.updated;
    });
    fixture.window().watchFolder(fixture.inbox());
    std::string more;
    for (int i = 0; i < 12; ++i) {
        more += "The army answered with " + std::to_string(i) + " shells. ";
        fixture.write(1, more);
        fixture.rest(40);
    }
    CHECK(added == 0);
    CHECK(fixture.holds(2));
    REQUIRE(waitUntil([&] { return added == 1; }));
    fixture.rest(400);
    CHECK(added == 1);
    CHECK(updated == 0);
}

TEST_CASE("very many files at once all come in, and a quiet folder is left in peace")
{
    Watching fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    fixture.window().watchFolder(fixture.inbox());
    for (int i = 0; i < 300; ++i)
        fixture.write(i);
    CHECK(fixture.holds(301));
    fixture.rest(500);
    const int before = fixture.window().folderWatch()->looks();
    fixture.rest(1000);
    CHECK(fixture.window().folderWatch()->looks() - before <= 5);
}

TEST_CASE("reading a watched folder is paused and gone on with; nothing of that is asked at the next start")
{
    Watching fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    for (int i = 0; i < 200; ++i)
        fixture.write(i);
    LibrarySession &session = *fixture.window().session();
    QObject::connect(&session, &LibrarySession::importStarted, [&] { session.pauseImports(); });
    fixture.window().watchFolder(fixture.inbox());
    REQUIRE(waitUntil([&] { return session.importsPaused(); }));
    QObject::disconnect(&session, &LibrarySession::importStarted, nullptr, nullptr);
    CHECK(session.pendingPaths().isEmpty());
    session.resumeImports();
    CHECK(fixture.holds(201));
}

TEST_CASE("a watched folder that is away is told and goes on when it is back")
{
    Watching fixture;
    fixture.write(1);
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    fixture.window().watchFolder(fixture.inbox());
    CHECK(fixture.holds(2));
    fs::rename(fixture.folder() / "in", fixture.folder() / "unplugged");
    CHECK(waitUntil(
        [&] { return fixture.window().header()->stateLine().contains(QLatin1String("1 watched folder not there")); }));
    REQUIRE(fixture.menu().size() == 1);
    CHECK(fixture.menu().front()->text() == QLatin1String("in (not there now)"));
    CHECK(fixture.timeline().articles().size() == 2);
    fixture.folder().write("unplugged/2.txt", report(2));
    fs::rename(fixture.folder() / "unplugged", fixture.folder() / "in");
    CHECK(fixture.holds(3));
    CHECK(fixture.window().header()->stateLine().contains(QLatin1String("1 folder watched")));
}

TEST_CASE("what came while the program was closed is read when it opens; a removed article stays away")
{
    Watching fixture;
    fixture.write(1);
    fixture.write(2);
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    fixture.window().watchFolder(fixture.inbox());
    REQUIRE(fixture.holds(3));
    fixture.rest(100); // the times of the files lie behind
    fixture.startAgain();
    CHECK(fixture.holds(3));
    fixture.window().session()->removeArticle(fixture.articleCalled("Report 2"));
    CHECK(fixture.holds(2));

    fixture.startAgain();
    fixture.rest(600);
    CHECK(fixture.timeline().articles().size() == 2);
    fixture.write(3);
    CHECK(fixture.holds(3));
}

TEST_CASE("the menu lists watched folders; a click stops one, and that can be taken back")
{
    Watching fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    REQUIRE(fixture.menu().size() == 1);
    CHECK_FALSE(fixture.menu().front()->isEnabled());
    fixture.window().watchFolder(fixture.inbox());
    REQUIRE(waitUntil([&] { return fixture.window().folderWatch()->folders().size() == 1; }));
    QAction *entry = fixture.menu().front();
    CHECK(entry->text() == QLatin1String("in"));
    CHECK(entry->isChecked());
    entry->trigger();
    REQUIRE(waitUntil([&] { return fixture.window().folderWatch()->folders().isEmpty(); }));
    fixture.write(1);
    fixture.rest(600);
    CHECK(fixture.timeline().articles().size() == 1);
    CHECK_FALSE(fixture.window().header()->stateLine().contains(QLatin1String("watched")));

    CHECK(fixture.window().messages()->text().contains(QLatin1String("no longer watched")));
    ThemedButton *undo = nullptr;
    for (ThemedButton *button : fixture.window().messages()->findChildren<ThemedButton *>())
        if (button->text() == QLatin1String("Undo"))
            undo = button;
    REQUIRE(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    CHECK(fixture.holds(2));
}

TEST_CASE("a library that came from elsewhere reads no folder of this machine before the user says so")
{
    Watching fixture;
    fixture.write(1);
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    fixture.window().watchFolder(fixture.inbox());
    REQUIRE(fixture.holds(2));
    fixture.window().openSample(); // closes the library
    const QString copy = fromPath(fixture.folder() / "copy.dateline");
    REQUIRE(waitUntil([&] { return fixture.window().session()->isOpen(); }));
    REQUIRE(QFile::copy(fixture.libraryFile(), copy));
    fixture.write(2);

    fixture.window().openLibrary(copy, false);
    REQUIRE(waitUntil([&] { return fixture.window().messages()->text().contains(QLatin1String("never allowed")); }));
    fixture.rest(600);
    CHECK(fixture.window().folderWatch()->folders().isEmpty());
    CHECK(fixture.timeline().articles().size() == 2);
    REQUIRE(fixture.menu().size() == 1);
    CHECK_FALSE(fixture.menu().front()->isChecked());
    fixture.menu().front()->trigger();
    CHECK(fixture.holds(3));
}

TEST_CASE("watching a folder with no library open makes one")
{
    Watching fixture;
    fixture.write(1);
    fixture.window().watchFolder(fixture.inbox());
    CHECK(fixture.holds(1));
    CHECK(fixture.window().folderWatch()->folders() == QStringList{fixture.inbox()});
}
