// SPDX-License-Identifier: GPL-3.0-or-later
// Input that is deeper or longer than any real one: reading ends, and costs no stack.
#include "tests/core/ingest/many_articles.h"
#include "tests/core/ingest/packed_files.h"

using namespace dateline;
using namespace dateline::test;

namespace {

constexpr std::size_t levels = 100'000;

std::string repeated(std::string_view piece, std::size_t times)
{
    std::string all;
    for (std::size_t i = 0; i < times; ++i)
        all += piece;
    return all;
}

/// What is found is sound; what is not is told with a message.
std::size_t articlesIn(const std::string &name, const std::string &bytes)
{
    INFO(name);
    const Found found = readAllOf(name, bytes);
    CHECK(found.articles.size() + found.errors.size() > 0);
    for (const Article &article : found.articles)
        CHECK_FALSE(article.text.empty());
    for (const Error &error : found.errors) {
        CHECK(error.code != ErrorCode::Internal);
        CHECK_FALSE(describe(error).empty());
    }
    return found.articles.size();
}

} // namespace

TEST_CASE("a hundred thousand levels of nesting end in every format")
{
    const std::string words = "Troops shelled Marea on 3 May 2012, residents said.";
    articlesIn("a.html", "<html><body>" + repeated("<div>", levels) + "<p>" + words);
    articlesIn("b.html", "<html><body><p>" + repeated("<b><i>", levels) + words);
    articlesIn("c.html",
               "<script type='application/ld+json'>" + repeated("[{\"@graph\":", levels) + "</script><p>" + words);
    articlesIn("a.json", repeated("[", levels) + "{\"text\":\"" + words + "\"}" + repeated("]", levels));
    articlesIn("b.json", repeated("{\"a\":", levels) + "1" + repeated("}", levels));
    articlesIn("a.rtf", "{\\rtf1 " + repeated("{", levels) + words + repeated("}", levels) + "}");
    articlesIn("a.rss", "<rss><channel><item><description>" + repeated("<a>", levels));
    articlesIn("b.rss", "<rss><channel><item><title>x</title><description>" + repeated("&lt;a&gt;", levels) + words
                            + "</description></item></channel></rss>");
    articlesIn("a.docx",
               zipOf({{"[Content_Types].xml", "<Types/>"},
                      {"word/document.xml", "<w:document xmlns:w='w'><w:body>" + repeated("<w:sdt>", levels)}}));
    articlesIn("a.md", repeated("> ", levels) + words + "\n\n" + repeated("[", levels) + "x" + repeated("]", levels)
                           + "\n\n" + repeated("*a _b ", levels));
    articlesIn("a.txt", repeated("\"", levels) + words + repeated("(", levels));
    std::string mail = "Subject: x\nMIME-Version: 1.0\n";
    for (std::size_t i = 0; i < levels / 10; ++i)
        mail += "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\n\n--b" + std::to_string(i) + "\n";
    articlesIn("a.eml", mail + "Content-Type: text/plain\n\n" + words + "\n");
}

TEST_CASE("a line of JSON that nests too deep costs only itself")
{
    CHECK(articlesIn("a.jsonl", "{\"text\":\"They left.\",\"x\":" + repeated("[", levels) + repeated("]", levels)
                                    + "}\n{\"text\":\"Envoys met in Geneva.\"}\n")
          >= 1);
}

TEST_CASE("a line that is longer than an article may be costs only itself")
{
    const std::string line = repeated("Troops shelled Marea again. ", maximumArticleBytes / 28 + 1);
    const Found found = readAllOf("a.jsonl", "{\"id\":\"long\",\"text\":\"" + line
                                                 + "\"}\n{\"id\":\"b\",\"text\":\"Envoys met in Geneva.\"}\n");
    REQUIRE(found.articles.size() == 1);
    CHECK(found.articles[0].name == "a.jsonl#b");
    REQUIRE(found.errors.size() == 1);
    CHECK(found.errors[0].code == ErrorCode::FileTooLarge);
}
