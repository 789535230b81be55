// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/corrections.h"
#include "core/timeline/timeline_builder.h"
#include "tests/support/catch.h"

using namespace dateline;

namespace {

const std::string text =
    "Rebels shelled the port on Monday. Later that week troops shelled the airport and then withdrew.";

ByteSpan nth(const std::string &haystack, std::string_view word, int n)
{
    std::size_t at = haystack.find(word);
    while (n-- > 0)
        at = haystack.find(word, at + 1);
    return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + word.size())};
}

Mention shelling(ByteSpan trigger)
{
    Mention mention;
    mention.type = EventType::Offensive;
    mention.trigger = trigger;
    mention.sentence = trigger;
    mention.title = "Shelling";
    mention.interval = DateInterval::day({2014, 5, 5});
    mention.basis = DateBasis::Explicit;
    return mention;
}

std::vector<Event> correctedEvents(const std::string &currentText, const std::vector<Mention> &mentions,
                                   const std::vector<Correction> &corrections)
{
    const AnalysedArticle article{1, "hash", "Outlet", currentText, mentions};
    return buildEvents(std::span(&article, 1), corrections);
}

Correction correction(CorrectionKind kind, std::string value, ByteSpan trigger)
{
    return {0, kind, "hash", passageKeyOf(text, trigger), std::move(value)};
}

} // namespace

TEST_CASE("passages: found at the hint, and by their surroundings when the text has moved")
{
    const ByteSpan second = nth(text, "shelled", 1);
    const PassageKey key = passageKeyOf(text, second);
    CHECK(key.before.size() == 32);
    CHECK(findPassage(text, key) == second);
    const std::string moved = "A new first line.\n\n" + text;
    CHECK(findPassage(moved, key) == nth(moved, "shelled", 1));
    CHECK_FALSE(findPassage("Nothing of the kind happened.", key));
    CHECK_FALSE(findPassage(text, PassageKey{}));
}

TEST_CASE("passages: surroundings are cut at characters, not bytes")
{
    const std::string accents =
        std::string("é") + "éééééééééééééééééééééééééééééééééééé struck ééééééééééééééééééééééééééééééééééééé";
    const PassageKey key = passageKeyOf(accents, nth(accents, "struck", 0));
    CHECK(key.before.size() == 63); // 31 letters of two bytes and a space
    CHECK(findPassage(accents, key));
}

TEST_CASE("corrections: reject, date, type and title meet only their own event")
{
    const ByteSpan first = nth(text, "shelled", 0);
    const ByteSpan second = nth(text, "shelled", 1);
    const std::vector<Mention> mentions{shelling(first), shelling(second)};
    const auto rejected = correctedEvents(text, mentions, {correction(CorrectionKind::EventRejected, "1", second)});
    REQUIRE(rejected.size() == 2);
    for (const Event &event : rejected)
        CHECK(event.rejected == (event.sources[0].mention.trigger == second));

    const auto dated = correctedEvents(text, mentions,
                                       {correction(CorrectionKind::EventDate, "2014-05-07/2014-05-08", second),
                                        correction(CorrectionKind::EventType, "unrest", second),
                                        correction(CorrectionKind::EventTitle, "Airport shelled", second)});
    const auto changed = std::find_if(dated.begin(), dated.end(), [](const Event &event) { return event.corrected; });
    REQUIRE(changed != dated.end());
    CHECK(changed->interval == DateInterval{CivilDate{2014, 5, 7}, CivilDate{2014, 5, 8}});
    CHECK(changed->basis == DateBasis::User);
    CHECK(changed->type == EventType::Unrest);
    CHECK(changed->title == "Airport shelled");
}

TEST_CASE("corrections: a whole month or year was meant as one")
{
    const ByteSpan first = nth(text, "shelled", 0);
    const std::vector<Mention> mentions{shelling(first)};
    const auto granularity = [&](const char *value) {
        return correctedEvents(text, mentions, {correction(CorrectionKind::EventDate, value, first)})
            .front()
            .granularity;
    };
    CHECK(granularity("2014-05-07") == Granularity::Day);
    CHECK(granularity("2012-02-01/2012-02-29") == Granularity::Month);
    CHECK(granularity("2013-02-01/2013-02-27") == Granularity::Day);
    CHECK(granularity("2014-01-01/2014-12-31") == Granularity::Year);
    CHECK(granularity("2013-01-01/2014-12-31") == Granularity::Day);
}

TEST_CASE("corrections: values that cannot be read and passages that are gone change nothing")
{
    const ByteSpan first = nth(text, "shelled", 0);
    const std::vector<Mention> mentions{shelling(first)};
    const auto plain = correctedEvents(text, mentions, {});
    CHECK(correctedEvents(text, mentions, {correction(CorrectionKind::EventDate, "soon", first)}) == plain);
    CHECK(correctedEvents(text, mentions, {correction(CorrectionKind::EventDate, "2014-05-09/2014-05-01", first)})
          == plain);
    CHECK(correctedEvents(text, mentions, {correction(CorrectionKind::EventType, "party", first)}) == plain);
    Correction gone = correction(CorrectionKind::EventRejected, "1", first);
    gone.passage.quote = "danced";
    CHECK(correctedEvents(text, mentions, {gone}) == plain);
}
