// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/document_builder.h"

#include "core/text/plain_paragraphs.h"
#include "core/text/pos_tagger.h"
#include "core/text/sentence_splitter.h"
#include "core/text/tokenizer.h"

namespace dateline {

namespace {

// Titles, headings and list items are sentences of their own by being blocks; only running text is split.
void addParagraph(Document &document, const Block &block, Tokenizer &tokenizer, const TextLexicon &lexicon)
{
    const auto firstToken = static_cast<std::uint32_t>(document.tokens.size());
    tokenizer.tokenize(block.span, document.tokens);
    const auto endToken = static_cast<std::uint32_t>(document.tokens.size());
    if (firstToken == endToken)
        return;
    Paragraph paragraph;
    paragraph.span = block.span;
    paragraph.kind = block.kind;
    paragraph.firstToken = firstToken;
    paragraph.endToken = endToken;
    paragraph.firstSentence = static_cast<std::uint32_t>(document.sentences.size());
    splitSentences(document, firstToken, endToken, static_cast<std::uint32_t>(document.paragraphs.size()), lexicon);
    paragraph.endSentence = static_cast<std::uint32_t>(document.sentences.size());
    document.paragraphs.push_back(paragraph);
}

} // namespace

Document buildDocument(const Article &article, const LanguagePack &pack, const DocumentOptions &options)
{
    Document document;
    document.text = article.text;
    if (article.published)
        document.published = article.published->date;
    document.tokens.reserve(article.text.size() / 5 + 16);
    Tokenizer tokenizer(document.text, article.markup, pack.words());
    const std::vector<Block> plain = article.blocks.empty() ? plainParagraphs(document.text) : std::vector<Block>();
    for (const Block &block : article.blocks.empty() ? plain : article.blocks)
        addParagraph(document, block, tokenizer, pack.text());
    if (options.partsOfSpeech)
        tagPartsOfSpeech(document, pack.partsOfSpeech());
    return document;
}

} // namespace dateline
