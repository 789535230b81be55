// SPDX-License-Identifier: GPL-3.0-or-later
// Articles: dates given, titles, new versions, removal, dropped files.
#include "app/dialogs/differences_dialog.h"
#include "app/dialogs/date_popup.h"
#include "app/models/article_list_model.h"
#include "app/models/text.h"
#include "app/reader/copy_strip.h"
#include "app/reader/reader_panel.h"
#include "app/widgets/themed_button.h"
#include "app/window/header_bar.h"
#include "app/window/message_bar.h"
#include "app/window/undated_shelf.h"
#include "tests/app/window/window_fixture.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QTest>
#include <QUrl>

using namespace dateline;
using namespace dateline::testing;

namespace {

ThemedButton *buttonCalled(QWidget &parent, const char *text)
{
    for (ThemedButton *button : parent.findChildren<ThemedButton *>())
        if (button->text() == QLatin1String(text) && button->isVisible())
            return button;
    return nullptr;
}

void giveDate(WindowFixture &fixture, const char *typed)
{
    ThemedButton *set = nullptr;
    REQUIRE(waitUntil([&] { return (set = buttonCalled(*fixture.window().shelf(), "set date")) != nullptr; }));
    set->click();
    auto *popup = fixture.window().findChild<DatePopup *>();
    REQUIRE(popup);
    auto *line = popup->findChild<QLineEdit *>();
    QTest::keyClicks(line, QLatin1String(typed));
    QTest::keyClick(line, Qt::Key_Return);
}

} // namespace

TEST_CASE("an article without a date waits on the shelf; given one, its events move into place, and undo takes it back")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("homs.txt", WindowFixture::undatedArticle),
                      fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    CHECK(fixture.window().shelf()->isVisible());
    CHECK(fixture.window().header()->stateLine().endsWith(QLatin1String("1 article needs a date")));
    CHECK(fixture.eventOn(EventType::Offensive, 2012, 6, 4) == 0);

    giveDate(fixture, "6 June 2012");
    REQUIRE(waitUntil([&] { return fixture.eventOn(EventType::Offensive, 2012, 6, 4) != 0; }));
    CHECK_FALSE(fixture.window().shelf()->isVisible());
    CHECK(fixture.window().messages()->text() == QStringLiteral("1 event of this article stands in the timeline."));
    ThemedButton *show = buttonCalled(*fixture.window().messages(), "Show");
    REQUIRE(show);
    QTest::mouseClick(show, Qt::LeftButton);
    CHECK(fixture.state().range().start < toDayNumber({2012, 6, 4}));
    CHECK(fixture.state().range().end < toDayNumber({2012, 7, 1}));

    REQUIRE(fixture.window().actions().undo->isEnabled());
    fixture.window().actions().undo->trigger();
    REQUIRE(waitUntil([&] { return fixture.eventOn(EventType::Offensive, 2012, 6, 4) == 0; }));
    CHECK(fixture.window().shelf()->isVisible());
    fixture.window().actions().redo->trigger();
    REQUIRE(waitUntil([&] { return fixture.eventOn(EventType::Offensive, 2012, 6, 4) != 0; }));
}

TEST_CASE("the date popup takes single days in any way of writing and refuses the rest")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("homs.txt", WindowFixture::undatedArticle)});
    for (const char *refused : {"June 2012", "some day", "yesterday"}) {
        giveDate(fixture, refused);
        auto *popup = fixture.window().findChild<DatePopup *>();
        REQUIRE(popup);
        CHECK(popup->isVisible());
        CHECK_FALSE(buttonCalled(*popup, "Set date")->isEnabled());
        delete popup;
    }
    giveDate(fixture, "2012-06-06");
    CHECK(waitUntil([&] { return fixture.eventOn(EventType::Offensive, 2012, 6, 4) != 0; }));
}

TEST_CASE("a changed file is read again as a new version")
{
    WindowFixture fixture;
    const QString file = fixture.writeArticle("base.txt", WindowFixture::datedArticle);
    fixture.openWith({file});
    fixture.writeArticle("base.txt", "Rebels attack base near Idlib\n\n12 March 2013\n\n"
                                     "Rebel fighters killed 20 soldiers at an army base near Idlib on Monday.\n");
    fixture.add({file});
    CHECK(fixture.timeline().articles().size() == 1);
    CHECK(fixture.eventOn(EventType::Offensive, 2013, 3, 11) != 0);
    CHECK(fixture.eventOn(EventType::Offensive, 2013, 3, 10) == 0);
    CAPTURE(fixture.window().messages()->text().toStdString());
    CHECK(fixture.window().messages()->text().contains(QLatin1String("1 read again")));
}

TEST_CASE("a removed article takes its events with it after asking")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("homs.txt", WindowFixture::undatedArticle),
                      fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    fixture.state().showArticle(fixture.articleCalled("Rebels attack base near Idlib"));
    fixture.window().actions().removeArticle->trigger();
    auto *question = fixture.window().findChild<QMessageBox *>();
    REQUIRE(question);
    for (QAbstractButton *button : question->buttons())
        if (question->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    REQUIRE(waitUntil([&] { return fixture.timeline().articles().size() == 1; }));
    CHECK(fixture.eventOn(EventType::Offensive, 2013, 3, 10) == 0);
}

TEST_CASE("files and folders that are dropped are read; what cannot be read is told")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    fixture.writeArticle("more/homs.txt", WindowFixture::undatedArticle);
    fixture.writeArticle("more/empty.txt", "");
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fromPath(fixture.folder() / "more"))});
    QDragEnterEvent enter(QPoint(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.window(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(400, 400), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&fixture.window(), &drop);
    REQUIRE(waitUntil(
        [&] { return fixture.timeline().articles().size() == 2 && !fixture.window().session()->importing(); }));
    CHECK(waitUntil([&] { return fixture.window().messages()->text().contains(QLatin1String("1 skipped")); }));
}

TEST_CASE("an article in two papers is listed once, with the other paper's name")
{
    const std::string story =
        "Government troops shelled the grain mills of Marea on Tuesday, killing four workers and wounding eleven, the "
        "town's council said. Two of the three mills burned down. Rebel fighters had used the yard between them as a "
        "depot since 3 April, according to people who live beside the railway. Envoys of five states met in Geneva on "
        "Wednesday and asked both sides for a truce of ten days.\n";
    const std::string agency = "---\ntitle: Mills burn\npublisher: Inland Agency\ndate: 2014-06-12\n---\n\n" + story;
    const std::string post =
        "---\ntitle: Four die\npublisher: Coast Post\ndate: 2014-06-13\n---\n\n" + story + "\nNo more is known.\n";
    WindowFixture fixture;
    fixture.openWith(
        {fixture.writeArticle("agency.md", agency.c_str()), fixture.writeArticle("post.md", post.c_str())});
    REQUIRE(waitUntil([&] { return fixture.timeline().articles().size() == 2; }));
    CHECK(fixture.timeline().originals() == 1);

    ArticleListModel model;
    model.setTimeline(fixture.state().timeline());
    REQUIRE(model.rowCount() == 1);
    const QModelIndex row = model.index(0);
    CHECK(row.data(ArticleListModel::CopiesRole).toInt() == 1);
    const int told = row.data(ArticleListModel::EventsRole).toInt();
    CHECK(told > 0);
    CHECK(row.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("%1 event").arg(told)));
    CHECK(row.data(Qt::ToolTipRole).toString().contains(QLatin1String("also printed by Inland Agency")));
    model.setFilterText(QLatin1String("inland"));
    CHECK(model.rowCount() == 1);
    CHECK(model.rowOf(fixture.articleCalled("Mills burn")) == 0);

    REQUIRE(fixture.timeline().size() > 0);
    REQUIRE(fixture.select(fixture.timeline().row(0).id));
    CHECK(fixture.inspectorWords().contains(QLatin1String("also printed by Inland Agency")));

    CopyStrip *strip = fixture.window().reader()->copyStrip();
    const ArticleId original = fixture.state().currentArticle();
    CHECK(strip->isVisible());
    CHECK(strip->words() == QLatin1String("Also printed by Inland Agency"));
    CHECK_FALSE(strip->readButton()->isVisible());
    fixture.state().showArticle(fixture.articleCalled("Mills burn"));
    CHECK(waitUntil(
        [&] { return strip->words().startsWith(QString::fromUtf8("A copy of “Four die” · Coast Post · ")); }));
    QTest::mouseClick(strip->compareButton(), Qt::LeftButton);
    CHECK(waitUntil([&] { return fixture.window().findChild<DifferencesDialog *>() != nullptr; }));
    QTest::mouseClick(strip->readButton(), Qt::LeftButton);
    CHECK(fixture.state().currentArticle() == original);
    CHECK(waitUntil([&] { return strip->words() == QLatin1String("Also printed by Inland Agency"); }));

    fixture.window().session()->setStandsAlone({fixture.articleCalled("Mills burn")}, true);
    CHECK(waitUntil([&] { return fixture.timeline().originals() == 2; }));
    CHECK(waitUntil([&] { return !strip->isVisible(); }));
    fixture.window().actions().undo->trigger();
    CHECK(waitUntil([&] { return fixture.timeline().originals() == 1; }));
}
