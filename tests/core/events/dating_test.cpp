// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/events/told_events.h"

using namespace dateline;
using namespace dateline::test;

namespace {

DateInterval day(std::int16_t year, std::uint8_t month, std::uint8_t date)
{
    return DateInterval::day(CivilDate{year, month, date});
}

} // namespace

TEST_CASE("An event takes the date that stands with it")
{
    const Mention mention = told("Rebels seized the airport on 3 March 2015.").at("seized");
    CHECK(mention.interval == day(2015, 3, 3));
    CHECK(mention.basis == DateBasis::Explicit);
    CHECK(told("Rebels seized the airport on Monday.").at("seized").interval == day(2020, 6, 15));
}

TEST_CASE("Two events of a sentence keep their own dates")
{
    const Told article = told("The army seized the airport on Monday and rebels shelled the harbour on Tuesday.");
    CHECK(article.at("seized").interval == day(2020, 6, 15));
    CHECK(article.at("shelled").interval == day(2020, 6, 16));
}

TEST_CASE("A date inside an event's own noun phrase is that event's")
{
    const Told article = told("Diplomats met in Paris on Tuesday to discuss the 4 May massacre in Hula.");
    CHECK(article.at("met").interval == day(2020, 6, 16));
    const Mention *massacre = article.find("massacre");
    if (massacre)
        CHECK(massacre->interval == day(2020, 5, 4));
}

TEST_CASE("What stands after a dated sentence of the same story goes on with its date")
{
    const Told article = told("On 3 March 2015 rebels seized the airport. They shot down a helicopter.");
    const Mention mention = article.at("shot");
    CHECK(mention.interval == day(2015, 3, 3));
    CHECK(mention.basis == DateBasis::Inherited);
}

TEST_CASE("Without any date the publication counts, and says so")
{
    const Mention mention = told("Rebels seized the airport of Taftanaz.").at("seized");
    CHECK(mention.basis == DateBasis::Publication);
    CHECK(mention.interval == DateInterval::day(wednesday));
}

TEST_CASE("Without a publication date nothing is guessed")
{
    const Mention relative = told("Rebels seized the airport on Monday.", std::nullopt).at("seized");
    CHECK_FALSE(relative.interval.known());
    CHECK(relative.needsPublication);
    CHECK(told("Rebels seized the airport on 3 March 2015.", std::nullopt).at("seized").interval == day(2015, 3, 3));
}

TEST_CASE("What is said and the saying are dated apart")
{
    const Told article = told("Walid al-Moallem said on Tuesday that rebels had seized the airport on 3 March.");
    CHECK(article.at("said").interval == day(2020, 6, 16));
    CHECK(article.at("seized").interval == day(2020, 3, 3));
}

TEST_CASE("A time behind \"and\" belongs to the clause that it opens")
{
    const Told article =
        told("On 3 May rebels shelled the port of Aden and on 9 May, soldiers recaptured the town of Zinjibar.");
    CHECK(article.at("shelled").interval == day(2020, 5, 3));
    CHECK(article.at("recaptured").interval == day(2020, 5, 9));
}

TEST_CASE("A clause with \"when\" right after a time happens then")
{
    const Told article = told("Their hope ended last Saturday when a band of rebels attacked the camp.");
    CHECK(article.at("attacked").interval == day(2020, 6, 13));
}

TEST_CASE("The time of a verb is that of the event that is its subject")
{
    CHECK(told("Heavy shelling shook the old town, a trade centre, on Monday.").at("shelling").interval
          == day(2020, 6, 15));
}

TEST_CASE("Since when a truce holds says nothing of when it was extended")
{
    const Told article = told("The two sides reached a deal to extend the truce in force since 3 March.");
    CHECK(article.at("reached").interval == DateInterval::day(wednesday));
}

TEST_CASE("A few words between marks stay in their clause")
{
    const Told article = told("The army declared a “unilateral ceasefire” on Monday in the valley.");
    CHECK(article.at("declared").interval == day(2020, 6, 15));
}

TEST_CASE("A clause that opens with its time keeps it, whatever its subject brings along")
{
    const Told article =
        told("Fighting resumed last week, and on Monday a brigade with more men than before shelled the town.");
    CHECK(article.at("shelled").interval == day(2020, 6, 15));
}

TEST_CASE("A hope expressed is no verb of what is to come")
{
    CHECK(told("The envoy expressed hope Monday for a deal.").at("expressed").interval == day(2020, 6, 15));
}

TEST_CASE("What somebody said had happened goes with the day of saying so")
{
    CHECK(told("A commander said on Monday that rebels had shelled the harbour.").at("shelled").interval
          == day(2020, 6, 15));
}

TEST_CASE("A verb that only says that it happened gives its event time, place and status")
{
    const Told denounced = told("He denounced the killing of six farmers, among them two women, carried out by gunmen "
                                "in Juba on 6 March.");
    CHECK(denounced.at("killing").interval == day(2020, 3, 6));
    CHECK(told("Residents spoke of the shooting that took place on 8 June.").at("shooting").interval
          == day(2020, 6, 8));
    const Mention meeting =
        told("France called an emergency meeting of the council, which will be held in Geneva on Friday.")
            .at("meeting");
    CHECK(meeting.interval == day(2020, 6, 19));
    CHECK(meeting.status == EventStatus::Scheduled);
    REQUIRE(meeting.places.size() == 1);
    CHECK(meeting.places.front().name == "Geneva");
}

TEST_CASE("A time that opens what somebody says dates it")
{
    CHECK(told("The police reported that on 3 June armed men of the northern clans murdered two farmers.")
              .at("murdered")
              .interval
          == day(2020, 6, 3));
    CHECK(told("It was reported on Tuesday that on 3 June alleged rebels murdered two farmers.").at("murdered").interval
          == day(2020, 6, 3));
}

TEST_CASE("An attack in which people are killed is told once")
{
    const Told article = told("The attack in which nine guards were killed happened on 3 June in Raqqa.");
    REQUIRE(article.mentions.size() == 1);
    CHECK(article.mentions.front().interval == day(2020, 6, 3));
}

TEST_CASE("In a chronology what has no date takes that of its entry, whatever its tense")
{
    const Told log = told("The siege, day by day\n\nIt lasted a week.\n\n"
                          "- Monday 8 June: rebels shell the airport. Two workers are killed. In the evening the "
                          "president resigns.\n"
                          "- Tuesday 9 June: thousands protest in the capital. Police arrest 40 people.\n");
    CHECK(log.at("killed").interval == day(2020, 6, 8));
    CHECK(log.at("killed").basis == DateBasis::Inherited);
    CHECK(log.at("resigns").interval == day(2020, 6, 8));
    CHECK(log.at("arrest").interval == day(2020, 6, 9));
}

TEST_CASE("Days that stand alone above paragraphs are the entries of a chronology, one alone is none")
{
    const Told history = told("A short war\n\n2 March 2013\n\nRebels shell the airport. Two workers are killed.\n\n"
                              "5 March 2013\n\nThousands of people protest in Aleppo.\n");
    CHECK(history.at("shell").interval == day(2013, 3, 2));
    CHECK(history.at("protest").interval == day(2013, 3, 5));
    CHECK(told("Rebels shell a town\n\nMonday 8 June: rebels shell the airport. Police arrest 40 people.\n")
              .at("arrest")
              .basis
          == DateBasis::Publication);
}

TEST_CASE("A passive goes on with the day told before")
{
    const Mention mention = told("A bomb exploded in Aden on Monday. Seventeen people were killed.").at("killed");
    CHECK(mention.interval == day(2020, 6, 15));
    CHECK(mention.basis == DateBasis::Inherited);
}

TEST_CASE("A deed that looks like a cue of speech does not part what follows from its time")
{
    const Told raid = told("On 3 June rebels attacked an army base in Azaz and killed six soldiers.");
    REQUIRE(raid.mentions.size() == 1);
    CHECK(raid.mentions[0].interval == day(2020, 6, 3));
    CHECK(raid.mentions[0].figures.killed);
}

TEST_CASE("What is condemned again points back, and the day is that of the words")
{
    const Told article =
        told("A court jailed the politician Ana Roe on Monday. France condemned the ruling on Tuesday.");
    CHECK(article.at("condemned").interval == day(2020, 6, 16));
    CHECK_FALSE(article.find("ruling"));
}

TEST_CASE("What only says which town it is does not move the narrative")
{
    const Told article = told("Troops shelled Azaz, where rebels had struck on Monday. Two people were wounded.");
    CHECK(article.at("wounded").basis == DateBasis::Publication);
}

TEST_CASE("The one day of which all deeds before are told is that of those that follow")
{
    const Told article = told("Rebels attacked a base near Azaz on Monday.\n\nTroops repelled the attack.\n\n"
                              "Gunmen kidnapped two drivers.");
    CHECK(article.at("kidnapped").interval == day(2020, 6, 15));
    CHECK(article.at("kidnapped").basis == DateBasis::Inherited);
    const Told earlier = told(
        "A raid\n\nGunmen kidnapped two drivers on their way home.\n\nRebels attacked a base near Azaz on Monday.");
    CHECK(earlier.at("kidnapped").basis == DateBasis::Publication);
}

TEST_CASE("A time between who speaks and what they want done is when they said it")
{
    const Told article = told("The president vowed on Monday to retake the town.");
    CHECK(article.at("vowed").interval == day(2020, 6, 15));
    CHECK_FALSE(article.at("retake").interval.known());
    CHECK(told("The bloc welcomed it on Monday in a letter.").at("welcomed").interval == day(2020, 6, 15));
}

TEST_CASE("A clock time that names no day has that of its sentence")
{
    const Told article = told("Gunmen stormed the village at about 9:00 pm near the border late on Monday.");
    CHECK(article.at("stormed").interval.first == CivilDate{2020, 6, 15});
}
