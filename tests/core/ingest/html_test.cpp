// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/html_reader.h"

#include "tests/core/ingest/article_helpers.h"

using namespace dateline;
using namespace dateline::test;

namespace {

Article pageOf(const std::string &html)
{
    auto article = readHtml(html);
    if (!article)
        FAIL(describe(article.error()));
    return std::move(*article);
}

const std::string first = "The bridge over the river was closed on Tuesday after engineers found cracks in two of its "
                          "pillars, the mayor said.";
const std::string second = "Traffic is led over the old ferry road until the repairs end, which nobody expects before "
                           "the autumn of next year.";

std::string pageWith(const std::string &head, const std::string &body)
{
    return "<!DOCTYPE html><html lang=\"en\"><head>" + head + "</head><body>" + body + "</body></html>";
}

std::string simplePage(const std::string &head, const std::string &aboveText = {})
{
    return pageWith(head, "<article><h1>Cracks close the river bridge</h1>" + aboveText + "<p>" + first + "</p><p>"
                              + second + "</p></article>");
}

} // namespace

TEST_CASE("the paragraphs of a page are the article's text, parted by an empty line")
{
    const Article article = pageOf(simplePage("<title>Cracks close the river bridge</title>"));
    CHECK(article.text == first + "\n\n" + second);
    CHECK(kindsOf(article) == "body body");
    CHECK(article.title == "Cracks close the river bridge");
    CHECK(article.titleSpan.empty());
    CHECK_FALSE(article.titleIsFirstSentence);
    CHECK(article.language == "en");
}

TEST_CASE("styles keep their place while white space is put right")
{
    const Article article = pageOf(pageWith("", "<p>The  <b>north \n bank</b>&nbsp;and the <a href='x'>south\tbank</a> "
                                                "were both under water for three days, officials said.</p>"));
    REQUIRE(article.styles.size() == 2);
    CHECK(slice(article.text, article.styles[0].span) == "north bank");
    CHECK(article.styles[0].style == TextStyle::Bold);
    CHECK(slice(article.text, article.styles[1].span) == "south bank");
    CHECK(article.styles[1].style == TextStyle::Link);
    CHECK(article.text.starts_with("The north bank and the south bank were"));
}

TEST_CASE("navigation, teasers, shares, comments and scripts are left out")
{
    const Article article = pageOf(
        pageWith("<style>p{}</style>",
                 "<nav><ul><li><a href=a>World</a><li><a href=b>Business</a></ul></nav>"
                 "<div class='article-body'><p>"
                     + first
                     + "</p><div class='share-tools'><a href=x>Share</a></div><script>var p = '<p>no</p>';</script>"
                       "<p>"
                     + second
                     + "</p></div>"
                       "<div class='related-stories'><h3>More</h3><p>A story about quite another thing that also is a "
                       "whole sentence long, or even longer.</p></div>"
                       "<section id='comments'><p>I drove over it last week and it shook like a leaf, so I am not "
                       "surprised at all by this.</p></section>"
                       "<footer><p>All rights are reserved by the Meridian Post and its owners, whoever they may be "
                       "this year.</p></footer>"));
    CHECK(article.text == first + "\n\n" + second);
}

TEST_CASE("linked data tell title, author, outlet and day")
{
    const Article article =
        pageOf(simplePage("<script "
                          "type='application/ld+json'>{\"@context\":\"https://"
                          "schema.org\",\"@graph\":[{\"@type\":\"WebSite\",\"name\":\"x\"},"
                          "{\"@type\":[\"NewsArticle\"],\"headline\":\"Cracks close the river "
                          "bridge\",\"datePublished\":\"2014-03-05T23:30:00-05:00\","
                          "\"dateModified\":\"2014-03-07\",\"author\":[{\"@type\":\"Person\",\"name\":\"Mara "
                          "Lind\"},{\"name\":\"Jon Abel\"}],"
                          "\"publisher\":{\"@type\":\"Organization\",\"name\":\"Meridian "
                          "Post\"},\"mainEntityOfPage\":{\"@id\":\"https://meridian.example/a/1\"}}]}</script>"));
    CHECK(article.title == "Cracks close the river bridge");
    CHECK(article.byline == "Mara Lind, Jon Abel");
    CHECK(article.outlet == "Meridian Post");
    CHECK(article.url == "https://meridian.example/a/1");
    REQUIRE(article.published);
    CHECK(toIso(article.published->date) == "2014-03-05");
    CHECK(article.published->from == PublishedFrom::Metadata);
}

TEST_CASE("linked data of other articles count for nothing")
{
    const Article article = pageOf(simplePage(
        "<script "
        "type='application/"
        "ld+json'>{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"headline\":\"Other\","
        "\"datePublished\":\"2001-01-02\"}]}</script><meta property='article:published_time' "
        "content='2014-03-05T10:00:00Z'>"));
    CHECK(article.title == "Cracks close the river bridge");
    REQUIRE(article.published);
    CHECK(toIso(article.published->date) == "2014-03-05");
}

TEST_CASE("the outlet is taken off the title")
{
    for (const std::string title :
         {"Cracks close the river bridge | Meridian Post", "Cracks close the river bridge - Meridian Post - World"}) {
        const Article article =
            pageOf(pageWith("<title>" + title
                                + "</title><meta property='og:site_name' content='Meridian Post'>"
                                  "<meta property='og:title' content='Cracks close the river bridge | Meridian Post'>",
                            "<div><p>" + first + "</p><p>" + second + "</p></div>"));
        CHECK(article.title == "Cracks close the river bridge");
    }
}

TEST_CASE("a day is found where pages put it")
{
    const auto dayOf = [](const std::string &head, const std::string &above) {
        const Article article = pageOf(simplePage(head, above));
        return article.published ? toIso(article.published->date) : std::string();
    };
    CHECK(dayOf("<meta name='DC.date.issued' content='2013-08-22'>", "") == "2013-08-22");
    CHECK(dayOf("<meta name=pubdate content='20130822'>", "") == "2013-08-22");
    CHECK(dayOf("<meta name='sailthru.date' content='Thu, 22 Aug 2013 09:00:00 +0000'>", "") == "2013-08-22");
    CHECK(dayOf("", "<time datetime='2013-08-22T09:00'>yesterday</time>") == "2013-08-22");
    CHECK(dayOf("", "<div class='dateline'>By Mara Lind | August 22, 2013 | 9:00 pm</div>") == "2013-08-22");
    CHECK(dayOf("", "<p class=updated>Last updated 23 August 2013</p><p>Published: 22 August 2013</p>")
          == "2013-08-22");
    CHECK(dayOf("<meta name=date content='1970-01-01T00:00:00Z'>", "") == "");
}

TEST_CASE("a time in a comment or a teaser is no publication date")
{
    const Article article =
        pageOf(pageWith("", "<div class=story><h1>Cracks close the river bridge</h1><p>" + first + "</p><p>" + second
                                + "</p></div><div class=comments><time datetime='2015-01-01'>1 January "
                                  "2015</time><p>Nobody told me about any of this before now, I must say.</p></div>"));
    CHECK_FALSE(article.published);
}

TEST_CASE("comments that nothing names as such end the article")
{
    std::string thread;
    for (const std::string name : {"Ann", "Bob", "Cem", "Dia"})
        thread += "<div><b>" + name
                  + "</b> <span>6 March 2014</span><div>I have driven over that bridge for years and it never shook "
                    "under me, not once.</div></div>";
    const Article article = pageOf(pageWith("", "<div><h1>Cracks close the river bridge</h1><p>" + first + "</p><p>"
                                                    + second + "</p>" + thread + "</div>"));
    CHECK(article.text == first + "\n\n" + second);
}

TEST_CASE("a chronology is no row of comments")
{
    std::string chronology;
    for (const std::string day : {"1", "2", "3", "4", "5"})
        chronology += "<div>" + day
                      + " March 2014</div><p>On this day the bridge was looked at once more and another crack was "
                        "found in it.</p>";
    const Article article = pageOf(pageWith("", "<div><h1>Cracks close the river bridge</h1><p>" + first + "</p><p>"
                                                    + second + "</p>" + chronology + "</div>"));
    CHECK(article.text.ends_with("another crack was found in it."));
}

TEST_CASE("a time may follow a day in digits behind a dash")
{
    const Article article = pageOf(simplePage("", "<p class=date>14/03/2014 - 12:35</p>"));
    REQUIRE(article.published);
    CHECK(toIso(article.published->date) == "2014-03-14");
}

TEST_CASE("an address may name its month")
{
    const Article article =
        pageOf(simplePage("<link rel=canonical href='https://river.example/world/2014/mar/05/bridge'>"));
    REQUIRE(article.published);
    CHECK(toIso(article.published->date) == "2014-03-05");
    CHECK(article.published->from == PublishedFrom::Url);
}

TEST_CASE("3/4/2014 is read as the page's country writes it")
{
    const auto dayOf = [](const std::string &language) {
        const Article article =
            pageOf("<html lang='" + language
                   + "'><body><h1>Cracks close the river bridge</h1><div class=date>03/04/2014</div><p>" + first
                   + "</p><p>" + second + "</p></body></html>");
        return article.published ? toIso(article.published->date) : std::string();
    };
    CHECK(dayOf("en-US") == "2014-03-04");
    CHECK(dayOf("en-GB") == "2014-04-03");
    CHECK(dayOf("en") == "");
}

TEST_CASE("the encoding is the one that the page declares")
{
    auto article = readHtml("<html><head><meta charset=windows-1251></head><body><p>\xCC\xEE\xF1\xF2 "
                            "\xE7\xE0\xEA\xF0\xFB\xF2</p></body></html>");
    REQUIRE(article);
    CHECK(article->text == "Мост закрыт");
    CHECK(article->encoding == "windows-1251");
}

TEST_CASE("pages that are broken or hostile are read as far as they go")
{
    CHECK_FALSE(readHtml("<html><body></body></html>"));
    CHECK_FALSE(readHtml(""));
    CHECK(readHtml("<p>" + first + "<p><b><i>" + second + "</b>")->text == first + "\n\n" + second);
    std::string deep;
    for (int i = 0; i < 100'000; ++i)
        deep += "<div>";
    const auto nested = readHtml(deep + first);
    CHECK((!nested || nested->text.find("bridge") != std::string::npos));
    std::string many;
    for (std::size_t i = 0; i <= 1'000'000; ++i)
        many += "<b>";
    const auto refused = readHtml(many);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::FormatBroken);
    CHECK(readHtml("<p>" + first + "&#0;&#xD800;&#x110000;\x01</p>"));
    CHECK(readHtml("<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><p>" + first + " &b;</p>"));
}

TEST_CASE("a saved page tells where it came from")
{
    const Article article =
        pageOf("<!DOCTYPE html>\n<!-- saved from url=(0034)https://meridian.example/2014/bridge -->\n<html><body><p>"
               + first + "</p></body></html>");
    CHECK(article.url == "https://meridian.example/2014/bridge");
    CHECK(article.outlet == "meridian.example");
}
