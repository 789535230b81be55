// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/document_builder.h"

#include "tests/support/english_pack.h"

#include <string>

using namespace dateline;

namespace {

std::string sentencesOf(std::string text)
{
    Article article;
    article.text = std::move(text);
    const Document document = buildDocument(article, test::englishPack());
    std::string all;
    for (const Sentence &sentence : document.sentences) {
        if (!all.empty())
            all += '|';
        all += document.textOf(sentence.span);
    }
    return all;
}

} // namespace

TEST_CASE("sentences end at stops before a capital")
{
    CHECK(sentencesOf("They left. The rest stayed! Why? Nobody knows.")
          == "They left.|The rest stayed!|Why?|Nobody knows.");
    CHECK(sentencesOf("It cost 2.5 million. 12 people died.") == "It cost 2.5 million.|12 people died.");
    CHECK(sentencesOf("He left in 2012. The war went on.") == "He left in 2012.|The war went on.");
}

TEST_CASE("abbreviations do not end sentences")
{
    CHECK(sentencesOf("On Jan. 5 Dr. Khalil met Gen. Idris.") == "On Jan. 5 Dr. Khalil met Gen. Idris.");
    CHECK(sentencesOf("Talks began in Sept. Nobody came.") == "Talks began in Sept.|Nobody came.");
    CHECK(sentencesOf("The firm Orbit Inc. Aleppo sold it. It closed.")
          == "The firm Orbit Inc. Aleppo sold it.|It closed.");
    CHECK(sentencesOf("He works for Orbit Inc. The firm closed.") == "He works for Orbit Inc.|The firm closed.");
    CHECK(sentencesOf("The guests fell ill. Farid went home.") == "The guests fell ill.|Farid went home.");
}

TEST_CASE("initials and ordinals do not end sentences")
{
    CHECK(sentencesOf("The envoy J. Smith spoke. B. K. Rao did not.")
          == "The envoy J. Smith spoke.|B. K. Rao did not.");
    CHECK(sentencesOf("It began on 3. March in Homs.") == "It began on 3. March in Homs.");
    CHECK(sentencesOf("1. Open the road.") == "1. Open the road.");
}

TEST_CASE("an initialism ends a sentence only before a word that starts sentences")
{
    CHECK(sentencesOf("He flew to the U.S. The talks failed.") == "He flew to the U.S.|The talks failed.");
    CHECK(sentencesOf("He met U.S. Secretary Marsh at 5 p.m. Friday.")
          == "He met U.S. Secretary Marsh at 5 p.m. Friday.");
}

TEST_CASE("closing quotes and brackets stay with their sentence")
{
    CHECK(sentencesOf("“We won. They lost.” He smiled.") == "“We won.|They lost.”|He smiled.");
    CHECK(sentencesOf("\"Stop!\" he cried. (She stopped.) \"Why?\" he asked.")
          == "\"Stop!\" he cried.|(She stopped.)|\"Why?\" he asked.");
    CHECK(sentencesOf("The siege ended.[12] The road opened.") == "The siege ended.[12]|The road opened.");
}

TEST_CASE("lower case goes on with the sentence")
{
    CHECK(sentencesOf("They came ... and went. Then silence.") == "They came ... and went.|Then silence.");
    CHECK(sentencesOf("See example.org for more. Thanks.") == "See example.org for more.|Thanks.");
}

TEST_CASE("a missing space after the stop is seen before function words only")
{
    CHECK(sentencesOf("They took the town.The rest fled.") == "They took the town.|The rest fled.");
    CHECK(sentencesOf("Read news.Aleppo today.") == "Read news.Aleppo today.");
}

TEST_CASE("scripts without case split at their stops")
{
    CHECK(sentencesOf("وصل الوفد. غادر الوزير.") == "وصل الوفد.|غادر الوزير.");
}

TEST_CASE("blank lines part paragraphs and their sentences")
{
    CHECK(sentencesOf("A title without stop\r\n\r\nthe body. More.") == "A title without stop|the body.|More.");
}

TEST_CASE("the first word of a sentence is marked, quotes apart")
{
    Article article;
    article.text = "“Go on,” he said. 12 left.";
    const Document document = buildDocument(article, test::englishPack());
    std::string starts;
    for (const Token &token : document.tokens)
        if (token.is(SentenceStart))
            starts += std::string(document.textOf(token)) + ' ';
    CHECK(starts == "Go 12 ");
}

TEST_CASE("the publication date is handed on")
{
    Article article;
    article.text = "Text.";
    article.published = Published{{2012, 9, 29}, PublishedFrom::DateLine, "29 September 2012", {}};
    CHECK(buildDocument(article, test::englishPack()).published == CivilDate{2012, 9, 29});
}

TEST_CASE("a text without sentence ends is cut at the longest sentence")
{
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += "word ";
    Article article;
    article.text = text;
    for (const Sentence &sentence : buildDocument(article, test::englishPack()).sentences)
        CHECK(sentence.endToken - sentence.firstToken <= 800);
}

TEST_CASE("an agency's lead is a sentence of its own")
{
    Article article;
    article.text = "ADEN, June 17, 2020 (Gulf Press) - A bomb killed two men. Police came.";
    const Document document = buildDocument(article, test::englishPack());
    REQUIRE(document.sentences.size() == 3);
    CHECK(document.textOf(document.sentences[1].span) == "A bomb killed two men.");
    article.text = "ADEN IS A PORT. It lies on a gulf - a long one.";
    CHECK(buildDocument(article, test::englishPack()).sentences.size() == 2);
}
