// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/header_bar.h"
#include "app/window/search_controller.h"
#include "app/window/search_field.h"
#include "tests/app/window/window_fixture.h"

#include <QTest>

using namespace dateline;
using namespace dateline::testing;

TEST_CASE("search narrows the timeline while typing, Enter steps, Esc brings everything back")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    const std::size_t all = fixture.state().rows()->size();
    SearchField *field = fixture.window().header()->search();
    fixture.window().actions().find->trigger();
    fixture.state().selectEvent(0);
    QTest::keyClicks(field, QStringLiteral("Genev"));
    REQUIRE(waitUntil([&] { return fixture.state().filter().textMatches.has_value(); }));
    REQUIRE_FALSE(fixture.state().rows()->empty());
    CHECK(fixture.state().rows()->size() < all);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(fixture.state().selectedEvent() != 0);
    CHECK(fixture.window().header()->stateLine().contains(QLatin1String(" of ")));
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK(field->text().isEmpty());
    CHECK(fixture.state().rows()->size() == all);
}

TEST_CASE("a search without a hit shows none")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    fixture.window().header()->search()->setText(QStringLiteral("\"zeppelin over\""));
    REQUIRE(waitUntil([&] { return fixture.state().filter().textMatches.has_value(); }));
    CHECK(fixture.state().rows()->empty());
}

TEST_CASE("the last word is searched as the beginning of a word while it grows")
{
    CHECK(liveQuery(QStringLiteral(" truce gen")) == QLatin1String("truce gen*"));
    CHECK(liveQuery(QStringLiteral("\"peace talks\"")) == QLatin1String("\"peace talks\""));
    CHECK(liveQuery(QStringLiteral("  ")).isEmpty());
    // One letter is still to become a word, unless a space ends it.
    CHECK(liveQuery(QStringLiteral("truce g")) == QLatin1String("truce"));
    CHECK(liveQuery(QStringLiteral("g")).isEmpty());
    CHECK(liveQuery(QStringLiteral("company X ")) == QLatin1String("company X"));
    CHECK(liveQuery(QStringLiteral("7")) == QLatin1String("7*"));
    CHECK(liveQuery(QStringLiteral("会")) == QStringLiteral("会*"));
}

TEST_CASE("what is typed while a search is under way takes its place")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    LibrarySession *session = fixture.window().session();
    QStringList answered;
    QObject::connect(session, &LibrarySession::searchReady, session,
                     [&](Ticket, const SearchAnswer &answer) { answered << answer.query; });
    SearchField *field = fixture.window().header()->search();
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("Geneva")); // all within one turn of the event loop
    REQUIRE(waitUntil([&] { return !answered.isEmpty(); }));
    CHECK(answered == QStringList{QStringLiteral("Geneva*")});
    CHECK(fixture.state().filter().text == "Geneva");
    // Nothing of a search that was given up comes later.
    field->setText(QStringLiteral("Genev"));
    field->clear();
    CHECK_FALSE(fixture.state().filter().textMatches.has_value());
    QTest::qWait(50);
    CHECK(answered.size() == 1);
    CHECK_FALSE(fixture.state().filter().textMatches.has_value());
}
