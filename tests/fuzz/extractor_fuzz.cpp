// SPDX-License-Identifier: GPL-3.0-or-later
// Any words as running text: finding its events must end, and every span of what is found must lie in the text.
#include "core/events/extractor.h"
#include "core/temporal/tagger.h"
#include "core/text/document_builder.h"
#include "tests/fuzz/english.h"

namespace {

using namespace dateline;
using namespace dateline::fuzz;

void requireSound(const Mention &mention, const std::string &text)
{
    for (const ByteSpan span : {mention.sentence, mention.trigger, mention.statusWords, mention.dateWords})
        requireInside(span, text);
    require(!mention.trigger.empty() && mention.sentence.contains(mention.trigger));
    require(mention.score >= 0 && mention.score <= 1 && isValidUtf8(mention.title));
    for (const Actor &actor : mention.actors) {
        requireInside(actor.span, text);
        require(!actor.name.empty() && isValidUtf8(actor.name));
    }
    for (const Place &place : mention.places) {
        requireInside(place.span, text);
        require(!place.name.empty() && isValidUtf8(place.name));
    }
    if (mention.speech) {
        requireInside(mention.speech->content, text);
        requireInside(mention.speech->speaker, text);
    }
    require(mention.basis != DateBasis::None || !mention.interval.known());
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
    Article article;
    article.text = textOf(data, size);
    if (size % 3 != 0)
        article.published = Published{{2012, 9, 29}, PublishedFrom::User, {}, {}};
    const Document document = buildDocument(article, english());
    const std::vector<Timex> timexes = tagTimexes(document, english());
    for (const Mention &mention : extractMentions(document, timexes, english()))
        requireSound(mention, document.text);
    return 0;
}
