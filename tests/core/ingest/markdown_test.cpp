// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/markdown_inline.h"
#include "core/ingest/source_lines.h"
#include "tests/core/ingest/article_helpers.h"

#include <random>

using namespace dateline;
using namespace dateline::test;

namespace {

/// The text with markup bytes left out, and the styled parts behind it: "bold text [b:bold]".
std::string rendered(const std::string &text)
{
    Article article;
    article.text = text;
    findInlineMarkup(article.text, {0, static_cast<std::uint32_t>(text.size())}, article.markup, article.styles);
    std::string all = shown(article, {0, static_cast<std::uint32_t>(text.size())});
    for (const StyledSpan &style : article.styles) {
        const char *names[] = {"b", "i", "l", "c"};
        all += std::string(" [") + names[static_cast<int>(style.style)] + ":" + shown(article, style.span) + "]";
    }
    return all;
}

} // namespace

TEST_CASE("bold, italic and links are styled and their signs hidden")
{
    CHECK(rendered("a **b c** d") == "a b c d [b:b c]");
    CHECK(rendered("told the *Courier* that") == "told the Courier that [i:Courier]");
    CHECK(rendered("an _old_ file_name_here") == "an old file_name_here [i:old]");
    CHECK(rendered("[name](http://x.example/a_(b)) and [x](#)") == "name and x [l:name] [l:x]");
    CHECK(rendered("**[Contact](#)**") == "Contact [b:Contact] [l:Contact]");
    CHECK(rendered("***both***") == "both [i:both] [b:both]");
    CHECK(rendered("run `ls` now") == "run ls now [c:ls]");
}

TEST_CASE("images are hidden as a whole")
{
    CHECK(rendered("see ![a *map* of Homs](map.png) here") == "see  here");
}

TEST_CASE("signs without partner are text")
{
    CHECK(rendered("5 * 3 = 15 and 2*2") == "5 * 3 = 15 and 2*2");
    CHECK(rendered("meeting today [with him] again") == "meeting today [with him] again");
    CHECK(rendered("a ** b ** c") == "a ** b ** c");
    CHECK(rendered("``quoted'' ****") == "``quoted'' ****");
    CHECK(rendered("open [bracket](no end") == "open [bracket](no end");
}

TEST_CASE("escaped signs lose only the backslash")
{
    CHECK(rendered("five \\*stars\\*") == "five *stars*");
    CHECK(rendered("C:\\folder") == "C:\\folder");
}

TEST_CASE("Markdown is recognised by content")
{
    CHECK(looksLikeMarkdown("# Title\n\ntext"));
    CHECK(looksLikeMarkdown("text\nBy [Rita](#)\n"));
    CHECK(looksLikeMarkdown("**18 May 2016**\n"));
    CHECK(looksLikeMarkdown("told the *Courier* that"));
    CHECK_FALSE(looksLikeMarkdown("# 1 of 3\nplain text with 5 * 3 and [brackets] (and more)"));
    CHECK_FALSE(looksLikeMarkdown("plain text, nothing else. *Names changed."));
}

TEST_CASE("underlined headings and rules are understood")
{
    const Article article = articleOf("Envoys leave\n============\n\n" + bodyText + "\n---\n\n[Post](#)\n", "a.md");
    CHECK(article.title == "Envoys leave");
    CHECK(kindsOf(article) == "title body body site");
}

TEST_CASE("front matter gives title, date and author")
{
    const Article article = articleOf("---\ntitle: \"Envoys leave\"\ndate: 2014-01-13\nauthor: Rita Holm\nsource: "
                                      "Evening Courier\nurl: https://example.org/x\n---\n\n"
                                          + bodyText,
                                      "a.md");
    CHECK(article.title == "Envoys leave");
    CHECK(article.byline == "Rita Holm");
    CHECK(article.outlet == "Evening Courier");
    REQUIRE(article.published);
    CHECK(article.published->date == CivilDate{2014, 1, 13});
    CHECK(article.published->from == PublishedFrom::Metadata);
    CHECK(kindsOf(article) == "body body");
}

TEST_CASE("markup of random texts is ordered, apart and on character borders")
{
    static const std::vector<std::string> pieces{"*", "**", "_",  "[",    "](", ")",  "!",  "`",   "\\", "a",
                                                 "é", " ",  "\n", "\n\n", "# ", "- ", "> ", "---", "==="};
    std::mt19937 random(3);
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (std::size_t i = random() % 60; i > 0; --i)
            text += pieces[random() % pieces.size()];
        CAPTURE(text);
        auto article = articleFromText(text, "a.md");
        REQUIRE(article);
        std::uint32_t last = 0;
        for (const ByteSpan span : article->markup) {
            REQUIRE(span.begin >= last);
            REQUIRE(span.end > span.begin);
            REQUIRE(span.end <= text.size());
            last = span.end;
        }
        last = 0;
        for (const Block &block : article->blocks) {
            REQUIRE(block.span.begin >= last);
            REQUIRE(block.span.end > block.span.begin);
            REQUIRE(block.span.end <= text.size());
            last = block.span.end;
        }
    }
}

TEST_CASE("hostile Markdown costs linear time")
{
    for (const char *piece : {"](", "[", "*a", "![a](b)", "`a", "_*_ "}) {
        std::string text;
        while (text.size() < 2'000'000)
            text += piece;
        CHECK(articleFromText(text, "a.md").ok());
    }
}
