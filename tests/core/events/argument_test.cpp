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
