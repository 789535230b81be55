// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"
#include "core/ingest/article_reader.h"
#include "core/pipeline/analyzer.h"
#include "tests/bench/figures.h"
#include "tests/bench/sample_texts.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace dateline::bench {

namespace {

constexpr int rounds = 3; ///< the best counts: other work on the machine only ever takes away

/// Of the processor's time, so that what else runs counts as little as can be.
double megabytesPerSecond(const std::vector<std::string> &texts, const std::function<void()> &work)
{
    double best = 0;
    for (int round = 0; round < rounds; ++round)
        best = std::max(best, static_cast<double>(bytesOf(texts)) / 1e3 / processorMilliseconds(work));
    return best;
}

/// What the figures are held against, since machines differ: how fast the same texts are found to be valid UTF-8.
double readingSpeed(const std::vector<std::string> &texts)
{
    constexpr int passes = 20; // one is over too soon to be measured
    std::size_t valid = 0;
    const double speed = megabytesPerSecond(texts, [&] {
        for (int pass = 0; pass < passes; ++pass)
            for (const std::string &text : texts)
                valid += isValidUtf8(text) ? 1 : 0;
    });
    if (valid != texts.size() * passes * rounds)
        std::fputs("bench: a sample is no valid UTF-8; the figure means nothing\n", stderr);
    return speed * passes;
}

double extractionSpeed(const std::vector<std::string> &texts, const LanguagePacks &packs,
                       const AnalyzerOptions &options)
{
    std::size_t found = 0;
    const double speed = megabytesPerSecond(texts, [&] {
        for (const std::string &text : texts) {
            auto article = articleFromText(text, "article");
            if (!article)
                continue;
            const AnalysedText analysed = analyse(std::move(*article), packs, options);
            found += analysed.analysis.timexes.size();
        }
    });
    if (found == 0)
        std::fputs("bench: no temporal expression was found; the figure means nothing\n", stderr);
    return speed;
}

double loadingTime(PackParts parts, LanguagePacks &packs)
{
    return milliseconds([&] {
        auto loaded = loadLanguagePacks(ResourceRoots::standard(), parts);
        if (!loaded) {
            std::fprintf(stderr, "bench: %s\n", describe(loaded.error()).c_str());
            std::exit(1);
        }
        packs = std::move(*loaded);
    });
}

} // namespace

Figures measureExtract()
{
    LanguagePacks dates, packs;
    const double loadingDates = loadingTime(PackParts::Dates, dates);
    const double loading = loadingTime(PackParts::Everything, packs);
    const std::vector<std::string> texts = variedSamples(1000);
    AnalyzerOptions timexesOnly;
    timexesOnly.timexesOnly = true;
    const double reading = readingSpeed(texts);
    const double timexes = extractionSpeed(texts, dates, timexesOnly);
    const double events = extractionSpeed(texts, packs, {});
    return {
        {"extract.load_dates", loadingDates, "ms", Better::Lower, 100},
        {"extract.load_languages", loading, "ms", Better::Lower, 150},
        {"extract.reading_one_core", reading, "MB/s", Better::Higher, 500},
        {"extract.timexes_one_core", timexes, "MB/s", Better::Higher, 10},
        {"extract.events_one_core", events, "MB/s", Better::Higher, 3},
        {"extract.timexes_of_reading", 1000 * timexes / reading, "‰", Better::Higher, 2},
        {"extract.events_of_reading", 1000 * events / reading, "‰", Better::Higher, 0.6},
    };
}

} // namespace dateline::bench
