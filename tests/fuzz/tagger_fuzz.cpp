// SPDX-License-Identifier: GPL-3.0-or-later
// Any words as running text: tagging its dates must end, and what they mean must be sound. The first byte says when
// the article was published and whether it is news or history.
#include "core/temporal/tagger.h"
#include "core/text/document_builder.h"
#include "tests/fuzz/english.h"

namespace {

using namespace dateline;
using namespace dateline::fuzz;

constexpr CivilDate printed[] = {{2012, 9, 29}, {2016, 2, 29}, {1, 1, 1}, {9999, 12, 31}, {-43, 3, 15}};

void requireSound(const Timex &timex, const Document &document)
{
    requireInside(timex.span, document.text);
    require(!timex.span.empty() && !timex.value.empty() && !reasonText(timex.reason).empty());
    const DateInterval &days = timex.interval;
    if (days.closed())
        require(isValid(*days.first) && isValid(*days.last) && *days.first <= *days.last);
}

} // namespace

// Apart from the inputs, so that none of them seems slow.
extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    (void)packs();
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0)
        return 0;
    Article article;
    article.text = textOf(data + 1, size - 1);
    const std::size_t day = data[0] % 8u;
    if (day < std::size(printed))
        article.published = Published{printed[day], PublishedFrom::User, {}, {}};
    TaggerOptions options;
    if (data[0] & 16)
        options.genre = data[0] & 32 ? TextGenre::News : TextGenre::History;
    options.wholeText = (data[0] & 64) != 0;
    const Document document = buildDocument(article, english(), {.partsOfSpeech = false});
    const std::vector<Timex> timexes = tagTimexes(document, english(), options);
    std::uint32_t end = 0;
    for (const Timex &timex : timexes) {
        requireSound(timex, document);
        require(timex.span.begin >= end);
        end = timex.span.end;
    }
    return 0;
}
