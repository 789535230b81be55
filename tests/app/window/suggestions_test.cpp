// SPDX-License-Identifier: GPL-3.0-or-later
// Publication dates that the library makes likely: offered, accepted one by one or several together, taken back.
#include "app/dialogs/date_popup.h"
#include "app/dialogs/suggestions_dialog.h"
#include "app/reader/date_strip.h"
#include "app/reader/reader_panel.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"
#include "app/window/date_search.h"
#include "app/window/undated_shelf.h"
#include "tests/app/window/window_fixture.h"

#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace dateline;
using namespace dateline::testing;

namespace {

constexpr const char *told = "Barge Meridian sinks\n\n22 May 2012\n\nThe barge Meridian sank in the Vellan canal on "
                             "Monday with a cargo of slate. The lock keeper at Quarme pulled its two bargees out.\n";
constexpr const char *first =
    "Two bargees saved at Quarme\n\nThe barge Meridian sank in the Vellan canal on Monday with "
    "a cargo of slate. The lock keeper at Quarme pulled both bargees out.\n";
constexpr const char *second = "Slate blocks the Vellan canal\n\nThe barge Meridian sank in the Vellan canal on Monday "
                               "with a cargo of slate, and the lock keeper at Quarme closed the lock.\n";

struct SuggestionFixture : WindowFixture {
    SuggestionFixture()
    {
        QStringList files{writeArticle("told.txt", told), writeArticle("first.txt", first),
                          writeArticle("second.txt", second)};
        for (int i = 1; i <= 8; ++i)
            files << writeArticle(
                ("other" + std::to_string(i) + ".txt").c_str(),
                ("Market day\n\n" + std::to_string(3 * i) + " March 2010\n\nFarmers sold their early lambs.\n")
                    .c_str());
        openWith(files);
        REQUIRE(waitUntil([this] { return !window().shelf()->acceptButtons().empty(); }));
    }
    std::optional<CivilDate> published(const std::string &title)
    {
        return timeline().article(articleCalled(title))->published;
    }
};

constexpr const char *firstTitle = "Two bargees saved at Quarme";
constexpr const char *secondTitle = "Slate blocks the Vellan canal";

bool isThatWeek(std::optional<CivilDate> date)
{
    return date && *date >= CivilDate{2012, 5, 20} && *date <= CivilDate{2012, 5, 27};
}

} // namespace

TEST_CASE("the shelf offers likely dates; nothing is dated until one is accepted, and undo takes it back")
{
    SuggestionFixture fixture;
    CHECK_FALSE(fixture.published(firstTitle));
    ThemedButton *accept = fixture.window().shelf()->acceptButtons().front();
    CHECK(accept->accessibleName().contains(QLatin1String("2012")));
    CHECK(accept->accessibleDescription().contains(QLatin1String("Barge Meridian sinks")));
    CHECK(accept->focusPolicy() != Qt::NoFocus);
    accept->click();
    REQUIRE(waitUntil([&] { return fixture.published(firstTitle) || fixture.published(secondTitle); }));
    CHECK(fixture.published(firstTitle).has_value() != fixture.published(secondTitle).has_value());
    CHECK(isThatWeek(fixture.published(firstTitle) ? fixture.published(firstTitle) : fixture.published(secondTitle)));
    CHECK(fixture.window().shelf()->isVisible());
    fixture.window().actions().undo->trigger();
    REQUIRE(waitUntil([&] { return !fixture.published(firstTitle) && !fixture.published(secondTitle); }));
    CHECK(waitUntil([&] { return !fixture.window().shelf()->acceptButtons().empty(); }));
}

TEST_CASE("where a search takes long, accepting one date keeps the others, and the next search rests or is asked for")
{
    SuggestionFixture fixture;
    DateSearch &search = *fixture.window().dateSearch();
    search.setPace({1, -1, 1'000'000});
    QSignalSpy found(&search, &DateSearch::found);
    fixture.window().shelf()->acceptButtons().front()->click();
    REQUIRE(waitUntil([&] { return fixture.published(firstTitle) || fixture.published(secondTitle); }));
    CHECK(fixture.window().shelf()->acceptButtons().size() == 1);
    CHECK(search.outdated());
    CHECK_FALSE(search.running());
    CHECK(found.isEmpty());

    fixture.window().actions().suggestedDates->trigger();
    auto *dialog = fixture.window().findChild<SuggestionsDialog *>();
    REQUIRE(dialog);
    REQUIRE(dialog->list()->topLevelItemCount() == 1);
    dialog->list()->topLevelItem(0)->setCheckState(0, Qt::Checked);
    REQUIRE(dialog->againButton()->isVisible());
    dialog->againButton()->click();
    CHECK(search.running());
    CHECK_FALSE(dialog->againButton()->isVisible());
    REQUIRE(waitUntil([&] { return !found.isEmpty(); }));
    CHECK_FALSE(search.outdated());
    CHECK(dialog->list()->topLevelItemCount() == 1);
    CHECK(dialog->acceptButton()->isEnabled());
    fixture.window().actions().undo->trigger();
    REQUIRE(waitUntil([&] { return !fixture.published(firstTitle) && !fixture.published(secondTitle); }));
    CHECK(waitUntil([&] { return found.size() >= 2; })); // an article came back that the last search did not know
}

TEST_CASE("several suggestions are accepted only when they are ticked, as one step")
{
    SuggestionFixture fixture;
    REQUIRE(fixture.window().actions().suggestedDates->isEnabled());
    fixture.window().actions().suggestedDates->trigger();
    auto *dialog = fixture.window().findChild<SuggestionsDialog *>();
    REQUIRE(dialog);
    REQUIRE(dialog->list()->topLevelItemCount() == 2);
    CHECK_FALSE(dialog->acceptButton()->isEnabled());
    for (int row = 0; row < 2; ++row) {
        CHECK(dialog->list()->topLevelItem(row)->checkState(0) == Qt::Unchecked);
        dialog->list()->topLevelItem(row)->setCheckState(0, Qt::Checked);
    }
    REQUIRE(dialog->acceptButton()->isEnabled());
    dialog->acceptButton()->click();
    REQUIRE(waitUntil([&] { return fixture.published(firstTitle) && fixture.published(secondTitle); }));
    CHECK(isThatWeek(fixture.published(firstTitle)));
    CHECK_FALSE(fixture.window().shelf()->isVisible());
    CHECK(waitUntil([&] { return !fixture.window().actions().suggestedDates->isEnabled(); }));
    fixture.window().actions().undo->trigger();
    CHECK(waitUntil([&] { return !fixture.published(firstTitle) && !fixture.published(secondTitle); }));
}

TEST_CASE("the reader of an undated article says what is likely and why, and so does the question for its date")
{
    SuggestionFixture fixture;
    fixture.state().showArticle(fixture.articleCalled(firstTitle));
    auto *strip = fixture.window().reader()->findChild<DateStrip *>();
    REQUIRE(strip);
    REQUIRE(waitUntil([&] { return strip->isVisible() && strip->acceptButton()->isVisible(); }));
    QString words;
    for (const TextLabel *label : strip->findChildren<TextLabel *>())
        words += label->text() + QLatin1Char('\n');
    CHECK(words.contains(QLatin1String("May 2012")));
    CHECK(words.contains(QStringLiteral("“Monday”")));

    fixture.window().actions().setDate->trigger();
    auto *popup = fixture.window().findChild<DatePopup *>();
    REQUIRE(popup);
    ThemedButton *use = nullptr;
    for (ThemedButton *button : popup->findChildren<ThemedButton *>())
        if (button->text().startsWith(QLatin1String("Use ")))
            use = button;
    REQUIRE(use);
    popup->close();

    strip->acceptButton()->click();
    REQUIRE(waitUntil([&] { return isThatWeek(fixture.published(firstTitle)); }));
    CHECK(waitUntil([&] { return !strip->isVisible(); }));
    fixture.state().showArticle(fixture.articleCalled("Barge Meridian sinks"));
    CHECK(waitUntil([&] { return !strip->isVisible(); }));
}
