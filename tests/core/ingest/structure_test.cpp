// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ingest/article_helpers.h"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a Markdown heading is the title")
{
    const Article article =
        articleOf("# Envoys leave *empty-handed*\n\nBy [Rita Holm](#)\n\n**18 May 2016**\n\n" + bodyText);
    CHECK(article.title == "Envoys leave empty-handed");
    CHECK(article.byline == "Rita Holm");
    CHECK_FALSE(article.titleIsFirstSentence);
    CHECK(kindsOf(article) == "title byline date body body");
}

TEST_CASE("a first short line above a blank line is the title")
{
    const Article article = articleOf("Envoys leave empty-handed\n\n" + bodyText);
    CHECK(article.title == "Envoys leave empty-handed");
    CHECK(slice(article.text, article.titleSpan) == "Envoys leave empty-handed");
    CHECK(kindsOf(article) == "title body body");
}

TEST_CASE("a title may be followed at once by byline and date line")
{
    const Article article = articleOf("Envoys leave empty-handed\nBy Rita Holm\nFriday 18 May 2012\n\n" + bodyText);
    CHECK(article.title == "Envoys leave empty-handed");
    CHECK(article.byline == "Rita Holm");
    CHECK(kindsOf(article) == "title byline date body body");
}

TEST_CASE("without a title the first sentence stands in and stays text")
{
    const Article article = articleOf(bodyText);
    CHECK(article.titleIsFirstSentence);
    CHECK(article.title
          == "The envoys met for nine hours on Sunday and left without a word to the reporters who had waited in the "
             "rain.");
    CHECK(kindsOf(article) == "body body");
    const Article two =
        articleOf("The bridge at Homs was closed. Nobody was told why it had to be closed on a market day in May.");
    CHECK(two.title == "The bridge at Homs was closed.");
}

TEST_CASE("a name between title and date line is the byline")
{
    const Article article = articleOf("# Envoys leave\n\nRita van Holm\n\n29 September 2012\n\n" + bodyText);
    CHECK(article.byline == "Rita van Holm");
    CHECK(kindsOf(article) == "title byline date body body");
}

TEST_CASE("outlets come from date lines, mastheads, bylines and source lines")
{
    CHECK(articleOf("# Envoys leave\n\nCoastal Research, January 13, 2014\n\n" + bodyText).outlet
          == "Coastal Research");
    const Article masthead =
        articleOf("THE EVENING COURIER\nWorld\n\nEnvoys leave\n\nThe Evening Courier, August 18, 2012\n\n" + bodyText);
    CHECK(masthead.title == "Envoys leave");
    CHECK(masthead.outlet == "THE EVENING COURIER");
    CHECK(articleOf("Envoys leave\n\nBy Rita Holm, for The Evening Courier\n\n" + bodyText).outlet
          == "The Evening Courier");
    CHECK(articleOf("Envoys leave\n\nBy Rita Holm, Meridian News Agency\n\n" + bodyText).byline == "Rita Holm");
    const Article source = articleOf(
        "Envoys leave\n\nSource: Evening Courier\n\nURL: https://example.org/2014/01/13/envoys\n\n" + bodyText);
    CHECK(source.outlet == "Evening Courier");
    CHECK(source.url == "https://example.org/2014/01/13/envoys");
}

TEST_CASE("a place beside the date is no outlet")
{
    CHECK(articleOf("Envoys leave\n\nGENEVA, 12 June 2015\n\n" + bodyText).outlet.empty());
}

TEST_CASE("running text that mentions a date is no date line")
{
    const Article article = articleOf("Envoys leave\n\nOn 18 May 2016 the envoys left.\n\n" + bodyText);
    CHECK(kindsOf(article).find("date") == std::string::npos);
}

TEST_CASE("labels with links, share lines and button rows are site text")
{
    const Article article = articleOf("# Envoys leave\n\nRegion: [Middle East](#)\n\n" + bodyText
                                      + "\nShare | Tweet | Print this page\n\n[Post](#) [Mail](#)\n");
    CHECK(kindsOf(article) == "title site body body site site");
}

TEST_CASE("copyright ends the article")
{
    const Article article =
        articleOf("Envoys leave\n\n" + bodyText
                  + "\nCopyright © Evening Courier 2014\n\nOur offices are in two cities and open all day for you.\n");
    CHECK(kindsOf(article) == "title body body site site");
}

TEST_CASE("contact lines are site text at the end only")
{
    const Article end = articleOf("Envoys leave\n\n" + bodyText + "\nTo contact the newsroom write to us.\n");
    CHECK(kindsOf(end) == "title body body site");
    const Article middle = articleOf(
        "Envoys leave\n\nTo contact the rebels, the envoys used a radio that they had been given in the spring.\n\n"
        + bodyText + bodyText);
    CHECK(kindsOf(middle) == "title body body body body body");
}

TEST_CASE("what follows a heading of comments is comments")
{
    const Article article =
        articleOf("Envoys leave\n\n" + bodyText
                  + "\nCOMMENTS (2)\nsailor: I told you so.\n\nM. D.: On 3 May 2011 you said the opposite.\n");
    CHECK(kindsOf(article) == "title body body comment comment comment");
}

TEST_CASE("other hands before and behind wide gaps are comments")
{
    std::string body;
    for (int i = 0; i < 6; ++i)
        body += bodyText + "\n";
    const Article article =
        articleOf("nobody believes these people any more and least of all the envoys.\n\n\nnot even you.\n\n\n\n\n\n"
                  + body + "\n\n\nThis paper never tells what happened.\n\n\n\n08.07.2005: they have been lying\n");
    CHECK(article.titleIsFirstSentence);
    CHECK(article.blocks.front().kind == BlockKind::Comment);
    CHECK(article.blocks[1].kind == BlockKind::Comment);
    CHECK(article.blocks[2].kind == BlockKind::Body);
    CHECK(article.blocks.back().kind == BlockKind::Comment);
    CHECK(article.blocks[article.blocks.size() - 2].kind == BlockKind::Comment);
}

TEST_CASE("a title above a wide gap stays the title")
{
    const Article article = articleOf("Envoys leave empty-handed\n\n\n\n\n" + bodyText + "\n" + bodyText);
    CHECK(article.title == "Envoys leave empty-handed");
    CHECK(article.blocks.front().kind == BlockKind::Title);
}

TEST_CASE("short lines between paragraphs are headings")
{
    const Article article = articleOf("Envoys leave\n\n" + bodyText + "\nA weakened hand\n\n" + bodyText);
    CHECK(kindsOf(article) == "title body body heading body body");
}

TEST_CASE("list items and quotes are blocks of their own")
{
    const Article article = articleOf("# Log\n\nPublished: 23 December 2016\n\n" + bodyText
                                      + "\n- Saturday: the first buses leave.\n- Sunday: the last ones.\n\n> We never "
                                        "agreed to that.\n\n1. The road opens.\n");
    CHECK(kindsOf(article) == "title date body body item item quote item");
    CHECK(shown(article, article.blocks[4].span) == "Saturday: the first buses leave.");
    CHECK(shown(article, article.blocks[6].span) == "We never agreed to that.");
    CHECK(shown(article, article.blocks[7].span) == "1. The road opens.");
}

TEST_CASE("captions are kept apart")
{
    const Article article =
        articleOf("Envoys leave\n\n" + bodyText + "\nPhoto: a bus near Homs on 3 May 2011\n\n" + bodyText);
    CHECK(kindsOf(article) == "title body body caption body body");
}

TEST_CASE("a paragraph cut by a page break is one block")
{
    const std::string cut =
        "The spokesman told the reporters that the army had begun to move into the northern districts, without the\n\n"
        "consent of the city and against the advice of the observers.";
    const Article article = articleOf("Envoys leave\n\n" + cut + "\n\n" + bodyText);
    REQUIRE(kindsOf(article) == "title body body body");
    CHECK(slice(article.text, article.blocks[1].span) == cut);
}

TEST_CASE("a cut before a name is mended when the sentence cannot end there")
{
    const Article article = articleOf("Envoys leave\n\nThe minister said after the meeting that the decision was in "
                                      "the hands of\n\nAssad alone, and of nobody else.\n\n"
                                      "The general spoke for an hour about what he called a direct threat to the "
                                      "country’s\n\nSouth and its two ports.\n\n"
                                      + bodyText);
    CHECK(kindsOf(article) == "title body body body body");
}

TEST_CASE("finished paragraphs are never joined")
{
    const Article article =
        articleOf("Envoys leave\n\nThe minister spoke for an hour and did not take any questions at all.\n\nhe never "
                  "does, said one reader of this paper, and others agreed with him.\n\n"
                  + bodyText);
    CHECK(kindsOf(article) == "title body body body body");
}

TEST_CASE("hard-wrapped lines are one paragraph, single lines are their own")
{
    std::string wrapped = "Envoys leave\n\n";
    for (int i = 0; i < 3; ++i)
        wrapped += "The envoys met for nine hours on Sunday and left without a word to\nthe reporters who had waited "
                   "in the rain since the early morning of\nthat day. Nobody had told them.\n\n";
    CHECK(kindsOf(articleOf(wrapped)) == "title body body body");
    CHECK(kindsOf(articleOf("The envoys met for nine hours on Sunday and left without a word.\nA second round is "
                            "planned for the spring, people say.\nNobody knows.\n"))
          == "body body body");
}

TEST_CASE("line ends of any kind work")
{
    const Article crlf = articleOf("Envoys leave\r\n\r\nBy Rita Holm\r\n\r\nThe envoys met for nine hours on Sunday "
                                   "and left without a word to anyone.\r\n");
    CHECK(kindsOf(crlf) == "title byline body");
    const Article cr =
        articleOf("Envoys leave\r\rThe envoys met for nine hours on Sunday and left without a word to anyone.\r");
    CHECK(kindsOf(cr) == "title body");
}

TEST_CASE("ambiguous dates at the head are offered, not taken")
{
    const Article article = articleOf("Envoys leave\n\n03/04/2014\n\n" + bodyText);
    CHECK_FALSE(article.published);
    REQUIRE(article.otherDates.size() == 2);
    CHECK(article.otherDates[0].date == CivilDate{2014, 3, 4});
    CHECK(article.otherDates[1].date == CivilDate{2014, 4, 3});
    CHECK(article.otherDates[0].evidence == "03/04/2014");
}
