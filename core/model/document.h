// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_span.h"
#include "core/model/article.h"
#include "core/model/civil_date.h"
#include "core/model/pos_tag.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// Index of a case-folded word in a language pack's vocabulary; 0 is a word that the pack does not know.
using WordId = std::uint32_t;

enum class TokenKind : std::uint8_t { Word, Number, Punctuation };

/// What a token looks like; flags may be combined.
enum TokenShape : std::uint8_t {
    SpaceBefore = 1,   ///< white space before it (also inside markup), or first of its paragraph
    Capitalised = 2,   ///< first letter is upper case
    AllCaps = 4,       ///< at least two letters, all upper case
    SentenceStart = 8, ///< first word of its sentence (opening marks apart)
    HasDigit = 16,
    MayEndSentence = 32, ///< a sign that could, or a word with a stop of its own; no other token ends a sentence
};

/// A word, number or sign of the text.
///
/// - Words are runs of letters with inner apostrophes ("don't", "O'Brien"); a possessive 's or ’s is a token of its
/// own.
/// - Hyphens, slashes and dots are tokens: "two-day" is three tokens, "2012-09-28" five, "al-Assad" three.
/// - Initialisms keep their dots and are one word: "U.S.", "a.m.".
/// - Numbers are runs of digits with thousands separators or a decimal part: "700,000", "2.3"; what follows
///   without a space is a token of its own: "28" "th", "1990" "s", "13" ":" "45".
/// - Runs of full stops or hyphens ("...", "--") and the doubled quotation marks `` and '' are one token each; every
///   other sign stands alone. All tokens, signs too, are looked up in the vocabulary.
struct Token {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    WordId word = 0;
    TokenKind kind = TokenKind::Word;
    std::uint8_t shape = 0;
    PosTag tag = PosTag::None; ///< part of speech, as the language's tagger sees it: mostly right, never certain

    ByteSpan span() const { return {begin, end}; }
    bool is(TokenShape flag) const { return (shape & flag) != 0; }
};

/// Tokens [firstToken, endToken); `span` runs from the first token's begin to the last one's end.
struct Sentence {
    ByteSpan span;
    std::uint32_t firstToken = 0;
    std::uint32_t endToken = 0;
    std::uint32_t paragraph = 0;
};

struct Paragraph {
    ByteSpan span;
    std::uint32_t firstToken = 0;
    std::uint32_t endToken = 0;
    std::uint32_t firstSentence = 0;
    std::uint32_t endSentence = 0;
    BlockKind kind = BlockKind::Body;
};

/// The frozen, tokenised text of an article. Markup bytes belong to no token. All paragraphs are
/// tokenised, also boilerplate; verbs skip those whose kind is not analysed (`isAnalysed`).
struct Document {
    std::string text; ///< the Article's text, byte for byte
    std::vector<Paragraph> paragraphs;
    std::vector<Sentence> sentences;
    std::vector<Token> tokens;
    std::optional<CivilDate> published; ///< document creation time (DCT)

    std::string_view textOf(const Token &token) const { return slice(text, token.span()); }
    std::string_view textOf(ByteSpan span) const { return slice(text, span); }
    /// The sentence that holds the token; every token belongs to exactly one.
    std::uint32_t sentenceOf(std::uint32_t token) const;
    /// The first token that ends after `offset`; tokens.size() when there is none.
    std::uint32_t tokenAt(std::uint32_t offset) const;
};

} // namespace dateline
