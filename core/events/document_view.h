// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/antecedent.h"
#include "core/events/name_finder.h"
#include "core/events/phrase.h"
#include "core/events/quote_finder.h"
#include "core/lexicon/language_pack.h"
#include "core/model/document.h"
#include "core/model/timex.h"

#include <span>
#include <vector>

namespace dateline {

inline constexpr std::uint32_t nothing = 0xFFFFFFFF;

/// A document with its names, quotations and timexes marked on the tokens, and the tags and phrases of one sentence at
/// a time. Scratch memory is kept between sentences.
struct DocumentView {
    const Document &document;
    const LanguagePack &pack;
    std::span<const Timex> timexes;
    std::vector<NameMention> names;
    std::vector<Quotation> quotations;
    AntecedentFinder antecedents;

    std::vector<std::uint32_t> nameAt;  ///< for each token its name, or nothing
    std::vector<std::uint32_t> timexAt; ///< for each token its timex, or nothing
    std::vector<std::uint32_t> quoteAt; ///< for each token the innermost quotation whose content holds it, or nothing

    std::vector<Tag> tags;               ///< for each token, filled sentence by sentence
    std::vector<Phrase> phrases;         ///< of the current sentence
    std::vector<std::uint32_t> phraseAt; ///< for each token of the current sentence, from its first token on
    Sentence sentence;

    const Token &token(std::uint32_t index) const { return document.tokens[index]; }
    WordId word(std::uint32_t index) const { return document.tokens[index].word; }
    const EventLexicon &lexicon() const { return pack.events(); }
    std::uint32_t grammar(std::uint32_t index) const { return lexicon().grammar(word(index)); }
    ClassMask classes(std::uint32_t index) const { return lexicon().classes(word(index)); }
    std::uint32_t phraseOf(std::uint32_t index) const { return phraseAt[index - sentence.firstToken]; }
    bool inSentence(std::uint32_t index) const { return index >= sentence.firstToken && index < sentence.endToken; }
    ByteSpan span(std::uint32_t first, std::uint32_t end) const { return {token(first).begin, token(end - 1).end}; }
};

/// Marks names, quotations and timexes on the tokens.
DocumentView viewArticle(const Document &document, std::span<const Timex> timexes, const LanguagePack &pack);

/// Tags the tokens of a sentence and groups them into phrases. Linear in the sentence.
void parseSentence(DocumentView &view, const Sentence &sentence);

/// The part of parseSentence that decides what each word does.
void tagWords(DocumentView &view);
/// The part of tagWords that looks at the sentence as a whole: a clause has one finite verb.
void repairTags(DocumentView &view);
/// The part of repairTags that gives a clause without a verb, or with one too few, what can be it.
void findClauseVerbs(DocumentView &view);
/// The part of parseSentence that groups tagged words.
void groupPhrases(DocumentView &view);

} // namespace dateline
