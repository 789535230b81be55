// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an article: reading and analysing must end, and every span must lie in the text.
#include "core/ingest/article_reader.h"
#include "core/pipeline/analyzer.h"

#include <cstdio>
#include <cstdlib>

namespace {

const dateline::LanguagePacks &packs()
{
    static const dateline::LanguagePacks loaded = [] {
        auto result = dateline::loadLanguagePacks(dateline::ResourceRoots::standard());
        if (!result) {
            std::fprintf(stderr, "%s\n", dateline::describe(result.error()).c_str());
            std::abort();
        }
        return std::move(*result);
    }();
    return loaded;
}

void requireInside(dateline::ByteSpan span, const std::string &text)
{
    if (span.begin > span.end || span.end > text.size())
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    auto article = dateline::articleFromText(std::string(reinterpret_cast<const char *>(data), size), "fuzz.txt");
    if (!article)
        return 0;
    // English whatever the bytes look like: the point is to reach the rules.
    article->language = "en";
    const dateline::AnalysedText analysed = dateline::analyse(std::move(*article), packs());
    const std::string &text = analysed.article.text;
    for (const dateline::Timex &timex : analysed.analysis.timexes)
        requireInside(timex.span, text);
    for (const dateline::Mention &mention : analysed.analysis.mentions) {
        requireInside(mention.sentence, text);
        requireInside(mention.trigger, text);
    }
    return 0;
}
