// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/trigger_examples.h"
#include "tests/core/events/told_events.h"

#include <set>

using namespace dateline;
using namespace dateline::test;

TEST_CASE("Every example of the English trigger tables comes out as its row says")
{
    REQUIRE(englishPack().events().examples().size() > 100);
    const std::vector<Error> errors = checkTriggerExamples(englishPack());
    for (const Error &error : errors)
        UNSCOPED_INFO(describe(error));
    CHECK(errors.empty());
}

TEST_CASE("Every type of event has triggers with examples")
{
    std::set<EventType> types;
    for (const TriggerExample &example : englishPack().events().examples())
        if (example.expect)
            for (const Mention &mention : told(example.sentence).mentions)
                types.insert(mention.type);
    CHECK(types.size() == eventTypeCount);
}

TEST_CASE("Codes carry their names in PLOVER and ACLED")
{
    const auto &codes = englishPack().events().codes();
    const auto aerial = codes.find("ASSAULT-aerial");
    REQUIRE(aerial != codes.end());
    CHECK(aerial->second.ploverEvent == "ASSAULT");
    CHECK(aerial->second.ploverMode == "aerial");
    CHECK(aerial->second.acledEvent == "Explosions/Remote violence");
    CHECK(aerial->second.acledSubEvent == "Air/drone strike");
    const auto election = codes.find("GOVERN-election");
    REQUIRE(election != codes.end());
    CHECK(election->second.ploverEvent.empty());
}

TEST_CASE("One happening of a sentence is one mention, however many words tell it")
{
    CHECK(told("The rebels launched an offensive on the port of Adra on Monday.").mentions.size() == 1);
    CHECK(told("The two ministers held talks in Geneva on Tuesday.").mentions.size() == 1);
    CHECK(told("Gunmen attacked a checkpoint near Mosul on Sunday, killing four soldiers.").mentions.size() == 1);
}

TEST_CASE("The sense of a word follows what stands around it")
{
    CHECK(told("The general strike paralysed the ports of Greece on Tuesday.").at("strike").type == EventType::Unrest);
    CHECK(told("An air strike hit a bakery in Idlib on Tuesday.").mentions.front().type == EventType::Offensive);
    CHECK(told("The sides struck a deal in Doha on Tuesday.").at("struck").type == EventType::Agreement);
    CHECK(told("The bank has fired its chairman.").mentions.front().type == EventType::Measure);
    CHECK(told("The militia fired rockets at Haifa on Monday.").mentions.front().type == EventType::Offensive);
}

TEST_CASE("Words of events in other senses tell nothing")
{
    CHECK(told("The plan met the requirement.").mentions.empty());
    CHECK(told("He suffered a heart attack.").mentions.empty());
    CHECK(told("The film captured the mood of the city.").mentions.empty());
    CHECK(told("The valley is divided by a narrow river.").mentions.empty());
}
