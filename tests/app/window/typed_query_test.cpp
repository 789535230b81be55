// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/typed_query.h"
#include "app/window/header_bar.h"
#include "app/window/search_field.h"
#include "tests/app/window/window_fixture.h"

using namespace dateline;
using namespace dateline::testing;

namespace {

/// Rows left once the search has settled on the text.
std::size_t found(WindowFixture &fixture, const char *typed)
{
    fixture.window().header()->search()->setText(QLatin1String(typed));
    REQUIRE(waitUntil([&] { return fixture.state().filter().text == typed; }));
    return fixture.state().rows()->size();
}

} // namespace

TEST_CASE("words and filters are told apart; quotation marks hold a value together")
{
    const auto noDates = [](const QString &) { return std::optional<Timex>(); };
    const TypedQuery query =
        readTypedQuery(QStringLiteral("\"peace talks\" type:offensive killed>10 place:\"Deir ez-Zor\" truce"),
                       *Timeline::build({}, {}), noDates);
    CHECK(query.words == QLatin1String("\"peace talks\" truce"));
    CHECK(query.filter.types.test(static_cast<std::size_t>(EventType::Offensive)));
    CHECK(query.filter.killed == NumberRange{11, std::nullopt});
    CHECK(query.unknown == QStringList{QStringLiteral("place:\"Deir ez-Zor\"")});
    CHECK(readTypedQuery(QStringLiteral("Damascus: 12:30 http://a.example/b"), *Timeline::build({}, {}), noDates)
              .filter.empty());
}

TEST_CASE("typed filters leave the events that all of them fit")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    const std::size_t all = fixture.timeline().size();
    CHECK(found(fixture, "killed>=14") == 1);
    CHECK(found(fixture, "killed>14") == 0);
    CHECK(found(fixture, "type:meeting on:2013-03-08") == 1);
    CHECK(found(fixture, "after:2013-03") == all);
    CHECK(found(fixture, "before:2013-03-09") == found(fixture, "until:2013-03-08"));
    CHECK(found(fixture, "place:genev type:meet") == 1);
    CHECK(found(fixture, "soldiers type:meeting") == 0);
    CHECK(found(fixture, "place:atlantis") == 0);
    fixture.window().actions().clearFilters->trigger();
    CHECK(fixture.window().header()->search()->text().isEmpty());
    CHECK(fixture.state().rows()->size() == all);
}

TEST_CASE("what is being typed is completed with names of filters and with values that there are")
{
    WindowFixture fixture;
    fixture.openWith({fixture.writeArticle("base.txt", WindowFixture::datedArticle)});
    CHECK(completions(QStringLiteral("truce pla"), fixture.timeline()) == QStringList{QStringLiteral("place:")});
    CHECK(completions(QStringLiteral("place:gen"), fixture.timeline()).contains(QStringLiteral("place:Geneva")));
    CHECK(completions(QStringLiteral("type:of"), fixture.timeline()) == QStringList{QStringLiteral("type:offensive")});
    CHECK(completions(QStringLiteral("truce "), fixture.timeline()).isEmpty());
    CHECK(withLastTerm(QStringLiteral("truce type:of"), QStringLiteral("type:offensive"))
          == QLatin1String("truce type:offensive"));
}
