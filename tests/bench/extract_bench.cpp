// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/article_reader.h"
#include "core/pipeline/analyzer.h"
#include "tests/bench/figures.h"
#include "tests/bench/sample_texts.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace dateline::bench {

namespace {

double megabytesPerSecond(const std::vector<std::string> &texts, const LanguagePacks &packs,
                          const AnalyzerOptions &options)
{
    std::size_t found = 0;
    const double time = milliseconds([&] {
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
    return static_cast<double>(bytesOf(texts)) / 1e6 / (time / 1e3);
}

} // namespace

Figures measureExtract()
{
    LanguagePacks packs;
    const double loading = milliseconds([&] {
        auto loaded = loadLanguagePacks(ResourceRoots::standard());
        if (!loaded) {
            std::fprintf(stderr, "bench: %s\n", describe(loaded.error()).c_str());
            std::exit(1);
        }
        packs = std::move(*loaded);
    });
    const std::vector<std::string> texts = variedSamples(1000);
    megabytesPerSecond(variedSamples(100), packs, {}); // warm caches
    AnalyzerOptions timexesOnly;
    timexesOnly.timexesOnly = true;
    return {
        {"extract.load_languages", loading, "ms", Better::Lower, 300},
        {"extract.timexes_one_core", megabytesPerSecond(texts, packs, timexesOnly), "MB/s", Better::Higher, 6},
        {"extract.events_one_core", megabytesPerSecond(texts, packs, {}), "MB/s", Better::Higher, 6},
    };
}

} // namespace dateline::bench
