// SPDX-License-Identifier: GPL-3.0-or-later
// Pages of many makes: what is found of title, day, author and text, over all of them and in each.
#include "core/ingest/html_reader.h"
#include "core/model/article.h"
#include "tests/core/ingest/article_helpers.h"
#include "tests/core/ingest/page_corpus.h"

#include <algorithm>

using namespace dateline;
using namespace dateline::test;

namespace {

struct Figures {
    double pages = 0, titles = 0, days = 0, overlap = 0;
};

std::string dayOf(const Article &article)
{
    if (article.published)
        return toIso(article.published->date);
    // The address tells where nothing else does; that is looked at with the text.
    return article.url;
}

bool isDay(const Article &article, const CorpusPage &page)
{
    std::string inAddress = page.day;
    std::replace(inAddress.begin(), inAddress.end(), '-', '/');
    const std::string found = dayOf(article);
    return found == page.day || found.find(inAddress) != std::string::npos;
}

void measure(const CorpusPage &page, Figures &figures)
{
    const auto article = readHtml(page.html);
    REQUIRE(article);
    std::string wanted;
    for (const std::string &paragraph : page.paragraphs)
        wanted += (wanted.empty() ? "" : "\n\n") + paragraph;
    const double overlap = tokenF1(article->text, wanted);
    INFO(page.name << ": title \"" << article->title << "\", day " << dayOf(*article) << ", by \"" << article->byline
                   << "\", outlet \"" << article->outlet << "\", F1 " << overlap << "\n"
                   << article->text);
    CHECK(article->title == page.title);
    CHECK(isDay(*article, page));
    CHECK(overlap >= 0.93);
    if (!page.author.empty())
        CHECK(article->byline == page.author);
    if (page.tellsOutlet)
        CHECK_FALSE(article->outlet.empty());
    figures.pages += 1;
    figures.titles += article->title == page.title ? 1 : 0;
    figures.days += isDay(*article, page) ? 1 : 0;
    figures.overlap += overlap;
}

} // namespace

TEST_CASE("title, day, author and text are found on pages of every make")
{
    Figures figures;
    for (const CorpusPage &page : corpusPages())
        measure(page, figures);
    REQUIRE(figures.pages >= 40);
    INFO("titles " << figures.titles / figures.pages << ", days " << figures.days / figures.pages << ", text F1 "
                   << figures.overlap / figures.pages);
    CHECK(figures.titles / figures.pages >= 0.97);
    CHECK(figures.days / figures.pages >= 0.95);
    CHECK(figures.overlap / figures.pages >= 0.98);
}

TEST_CASE("the overlap of texts counts words as often as they stand")
{
    CHECK(tokenF1("a b c", "a b c") == 1.0);
    CHECK(tokenF1("a a", "a b") == 0.5);
    CHECK(tokenF1("", "a") == 0.0);
}
