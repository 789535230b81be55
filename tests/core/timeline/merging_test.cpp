// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/timeline_builder.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <random>

using namespace dateline;

namespace {

const CivilDate day{2014, 5, 9};

Mention attack(std::string title, std::string place, std::optional<CivilDate> date = day,
               DateBasis basis = DateBasis::Explicit)
{
    Mention mention;
    mention.type = EventType::Offensive;
    mention.code = "ASSAULT";
    mention.title = std::move(title);
    mention.trigger = {10, 16};
    mention.sentence = {0, 60};
    if (!place.empty())
        mention.places.push_back({{20, 24}, std::move(place), {}});
    if (date) {
        mention.interval = DateInterval::day(*date);
        mention.basis = basis;
    }
    mention.score = 0.8;
    return mention;
}

/// Articles of one mention each.
struct Articles {
    std::vector<std::vector<Mention>> mentions;
    std::vector<Correction> corrections;
    std::vector<std::string> hashes;

    explicit Articles(std::vector<Mention> single)
    {
        for (Mention &mention : single)
            mentions.push_back({std::move(mention)});
        for (std::size_t i = 0; i < mentions.size(); ++i)
            hashes.push_back("hash" + std::to_string(i));
    }

    std::vector<Event> build(const std::vector<std::size_t> &order = {}) const
    {
        std::vector<AnalysedArticle> list;
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            const std::size_t at = order.empty() ? i : order[i];
            list.push_back({static_cast<ArticleId>(at + 1), hashes[at], "Outlet", {}, mentions[at]});
        }
        return buildEvents(list, corrections);
    }
};

} // namespace

TEST_CASE("merging: two reports of one attack become one event with both sources")
{
    Articles articles(
        {attack("Car bomb kills 12 at Homs market", "Homs"), attack("12 killed by car bomb in Homs market", "Homs")});
    articles.mentions[0][0].figures.killed = Figure{12, FigureMode::Exact};
    articles.mentions[1][0].figures.killed = Figure{14, FigureMode::Exact};
    const auto events = articles.build();
    REQUIRE(events.size() == 1);
    CHECK(events[0].sources.size() == 2);
    CHECK(events[0].disagreement.figures);
    CHECK_FALSE(events[0].disagreement.date);
}

TEST_CASE("merging: another day, place, type or outcome stays another event")
{
    const std::string title = "Car bomb kills 12 at the market";
    CHECK(Articles({attack(title, "Homs"), attack(title, "Hama")}).build().size() == 2);
    CHECK(Articles({attack(title, "Homs"), attack(title, "Homs", CivilDate{2014, 5, 10})}).build().size() == 2);
    Mention statement = attack(title, "Homs");
    statement.type = EventType::Statement;
    CHECK(Articles({attack(title, "Homs"), statement}).build().size() == 2);
    Mention planned = attack(title, "Homs");
    planned.status = EventStatus::Scheduled;
    CHECK(Articles({attack(title, "Homs"), planned}).build().size() == 2);
}

TEST_CASE("merging: a report dated by publication joins the day that another tells")
{
    const std::string title = "Car bomb kills 12 at Homs market";
    const Mention later = attack(title, "Homs", CivilDate{2014, 5, 10}, DateBasis::Publication);
    const auto events = Articles({later, attack(title, "Homs")}).build();
    REQUIRE(events.size() == 1);
    CHECK(events[0].interval == DateInterval::day(day));
    CHECK(events[0].basis == DateBasis::Explicit);
    const Mention muchLater = attack(title, "Homs", CivilDate{2014, 5, 14}, DateBasis::Publication);
    CHECK(Articles({muchLater, attack(title, "Homs")}).build().size() == 2);
}

TEST_CASE("merging: undated mentions stay alone and undated")
{
    const auto events =
        Articles({attack("Clashes in Homs", "Homs", {}), attack("Clashes in Homs", "Homs", {})}).build();
    REQUIRE(events.size() == 2);
    CHECK_FALSE(events[0].interval.known());
}

TEST_CASE("merging: the order of import changes nothing")
{
    std::mt19937 random(11);
    const std::array<std::string, 3> places = {"Homs", "Hama", "Idlib"};
    const std::array<std::string, 3> titles = {"Shelling kills six in the old town", "Air strike on the old town",
                                               "Rebels shell town"};
    std::vector<Mention> mentions;
    for (int i = 0; i < 120; ++i)
        mentions.push_back(attack(titles[random() % 3], places[random() % 3],
                                  CivilDate{2014, 5, static_cast<std::uint8_t>(1 + random() % 6)},
                                  random() % 3 == 0 ? DateBasis::Publication : DateBasis::Explicit));
    const Articles articles(mentions);
    const auto expected = articles.build();
    CHECK(expected.size() < mentions.size());
    std::vector<std::size_t> order(mentions.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    for (int round = 0; round < 5; ++round) {
        std::shuffle(order.begin(), order.end(), random);
        CHECK(articles.build(order) == expected);
    }
}

TEST_CASE("merging: files with the same bytes keep distinct ids")
{
    Articles articles({attack("Clashes in Homs", "Homs", {}), attack("Clashes in Homs", "Homs", {})});
    articles.hashes = {"same", "same"};
    const auto events = articles.build();
    REQUIRE(events.size() == 2);
    CHECK(events[0].id != events[1].id);
}
