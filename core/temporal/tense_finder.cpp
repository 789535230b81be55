// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/tense_finder.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t reach = 25;

} // namespace

TenseFinder::TenseFinder(const Document &document, const TemporalLexicon &lexicon)
    : m_document(document),
      m_words(lexicon.words()),
      m_future(m_words.findClass("FUTUREVERB")),
      m_past(m_words.findClass("PASTVERB")),
      m_present(m_words.findClass("PRESENTVERB")),
      m_infinitive(m_words.findClass("INFINITIVE")),
      m_clauseEnd(m_words.findClass("CLAUSEEND"))
{
}

Tense TenseFinder::tenseOf(const Token &token) const
{
    if (token.kind != TokenKind::Word)
        return Tense::Unknown;
    if (m_words.isMember(m_document, token, m_future))
        return Tense::Future;
    if (m_words.isMember(m_document, token, m_present)) {
        // "is to arrive", "are to meet"
        const bool infinitive = &token != &m_document.tokens.back() && m_words.isMember(m_document, *(&token + 1), m_infinitive);
        return infinitive ? Tense::Future : Tense::Present;
    }
    return m_words.isMember(m_document, token, m_past) ? Tense::Past : Tense::Unknown;
}

bool TenseFinder::endsClause(const Token &token) const { return m_words.isMember(m_document, token, m_clauseEnd); }

Tense TenseFinder::at(std::uint32_t first, std::uint32_t end) const
{
    const Sentence &sentence = m_document.sentences[m_document.sentenceOf(first)];
    const std::uint32_t from = std::max(sentence.firstToken, first > reach ? first - reach : 0);
    for (std::uint32_t token = first; token > from; --token) {
        const Token &before = m_document.tokens[token - 1];
        if (endsClause(before))
            break;
        // The modal decides over the participle that follows it: "will be held", "had planned".
        if (const Tense tense = tenseOf(before); tense != Tense::Unknown) {
            for (std::uint32_t auxiliary = token - 1; auxiliary > from && token - auxiliary < 5; --auxiliary)
                if (tenseOf(m_document.tokens[auxiliary - 1]) == Tense::Future)
                    return Tense::Future;
            return tense;
        }
    }
    const std::uint32_t to = std::min(sentence.endToken, end + reach);
    for (std::uint32_t token = end; token < to; ++token)
        if (const Tense tense = tenseOf(m_document.tokens[token]); tense != Tense::Unknown)
            return tense;
    return Tense::Unknown;
}

} // namespace dateline
