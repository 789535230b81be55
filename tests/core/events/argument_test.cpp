// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/events/told_events.h"

using namespace dateline;
using namespace dateline::test;

namespace {

Role roleOf(const Mention &mention, std::string_view name)
{
    const Actor *actor = actorNamed(mention, name);
    INFO("no actor " << name);
    REQUIRE(actor != nullptr);
    return actor->role;
}

} // namespace

TEST_CASE("Who does it is the source, to whom it is done the target")
{
    const Mention active = told("Turkey attacked Iraq on Monday.").at("attacked");
    CHECK(roleOf(active, "Turkey") == Role::Source);
    CHECK(roleOf(active, "Iraq") == Role::Target);
    const Mention passive = told("Iraq was attacked by Turkey on Monday.").at("attacked");
    CHECK(roleOf(passive, "Turkey") == Role::Source);
    CHECK(roleOf(passive, "Iraq") == Role::Target);
}

TEST_CASE("Those who meet take part")
{
    const Mention meeting = told("Sergei Lavrov met Philip Hammond in Geneva on Friday.").at("met");
    CHECK(roleOf(meeting, "Sergei Lavrov") == Role::Participant);
    CHECK(roleOf(meeting, "Philip Hammond") == Role::Participant);
    CHECK(hasPlace(meeting, "Geneva"));
}

TEST_CASE("A place may stand before the subject, after the verb and in a noun's own phrase")
{
    CHECK(hasPlace(told("In Cairo, police arrested ten men on Friday.").at("arrested"), "Cairo"));
    CHECK(hasPlace(told("Troops stormed a building in Cairo on Friday.").at("stormed"), "Cairo"));
    CHECK(hasPlace(told("The fall of Cairo in May changed the war.").at("fall"), "Cairo"));
}

TEST_CASE("A subject is carried along a chain of verbs and a relative clause")
{
    CHECK(roleOf(told("Turkey entered the valley and shelled Kobani on Monday.").at("shelled"), "Turkey")
          == Role::Source);
    CHECK(roleOf(told("Turkey, which shelled Kobani on Monday, has sent more tanks.").at("shelled"), "Turkey")
          == Role::Source);
}

TEST_CASE("What a light verb governs has the actors around the verb")
{
    const Mention talks = told("Russia held talks with Turkey in Sochi on Monday.").at("talks");
    CHECK(actorNamed(talks, "Russia") != nullptr);
    CHECK(actorNamed(talks, "Turkey") != nullptr);
    CHECK(hasPlace(talks, "Sochi"));
}

TEST_CASE("A time or an apposition between subject and verb does not part them")
{
    CHECK(roleOf(told("Turkey on Monday shelled Kobani.").at("shelled"), "Turkey") == Role::Source);
    CHECK(actorNamed(told("France's president, Emmanuel Macron, has suspended talks with Iran.").at("talks"),
                     "Emmanuel Macron")
          != nullptr);
}

TEST_CASE("Two triggers of one happening bring together who and where")
{
    const Told raid = told("Russian air strikes on the town of Douma killed nine people on Monday.");
    REQUIRE(raid.mentions.size() == 1);
    const Mention &both = raid.mentions.front();
    CHECK(actorNamed(both, "Russia") != nullptr);
    CHECK(hasPlace(both, "Douma"));
    CHECK(both.figures.killed.value().value == 9);
}

TEST_CASE("A pronoun stands for whoever was named before")
{
    CHECK(actorNamed(told("Turkey has closed the border. It has deployed 200 soldiers to Idlib.").at("deployed"),
                     "Turkey")
          != nullptr);
    CHECK(told("Gunmen killed people in the market of Mosul.").at("killed").actors.size() == 1);
}

TEST_CASE("An event without a place of its own takes the nearest one of its sentence")
{
    CHECK(hasPlace(told("In the region of Sumy, officials said that rebels had killed four workers.").at("killed"),
                   "Sumy"));
}

TEST_CASE("Nouns that look like verbs are nouns where no verb can stand")
{
    CHECK(told("Fierce clashes were reported in Sirte on Monday.").find("clashes"));
    CHECK(told("Residents reported clashes in Sirte on Monday.").find("clashes"));
    CHECK(told("The army carried out more than 300 air strikes on Monday.").find("air strikes"));
    CHECK(told("Fighting between the army and rebels broke out near Sirte on Monday.").find("Fighting"));
    CHECK_FALSE(told("The detained soldiers thanked their families.").find("detained"));
}

TEST_CASE("What stands around an unknown name says that it is a place")
{
    const Told article = told("Soldiers shelled Bela Noro village on Monday. The raid near Kesh Malo on Tuesday killed "
                              "six. Rebels overran the town of Oma Ferra.");
    CHECK(hasPlace(article.at("shelled"), "Bela Noro"));
    CHECK(hasPlace(article.at("killed"), "Kesh Malo"));
    CHECK(hasPlace(article.at("overran"), "Oma Ferra"));
}

TEST_CASE("The name behind a long office is who acts")
{
    const Told article = told("The UN special adviser on Libya, Jane Holloway, urged calm on Monday.");
    CHECK(actorNamed(article.at("urged"), "Jane Holloway"));
}

TEST_CASE("What an event did something to is where it was")
{
    CHECK(hasPlace(told("Heavy gunfire shook Tripoli on Monday.").at("gunfire"), "Tripoli"));
}

TEST_CASE("Whatever is only talked about is no event of its own")
{
    CHECK_FALSE(told("The leaders will attend a summit on the war.").find("war"));
    CHECK_FALSE(told("They blocked progress towards reaching a ceasefire.").find("reaching"));
    CHECK_FALSE(told("The raid was aimed at ousting the president.").find("ousting"));
}

TEST_CASE("The name behind an office without an article, and of a group, is who acts")
{
    CHECK(actorNamed(
        told("Navy Commander, Gen Jorge Prado, last night confirmed that a raid had failed.").at("confirmed"),
        "Jorge Prado"));
    CHECK(actorNamed(told("The raid failed, said the minister of state for home, Jorge Prado.").at("said"),
                     "Jorge Prado"));
    CHECK(actorNamed(told("The raid failed, according to Omar Jan Rahimi, a spokesman for the police.").at("according"),
                     "Omar Jan Rahimi"));
}

TEST_CASE("Words that look like adjectives and verbs are nouns and participles where nothing else can stand")
{
    CHECK(told("The pact should hold despite fresh clashes that left three people dead in Homs.").find("clashes"));
    CHECK(told("It was the army's offensive there in May that ended the talks.").find("offensive"));
    CHECK(told("A further 20 members of the guard were also injured.").find("injured"));
    CHECK(told("Fighting between the army and the Movement of the Free Officers of Homs has intensified.")
              .find("Fighting"));
    CHECK(actorNamed(told("Jorge Prado and the envoy both expressed hope on Monday.").at("expressed"), "Jorge Prado"));
}

TEST_CASE("A subject is found beyond the clause that hangs on it")
{
    const Told priests = told("Six priests and two women who worked with them were murdered on Monday.");
    CHECK(actorNamed(priests.at("murdered"), "priests"));
    CHECK(priests.at("murdered").interval == DateInterval::day(CivilDate{2020, 6, 15}));
    const Told troops = told("Troops of the 6th brigade commanded by Jorge Prado shelled the town on Monday.");
    CHECK_FALSE(actorNamed(troops.at("shelled"), "Jorge Prado"));
    CHECK(actorNamed(told("The man who said the army shelled the town on Monday fled.").at("shelled"), "army"));
}

TEST_CASE("A time may stand between a verb and its object")
{
    CHECK(told("The army recaptured on Monday the town of Azaz.").find("recaptured"));
    CHECK(told("Troops captured a total of 45 villages on Monday.").find("captured"));
}

TEST_CASE("An event noun that opens a sentence is no verb and no name")
{
    CHECK(told("Clashes erupted in Aleppo on Monday.").find("Clashes"));
    CHECK(told("On Monday, clashes flared in Aleppo.").find("clashes"));
    CHECK(told("Fighting raged in Aleppo on Monday.").find("Fighting"));
    CHECK(told("Airstrikes continued in Aleppo on Monday.").find("Airstrikes"));
    CHECK(told("A sit-in took place in Aleppo on Monday.").find("sit-in"));
    CHECK(told("A vote took place in Aleppo on Monday.").find("vote"));
}

TEST_CASE("A place that only things are done to, or that falls, is where it happened")
{
    const auto placeOf = [](const char *text, const char *trigger) {
        const Mention mention = told(text).at(trigger);
        return mention.places.empty() ? std::string() : mention.places.front().name;
    };
    CHECK(placeOf("Kunduz fell to the rebels on Monday.", "fell") == "Kunduz");
    CHECK(placeOf("Troops retook Zarvan on Monday.", "retook") == "Zarvan");
    CHECK(placeOf("The rebel-held town of Azaz was shelled on Monday.", "shelled") == "Azaz");
}

TEST_CASE("A campaign's name tells what it is")
{
    CHECK(told("Turkey launched Operation Long Arrow on Monday.").at("launched").type == EventType::Offensive);
    CHECK(told("Troops seized the last remaining military outpost on Monday.").at("seized").code == "ASSAULT-capture");
}

TEST_CASE("Who has a town that fell took it, and both who trade attacks attack")
{
    const Told fallen = told("Kunduz fell to the Taliban on Monday.");
    const Actor *taker = actorNamed(fallen.at("fell"), "Taliban");
    REQUIRE(taker);
    CHECK(taker->role == Role::Source);
    CHECK_FALSE(actorNamed(told("The rebels withdrew to Israel on Monday.").at("withdrew"), "Israel"));
    const Told traded = told("Israel and Hamas traded attacks on Monday.");
    CHECK(actorNamed(traded.at("attacks"), "Israel"));
    CHECK(actorNamed(traded.at("attacks"), "Hamas"));
    CHECK(told("The ceasefire between the warring parties in the city of Aleppo began on Monday.").find("ceasefire"));
}
