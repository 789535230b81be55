// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept about a library beside it: searches, bookmarks, lanes; and counting days from an event.
#include "app/dialogs/name_dialog.h"
#include "app/facets/facet_panel.h"
#include "app/facets/filter_chips.h"
#include "app/facets/saved_search_list.h"
#include "app/inspector/inspector_panel.h"
#include "app/settings/library_memory.h"
#include "app/timeline/timeline_style.h"
#include "app/timeline/timeline_view.h"
#include "app/timeline/track_geometry.h"
#include "app/widgets/event_link.h"
#include "app/window/header_bar.h"
#include "app/window/search_field.h"
#include "tests/app/window/window_fixture.h"

#include <QLineEdit>
#include <QTest>

using namespace dateline;
using namespace dateline::testing;

namespace {

/// Gives the name that a dialog asks for.
void giveName(WindowFixture &fixture, const char *name)
{
    auto *dialog = fixture.window().findChild<NameDialog *>();
    REQUIRE(dialog);
    auto *line = dialog->findChild<QLineEdit *>();
    line->clear();
    QTest::keyClicks(line, QLatin1String(name));
    QTest::keyClick(line, Qt::Key_Return);
    REQUIRE(waitUntil([&] { return fixture.window().findChild<NameDialog *>() == nullptr; }));
}

std::vector<EventLink *> savedLines(WindowFixture &fixture)
{
    std::vector<EventLink *> lines;
    for (EventLink *line : fixture.window().facets()->savedSearches()->findChildren<EventLink *>())
        if (!line->isHidden())
            lines.push_back(line);
    return lines;
}

Filter onlyMeetings()
{
    Filter filter;
    filter.types.set(static_cast<std::size_t>(EventType::Meeting));
    return filter;
}

void openAgain(WindowFixture &fixture)
{
    fixture.restart();
    fixture.window().openLibrary(fixture.libraryFile(), false);
    REQUIRE(waitUntil([&] { return fixture.timeline().size() > 0; }));
}

QPoint laneName(const TimelineView &view, std::size_t lane)
{
    const LaneBand &band = view.geometry().lanes()[lane];
    return QPoint(20, static_cast<int>(band.top + band.height / 2));
}

} // namespace

TEST_CASE("a saved search survives as JSON, and what is none is refused")
{
    SavedSearch search{QStringLiteral("Talks – Geneva"), onlyMeetings()};
    search.filter.statuses.set(static_cast<std::size_t>(EventStatus::Scheduled));
    search.filter.actors = {"Émile Lahoud", "Arab League"};
    search.filter.places = {"Geneva"};
    search.filter.outlets = {"The Harbour Post"};
    search.filter.articles = {7, 0xFFFFFFF1};
    search.filter.text = "after:2012-09 \"no fly\"";
    const auto read = savedSearchFromJson(toJson(search));
    REQUIRE(read);
    CHECK(*read == search);
    CHECK_FALSE(savedSearchFromJson(QStringLiteral("{}")));
    CHECK_FALSE(savedSearchFromJson(QStringLiteral("no json")));
    const auto odd = savedSearchFromJson(QStringLiteral("{\"name\":\"a\",\"types\":[\"nonsense\"]}"));
    REQUIRE(odd);
    CHECK(odd->filter.empty());
}

TEST_CASE("a search is saved under a name, shown by a click, there after a restart, and removed by Del")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    CHECK_FALSE(fixture.window().actions().saveSearch->isEnabled());
    fixture.state().setFilter(onlyMeetings());
    QTest::keyClicks(fixture.window().header()->search(), QStringLiteral("geneva"));
    REQUIRE(waitUntil([&] { return fixture.state().filter().textMatches.has_value(); }));
    const std::size_t found = fixture.state().rows()->size();
    fixture.window().actions().saveSearch->trigger();
    giveName(fixture, "Talks");
    REQUIRE(savedLines(fixture).size() == 1);

    fixture.window().actions().clearFilters->trigger();
    CHECK(fixture.window().header()->search()->text().isEmpty());
    openAgain(fixture);
    REQUIRE(savedLines(fixture).size() == 1);
    QTest::mouseClick(savedLines(fixture).front(), Qt::LeftButton);
    CHECK(fixture.window().header()->search()->text() == QStringLiteral("geneva"));
    CHECK(waitUntil([&] { return fixture.state().filter().textMatches.has_value(); }));
    CHECK(fixture.state().filter().types == onlyMeetings().types);
    CHECK(fixture.state().rows()->size() == found);

    QTest::keyClick(savedLines(fixture).front(), Qt::Key_Delete);
    CHECK(waitUntil([&] { return savedLines(fixture).empty(); }));
    openAgain(fixture);
    CHECK(savedLines(fixture).empty());
}

TEST_CASE("the selected event is bookmarked by a key, its flag leads back to it, and the same key takes it away")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    const EventId meeting = fixture.eventOn(EventType::Meeting, 2013, 3, 8);
    REQUIRE(fixture.select(meeting));
    const VisibleRange seen = fixture.state().range();
    fixture.window().actions().bookmark->trigger();
    REQUIRE(fixture.state().bookmarks().size() == 1);
    CHECK(fixture.state().bookmarks().front().event == meeting);

    openAgain(fixture);
    REQUIRE(fixture.state().bookmarks().size() == 1);
    fixture.state().selectEvent(0);
    fixture.state().setRange(seen);
    TimelineView *view = fixture.window().timelineView();
    const double x = view->geometry().scale().toX(fixture.state().bookmarks().front().day);
    QTest::mouseClick(view, Qt::LeftButton, Qt::NoModifier,
                      QPoint(static_cast<int>(x) + 3, static_cast<int>(axisHeight) - 8));
    CHECK(fixture.state().selectedEvent() == meeting);

    fixture.state().selectEvent(0);
    fixture.window().actions().nextBookmark->trigger();
    CHECK(fixture.state().selectedEvent() == meeting);
    fixture.window().actions().bookmark->trigger();
    CHECK(fixture.state().bookmarks().empty());
}

TEST_CASE("days are counted from an event chosen as the first one")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    REQUIRE(fixture.select(fixture.eventOn(EventType::Meeting, 2013, 3, 8)));
    fixture.window().actions().countDays->trigger();
    CHECK(fixture.state().daysSinceZero(toDayNumber({2013, 3, 10})) == 2);
    REQUIRE(fixture.select(fixture.eventOn(EventType::Offensive, 2013, 3, 10)));
    CHECK(waitUntil([&] { return fixture.inspectorWords().contains(QLatin1String("2 days after")); }));
    fixture.window().actions().countDays->trigger(); // now this one is the first
    CHECK(fixture.state().daysSinceZero(toDayNumber({2013, 3, 8})) == -2);
    fixture.window().actions().countDays->trigger();
    CHECK_FALSE(fixture.state().daysSinceZero(0));
    CHECK_FALSE(fixture.inspectorWords().contains(QLatin1String("days after")));
}

TEST_CASE("lanes are folded by a click on their name, moved by dragging it, and so after a restart")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    TimelineView *view = fixture.window().timelineView();
    const QStringList before = view->geometry().laneKeys();
    REQUIRE(before.size() >= 2);
    const double height = view->geometry().lanes()[0].height;
    QTest::mouseClick(view, Qt::LeftButton, Qt::NoModifier, laneName(*view, 0));
    CHECK(view->geometry().lanes()[0].folded);
    CHECK(view->geometry().lanes()[0].height < height);
    CHECK(view->geometry().lanes()[0].events.empty());

    QTest::mousePress(view, Qt::LeftButton, Qt::NoModifier, laneName(*view, 1));
    QTest::mouseMove(view, laneName(*view, 0) + QPoint(0, 4));
    QTest::mouseMove(view, laneName(*view, 0) - QPoint(0, 10));
    QTest::mouseRelease(view, Qt::LeftButton, Qt::NoModifier, laneName(*view, 0) - QPoint(0, 10));
    QStringList moved = before;
    moved.move(1, 0);
    CHECK(view->geometry().laneKeys() == moved);

    openAgain(fixture);
    view = fixture.window().timelineView();
    CHECK(view->geometry().laneKeys() == moved);
    CHECK(view->geometry().lanes()[1].folded);
    fixture.window().actions().laneOrder->trigger();
    fixture.window().actions().unfoldLanes->trigger();
    CHECK(view->geometry().laneKeys() == before);
    CHECK_FALSE(view->geometry().lanes()[0].folded);
}
