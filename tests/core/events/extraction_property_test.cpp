// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"
#include "tests/core/events/told_events.h"

#include <chrono>
#include <random>

using namespace dateline;
using namespace dateline::test;

namespace {

/// Words and signs that open, close, quote, count and date, and bytes that are none of them.
std::string randomArticle(std::mt19937 &random)
{
    static const std::vector<std::string> pieces{"rebels",
                                                 "attacked",
                                                 "said",
                                                 "that",
                                                 "Moscow",
                                                 "John Kerry",
                                                 "\"",
                                                 "“",
                                                 "”",
                                                 "‘",
                                                 "’",
                                                 "'",
                                                 ",",
                                                 ".",
                                                 "(",
                                                 ")",
                                                 "—",
                                                 "-",
                                                 "on",
                                                 "Monday",
                                                 "3 March",
                                                 "12",
                                                 "killed",
                                                 "who",
                                                 "and",
                                                 "talks",
                                                 "in",
                                                 "Geneva",
                                                 "the",
                                                 "not",
                                                 "will",
                                                 "have",
                                                 "been",
                                                 "to",
                                                 "by",
                                                 "if",
                                                 "\n",
                                                 "\n\n",
                                                 "according to",
                                                 "his",
                                                 "strike",
                                                 "air",
                                                 "million",
                                                 "99999999999999999999",
                                                 "Дамаск",
                                                 "٣",
                                                 "中",
                                                 "\xEF\xBF\xBD",
                                                 "\u200F",
                                                 "’s",
                                                 "was",
                                                 "held",
                                                 "a",
                                                 ":",
                                                 ";",
                                                 "?",
                                                 "..."};
    std::string text;
    const std::size_t length = random() % 90;
    for (std::size_t i = 0; i < length; ++i)
        text += pieces[random() % pieces.size()] + (random() % 5 == 0 ? "" : " ");
    return text;
}

void checkSpan(const std::string &text, ByteSpan span)
{
    REQUIRE(span.begin <= span.end);
    REQUIRE(span.end <= text.size());
    REQUIRE(previousBorder(text, span.begin) == span.begin);
    REQUIRE(previousBorder(text, span.end) == span.end);
}

void checkMention(const Told &article, const Mention &mention)
{
    checkSpan(article.text, mention.sentence);
    checkSpan(article.text, mention.trigger);
    checkSpan(article.text, mention.statusWords);
    checkSpan(article.text, mention.dateWords);
    REQUIRE_FALSE(mention.trigger.empty());
    REQUIRE(mention.sentence.contains(mention.trigger));
    REQUIRE(mention.score >= 0);
    REQUIRE(mention.score <= 1);
    REQUIRE(isValidUtf8(mention.title));
    for (const Actor &actor : mention.actors) {
        checkSpan(article.text, actor.span);
        REQUIRE_FALSE(actor.name.empty());
    }
    for (const Place &place : mention.places)
        checkSpan(article.text, place.span);
    if (mention.speech) {
        checkSpan(article.text, mention.speech->content);
        checkSpan(article.text, mention.speech->speaker);
    }
    if (mention.basis == DateBasis::None)
        REQUIRE_FALSE(mention.interval.known());
}

double secondsFor(const std::string &text)
{
    const auto begin = std::chrono::steady_clock::now();
    told(text);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

TEST_CASE("Any text gives mentions whose spans lie in it")
{
    std::mt19937 random(20200617);
    for (int round = 0; round < 600; ++round) {
        const std::string text = randomArticle(random);
        if (text.empty())
            continue;
        const Told article = told(text);
        for (const Mention &mention : article.mentions)
            checkMention(article, mention);
    }
}

TEST_CASE("The same text gives the same mentions")
{
    std::mt19937 random(7);
    for (int round = 0; round < 20; ++round) {
        const std::string text = randomArticle(random) + "x";
        CHECK(told(text).mentions == told(text).mentions);
    }
}

TEST_CASE("A sentence that never ends costs no more than its length")
{
    for (const char *piece :
         {"rebels attacked Homs and ", "Kerry said that ", "on Monday ", "\"", "(", "12 killed, ", "who ", "of the "}) {
        std::string once, tenTimes;
        for (int i = 0; i < 4'000; ++i)
            once += piece;
        for (int i = 0; i < 10; ++i)
            tenTimes += once;
        // Far below what a quadratic step would cost, far above the noise of a busy machine.
        const double allowed = 0.5 + 40 * secondsFor(once);
        INFO(piece);
        CHECK(secondsFor(tenTimes) < allowed);
    }
}
