// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/temporal_lexicon.h"
#include "core/model/document.h"
#include "core/temporal/resolver.h"

namespace dateline {

/// Finds the tense of the verb that governs an expression, by the words of the classes FUTUREVERB, PASTVERB and
/// PRESENTVERB in the same sentence: the nearest one before the expression within its clause, else the nearest after.
class TenseFinder {
public:
    TenseFinder(const Document &document, const TemporalLexicon &lexicon);

    /// Of the expression in tokens [first, end). Looks at 25 tokens either side at most.
    Tense at(std::uint32_t first, std::uint32_t end) const;

private:
    Tense tenseOf(const Token &token) const;
    bool endsClause(const Token &token) const;

    const Document &m_document;
    const TimeWords &m_words;
    ClassId m_future, m_past, m_present, m_infinitive, m_clauseEnd;
};

} // namespace dateline
