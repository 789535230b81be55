// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/document_view.h"

#include <vector>

namespace dateline {

/// Steps along the phrases of the current sentence. Every search ends after a fixed number of phrases. Positions are
/// indexes into view.phrases; those past the end count as the end of the sentence.
class PhraseWalker {
public:
    /// How many phrases are looked at to one side: keeps the search linear.
    static constexpr std::uint32_t reach = 16;

    explicit PhraseWalker(const DocumentView &view) : m_view(view), m_phrases(view.phrases) {}

    PhraseKind kind(std::uint32_t at) const { return at < m_phrases.size() ? m_phrases[at].kind : PhraseKind::Stop; }
    const Phrase &phrase(std::uint32_t at) const { return m_phrases[at]; }
    bool isNoun(std::uint32_t at) const { return kind(at) == PhraseKind::Noun; }
    bool isVerb(std::uint32_t at) const { return kind(at) == PhraseKind::Verb; }
    bool isLoose(std::uint32_t at) const
    {
        return kind(at) == PhraseKind::Adverb || kind(at) == PhraseKind::Time || kind(at) == PhraseKind::Other;
    }

    std::uint32_t nounEnd(std::uint32_t noun) const;
    std::uint32_t nounBegin(std::uint32_t noun) const;
    bool isDash(std::uint32_t at) const;
    bool closesName(std::uint32_t comma) const;
    bool opensClause(std::uint32_t conjunction) const;
    std::uint32_t beyondClause(std::uint32_t noun) const;
    std::uint32_t skipParenthesis(std::uint32_t comma) const;
    std::uint32_t verbBefore(std::uint32_t at, bool finiteOnly) const;
    std::uint32_t subjectOf(std::uint32_t verb, std::uint32_t &end) const;

private:
    bool speaks(std::uint32_t verb) const;
    std::uint32_t subjectBefore(std::uint32_t verb, std::uint32_t &end, std::uint32_t &passOn) const;

    const DocumentView &m_view;
    const std::vector<Phrase> &m_phrases;
};

} // namespace dateline
