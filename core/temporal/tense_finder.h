// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/temporal_lexicon.h"
#include "core/model/document.h"
#include "core/temporal/resolver.h"

namespace dateline {

/// Finds the tense of the verb that governs an expression, by words of the same sentence: the nearest verb before the
/// expression within its clause, else the nearest after. Auxiliaries decide over their participle ("had been expected",
/// "may have left"), and a verb of intent over what it intends ("agreed to meet", "postponed until"). The classes are
/// FUTUREVERB, FUTURENOUN, PASTVERB, PRESENTVERB, SCHEDULEVERB, INTENTVERB and those of small words beside them.
class TenseFinder {
public:
    TenseFinder(const Document &document, const TemporalLexicon &lexicon);

    /// Of the expression in tokens [first, end). Looks at 25 tokens either side at most.
    Tense at(std::uint32_t first, std::uint32_t end) const;

private:
    enum class Auxiliary : std::uint8_t { None, Modal, Had, Have, PresentBe };

    bool is(std::uint32_t token, ClassId wordClass) const;
    bool isNoun(std::uint32_t token, std::uint32_t from) const;
    bool isInfinitive(std::uint32_t to, std::uint32_t first) const;
    Tense ownTense(std::uint32_t token) const;
    Auxiliary auxiliaryOf(std::uint32_t verb, std::uint32_t from) const;
    Tense tenseWith(Auxiliary auxiliary, Tense own) const;
    Tense before(std::uint32_t first, std::uint32_t from) const;
    Tense after(std::uint32_t end, std::uint32_t to) const;

    const Document &m_document;
    const TimeWords &m_words;
    ClassId m_future, m_futureNoun, m_past, m_present, m_schedule, m_intent, m_modal, m_have, m_had, m_presentBe, m_be,
        m_infinitive, m_clauseEnd, m_determiner, m_target, m_prompt, m_deadline, m_progressive, m_possessive, m_dayLead;
};

} // namespace dateline
