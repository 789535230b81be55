// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/phrase_walker.h"

#include <algorithm>

namespace dateline {

namespace {

/// How many verbs a subject is passed along ("wanted to try to reach").
constexpr int longestChain = 4;

} // namespace

/// The end of a noun phrase with what hangs on it: "members of the group", "the US, Britain and France".
std::uint32_t PhraseWalker::nounEnd(std::uint32_t noun) const
{
    std::uint32_t end = noun + 1;
    const std::uint32_t limit = std::min<std::uint32_t>(noun + reach, static_cast<std::uint32_t>(m_phrases.size()));
    while (end < limit) {
        const bool listed = (kind(end) == PhraseKind::Conjunction || kind(end) == PhraseKind::Comma) && isNoun(end + 1)
                            && !isVerb(end + 2) && kind(end + 2) != PhraseKind::Adverb;
        const bool andAfterComma = kind(end) == PhraseKind::Comma && kind(end + 1) == PhraseKind::Conjunction
                                   && isNoun(end + 2) && !isVerb(end + 3);
        const NameLexicon::FixedWords &fixed = m_view.pack.names().fixed();
        const WordId word = end < m_phrases.size() ? m_view.word(phrase(end).first) : 0;
        const bool of = kind(end) == PhraseKind::Preposition && isNoun(end + 1) && word == fixed.of;
        const bool including = word == fixed.including && word != 0 && isNoun(end + 1);
        if (listed || of || including)
            end += 2;
        else if (andAfterComma)
            end += 3;
        else
            break;
    }
    return end;
}

/// "fired at Israel and the army struck back": the noun before "and" belongs to a verb of its own.
bool PhraseWalker::opensClause(std::uint32_t conjunction) const
{
    for (std::uint32_t at = conjunction, steps = 0; at-- > 0 && steps < reach; ++steps) {
        if (isVerb(at) && phrase(at).finite())
            return m_view.quoteAt[phrase(at).head] == m_view.quoteAt[phrase(conjunction).first];
        if (!isNoun(at) && !isLoose(at) && kind(at) != PhraseKind::Preposition)
            return false;
    }
    return false;
}

/// The begin of a list of noun phrases, or of a noun phrase with prepositions, that ends with `noun`.
std::uint32_t PhraseWalker::nounBegin(std::uint32_t noun) const
{
    std::uint32_t first = noun;
    bool listed = false;
    for (std::uint32_t steps = 0; first >= 2 && steps < reach; ++steps) {
        const PhraseKind before = kind(first - 1);
        if (before == PhraseKind::Preposition
            && (isNoun(first - 2) || (kind(first - 2) == PhraseKind::Time && first >= 3 && isNoun(first - 3)))) {
            first -= isNoun(first - 2) ? 2 : 3;
        } else if (before == PhraseKind::Conjunction && isNoun(first - 2)) {
            if (opensClause(first - 1))
                break;
            first -= 2;
            listed = true;
        } else if (before == PhraseKind::Conjunction && kind(first - 2) == PhraseKind::Comma && first >= 3
                   && isNoun(first - 3)) {
            if (opensClause(first - 2))
                break;
            first -= 3;
            listed = true;
        } else if (before == PhraseKind::Comma && listed && isNoun(first - 2)) {
            first -= 2;
        } else {
            break;
        }
    }
    return first;
}

/// The phrase before a parenthesis that closes at `comma` (", the French minister,"); `comma` when there is none.
std::uint32_t PhraseWalker::skipParenthesis(std::uint32_t comma) const
{
    const bool bracket = kind(comma) == PhraseKind::Close;
    const bool dash = isDash(comma);
    for (std::uint32_t at = comma; at-- > 0 && comma - at < reach;) {
        if (bracket ? kind(at) == PhraseKind::Open : dash ? isDash(at) : kind(at) == PhraseKind::Comma)
            return at > 0 && isNoun(at - 1) ? at - 1 : comma;
        if (kind(at) == PhraseKind::Quote || kind(at) == PhraseKind::Stop)
            break;
    }
    return comma;
}

/// " - ", "—": it may open or close an aside.
bool PhraseWalker::isDash(std::uint32_t at) const
{
    return kind(at) == PhraseKind::Stop && (m_view.pack.names().flags(m_view.word(phrase(at).first)) & DashSign) != 0;
}

/// "The president, Jane Roe, has": the name before the comma holds the one that opened the parenthesis.
bool PhraseWalker::closesName(std::uint32_t comma) const
{
    if (comma == 0 || !isNoun(comma - 1))
        return false;
    const std::uint32_t index = m_view.nameAt[phrase(comma - 1).end - 1];
    if (index == nothing)
        return false;
    for (std::uint32_t t = m_view.names[index].firstToken; t < m_view.names[index].endToken; ++t)
        if (m_view.word(t) == m_view.pack.names().fixed().comma)
            return true;
    return false;
}

/// "six priests who worked with them were killed", "troops led by a general fled": the noun that the clause which ends
/// with `noun` hangs on; `noun` itself where there is no such clause, or where it may be what somebody says ("the man
/// who said the army fled").
std::uint32_t PhraseWalker::beyondClause(std::uint32_t noun) const
{
    bool verb = false;
    for (std::uint32_t at = noun, steps = 0; at-- > 0 && steps < reach; ++steps) {
        switch (kind(at)) {
        case PhraseKind::Verb:
            if (verb || speaks(at))
                return noun;
            if (phrase(at).tense == Tense::Participle) {
                const std::uint32_t next = kind(at + 1) == PhraseKind::Adverb ? at + 2 : at + 1; // "carried out by"
                return at > 0 && isNoun(at - 1) && kind(next) == PhraseKind::Preposition ? at - 1 : noun;
            }
            // "units operating in the province clashed"
            if (phrase(at).tense == Tense::Gerund && !phrase(at).progressive && !verb)
                return at > 0 && isNoun(at - 1) ? at - 1 : noun;
            verb = phrase(at).finite();
            if (!verb)
                return noun;
            break;
        case PhraseKind::Relative: return verb && at > 0 && isNoun(at - 1) ? at - 1 : noun;
        case PhraseKind::Noun:
            if (isNoun(at + 1))
                return noun;
            break;
        case PhraseKind::Preposition:
        case PhraseKind::Adverb:
        case PhraseKind::Time: break;
        default: return noun;
        }
    }
    return noun;
}

/// Whether a verb can bring what somebody says.
bool PhraseWalker::speaks(std::uint32_t verb) const
{
    for (const Trigger &trigger : m_view.lexicon().triggers(m_view.word(phrase(verb).head)))
        for (std::uint32_t at = trigger.firstSense; !trigger.noun && at < trigger.endSense; ++at)
            if (const TriggerSense &sense = m_view.lexicon().sense(at);
                sense.event && sense.type == EventType::Statement)
                return true;
    return false;
}

std::uint32_t PhraseWalker::verbBefore(std::uint32_t at, bool finiteOnly) const
{
    const std::uint32_t quotation = at < m_phrases.size() ? m_view.quoteAt[phrase(at).head] : nothing;
    for (std::uint32_t steps = 0; at-- > 0 && steps < reach; ++steps) {
        // "expressed “regret” and urged": what stands between marks is stepped over.
        if (isVerb(at) && (!finiteOnly || phrase(at).finite()) && m_view.quoteAt[phrase(at).head] == quotation)
            return at;
        if (kind(at) == PhraseKind::Stop)
            return nothing;
    }
    return nothing;
}

/// One step of subjectOf: the subject beside the verb, or the verb that shares its subject in `passOn`.
std::uint32_t PhraseWalker::subjectBefore(std::uint32_t verb, std::uint32_t &end, std::uint32_t &passOn) const
{
    const Phrase &main = phrase(verb);
    std::uint32_t at = verb;
    // "The minister on Monday said": the time stands between.
    while (at > 0 && (isLoose(at - 1) || (kind(at - 1) == PhraseKind::Preposition && kind(at) == PhraseKind::Time)))
        --at;
    if (at == 0)
        return nothing;
    --at;
    if (kind(at) == PhraseKind::Comma && main.finite() && closesName(at))
        --at;
    else if (kind(at) == PhraseKind::Close || ((kind(at) == PhraseKind::Comma || isDash(at)) && main.finite()))
        at = skipParenthesis(at);
    switch (kind(at)) {
    case PhraseKind::Noun:
        if (main.tense == Tense::Gerund || main.tense == Tense::Infinitive) {
            const std::uint32_t governor = verbBefore(at, false);
            const bool object = governor != nothing && at - governor <= 2;
            // "are due to attend": the word that qualifies the verb is nobody.
            const bool qualifier = m_view.tags[phrase(at).head] == Tag::Adjective && governor != nothing;
            if (main.tense == Tense::Infinitive && (!object || qualifier)) {
                passOn = governor;
                return nothing;
            }
        }
        if (main.finite())
            at = beyondClause(at);
        end = at + 1;
        return nounBegin(at);
    case PhraseKind::Relative:
    case PhraseKind::That:
        while (at > 0
               && (kind(at - 1) == PhraseKind::Comma || kind(at - 1) == PhraseKind::Preposition
                   || kind(at - 1) == PhraseKind::Close))
            --at;
        if (at > 0 && isNoun(at - 1)) {
            end = at;
            return at - 1;
        }
        return nothing;
    case PhraseKind::Conjunction:
    case PhraseKind::Comma:
    case PhraseKind::Preposition:
    case PhraseKind::Verb: passOn = isVerb(at) ? at : verbBefore(at, main.finite()); return nothing;
    default: return nothing;
    }
}

std::uint32_t PhraseWalker::subjectOf(std::uint32_t verb, std::uint32_t &end) const
{
    for (int step = 0; step < longestChain && verb != nothing; ++step) {
        std::uint32_t passOn = nothing;
        if (const std::uint32_t first = subjectBefore(verb, end, passOn); first != nothing)
            return first;
        if (passOn == nothing || passOn >= verb)
            break;
        verb = passOn;
    }
    return nothing;
}

} // namespace dateline
