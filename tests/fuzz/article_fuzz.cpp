// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as an article: reading and analysing must end, and every span must lie in the text.
#include "core/ingest/article_reader.h"
#include "core/pipeline/analyzer.h"
#include "tests/fuzz/english.h"

using namespace dateline::fuzz;

// Apart from the inputs, so that none of them seems slow.
extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    (void)packs();
    return 0;
}

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
