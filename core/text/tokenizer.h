// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/vocabulary.h"
#include "core/model/document.h"

#include <array>
#include <span>
#include <string_view>
#include <vector>

namespace dateline {

/// Cuts text into tokens as core/model/document.h describes them. Every byte that is neither white space nor markup
/// belongs to exactly one token. Linear in the length of the text for any bytes.
/// One tokenizer serves one text; it keeps views of the text, the markup and the words.
class Tokenizer {
public:
    /// `markup` is ordered and does not overlap.
    Tokenizer(std::string_view text, std::span<const ByteSpan> markup, const Vocabulary &words);

    /// Appends the tokens of `span`. Calls must come in text order. SentenceStart is left to the splitter.
    void tokenize(ByteSpan span, std::vector<Token> &tokens);

private:
    /// A word of ASCII letters whose number is still to be found.
    struct Unnumbered {
        std::uint32_t token = 0;
        Vocabulary::Key key;
    };

    void scanRun(std::uint32_t end, std::vector<Token> &tokens);
    bool scanPlainWord(std::uint32_t end, std::uint32_t index, Token &token);
    bool scanOther(std::uint32_t end, Token &token);
    void numberWords(std::vector<Token> &tokens);
    Token scanWord(std::uint32_t end);
    Token scanNumber(std::uint32_t end);
    Token scanSign(std::uint32_t end);
    std::uint32_t letterRunEnd(std::uint32_t begin, std::uint32_t end) const;
    std::uint32_t digitRunEnd(std::uint32_t begin, std::uint32_t end) const;
    std::uint32_t initialismEnd(std::uint32_t begin, std::uint32_t end) const;
    std::uint32_t possessiveEnd(std::uint32_t begin, std::uint32_t end) const;
    bool letterAt(std::uint32_t offset, std::uint32_t end) const;
    std::uint8_t wordShape(std::uint32_t begin, std::uint32_t end) const;

    std::string_view m_text;
    std::span<const ByteSpan> m_markup;
    const Vocabulary &m_words;
    std::array<WordId, 128> m_signWords{};
    std::array<Unnumbered, 16> m_unnumbered; ///< looked up together, so that the memory of one comes during the others
    std::size_t m_unnumberedCount = 0;
    std::size_t m_nextMarkup = 0;
    std::uint32_t m_at = 0;
    bool m_spaceBefore = true;
    bool m_afterWordOrNumber = false; ///< the last token touches m_at and may take a possessive
};

} // namespace dateline
