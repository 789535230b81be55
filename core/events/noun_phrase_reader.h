// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/name_finder.h"
#include "core/lexicon/language_pack.h"
#include "core/model/document.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// Who speaks: tokens [first, end), and the mention that is its head, when there is one.
struct SpeakerSpan {
    std::uint32_t first = 0;
    std::uint32_t end = 0; ///< 0 when nobody was found
    const NameMention *mention = nullptr;

    explicit operator bool() const { return end != 0; }
};

/// Reads noun phrases beside a verb from parts of speech and the mentions of a document. No phrase is looked for
/// further away than a fixed number of tokens, so that hostile sentences cost no more than long ones.
class NounPhraseReader {
public:
    NounPhraseReader(const Document &document, std::span<const NameMention> names, const NameLexicon &lexicon);

    const Document &document() const { return m_document; }
    /// An empty token beyond the last one: callers look a word or two ahead.
    const Token &token(std::uint32_t at) const
    {
        static const Token none;
        return at < m_document.tokens.size() ? m_document.tokens[at] : none;
    }
    PosTag tag(std::uint32_t at) const { return token(at).tag; }
    std::uint64_t flags(std::uint32_t at) const { return m_lexicon.flags(token(at).word); }
    bool is(std::uint32_t at, WordId word) const { return word != 0 && token(at).word == word; }
    bool isComma(std::uint32_t at) const { return is(at, m_fixed.comma); }
    bool isPronoun(std::uint32_t at) const;
    const NameLexicon::FixedWords &fixed() const { return m_fixed; }
    /// The mention that holds the token, or null.
    const NameMention *mentionAt(std::uint32_t at) const
    {
        return m_mentionOf[at] == 0 ? nullptr : &m_names[m_mentionOf[at] - 1];
    }

    /// The noun phrase that begins at `at`, with what "of", "for" and the like hang on it.
    SpeakerSpan phraseFrom(std::uint32_t at, std::uint32_t end) const;
    /// The noun phrase that ends right before `end`, no further left than `begin`; an apposition or relative clause
    /// between commas is stepped over ("Jan Egeland, who heads the task force, said").
    SpeakerSpan phraseBefore(std::uint32_t end, std::uint32_t begin) const;
    /// Whether somebody, or a report of somebody, is meant.
    bool canSpeak(const SpeakerSpan &phrase) const;

private:
    SpeakerSpan wholeBefore(std::uint32_t end, std::uint32_t begin) const;
    SpeakerSpan coreBefore(std::uint32_t end, std::uint32_t begin) const;
    SpeakerSpan apposedBefore(std::uint32_t comma, std::uint32_t begin) const;
    SpeakerSpan qualifiedBefore(std::uint32_t end, std::uint32_t begin) const;
    std::uint32_t modifiedBefore(const SpeakerSpan &phrase, std::uint32_t begin) const;
    bool isNominal(std::uint32_t at) const;
    bool mayModify(std::uint32_t at) const;
    std::uint32_t headEnd(const SpeakerSpan &phrase) const;
    bool hasRole(const SpeakerSpan &phrase) const;

    const Document &m_document;
    std::span<const NameMention> m_names;
    const NameLexicon &m_lexicon;
    const NameLexicon::FixedWords &m_fixed;
    std::vector<std::uint32_t> m_mentionOf; ///< by token: number of its mention from 1, 0 for none
};

} // namespace dateline
