// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/salience.h"
#include "core/timeline/similarity.h"
#include "tests/support/catch.h"

using namespace dateline;

namespace {

MergeItem item(std::string title, std::vector<std::string> actors, std::vector<std::string> places)
{
    MergeItem made;
    made.words = contentWords(title);
    for (std::string &name : actors)
        made.mention.actors.push_back({{}, std::move(name), Role::Participant});
    for (std::string &name : places)
        made.mention.places.push_back({{}, std::move(name), {}});
    return made;
}

} // namespace

TEST_CASE("similarity: words meet in their inflected forms, short ones do not count")
{
    CHECK(contentWords("Shelling of the old town") == contentWords("shellings the OLD town"));
    CHECK(contentWords("of in at by").empty());
    CHECK(contentWords("22 killed").size() == 2);
    CHECK(contentWords("\xFF\xFE bad bytes are no words").size() == 2);
}

TEST_CASE("similarity: agreement adds up, contradiction rules out")
{
    const MergeItem a = item("Rebels shell the bridge", {"Rebels"}, {"Homs"});
    CHECK(similarity(a, a) == Approx(0.9));
    CHECK(similarity(a, item("Rebels shell the bridge", {"Rebels"}, {"Hama"})) == 0);
    CHECK(similarity(a, item("Army retakes a village", {"Army"}, {"Homs"})) == 0);
    CHECK(similarity(a, item("Rebels shell the bridge", {}, {})) == Approx(0.65));
    CHECK(similarity(a, item("Rebels leave quietly", {"Rebels"}, {"Homs"})) < similarity(a, a));
}

TEST_CASE("salience: deeds, sources and victims raise it, plans lower it")
{
    Event event;
    event.type = EventType::Offensive;
    event.basis = DateBasis::Explicit;
    event.sources.resize(1);
    const double alone = salienceOf(event);
    event.sources.resize(4);
    const double reported = salienceOf(event);
    CHECK(reported > alone);
    event.figures.killed = Figure{120, FigureMode::Exact};
    CHECK(salienceOf(event) > reported);
    CHECK(salienceOf(event) <= 1);
    event.status = EventStatus::Hypothetical;
    CHECK(salienceOf(event) < alone);
    event.status = EventStatus::Happened;
    event.type = EventType::Statement;
    event.figures = {};
    event.sources.resize(1);
    CHECK(salienceOf(event) < alone);
}
