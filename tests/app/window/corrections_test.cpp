// SPDX-License-Identifier: GPL-3.0-or-later
// What the user changes about events, and how it is taken back.
#include "app/dialogs/event_dialog.h"
#include "app/dialogs/rejected_dialog.h"
#include "app/reader/article_pane.h"
#include "app/reader/reader_panel.h"
#include "app/widgets/themed_button.h"
#include "app/window/selection_loader.h"
#include "tests/app/window/window_fixture.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;

namespace {

void clickButton(QWidget &parent, const char *text)
{
    for (ThemedButton *button : parent.findChildren<ThemedButton *>())
        if (button->text() == QLatin1String(text) && button->isVisible())
            return button->click();
    FAIL("no button " << text);
}

} // namespace

TEST_CASE("date, type and title of an event are changed in one step and stay after the file is read again")
{
    WindowFixture fixture;
    const QString file = fixture.writeArticle("base.txt", WindowFixture::datedArticle);
    fixture.openWith({file});
    REQUIRE(fixture.select(fixture.eventOn(EventType::Offensive, 2013, 3, 10)));
    fixture.window().actions().editEvent->trigger();
    auto *dialog = fixture.window().findChild<EventDialog *>();
    REQUIRE(dialog);
    const auto lines = dialog->findChildren<QLineEdit *>();
    lines[0]->setText(QStringLiteral("Base stormed"));
    dialog->findChild<QComboBox *>()->setCurrentIndex(static_cast<int>(EventType::Unrest));
    lines[1]->setText(QStringLiteral("9 March 2013"));
    clickButton(*dialog, "Save changes");
    REQUIRE(waitUntil([&] { return fixture.eventOn(EventType::Unrest, 2013, 3, 9) != 0; }));
    const RowIndex row = fixture.timeline().find(fixture.eventOn(EventType::Unrest, 2013, 3, 9));
    CHECK(fixture.timeline().title(row) == "Base stormed");
    CHECK((fixture.timeline().row(row).flags & RowCorrected) != 0);
    CHECK(fixture.timeline().row(row).basis == DateBasis::User);

    fixture.writeArticle("base.txt",
                         (std::string(WindowFixture::datedArticle) + "\nNothing else was reported.\n").c_str());
    fixture.add({file});
    CHECK(fixture.eventOn(EventType::Unrest, 2013, 3, 9) != 0);

    fixture.window().actions().undo->trigger();
    CHECK(waitUntil([&] { return fixture.eventOn(EventType::Offensive, 2013, 3, 10) != 0; }));
    fixture.window().actions().redo->trigger();
    CHECK(waitUntil([&] { return fixture.eventOn(EventType::Unrest, 2013, 3, 9) != 0; }));
}

TEST_CASE("the mark of a passage whose event the user dated tells the user's date, not the passage's")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    const EventId attack = fixture.eventOn(EventType::Offensive, 2013, 3, 10);
    REQUIRE(fixture.select(attack));
    const ArticlePane *pane = fixture.window().reader()->pane();
    const auto tip = [&] {
        for (const ArticlePane::Mark &mark : pane->marks())
            if (mark.event == fixture.state().selectedEvent())
                return pane->markToolTip(mark);
        return QString();
    };
    CHECK(tip().contains(QLatin1String("10 March 2013")));
    EventChanges changes;
    changes.date = DateInterval::days(toDayNumber({2013, 3, 7}), toDayNumber({2013, 3, 7}));
    fixture.window().session()->correctEvent(attack, changes);
    REQUIRE(waitUntil([&] { return fixture.eventOn(EventType::Offensive, 2013, 3, 7) != 0; }));
    REQUIRE(fixture.select(fixture.eventOn(EventType::Offensive, 2013, 3, 7)));
    CHECK(waitUntil([&] { return tip().contains(QLatin1String("7 March 2013")); }));
    CHECK(tip().contains(QLatin1String("changed by you")));
    CHECK_FALSE(tip().contains(QLatin1String("10 March 2013")));
}

TEST_CASE("a rejected event leaves the timeline and the export, and can be restored from the list")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    const EventId attack = fixture.eventOn(EventType::Offensive, 2013, 3, 10);
    REQUIRE(fixture.select(attack));
    fixture.window().actions().rejectEvent->trigger();
    REQUIRE(waitUntil([&] { return fixture.timeline().find(attack) == noRow; }));
    CHECK(fixture.state().selectedEvent() != 0);

    fixture.window().actions().showRejected->trigger();
    auto *dialog = fixture.window().findChild<RejectedDialog *>();
    REQUIRE(dialog);
    auto *list = dialog->findChild<QListWidget *>();
    REQUIRE(waitUntil([&] { return list->count() == 1; }));
    list->item(0)->setSelected(true);
    clickButton(*dialog, "Restore");
    CHECK(waitUntil([&] { return fixture.timeline().find(attack) != noRow; }));
    CHECK(waitUntil([&] { return list->count() == 0; }));
}

TEST_CASE("an event that two articles report is changed as one and undone as one")
{
    WindowFixture fixture;
    fixture.openWith(
        {fixture.writeArticle("base.txt", WindowFixture::datedArticle),
         fixture.writeArticle("copy.txt", "Rebels attack base near Idlib again told\n\n12 March 2013\n\n"
                                          "Rebel fighters killed 14 soldiers at an army base near Idlib on "
                                          "Sunday.\n")});
    const EventId attack = fixture.eventOn(EventType::Offensive, 2013, 3, 10);
    REQUIRE(fixture.select(attack));
    REQUIRE(fixture.window().loader()->event()->sources.size() == 2);
    EventChanges changes;
    changes.date = DateInterval{CivilDate{2013, 3, 1}, CivilDate{2013, 3, 31}};
    fixture.window().session()->correctEvent(attack, changes);
    REQUIRE(waitUntil([&] { return fixture.eventOn(EventType::Offensive, 2013, 3, 1) != 0; }));
    const TimelineRow row =
        fixture.timeline().row(fixture.timeline().find(fixture.eventOn(EventType::Offensive, 2013, 3, 1)));
    CHECK(row.sources == 2);
    CHECK(row.granularity == Granularity::Month);
    fixture.window().actions().undo->trigger();
    CHECK(waitUntil([&] { return fixture.eventOn(EventType::Offensive, 2013, 3, 10) != 0; }));
    CHECK(fixture.eventOn(EventType::Offensive, 2013, 3, 1) == 0);
}
