// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeline_builder.h"
#include "tests/quality/event_score.h"
#include "tests/quality/read_and_analyse.h"
#include "tests/support/catch.h"

#include <simdjson.h>

#include <algorithm>
#include <cstdio>

using namespace dateline;
using namespace dateline::test;

namespace {

const std::filesystem::path folder = std::filesystem::path(DATELINE_SOURCE_DIR) / "tests/quality/merging";

/// One line of the gold file: a place where an event is told. All lines of one `event` tell the same, all others not.
struct Telling {
    std::string doc;
    std::string key;
    EventType type = EventType::Statement;
    std::string event;
};

std::vector<Telling> readTellings()
{
    simdjson::dom::parser parser;
    simdjson::dom::document_stream lines;
    REQUIRE(parser.load_many((folder / "gold.jsonl").string()).get(lines) == simdjson::SUCCESS);
    std::vector<Telling> tellings;
    for (const simdjson::dom::element line : lines)
        tellings.push_back({std::string(std::string_view(line["doc"])), std::string(std::string_view(line["key"])),
                            eventTypeFromName(std::string_view(line["type"])).value(),
                            std::string(std::string_view(line["event"]))});
    return tellings;
}

/// The mention of the right type whose trigger stands in the key, or nearest to it in its sentence.
std::optional<std::size_t> mentionOf(const Telling &telling, const ReadArticle &article)
{
    const std::size_t at = article.text.find(telling.key);
    INFO(telling.doc << ": " << telling.key);
    REQUIRE(at != std::string::npos);
    const std::size_t end = at + telling.key.size();
    std::optional<std::size_t> best;
    std::size_t least = std::string::npos;
    for (std::size_t i = 0; i < article.mentions.size(); ++i) {
        const Mention &mention = article.mentions[i];
        if (mention.type != telling.type || mention.sentence.begin >= end || at >= mention.sentence.end)
            continue;
        const std::size_t trigger = mention.trigger.begin;
        const std::size_t far = trigger < at ? at - trigger : trigger < end ? 0 : trigger - end;
        if (far < least) {
            least = far;
            best = i;
        }
    }
    return best;
}

struct MergingScore {
    Share found;
    Share precision; ///< of the pairs that were merged
    Share recall;    ///< of the pairs that tell the same
    std::vector<std::string> faults;
};

MergingScore scoreMerging()
{
    const std::vector<Telling> tellings = readTellings();
    std::map<std::string, ReadArticle> articles;
    for (const Telling &telling : tellings)
        if (!articles.contains(telling.doc))
            articles[telling.doc] = readAndAnalyse(folder / (telling.doc + ".txt"));
    std::vector<AnalysedArticle> analysed;
    std::map<std::string, ArticleId> ids;
    for (const auto &[name, article] : articles) {
        ids[name] = static_cast<ArticleId>(analysed.size() + 1);
        analysed.push_back({ids[name], name, name, {}, article.mentions});
    }
    std::map<std::pair<ArticleId, std::uint32_t>, EventId> eventOf;
    for (const Event &event : buildEvents(analysed, {}))
        for (const auto &source : event.sources)
            eventOf[{source.article, source.mentionIndex}] = event.id;

    MergingScore score;
    std::vector<std::optional<EventId>> events;
    for (const Telling &telling : tellings) {
        const auto mention = mentionOf(telling, articles[telling.doc]);
        score.found.count(mention.has_value());
        if (!mention)
            score.faults.push_back("missed " + telling.doc + ": " + telling.key);
        events.push_back(mention ? std::optional(eventOf.at({ids[telling.doc], std::uint32_t(*mention)}))
                                 : std::nullopt);
    }
    for (std::size_t i = 0; i < tellings.size(); ++i)
        for (std::size_t j = i + 1; j < tellings.size(); ++j) {
            const bool same = tellings[i].event == tellings[j].event;
            const bool merged = events[i] && events[i] == events[j];
            if (same)
                score.recall.count(merged);
            if (merged)
                score.precision.count(same);
            if (same != merged)
                score.faults.push_back((same ? "apart: " : "merged: ") + tellings[i].doc + ": " + tellings[i].key
                                       + " / " + tellings[j].doc + ": " + tellings[j].key);
        }
    return score;
}

} // namespace

/// As the floors of the events: they only rise.
TEST_CASE("What tells the same happening becomes one event, and what does not stays apart")
{
    const MergingScore score = scoreMerging();
    const std::tuple<const char *, double, double> figures[] = {{"found", score.found.value(), 0.95},
                                                                {"precision", score.precision.value(), 0.95},
                                                                {"recall", score.recall.value(), 0.62}};
    for (const std::string &fault : score.faults)
        UNSCOPED_INFO(fault);
    for (const auto &[name, value, floor] : figures) {
        std::printf("%-24s %.3f (floor %.2f)\n", name, value, floor);
        CHECK(value >= floor);
    }
}
