// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of which the columns have to be named.
#include "app/dialogs/table_columns_dialog.h"
#include "app/widgets/themed_button.h"
#include "app/window/message_bar.h"
#include "tests/app/window/window_fixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;

namespace {

QList<QComboBox *> choicesOf(const TableColumnsDialog &dialog)
{
    return dialog.findChildren<QComboBox *>();
}

void choose(QComboBox *choice, ArticleField field)
{
    choice->setCurrentIndex(choice->findData(static_cast<int>(field)));
}

} // namespace

TEST_CASE("a table with unknown columns is asked about, and read as it was answered")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("a.csv", "Lead,Words,date\n"
                                                    "Marea falls,Rebel fighters captured Marea on 10 June 2014.,\n"
                                                    "Talks go on,Envoys met in Geneva on 12 June 2014.,\n")});
    CHECK(fixture.timeline().articles().empty());
    QList<ThemedButton *> links = fixture.window().messages()->findChildren<ThemedButton *>();
    const auto say = std::find_if(links.begin(), links.end(), [](const ThemedButton *button) {
        return button->text().contains(QLatin1String("Say what they are"));
    });
    REQUIRE(say != links.end());
    QTest::mouseClick(*say, Qt::LeftButton);
    auto *dialog = fixture.window().findChild<TableColumnsDialog *>();
    REQUIRE(dialog);
    auto *read = dialog->findChild<ThemedButton *>(QStringLiteral("read"));
    REQUIRE(read);
    const auto choices = choicesOf(*dialog);
    REQUIRE(choices.size() == 3);
    CHECK(choices[2]->currentData().toInt() == static_cast<int>(ArticleField::Published)); // by its name
    CHECK_FALSE(read->isEnabled());
    choose(choices[0], ArticleField::Text);
    CHECK(read->isEnabled());
    choose(choices[1], ArticleField::Text); // there is one text
    CHECK(choices[0]->currentIndex() == 0);
    choose(choices[0], ArticleField::Title);
    QTest::mouseClick(read, Qt::LeftButton);
    REQUIRE(waitUntil([&] { return fixture.timeline().articles().size() == 2; }));
    CHECK(fixture.articleCalled("Marea falls") != 0);
    CHECK(fixture.eventOn(EventType::Meeting, 2014, 6, 12) != 0);
}

TEST_CASE("names in a table are shown on one line and are never markup")
{
    TablePreview preview;
    preview.rows = {{"<b>one</b>", "two\nlines"}, {"a", "b"}};
    preview.known = {std::nullopt, std::nullopt};
    TableColumnsDialog dialog(QStringLiteral("/tmp/<i>x</i>.csv"), preview);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto choices = choicesOf(dialog);
    REQUIRE(choices.size() == 2);
    CHECK(choices[1]->accessibleName() == QLatin1String("Column two lines"));
    TableColumns named;
    QObject::connect(&dialog, &TableColumnsDialog::columnsNamed, [&](const TableColumns &columns) { named = columns; });
    choose(choices[1], ArticleField::Text);
    dialog.findChild<QCheckBox *>()->setChecked(true);
    QTest::mouseClick(dialog.findChild<ThemedButton *>(QStringLiteral("read")), Qt::LeftButton);
    CHECK(named.toText() == "text=#2,header=no");
}
