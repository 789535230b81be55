// SPDX-License-Identifier: GPL-3.0-or-later
// How well articles that are printed again are told from others. Floors only rise.
#include "core/ingest/article_reader.h"
#include "core/text/text_sketch_maker.h"
#include "core/timeline/copy_finder.h"
#include "tests/quality/printed_again.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

using namespace dateline;
using namespace dateline::test;
namespace fs = std::filesystem;

namespace {

struct Printed {
    std::string hash;
    TextSketch sketch;
};

Printed printed(const std::string &text)
{
    const auto article = articleFromText(text, "article.txt");
    REQUIRE(article.ok());
    return {article->contentHash, sketchOf(*article)};
}

bool areCopies(const Printed &a, const Printed &b)
{
    const CopyCandidate pair[] = {{1, a.hash, &a.sketch, {}, false}, {2, b.hash, &b.sketch, {}, false}};
    return !findCopies(pair).empty();
}

/// The articles of the sample and those annotated for this folder's other test.
std::vector<std::string> articles()
{
    std::vector<fs::path> files;
    for (const char *folder : {"resources/sample", "tests/quality/events"})
        for (const auto &entry : fs::directory_iterator(fs::path(DATELINE_SOURCE_DIR) / folder))
            if (entry.path().extension() == ".txt")
                files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<std::string> texts;
    for (const fs::path &file : files) {
        std::ifstream in(file, std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return texts;
}

struct Score {
    int found = 0, missed = 0, wrong = 0, apart = 0;

    void count(bool same, bool said) { ++(same ? (said ? found : missed) : (said ? wrong : apart)); }
    double precision() const { return found + wrong == 0 ? 0 : static_cast<double>(found) / (found + wrong); }
    double recall() const { return found + missed == 0 ? 0 : static_cast<double>(found) / (found + missed); }
};

} // namespace

TEST_CASE("Articles that are printed again are found, and only they")
{
    const std::vector<std::string> texts = articles();
    std::vector<Printed> originals;
    for (const std::string &text : texts)
        originals.push_back(printed(text));
    Score score;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (const Reprint &reprint : reprintsOf(texts[i])) {
            const bool said = areCopies(originals[i], printed(reprint.text));
            score.count(true, said);
            if (!said)
                std::printf("missed: article %zu, %s\n", i, reprint.manner.c_str());
        }
        for (std::size_t j = 0; j < i; ++j)
            score.count(false, areCopies(originals[i], originals[j]));
        const std::size_t other = (i + 1) % texts.size();
        const Printed later = printed(followUp(texts[i], texts[other]));
        for (const Printed *earlier : {&originals[i], &originals[other]}) {
            const bool said = areCopies(*earlier, later);
            score.count(false, said);
            if (said)
                std::printf("wrong: a later report taken for article %zu\n", i);
        }
    }
    for (const auto &series : bulletins())
        for (std::size_t i = 0; i < series.size(); ++i)
            for (std::size_t j = 0; j < i; ++j) {
                const bool said = areCopies(printed(series[i]), printed(series[j]));
                score.count(false, said);
                if (said)
                    std::printf("wrong: bulletins %zu and %zu of a series\n", j, i);
            }
    std::printf("copies: %d found, %d missed, %d wrong of %d; precision %.3f, recall %.3f\n", score.found, score.missed,
                score.wrong, score.wrong + score.apart, score.precision(), score.recall());
    CHECK(score.precision() >= 0.98);
    CHECK(score.recall() >= 0.98);
}

TEST_CASE("Families of copies do not depend on the order of articles")
{
    std::vector<Printed> all;
    for (const std::string &text : articles()) {
        all.push_back(printed(text));
        for (const Reprint &reprint : reprintsOf(text))
            all.push_back(printed(reprint.text));
    }
    std::vector<CopyCandidate> candidates;
    for (std::size_t i = 0; i < all.size(); ++i)
        candidates.push_back({static_cast<ArticleId>(i + 1), all[i].hash, &all[i].sketch, {}, false});
    const auto copies = findCopies(candidates);
    CHECK(copies.size() > candidates.size() / 2);
    std::mt19937 random(7);
    for (int round = 0; round < 5; ++round) {
        std::shuffle(candidates.begin(), candidates.end(), random);
        CHECK(findCopies(candidates) == copies);
    }
}
