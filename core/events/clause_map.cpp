// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/clause_map.h"

namespace dateline {

void ClauseMap::build(const DocumentView &view)
{
    m_clauses.assign(1, {});
    m_clauseOf.assign(view.phrases.size(), 0);
    std::uint32_t current = 0;
    bool seenVerb = false;
    const auto open = [&](std::uint32_t parent) {
        m_clauses.push_back({parent, false});
        current = static_cast<std::uint32_t>(m_clauses.size() - 1);
    };
    for (std::uint32_t i = 0; i < view.phrases.size(); ++i) {
        const Phrase &phrase = view.phrases[i];
        const bool afterConjunction = i > 0 && view.phrases[i - 1].kind == PhraseKind::Conjunction;
        switch (phrase.kind) {
        case PhraseKind::Relative:
        case PhraseKind::Subordinator:
        case PhraseKind::That: open(current); break;
        case PhraseKind::Comma:
            if (m_clauses[current].parent != nothing && m_clauses[current].hasVerb
                && (i + 1 >= view.phrases.size() || view.phrases[i + 1].kind != PhraseKind::Conjunction))
                current = m_clauses[current].parent;
            break;
        case PhraseKind::Stop: // what stands before the colon of "Monday 6 June: …" frames all that follows
            if (seenVerb)
                open(nothing);
            break;
        case PhraseKind::Quote: open(nothing); break;
        case PhraseKind::Verb:
            // A second finite verb without "and" belongs to the clause around a relative one.
            if (phrase.finite() && m_clauses[current].hasVerb && !afterConjunction
                && m_clauses[current].parent != nothing)
                current = m_clauses[current].parent;
            m_clauses[current].hasVerb = m_clauses[current].hasVerb || phrase.finite();
            seenVerb = true;
            break;
        default: break;
        }
        m_clauseOf[i] = current;
    }
}

bool ClauseMap::isInside(std::uint32_t inner, std::uint32_t outer) const
{
    // Bounded: nesting deeper than this is no language.
    for (int depth = 0; depth < 16 && inner != nothing; ++depth) {
        if (inner == outer)
            return true;
        inner = m_clauses[inner].parent;
    }
    return false;
}

} // namespace dateline
