// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/temporal/tagging.h"

#include "core/base/utf8.h"

#include <locale>
#include <random>
#include <thread>

using namespace dateline;
using namespace dateline::test;

namespace {

/// Words that the rules know, and some that they do not, in any order.
std::string tokenSoup(std::mt19937 &random)
{
    static const std::vector<std::string> pieces{"May",       "march",
                                                 "Sept.",     "12",
                                                 "31",        "99",
                                                 "0",         "2012",
                                                 "99999",     "1,000.5",
                                                 "Friday",    "Fridays",
                                                 "the",       "last",
                                                 "next",      "this",
                                                 "three",     "twenty",
                                                 "hundred",   "days",
                                                 "week",      "year",
                                                 "century",   "decades",
                                                 "ago",       "later",
                                                 "earlier",   "before",
                                                 "after",     "of",
                                                 "to",        "-",
                                                 "–",         "/",
                                                 ":",         ",",
                                                 ".",         "(",
                                                 ")",         "'",
                                                 "’",         "s",
                                                 "th",        "BC",
                                                 "a.m.",      "p.m.",
                                                 "GMT",       "early",
                                                 "mid",       "end",
                                                 "until",     "since",
                                                 "from",      "between",
                                                 "and",       "or",
                                                 "every",     "half",
                                                 "a",         "quarter",
                                                 "Q3",        "summer",
                                                 "fall",      "Christmas",
                                                 "Ramadan",   "Easter",
                                                 "noon",      "night",
                                                 "weekend",   "today",
                                                 "yesterday", "now",
                                                 "fiscal",    "second",
                                                 "first",     "twenties",
                                                 "1990",      "said",
                                                 "will",      "\n\n",
                                                 "T",         "Z",
                                                 "+",         "$",
                                                 "%",         "old",
                                                 "about",     "several",
                                                 "0630",      "UTC",
                                                 "local",     "time",
                                                 "overnight", "same",
                                                 "period",    "hours",
                                                 "o'clock",   "past",
                                                 "around",    "Orthodox",
                                                 "X",         "中",
                                                 "ע",         "٣",
                                                 "\u00AD",    "000000000000000000000000009"};
    std::string text;
    for (std::size_t i = random() % 60; i > 0; --i)
        text += pieces[random() % pieces.size()] + (random() % 4 ? " " : "");
    return text;
}

void checkPromises(const TaggedText &tagged)
{
    const std::string &text = tagged.document.text;
    std::uint32_t last = 0;
    for (const Timex &timex : tagged.timexes) {
        REQUIRE(timex.span.begin >= last);
        REQUIRE(timex.span.begin < timex.span.end);
        REQUIRE(timex.span.end <= text.size());
        last = timex.span.end;
        REQUIRE(previousBorder(text, timex.span.begin) == timex.span.begin);
        REQUIRE(previousBorder(text, timex.span.end) == timex.span.end);
        REQUIRE_FALSE(timex.value.empty());
        REQUIRE_FALSE(timex.ruleId.empty());
        REQUIRE_FALSE(reasonText(timex.reason).empty());
        REQUIRE(firstInvalidUtf8(timex.reason.words) == std::string_view::npos);
        if (timex.interval.closed()) {
            REQUIRE(isValid(*timex.interval.first));
            REQUIRE(isValid(*timex.interval.last));
            REQUIRE(*timex.interval.first <= *timex.interval.last);
        }
        if (timex.type == TimexType::Set)
            REQUIRE_FALSE(timex.interval.known());
    }
}

std::optional<CivilDate> anyDay(std::mt19937 &random)
{
    if (random() % 4 == 0)
        return std::nullopt;
    const int year = static_cast<int>(random() % 3 ? 1900 + random() % 150 : random() % 10000);
    const int month = static_cast<int>(1 + random() % 12);
    return CivilDate{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                     static_cast<std::uint8_t>(1 + random() % static_cast<unsigned>(daysInMonth(year, month)))};
}

TaggerOptions anyOptions(std::mt19937 &random)
{
    TaggerOptions options;
    options.wholeText = random() % 2 == 0;
    if (random() % 2 == 0)
        options.genre = random() % 2 == 0 ? TextGenre::News : TextGenre::History;
    return options;
}

/// A comma as the decimal point and full stops between thousands.
struct OtherNumbers : std::numpunct<char> {
    char do_decimal_point() const override { return ','; }
    char do_thousands_sep() const override { return '.'; }
    std::string do_grouping() const override { return "\3"; }
};

const std::string sampleText =
    "On Friday 3,500 people left. Two and a half years ago, on 12 March 2010, it lasted 1.5 hours and 2,000 days "
    "until late in the 1990s. In the 5th century BC and every Monday at 3:30 p.m. they met; 3/4/2011 was cold.";

} // namespace

TEST_CASE("a soup of tokens never breaks the tagger's promises")
{
    std::mt19937 random(20120929);
    for (int round = 0; round < 6000; ++round) {
        const std::string text = tokenSoup(random);
        CAPTURE(text);
        checkPromises(tagText(text, anyDay(random), anyOptions(random)));
    }
}

TEST_CASE("random bytes never break the tagger's promises")
{
    std::mt19937 random(15);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t i = random() % 300; i > 0; --i)
            text += static_cast<char>(random());
        const TaggedText tagged = tagText(text, anyDay(random), anyOptions(random));
        for (const Timex &timex : tagged.timexes)
            REQUIRE(timex.span.end <= text.size());
    }
}

TEST_CASE("a long line of one word is tagged in linear time")
{
    std::string text;
    for (int i = 0; i < 60000; ++i)
        text += i % 2 ? "last " : "May ";
    checkPromises(tagText(text));
}

TEST_CASE("locale and time zone change nothing")
{
    const std::string expected = valuesIn(sampleText);
    CHECK(expected.find("P2000D") != std::string::npos);
    const std::locale before = std::locale::global(std::locale(std::locale::classic(), new OtherNumbers));
    for (const char *name : {"de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "C.UTF-8"}) {
        setlocale(LC_ALL, name);
        for (const char *zone : {"Pacific/Kiritimati", "America/Los_Angeles", "UTC"}) {
            setenv("TZ", zone, 1);
            tzset();
            CHECK(valuesIn(sampleText) == expected);
        }
    }
    std::locale::global(before);
    setlocale(LC_ALL, "C");
    unsetenv("TZ");
    tzset();
}

TEST_CASE("one pack serves many threads at once")
{
    const std::string expected = valuesIn(sampleText);
    std::vector<std::string> results(4);
    std::vector<std::thread> threads;
    for (std::string &result : results)
        threads.emplace_back([&result] {
            for (int i = 0; i < 50; ++i)
                result = valuesIn(sampleText);
        });
    for (std::thread &thread : threads)
        thread.join();
    for (const std::string &result : results)
        CHECK(result == expected);
}
