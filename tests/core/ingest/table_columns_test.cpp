// SPDX-License-Identifier: GPL-3.0-or-later
// Tables whose first row does not say what their columns are.
#include "core/ingest/table_columns.h"
#include "tests/core/ingest/many_articles.h"

using namespace dateline;
using namespace dateline::test;

namespace {

const std::string unnamed = "Kopf;Wortlaut;Tag;Blatt\n"
                            "Ferry late;The ferry left the island an hour late on Monday.;2014-05-06;Isle News\n"
                            "Bridge shut;The bridge was shut for repairs, the mayor said.;2014-05-07;Isle News\n";

std::string dayOf(const Article &article)
{
    return article.published ? toIso(article.published->date) : std::string();
}

TableColumns said(const std::string &text)
{
    const auto columns = TableColumns::fromText(text);
    REQUIRE(columns);
    return *columns;
}

} // namespace

TEST_CASE("columns that somebody named are read as he said")
{
    CHECK(readAllOf("a.csv", unnamed).errors.at(0).code == ErrorCode::FormatUnknown);
    for (const char *text : {"title=Kopf,text=Wortlaut,date=Tag,outlet=Blatt", "title=#1,text=#2,date=#3,outlet=#4",
                             " date = tag , title=\"Kopf\",text= WORTLAUT,outlet=#4"}) {
        const Found found = readAllOf("a.csv", unnamed, said(text));
        INFO(text);
        REQUIRE(found.articles.size() == 2);
        CHECK(found.articles[0].title == "Ferry late");
        CHECK(found.articles[0].outlet == "Isle News");
        CHECK(dayOf(found.articles[1]) == "2014-05-07");
        CHECK(found.articles[1].text == "The bridge was shut for repairs, the mayor said.");
    }
}

TEST_CASE("a table without names has its first row read too")
{
    const std::string rows = unnamed.substr(unnamed.find('\n') + 1);
    const Found found = readAllOf("a.csv", rows, said("title=#1,text=#2,date=#3,header=no"));
    REQUIRE(found.articles.size() == 2);
    CHECK(found.articles[0].title == "Ferry late");
}

TEST_CASE("columns of which nothing was said keep the meaning of their names")
{
    const std::string table = "title,lead,date\nFerry late,The ferry left the island an hour late.,2014-05-06\n";
    const Found found = readAllOf("a.csv", table, said("text=lead"));
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles[0].title == "Ferry late");
    CHECK(dayOf(found.articles[0]) == "2014-05-06");
    CHECK(readAllOf("a.csv", table, said("text=none")).errors.at(0).detail.find("none") != std::string::npos);
    CHECK(readAllOf("a.csv", table, said("text=#9")).errors.size() == 1);
    CHECK(readAllOf("a.csv", table, said("text=lead,title=#2")).errors.at(0).detail.find("two things")
          != std::string::npos);
    CHECK(readAllOf("a.csv", "\n\n" + table, said("text=#2")).articles.size() == 1);
    CHECK(readAllOf("a.csv", table, said("title=lead")).errors.at(0).code == ErrorCode::FormatUnknown);
}

TEST_CASE("what was said of columns is written and read again")
{
    TableColumns columns;
    columns.set(ArticleField::Title, "Head, \"line\"");
    columns.set(ArticleField::Text, " body ");
    columns.set(ArticleField::Url, "x");
    columns.set(ArticleField::Url, "");
    columns.setHeader(false);
    CHECK(columns.toText() == "text=\" body \",title=\"Head, \"\"line\"\"\",header=no");
    CHECK(said(columns.toText()) == columns);
    CHECK(said("").empty());
    for (const char *wrong : {"title", "title=", "title=\"a", "title=\"a\"b", "headline=a", "=a", "header=maybe"})
        CHECK_FALSE(TableColumns::fromText(wrong));
}

TEST_CASE("the beginning of a table is shown before anything is said")
{
    const ScratchFolder folder;
    const auto preview =
        previewTable(folder.write("a.tsv", "title\tlead\nFerry\t" + std::string(900, 'x') + "\nlone\n"), 2);
    REQUIRE(preview);
    REQUIRE(preview->rows.size() == 2);
    CHECK(preview->rows[1][0] == "Ferry");
    CHECK(preview->rows[1][1].size() < 400);
    CHECK(preview->known == std::vector<std::optional<ArticleField>>{ArticleField::Title, std::nullopt});
    CHECK_FALSE(preview->recognised);
    CHECK(previewTable(folder.write("b.csv", "text\nx\n"), 5)->recognised);
    CHECK(previewTable(folder.write("c.csv", "a,b\nshort\n"), 5)->rows[1].size() == 2);
    CHECK_FALSE(previewTable(folder.write("d.csv", ""), 5));
    CHECK_FALSE(previewTable(folder.write("e.txt", "a,b\n"), 5));
    CHECK_FALSE(previewTable("/nowhere/a.csv", 5));
}
