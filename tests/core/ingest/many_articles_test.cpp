// SPDX-License-Identifier: GPL-3.0-or-later
// Files that hold many articles: mailboxes, feeds, JSON, tables.
#include "tests/core/ingest/many_articles.h"

#include <vector>

using namespace dateline;
using namespace dateline::test;

namespace {

std::string dayOf(const Article &article)
{
    return article.published ? toIso(article.published->date) : "";
}

const std::string sentence =
    "The ferry between the islands will sail again from Monday, its owner told the harbour office in a letter.";

} // namespace

TEST_CASE("each line of JSON is an article, a broken line costs only itself")
{
    const Found found = readAllOf(
        "a.jsonl", "{\"id\":\"a1\",\"text\":\"" + sentence
                       + "\",\"title\":\"Ferry\",\"published\":\"2014-05-06T10:00:00Z\",\"lang\":\"en\"}\n"
                         "{\"id\":\"a2\",\"text\":\n\n{\"maintext\":\""
                       + sentence
                       + "\",\"source_domain\":\"isle.example\",\"url\":\"https://isle.example/1\",\"authors\":[\"Ana "
                         "Ruiz\",\"Jon Abel\"],\"date_publish\":\"2014-05-07 11:00:00\"}\n");
    REQUIRE(found.articles.size() == 2);
    CHECK(found.articles[0].text == sentence);
    CHECK(found.articles[0].title == "Ferry");
    CHECK(found.articles[0].name == "a.jsonl#a1");
    CHECK(found.articles[0].path.ends_with("a.jsonl//a1"));
    CHECK(dayOf(found.articles[0]) == "2014-05-06");
    CHECK(found.articles[1].outlet == "isle.example");
    CHECK(found.articles[1].byline == "Ana Ruiz, Jon Abel");
    CHECK(found.articles[1].path.ends_with("//https://isle.example/1"));
    REQUIRE(found.errors.size() == 1);
    CHECK(found.errors[0].code == ErrorCode::FormatBroken);
    CHECK(found.errors[0].where == "line 2");
}

TEST_CASE("articles of a JSON file are found in a list, in a member, or alone")
{
    const std::string one = "{\"title\":\"Ferry\",\"body\":\"<p>" + sentence + "</p><p>It is small.</p>\"}";
    for (const std::string &json :
         {one, "[" + one + "]", "{\"status\":\"ok\",\"description\":\"x\",\"response\":{\"results\":[" + one + "]}}"}) {
        const Found found = readAllOf("a.json", json);
        REQUIRE(found.articles.size() == 1);
        CHECK(found.articles[0].text == sentence + "\n\nIt is small.");
        CHECK(found.articles[0].title == "Ferry");
    }
    CHECK(readAllOf("a.json", "[" + one + "," + one + ",{\"x\":1}]").articles.size() == 2);
    CHECK(readAllOf("a.json", "[" + one + ",{\"body\":\"never ends").errors.size() == 1);
    CHECK(readAllOf("a.json", "[1,2,\"{\"]").errors.size() == 1);
}

TEST_CASE("an article of a table is a row, whatever parts its cells")
{
    for (const std::string sign : {",", ";", "\t"}) {
        const Found found = readAllOf(
            "a.csv", "\xEF\xBB\xBFheadline" + sign + "Body Text" + sign + "date" + sign
                         + "url\r\n"
                           "Ferry"
                         + sign + "\"" + sentence + "\n\nShe said \"\"soon\"\".\"" + sign + "2014-05-06" + sign
                         + "https://isle.example/1\r\n\r\n"
                           "Other"
                         + sign + "\"" + sentence + "\"" + sign + "6 May 2015" + sign + "\r\n");
        REQUIRE(found.articles.size() == 2);
        CHECK(found.articles[0].text == sentence + "\n\nShe said \"soon\".");
        CHECK(found.articles[0].title == "Ferry");
        CHECK(dayOf(found.articles[0]) == "2014-05-06");
        CHECK(dayOf(found.articles[1]) == "2015-05-06");
        CHECK(found.errors.empty());
    }
    const Found unknown = readAllOf("a.csv", "a,b\n1,2\n");
    REQUIRE(unknown.errors.size() == 1);
    CHECK(unknown.errors[0].code == ErrorCode::FormatUnknown);
}

TEST_CASE("entries of RSS and Atom are articles")
{
    const Found rss = readAllOf(
        "a.xml",
        "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
        "<channel><title>Isle News</title><language>en</language><item><title>Ferry &amp; "
        "bridge</title><link>https://isle.example/1</link>"
        "<guid>isle-1</guid><dc:creator>Ana Ruiz</dc:creator><pubDate>Tue, 06 May 2014 10:00:00 "
        "GMT</pubDate><description>Short.</description>"
        "<content:encoded><![CDATA[<p>"
            + sentence
            + "</p><p>It is <b>small</b>.</p>]]></content:encoded></item>"
              "<item><title>Second</title><link>https://isle.example/2</link><description>"
            + sentence + " A &lt; B.</description></item></channel></rss>");
    REQUIRE(rss.articles.size() == 2);
    CHECK(rss.articles[0].title == "Ferry & bridge");
    CHECK(rss.articles[0].text == sentence + "\n\nIt is small.");
    CHECK(rss.articles[0].byline == "Ana Ruiz");
    CHECK(rss.articles[0].outlet == "Isle News");
    CHECK(dayOf(rss.articles[0]) == "2014-05-06");
    CHECK(rss.articles[0].path.ends_with("//isle-1"));
    CHECK(rss.articles[1].url == "https://isle.example/2");
    const Found atom = readAllOf(
        "a.atom",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Isle</title><entry><id>tag:isle,1</id><title>Ferry</title>"
        "<link rel=\"alternate\" "
        "href=\"https://isle.example/1\"/><published>2014-05-06T10:00:00Z</published><updated>2015-01-01T00:00:00Z</"
        "updated>"
        "<author><name>Ana Ruiz</name></author><content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>"
            + sentence + "</p><p>End.</p></div></content></entry></feed>");
    REQUIRE(atom.articles.size() == 1);
    CHECK(atom.articles[0].text == sentence + "\n\nEnd.");
    CHECK(dayOf(atom.articles[0]) == "2014-05-06");
    CHECK(atom.articles[0].url == "https://isle.example/1");
}

TEST_CASE("a feed that multiplies entities or breaks off does no harm")
{
    std::string laughs = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">";
    for (int i = 1; i < 30; ++i)
        laughs +=
            "<!ENTITY a" + std::to_string(i) + " \"&a" + std::to_string(i - 1) + ";&a" + std::to_string(i - 1) + ";\">";
    const Found bomb = readAllOf("a.rss", laughs + "]><rss><channel><item><title>x</title><description>" + sentence
                                              + " &a29;</description></item></channel></rss>");
    for (const Article &article : bomb.articles)
        CHECK(article.text.size() < 1000);
    const Found broken = readAllOf("a.rss", "<rss><channel><item><title>x</title><description>" + sentence
                                                + "</description></item><item><title>y");
    CHECK(broken.articles.size() == 1);
    REQUIRE_FALSE(broken.errors.empty());
    CHECK(broken.errors.back().code == ErrorCode::FormatBroken);
}

TEST_CASE("each mail of a mailbox is an article")
{
    const Found found = readAllOf(
        "a.mbox", "From ana Tue May  6 10:00:00 2014\nMessage-ID: <1@isle>\nFrom: =?utf-8?Q?Ana_Ru=C3=ADz?= "
                  "<ana@isle.example>\nSubject: =?utf-8?B?RmVycnkg?=\n =?utf-8?Q?sails?=\n"
                  "Date: Tue, 06 May 2014 10:00:00 +0200\n\n"
                      + sentence
                      + "\n\n>From Monday on.\n\n"
                        "From jon Tue May  6 11:00:00 2014\nSubject: HTML\nContent-Type: multipart/alternative; "
                        "boundary=\"b1\"\n\n--b1\nContent-Type: text/html; charset=iso-8859-1\n"
                        "Content-Transfer-Encoding: quoted-printable\n\n<p>The caf=E9 on the pier opens with the "
                        "ferry, =\nsaid its owner.</p>\n--b1--\n");
    REQUIRE(found.articles.size() == 2);
    CHECK(found.articles[0].title == "Ferry sails");
    CHECK(found.articles[0].byline == "Ana Ru\xC3\xADz");
    CHECK(dayOf(found.articles[0]) == "2014-05-06");
    CHECK(found.articles[0].text == sentence + "\n\nFrom Monday on.");
    CHECK(found.articles[1].text == "The caf\xC3\xA9 on the pier opens with the ferry, said its owner.");
}

TEST_CASE("a saved page in one file is a page")
{
    const Found found = readAllOf(
        "a.mhtml",
        "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://isle.example/ferry\r\nSubject: "
        "Ferry\r\nMIME-Version: 1.0\r\n"
        "Content-Type: "
        "multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b2--\"\r\n\r\n----b2--\r\nContent-Type: "
        "text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        "Content-Location: "
        "https://isle.example/ferry\r\n\r\n<html><head><title>Ferry</title></head><body><h1>Ferry</h1><p>"
            + sentence
            + "</p></body></html>\r\n"
              "----b2--\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: "
              "base64\r\n\r\niVBORw0KGgo=\r\n----b2----\r\n");
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles[0].text == sentence);
    CHECK(found.articles[0].title == "Ferry");
    CHECK(found.articles[0].url == "https://isle.example/ferry");
}

TEST_CASE("a file of many articles without any says so")
{
    for (const char *name : {"a.jsonl", "a.json", "a.mbox", "a.rss"}) {
        const Found found = readAllOf(name, " \n");
        CHECK(found.articles.empty());
        CHECK(found.errors.size() == 1);
    }
}
