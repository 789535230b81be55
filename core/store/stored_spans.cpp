// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stored_spans.h"

#include <algorithm>

namespace dateline {

namespace {

bool fits(ByteSpan span, std::string_view text)
{
    return span.begin <= span.end && span.end <= text.size();
}

template <typename Spanned, typename SpanOf>
bool allFit(const std::vector<Spanned> &list, std::string_view text, const SpanOf &spanOf)
{
    return std::all_of(list.begin(), list.end(), [&](const Spanned &item) { return fits(spanOf(item), text); });
}

template <typename Spanned, typename SpanOf> bool inOrder(const std::vector<Spanned> &list, const SpanOf &spanOf)
{
    return std::is_sorted(list.begin(), list.end(),
                          [&](const Spanned &a, const Spanned &b) { return spanOf(a).begin < spanOf(b).begin; });
}

constexpr auto ofItem = [](const auto &item) { return item.span; };
constexpr auto itself = [](ByteSpan span) { return span; };

bool spansFit(const Mention &mention, std::string_view text)
{
    const Speech speech = mention.speech.value_or(Speech{});
    for (const ByteSpan span :
         {mention.sentence, mention.trigger, mention.statusWords, mention.dateWords, speech.speaker, speech.content})
        if (!fits(span, text))
            return false;
    return allFit(mention.actors, text, ofItem) && allFit(mention.places, text, ofItem);
}

} // namespace

bool spansFit(const Article &article)
{
    return fits(article.titleSpan, article.text) && allFit(article.blocks, article.text, ofItem)
           && allFit(article.markup, article.text, itself) && allFit(article.styles, article.text, ofItem)
           && inOrder(article.blocks, ofItem) && inOrder(article.markup, itself);
}

bool spansFit(const Analysis &analysis, std::string_view text)
{
    return allFit(analysis.timexes, text, ofItem)
           && std::all_of(analysis.mentions.begin(), analysis.mentions.end(),
                          [&](const Mention &mention) { return spansFit(mention, text); });
}

} // namespace dateline
