// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/quality/event_score.h"
#include "tests/quality/read_and_analyse.h"

#include <cstdio>

using namespace dateline;
using namespace dateline::test;

namespace {

const std::filesystem::path folder = std::filesystem::path(DATELINE_SOURCE_DIR) / "tests/quality/events";

EventScore scoreOfFolder()
{
    const std::vector<GoldEvent> gold = readGold(folder / "gold.jsonl");
    std::map<std::string, ReadArticle> articles;
    for (const GoldEvent &event : gold)
        if (!articles.contains(event.doc))
            articles[event.doc] = readAndAnalyse(folder / (event.doc + ".txt"));
    return scoreEvents(gold, articles);
}

} // namespace

/// The floors are what was reached when they were last raised, less a little; a change may raise them, never lower
/// them.
TEST_CASE("Events of annotated articles are found, dated and told apart at least as well as before")
{
    const EventScore score = scoreOfFolder();
    const std::tuple<const char *, double, double> figures[] = {
        {"F1", score.f1(), 0.93},
        {"recall", score.recall.value(), 0.93},
        {"precision", score.precision.value(), 0.92},
        {"dates", score.dates.value(), 0.94},
        {"dates fixed by the text", score.fixedDates.value(), 0.92},
        {"actors", score.actors.value(), 0.88},
        {"places", score.places.value(), 0.94},
        {"status", score.statuses.value(), 0.98},
        {"killed", score.killed.value(), 0.90}};
    for (const std::string &fault : score.faults)
        UNSCOPED_INFO(fault);
    for (const auto &[name, value, floor] : figures) {
        std::printf("%-24s %.3f (floor %.2f)\n", name, value, floor);
        CHECK(value >= floor);
    }
}

TEST_CASE("The measure sees what is missing, false and wrong")
{
    const std::string text = "Rebels seized Homs on Monday.";
    GoldEvent gold;
    gold.doc = "a";
    gold.key = "seized Homs";
    gold.types = {EventType::Offensive};
    gold.place = "Homs";
    const std::vector<GoldEvent> wanted{gold};
    std::map<std::string, ReadArticle> articles{{"a", {text, {}}}};
    CHECK(scoreEvents(wanted, articles).recall.value() == 0);

    Mention mention;
    mention.type = EventType::Offensive;
    mention.sentence = {0, static_cast<std::uint32_t>(text.size())};
    mention.trigger = {7, 13};
    articles["a"].mentions = {mention, mention};
    const EventScore score = scoreEvents(wanted, articles);
    CHECK(score.recall.value() == 1);
    CHECK(score.precision.value() == 0.5);
    CHECK(score.places.value() == 0);
    CHECK(score.faults.size() == 2);
}
