// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/publication_date.h"

#include "core/lexicon/date_line.h"
#include "core/text/document_builder.h"
#include "tests/support/english_pack.h"

using namespace dateline;

namespace {

/// An article with one block a line: "title|", "date|", "body|" and so on before its text.
Article articleOf(const std::vector<std::pair<BlockKind, std::string>> &parts, std::string name = "a.txt")
{
    Article article;
    article.name = std::move(name);
    for (const auto &[kind, text] : parts) {
        const auto begin = static_cast<std::uint32_t>(article.text.size());
        article.text += text;
        article.blocks.push_back({{begin, static_cast<std::uint32_t>(article.text.size())}, kind, 0});
        article.text += "\n\n";
    }
    return article;
}

std::string datesOf(const Article &article)
{
    std::string all;
    for (const Published &published : findPublicationDates(article, {}, test::englishPack()))
        all += (all.empty() ? "" : ", ") + toIso(published.date) + " " + std::string(toName(published.from));
    return all;
}

std::string dateLine(const std::string &line)
{
    return datesOf(
        articleOf({{BlockKind::Title, "Envoys leave"}, {BlockKind::DateLine, line}, {BlockKind::Body, "They left."}}));
}

} // namespace

TEST_CASE("date lines are read in every usual form")
{
    for (const char *line :
         {"29 September 2012", "September 29, 2012", "Sept. 29th, 2012", "29th of September 2012", "2012-09-29",
          "Published: 29 September 2012", "Coastal Research, September 29, 2012", "Saturday 29 September 2012",
          "September 29, 2012 10:32 GMT", "29/09/2012", "29.9.2012", "Posted on Sep 29 2012 at 5:30 p.m.",
          "2012-09-29T10:32:05Z", "2012/09/29", "29-Sep-2012", "SEPTEMBER 29, 2012", "Geneva, 29 September 2012",
          "Posted on 2012-09-29 by admin", "Sunday Courier, September 29, 2012, page A4"}) {
        CAPTURE(line);
        CHECK(dateLine(line) == "2012-09-29 date line");
    }
}

TEST_CASE("what was said to be published wins over updates")
{
    const Article article = articleOf({{BlockKind::Title, "T"},
                                       {BlockKind::DateLine, "Last updated on 9 May 2014"},
                                       {BlockKind::DateLine, "Published: 7 May 2014"},
                                       {BlockKind::Body, "They left."}});
    CHECK(datesOf(article) == "2014-05-07 date line, 2014-05-09 date line");
    CHECK(dateLine("Last updated on 18 September 2018 at 17:20 GMT") == "2018-09-18 date line");
}

TEST_CASE("the words of the date and their place are the evidence")
{
    const Article article =
        articleOf({{BlockKind::DateLine, "Coastal Research, January 13, 2014"}, {BlockKind::Body, "They left."}});
    const auto dates = findPublicationDates(article, {}, test::englishPack());
    REQUIRE(dates.size() == 1);
    CHECK(dates[0].evidence == "January 13, 2014");
    CHECK(slice(article.text, dates[0].span) == "January 13, 2014");
}

TEST_CASE("bold date lines keep their offsets")
{
    Article article = articleOf({{BlockKind::DateLine, "**18 May 2016**"}});
    article.markup = {{0, 2}, {13, 15}};
    const auto dates = findPublicationDates(article, {}, test::englishPack());
    REQUIRE(dates.size() == 1);
    CHECK(dates[0].span == ByteSpan{2, 13});
}

TEST_CASE("ambiguous and impossible dates are no candidates")
{
    CHECK(dateLine("03/04/2014").empty());
    CHECK(dateLine("31 February 2014").empty());
    CHECK(dateLine("13/13/2014").empty());
    CHECK(dateLine("29/09/12").empty());
    CHECK(dateLine("05/05/2014") == "2014-05-05 date line");
}

TEST_CASE("dates in text, comments, captions and site text are never taken")
{
    const Article article = articleOf({{BlockKind::Title, "T"},
                                       {BlockKind::Body, "On 3 May 2011 they left."},
                                       {BlockKind::Caption, "Homs, 4 May 2011"},
                                       {BlockKind::Boilerplate, "Page generated on 3 March 2021"},
                                       {BlockKind::Comment, "08.07.2005: lies"},
                                       {BlockKind::Comment, "2 June 2001"}});
    CHECK(datesOf(article).empty());
}

TEST_CASE("dates in addresses and file names are read")
{
    Article article = articleOf({{BlockKind::Body, "They left."}}, "2013-08-22_first_reports.txt");
    CHECK(datesOf(article) == "2013-08-22 name");
    article.url = "https://example.org/world/2013/08/21/envoys-leave.html";
    CHECK(datesOf(article) == "2013-08-21 url, 2013-08-22 name");
    for (const char *name : {"20130822.txt", "report_20130822_final.md", "MNA20130822.0107", "2013_8_22.txt"}) {
        CAPTURE(name);
        CHECK(datesOf(articleOf({{BlockKind::Body, "They left."}}, name)) == "2013-08-22 name");
    }
}

TEST_CASE("codes and versions in names are no dates")
{
    for (const char *name : {"a20131122bda.txt", "000_cc61b1ccf8147bda.txt", "20131322.txt", "v2013-08.txt",
                             "12345678.txt", "120130822.txt"}) {
        CAPTURE(name);
        CHECK(datesOf(articleOf({{BlockKind::Body, "They left."}}, name)).empty());
    }
}

TEST_CASE("metadata comes first")
{
    Article article = articleOf({{BlockKind::DateLine, "14 January 2014"}, {BlockKind::Body, "They left."}});
    article.published = Published{{2014, 1, 13}, PublishedFrom::Metadata, "2014-01-13", {}};
    CHECK(datesOf(article) == "2014-01-13 metadata, 2014-01-14 date line");
}

TEST_CASE("an agency's dateline needs a year from elsewhere")
{
    const std::string body = "DAMASCUS, March 20 (MNA) - Thousands marched in the city.";
    CHECK(datesOf(articleOf({{BlockKind::Body, body}})).empty());
    CHECK(datesOf(articleOf({{BlockKind::Body, body}}, "report_2011_07.txt")) == "2011-03-20 date line");
    CHECK(datesOf(articleOf({{BlockKind::DateLine, "Published: 21 March 2011"}, {BlockKind::Body, body}}))
          == "2011-03-21 date line, 2011-03-20 date line");
    CHECK(datesOf(articleOf(
              {{BlockKind::DateLine, "2 January 2012"}, {BlockKind::Body, "HOMS, Dec. 31 (MNA) -- They left."}}))
          == "2012-01-02 date line, 2011-12-31 date line");
    CHECK(datesOf(articleOf({{BlockKind::Body, "CAIRO, Jan. 25, 2011 (MNA) -- They left."}}))
          == "2011-01-25 date line");
    CHECK(datesOf(articleOf({{BlockKind::DateLine, "CAIRO, March 20 (MNA) --"}, {BlockKind::Body, "They left."}},
                            "report_2011_07.txt"))
          == "2011-03-20 date line");
    CHECK(datesOf(articleOf({{BlockKind::Body, "Thousands marched on March 20, 2011 - a Sunday."}})).empty());
}

TEST_CASE("stamps that run into title and text are read")
{
    for (const char *head :
         {"Envoys leave HARBOUR | Sat Sep 29, 2012 6:06 am BST HARBOUR (MNA) - The envoys left on Friday.",
          "They spoke for hours Saturday 29 September 2012 17.05 BST The envoys have left the coast.",
          "Saturday, September 29, 2012; 3:26 PM HARBOUR -- The envoys left.",
          "Saturday, September 29, 2012; Page 3 The envoys left.",
          "September 29, 2012 | By Clara Westwood The envoys left.",
          "Notes Edmund Farrow | 18:00 UK time, Saturday, 29 September 2012 They left.",
          "September 29, 2012: 8:43 AM ET The envoys left.", "September 29, 2012 / 6:43 PM / 2 years ago",
          "29 September 2012 Last updated at 04:46 GMT Envoys left the coast.",
          "They left. This article appeared on p4 of the review section of the Courier on 16.53 BST on Saturday 29 "
          "September 2012.",
          "The Envoys Leave Aired September 29, 2012 - 06:00 ET THIS IS A TRANSCRIPT.",
          "Envoys leave Page last updated at 14:47 GMT, Saturday, 29 September 2012 15:47 UK They left."}) {
        CAPTURE(head);
        CHECK(datesOf(articleOf({{BlockKind::Body, head}})) == "2012-09-29 date line");
    }
}

TEST_CASE("days told by sentences, captions and lists are no stamps")
{
    for (const char *text : {"The envoys left on Saturday, September 29, 2012 at 3 p.m. for the coast.",
                             "The report, published on 29 September 2012 at 10:00, names ten.",
                             "The dam at 12:23 a.m. EDT, Saturday Sept. 29, 2012 shows a crack.",
                             "They rest in the harbour, Saturday, Sept. 29, 2012.",
                             "More notes - 16:10 UK time, Saturday, 29 September 2012 Talks - 08:55 UK time, Friday, "
                             "28 September 2012 Rain - 23:39 UK "
                             "time, Sunday, 23 September 2012"}) {
        CAPTURE(text);
        CHECK(datesOf(articleOf({{BlockKind::Body, text}})).empty());
    }
    const std::string filler(700, 'x');
    CHECK(datesOf(articleOf({{BlockKind::Body, filler},
                             {BlockKind::Body, "Saturday 29 September 2012 17.05 BST The envoys left."}}))
              .empty());
}

TEST_CASE("lines that say more than a date are no date lines")
{
    const ArticleCues &cues = test::englishPack().text().cues();
    for (const char *line : {"On 18 May 2016 the envoys left", "September 11, 2001: what we know?",
                             "The war began on 15 March 2011 in Daraa", "18 May", "May 2016",
                             "CAIRO, March 20 (MNA) --", "12 killed on 18 May 2016 in Homs"}) {
        CAPTURE(line);
        CHECK_FALSE(readDateLine(line, cues));
    }
}

TEST_CASE("a dateline may have its day behind the agency, or a place in small letters")
{
    for (const char *lead : {"GENEVA (MNA), 29 September 2012 - ", "GENEVA, Sept. 29, 2012 (MNA) -- ",
                             "New Harbour, 29 September 2012 — "}) {
        CAPTURE(lead);
        CHECK(datesOf(articleOf({{BlockKind::Body, std::string(lead) + "They left."}})) == "2012-09-29 date line");
    }
    CHECK(datesOf(articleOf({{BlockKind::Body, "Envoys, who met on 29 September 2012 - a Saturday - left."}})).empty());
}

TEST_CASE("an article that tells when it appeared is believed, one that tells of others is not")
{
    const auto foot = [](const char *text) {
        return datesOf(articleOf({{BlockKind::Body, "They left."}, {BlockKind::Body, text}}));
    };
    CHECK(foot("A version of this article appeared in print on September 29, 2012, on page A4.")
          == "2012-09-29 date line");
    CHECK(foot("This story appeared on p4 of the Courier on Saturday 29 September 2012.") == "2012-09-29 date line");
    CHECK(foot("An article that appeared in the Courier on 29 September 2012 said so.").empty());
    CHECK(foot("The report was published on Saturday 29 September 2012.").empty());
}

TEST_CASE("an agency's line of its own is known")
{
    const ArticleCues &cues = test::englishPack().text().cues();
    CHECK(isAgencyLine("HARBOUR TOWN, March 20 (MNA) --", cues));
    CHECK_FALSE(isAgencyLine("HARBOUR TOWN, March 20 (MNA) -- They left.", cues));
    CHECK_FALSE(isAgencyLine("HARBOUR TOWN (MNA) --", cues));
    CHECK_FALSE(isAgencyLine("Envoys leave on March 20 --", cues));
}
