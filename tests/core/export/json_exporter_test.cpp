// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/json_exporter.h"
#include "tests/support/catch.h"

#include <nlohmann/json.hpp>

using namespace dateline;

TEST_CASE("json: every event with its sources, absent where unknown")
{
    ExportedArticle article;
    article.id = 4;
    article.title = "A \"title\"\nwith a break";
    article.text = "Troops left on Monday.";
    Event event;
    event.id = 7;
    event.type = EventType::Measure;
    event.title = "Troops leave";
    event.interval = {CivilDate{2014, 1, 1}, {}};
    event.openEnd = true;
    event.basis = DateBasis::Explicit;
    event.places.push_back({{}, "Homs", GeoPoint{34.73, 36.71}});
    EventSource source;
    source.article = 4;
    source.mention.sentence = {0, 22};
    event.sources.push_back(source);
    const std::vector<Event> events{event, event};
    const std::string text = toJson(events, [&](ArticleId) { return &article; });
    const auto parsed = nlohmann::json::parse(text);
    REQUIRE(parsed["events"].size() == 2);
    const auto &first = parsed["events"][0];
    CHECK(first["id"] == "0000000000000007");
    CHECK(first["start"] == "2014-01-01");
    CHECK_FALSE(first.contains("end"));
    CHECK(first["date_edtf"] == "2014-01-01/..");
    CHECK(first["places"][0]["lat"] == 34.73);
    CHECK(first["sources"][0]["article"] == article.title);
    CHECK(first["sources"][0]["passage"] == article.text);
    CHECK_FALSE(first["sources"][0].contains("quote"));
}

TEST_CASE("json: no events is still a document")
{
    const auto parsed = nlohmann::json::parse(toJson({}, [](ArticleId) -> const ExportedArticle * { return nullptr; }));
    CHECK(parsed["events"].empty());
}
