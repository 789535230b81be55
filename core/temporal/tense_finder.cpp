// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/tense_finder.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t reach = 25;
constexpr std::uint32_t possessiveReach = 5;
constexpr std::uint32_t auxiliaryReach = 4;

} // namespace

TenseFinder::TenseFinder(const Document &document, const TemporalLexicon &lexicon)
    : m_document(document)
    , m_words(lexicon.words())
    , m_future(m_words.findClass("FUTUREVERB"))
    , m_futureNoun(m_words.findClass("FUTURENOUN"))
    , m_past(m_words.findClass("PASTVERB"))
    , m_present(m_words.findClass("PRESENTVERB"))
    , m_schedule(m_words.findClass("SCHEDULEVERB"))
    , m_intent(m_words.findClass("INTENTVERB"))
    , m_modal(m_words.findClass("MODAL"))
    , m_have(m_words.findClass("HAVE"))
    , m_had(m_words.findClass("HAD"))
    , m_presentBe(m_words.findClass("PRESENTBE"))
    , m_be(m_words.findClass("BE"))
    , m_infinitive(m_words.findClass("INFINITIVE"))
    , m_clauseEnd(m_words.findClass("CLAUSEEND"))
    , m_determiner(m_words.findClass("DETERMINER"))
    , m_target(m_words.findClass("TARGET"))
    , m_prompt(m_words.findClass("PROMPT"))
    , m_deadline(m_words.findClass("DEADLINE"))
    , m_progressive(m_words.findClass("PROGRESSIVE"))
    , m_possessive(m_words.findClass("POSSESSIVE"))
    , m_dayLead(m_words.findClass("DAYLEAD"))
{
}

bool TenseFinder::is(std::uint32_t token, ClassId wordClass) const
{
    return m_words.isMember(m_document, m_document.tokens[token], wordClass);
}

// "the plan", "its planned talks", "expressed hope", and "May", which is no "may".
bool TenseFinder::isNoun(std::uint32_t token, std::uint32_t from) const
{
    const Token &word = m_document.tokens[token];
    if (token > from && (is(token - 1, m_determiner) || (is(token, m_futureNoun) && is(token - 1, m_past))))
        return true;
    return is(token, m_modal) && word.is(Capitalised) && !word.is(AllCaps) && token > from;
}

// "to meet", not "to the town", "to Geneva".
bool TenseFinder::isInfinitive(std::uint32_t to, std::uint32_t first) const
{
    if (to + 1 >= first || !is(to, m_infinitive))
        return false;
    const Token &next = m_document.tokens[to + 1];
    return next.kind == TokenKind::Word && (!next.is(Capitalised) || next.is(AllCaps)) && !is(to + 1, m_determiner);
}

Tense TenseFinder::ownTense(std::uint32_t token) const
{
    if (m_document.tokens[token].kind != TokenKind::Word)
        return Tense::Unknown;
    if (is(token, m_future) || is(token, m_modal) || is(token, m_schedule))
        return Tense::Future;
    if (is(token, m_present))
        return Tense::Present;
    return is(token, m_past) ? Tense::Past : Tense::Unknown;
}

// What stands before a verb: "had been scheduled", "may have left", "is heard", "will be held".
TenseFinder::Auxiliary TenseFinder::auxiliaryOf(std::uint32_t verb, std::uint32_t from) const
{
    bool have = is(verb, m_have);
    for (std::uint32_t token = verb; token > from && verb - token < auxiliaryReach; --token) {
        const std::uint32_t word = token - 1;
        if (is(word, m_clauseEnd) || is(word, m_infinitive))
            break;
        if (is(word, m_had))
            return Auxiliary::Had;
        if (is(word, m_have))
            have = true;
        else if (is(word, m_modal) && !isNoun(word, from))
            return have ? Auxiliary::Had : Auxiliary::Modal;
        else if (is(word, m_presentBe) && !have)
            return Auxiliary::PresentBe;
    }
    return have && !is(verb, m_have) ? Auxiliary::Have : Auxiliary::None;
}

Tense TenseFinder::tenseWith(Auxiliary auxiliary, Tense own) const
{
    switch (auxiliary) {
    case Auxiliary::Had: return Tense::Past;
    case Auxiliary::Have: return own >= Tense::Intended ? own : Tense::Past;
    case Auxiliary::Modal: return Tense::Future;
    case Auxiliary::PresentBe: return own >= Tense::Intended ? own : Tense::Present;
    case Auxiliary::None: break;
    }
    return own;
}

Tense TenseFinder::before(std::uint32_t first, std::uint32_t from) const
{
    // "as early as Friday" is still to come.
    const auto textOf = [&](std::uint32_t token) { return m_document.textOf(m_document.tokens[token]); };
    if (first >= from + 3 && is(first - 2, m_prompt) && textOf(first - 1) == textOf(first - 3))
        return Tense::Future;
    bool infinitive = false, toBe = false, comma = false;
    const bool target = first > from && is(first - 1, m_target);
    const bool deadline = first > from && is(first - 1, m_deadline);
    for (std::uint32_t token = first; token > from; --token) {
        const std::uint32_t word = token - 1;
        if (is(word, m_clauseEnd)) {
            if (token == first && textOf(word) == "(") // "at four (Friday)"
                continue;
            break;
        }
        comma = comma || textOf(word) == ",";
        if (isInfinitive(word, first) && !comma) {
            if (deadline) // "a plan to pay by Friday"
                return Tense::Future;
            infinitive = true;
            toBe = toBe || is(word + 1, m_be);
            continue;
        }
        const bool intends = (infinitive || target) && is(word, m_intent);
        const Tense own = intends ? Tense::Intended : ownTense(word);
        if (own == Tense::Unknown || isNoun(word, from))
            continue;
        const Auxiliary auxiliary = auxiliaryOf(word, from);
        // A verb behind its "to" has no tense of its own: "to leave", "to be held".
        const bool bare =
            word > from && (is(word - 1, m_infinitive) || (is(word - 1, m_be) && auxiliary == Auxiliary::None));
        if (bare && !intends)
            continue;
        if (is(word, m_presentBe) && isInfinitive(word + 1, first))
            return Tense::Future;
        // "are marching on Friday", "has until Friday"
        const bool marching = is(word, m_presentBe) && word + 1 < first && is(word + 1, m_progressive);
        // "The vote is on Sunday", "the deadline is Friday"
        const bool appointed =
            is(word, m_presentBe) && (word + 1 == first || (word + 2 == first && is(word + 1, m_dayLead)));
        if (marching || appointed || (target && word + 2 == first && is(word, m_have)))
            return Tense::Intended;
        return tenseWith(auxiliary, own);
    }
    // "The deal, to be signed on Friday, …"
    return toBe ? Tense::Intended : Tense::Unknown;
}

Tense TenseFinder::after(std::uint32_t end, std::uint32_t to) const
{
    for (std::uint32_t word = end; word < to; ++word) {
        const Tense own = ownTense(word);
        if (own == Tense::Unknown || isNoun(word, end))
            continue;
        // "On Friday the union planned …" tells of Friday what it did then.
        const Auxiliary auxiliary = auxiliaryOf(word, end);
        if (is(word, m_presentBe) && word + 1 < to && (is(word + 1, m_future) || isInfinitive(word + 1, to)))
            return Tense::Future;
        if (own == Tense::Future && is(word, m_past) && auxiliary == Auxiliary::None)
            return Tense::Past;
        return tenseWith(auxiliary, own);
    }
    return Tense::Unknown;
}

Tense TenseFinder::at(std::uint32_t first, std::uint32_t end) const
{
    const Sentence &sentence = m_document.sentences[m_document.sentenceOf(first)];
    // "will attend Friday's meeting", but not "would look for ways to get around Friday's ruling".
    const std::uint32_t back = end < sentence.endToken && is(end, m_possessive) ? possessiveReach : reach;
    const Tense tense = before(first, std::max(sentence.firstToken, first > back ? first - back : 0));
    return tense != Tense::Unknown ? tense : after(end, std::min(sentence.endToken, end + reach));
}

} // namespace dateline
