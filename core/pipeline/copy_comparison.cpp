// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/copy_comparison.h"

#include "core/base/utf8.h"
#include "core/text/document_builder.h"

#include <algorithm>

namespace dateline {

namespace {

/// The words of a span without markup.
std::string shownText(const Article &article, ByteSpan span)
{
    std::string shown;
    std::uint32_t at = span.begin;
    auto hidden = std::partition_point(article.markup.begin(), article.markup.end(),
                                       [&](ByteSpan markup) { return markup.end <= span.begin; });
    for (; hidden != article.markup.end() && hidden->begin < span.end; ++hidden) {
        if (hidden->begin > at)
            shown += slice(article.text, {at, hidden->begin});
        at = std::max(at, hidden->end);
    }
    if (at < span.end)
        shown += slice(article.text, {at, span.end});
    return shown;
}

void addShown(std::vector<std::string> &sentences, const Article &article, ByteSpan span)
{
    if (std::string shown = shownText(article, span); !trimmed(shown).empty())
        sentences.push_back(std::move(shown));
}

std::vector<std::string> sentencesOf(const Article &article, const LanguagePacks &packs)
{
    std::vector<std::string> sentences;
    const auto pack = packs.find(article.language.substr(0, article.language.find_first_of("-_")));
    if (pack == packs.end()) {
        for (const Block &block : article.blocks)
            if (isAnalysed(block.kind))
                addShown(sentences, article, block.span);
        return sentences;
    }
    const Document document = buildDocument(article, *pack->second, {false});
    for (const Sentence &sentence : document.sentences)
        if (isAnalysed(document.paragraphs[sentence.paragraph].kind))
            addShown(sentences, article, sentence.span);
    return sentences;
}

} // namespace

std::vector<ToldDifference> compareCopy(const Article &original, const Article &copy, const LanguagePacks &packs)
{
    const std::vector<std::string> theirs = sentencesOf(original, packs), own = sentencesOf(copy, packs);
    const std::vector<std::string_view> before(theirs.begin(), theirs.end()), now(own.begin(), own.end());
    std::vector<ToldDifference> told;
    for (const CopyDifference &difference : copyDifferences(before, now)) {
        ToldDifference &each = told.emplace_back();
        each.kind = difference.kind;
        if (difference.kind != CopyDifference::Kind::Added)
            each.original = theirs[difference.original];
        if (difference.kind != CopyDifference::Kind::LeftOut)
            each.copy = own[difference.copy];
    }
    return told;
}

} // namespace dateline
