// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/name_drafts.h"

#include <cstdint>
#include <vector>

namespace dateline {

/// What the words around a name of one sentence say about it. `drafts` are the names before it, the last one nearest.
class NameContext {
public:
    NameContext(const Document &document, const NameLexicon &lexicon, const Sentence &sentence,
                const std::vector<NameDraft> &drafts)
        : m_document(document), m_lexicon(lexicon), m_fixed(lexicon.fixed()), m_sentence(sentence), m_drafts(drafts)
    {
    }

    /// A verb of acting or speaking, or a possessive, stands at `at`.
    bool actsNext(std::uint32_t at) const;
    /// "by Moscow", "between Moscow and …": `at` is the name's first token.
    bool actsBefore(std::uint32_t at) const;
    /// "Washington and its allies", "Moscow and Washington agreed": `at` is the token after the name.
    bool sharesAction(std::uint32_t at) const;
    /// "in Turkey and Saudi Arabia": a list after the preposition.
    bool isJoinedToPlace(std::uint32_t at) const;
    bool followsPlacePreposition(std::uint32_t at) const;
    /// "retook X", "besieged X, Y and Z".
    bool followsGroundVerb(std::uint32_t at) const;
    /// The begin of an Arabic name whose article is written with a small letter and a hyphen ("al-Ghranij") when it
    /// stands right before `at`; else `at`.
    std::uint32_t withParticle(std::uint32_t at) const;
    bool isApposedToPlace(std::uint32_t first, std::uint32_t end) const;
    /// "Sagaing region", "Dongolat town": `at` is the token after the name.
    bool precedesPlaceHead(std::uint32_t at) const;
    /// Whether the words around the unknown name [first, end) show that it is a place, whatever it looks like:
    /// "in Finote Selam", "the town of Finote Selam", "Abu Shouk displacement camp".
    bool isLocated(std::uint32_t first, std::uint32_t end) const;
    /// "Syria's foreign minister": the number of the state, 0 for none.
    std::uint16_t ownerBefore(std::uint32_t at) const;
    /// "the foreign minister of Syria"
    std::uint16_t ownerAfter(std::uint32_t at) const;

private:
    const Token &token(std::uint32_t at) const { return m_document.tokens[at]; }
    std::uint64_t flags(std::uint32_t at) const { return m_lexicon.flags(token(at).word); }

    const Document &m_document;
    const NameLexicon &m_lexicon;
    const NameLexicon::FixedWords &m_fixed;
    const Sentence &m_sentence;
    const std::vector<NameDraft> &m_drafts;
};

} // namespace dateline
