// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/events/told_events.h"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("What is told in the past has happened")
{
    CHECK(told("Rebels attacked the airport of Taftanaz on Monday.").at("attacked").status == EventStatus::Happened);
    CHECK(told("The envoys have met in Oslo.").at("met").status == EventStatus::Happened);
}

TEST_CASE("What is to come is scheduled, with the words that say so")
{
    const Told future = told("The foreign ministers will meet in Vienna on Friday.");
    CHECK(future.at("meet").status == EventStatus::Scheduled);
    CHECK(future.words(future.at("meet").statusWords).find("will") != std::string_view::npos);
    CHECK(told("Turkey promised to deploy 300 soldiers to Idlib.").at("deploy").status == EventStatus::Scheduled);
    CHECK(told("The talks are scheduled for 3 July.").at("talks").status == EventStatus::Scheduled);
}

TEST_CASE("What was called off is cancelled")
{
    CHECK(told("Russia cancelled the summit in Sochi on Tuesday.").at("summit").status == EventStatus::Cancelled);
    CHECK(told("The conference in Bonn was postponed.").at("conference").status == EventStatus::Cancelled);
}

TEST_CASE("What did not happen is denied")
{
    CHECK(told("The army did not shell the village of Hula on Friday.").find("shell") == nullptr);
    const Told denied = told("Damascus denied the attack on Douma.");
    CHECK(denied.at("denied").type == EventType::Statement);
}

TEST_CASE("Threats, wishes and conditions are not acts")
{
    const Told threat = told("Ankara threatened to invade Manbij on Monday.");
    CHECK(threat.at("threatened").type == EventType::Statement);
    const Mention *invasion = threat.find("invade");
    CHECK((invasion == nullptr || invasion->status == EventStatus::Hypothetical));
    const Told condition = told("If Israel attacked Iran, oil prices would rise.");
    const Mention *attack = condition.find("attack");
    CHECK((attack == nullptr || attack->status == EventStatus::Hypothetical));
}

TEST_CASE("What goes on now is ongoing")
{
    CHECK(told("Government forces are bombarding Zabadani.").at("bombarding").status == EventStatus::Ongoing);
}

TEST_CASE("A word before an infinitive or after a noun tells that it is to come or was not to be")
{
    CHECK(told("Talks with the rebels, due to start on Friday, will be held in Oslo.").at("Talks").status
          == EventStatus::Scheduled);
    CHECK(told("Germany spoke ahead of the summit in Paris.").at("summit").status == EventStatus::Scheduled);
    CHECK(told("Turkey said it would deploy 300 soldiers to Idlib.").at("deploy").status == EventStatus::Scheduled);
    CHECK(told("Turkey has agreed to deploy 300 soldiers to Idlib.").at("deploy").status == EventStatus::Scheduled);
    CHECK(told("The envoy left Moscow on Tuesday without signing the truce.").at("signing").status
          == EventStatus::Denied);
    CHECK(told("Turkey plans to deploy 300 soldiers to Idlib.").at("deploy").status == EventStatus::Scheduled);
    CHECK(told("The government was forced to release 20 prisoners on Monday.").at("release").status
          == EventStatus::Happened);
}
