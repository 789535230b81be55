// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/document_view.h"

namespace dateline {

namespace {

void mark(const Document &document, std::vector<std::uint32_t> &at, ByteSpan span, std::uint32_t index)
{
    for (std::uint32_t token = document.tokenAt(span.begin);
         token < document.tokens.size() && document.tokens[token].begin < span.end; ++token)
        at[token] = index;
}

// Cue and speaker inside of a broken quotation are not said.
void markContent(const Document &document, std::vector<std::uint32_t> &at, const Quotation &quotation,
                 std::uint32_t index)
{
    if (quotation.gap.empty())
        return mark(document, at, quotation.content, index);
    mark(document, at, {quotation.content.begin, quotation.gap.begin}, index);
    mark(document, at, {quotation.gap.end, quotation.content.end}, index);
}

} // namespace

DocumentView viewArticle(const Document &document, std::span<const Timex> timexes, const LanguagePack &pack)
{
    std::vector<NameMention> names = findNames(document, pack);
    std::vector<Quotation> quotations = findQuotations(document, names, pack);
    const std::size_t size = document.tokens.size();
    AntecedentFinder antecedents(document, names, pack); // looks at the names where they are, also after the move
    DocumentView view{
        document, pack, timexes, std::move(names), std::move(quotations), std::move(antecedents), {}, {}, {}, {},
        {},       {},   {}};
    view.nameAt.assign(size, nothing);
    view.timexAt.assign(size, nothing);
    view.quoteAt.assign(size, nothing);
    view.tags.assign(size, Tag::Other);
    for (std::uint32_t i = 0; i < view.names.size(); ++i)
        for (std::uint32_t t = view.names[i].firstToken; t < view.names[i].endToken && t < size; ++t)
            view.nameAt[t] = i;
    for (std::uint32_t i = 0; i < timexes.size(); ++i)
        mark(document, view.timexAt, timexes[i].span, i);
    // Contents come by begin, so an inner one is marked over its outer one.
    for (std::uint32_t i = 0; i < view.quotations.size(); ++i)
        markContent(document, view.quoteAt, view.quotations[i], i);
    return view;
}

void parseSentence(DocumentView &view, const Sentence &sentence)
{
    view.sentence = sentence;
    tagWords(view);
    groupPhrases(view);
}

} // namespace dateline
