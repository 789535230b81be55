// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/time_linker.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t never = 1000; ///< farther than anything is linked
/// What stands inside another event's noun phrase dates that event.
constexpr std::uint32_t ownedByOther = 8;
constexpr std::uint32_t leadingCost = 4;
/// What prepositional phrases between a verb and its time cost at most.
constexpr std::uint32_t longestChain = 9;
constexpr std::uint32_t otherClause = 6;

std::uint32_t stepCost(const Phrase &phrase)
{
    switch (phrase.kind) {
    case PhraseKind::Noun:
    case PhraseKind::Preposition:
    case PhraseKind::Conjunction: return 1;
    case PhraseKind::Comma: return 2;
    case PhraseKind::Open:
    case PhraseKind::Close: return 3;
    case PhraseKind::Verb: return phrase.finite() ? 5 : 2;
    case PhraseKind::Subordinator:
    case PhraseKind::Relative:
    case PhraseKind::That: return 5;
    case PhraseKind::Quote:
    case PhraseKind::Stop: return 5;
    default: return 0;
    }
}

} // namespace

/// "On Monday troops …", "said that on Monday troops …": the time opens its sentence, or what somebody says.
bool TimeLinker::isLeading(std::uint32_t timexPhrase) const
{
    const std::uint32_t said = m_view.quoteAt[m_view.phrases[timexPhrase].first];
    for (std::uint32_t at = timexPhrase, steps = 0; at-- > 0; ++steps) {
        const Phrase &phrase = m_view.phrases[at];
        if (phrase.kind == PhraseKind::That || phrase.kind == PhraseKind::Relative)
            return true;
        if (steps == 3 || phrase.kind == PhraseKind::Verb) // "agreed on Tuesday to …" tells when they agreed
            return false;
        if (m_view.quoteAt[phrase.first] != said)
            return true;
        if (phrase.kind == PhraseKind::Noun)
            return false;
    }
    return true;
}

/// "… and last week, rebels attacked": a time behind "and" that a subject and its verb follow is that clause's.
bool TimeLinker::opensClause(std::uint32_t timexPhrase) const
{
    const auto kind = [&](std::uint32_t at) {
        return at < m_view.phrases.size() ? m_view.phrases[at].kind : PhraseKind::Stop;
    };
    const std::uint32_t first =
        timexPhrase > 0 && kind(timexPhrase - 1) == PhraseKind::Preposition ? timexPhrase - 1 : timexPhrase;
    if (first == 0 || kind(first - 1) != PhraseKind::Conjunction)
        return false;
    std::uint32_t at = timexPhrase + 1;
    if (kind(at) == PhraseKind::Comma)
        ++at;
    while (kind(at) == PhraseKind::Adverb)
        ++at;
    if (kind(at) != PhraseKind::Noun)
        return false;
    constexpr int mostModifiers = 4; // "a brigade with a strong mandate"
    for (int i = 0; i < mostModifiers && kind(at + 1) == PhraseKind::Preposition && kind(at + 2) == PhraseKind::Noun;
         ++i)
        at += 2;
    return kind(at + 1) == PhraseKind::Verb && m_view.phrases[at + 1].finite();
}

/// "It ended on Monday when rebels attacked": the clause of `phrase` opens right behind the time, with "when".
bool TimeLinker::timesClause(std::uint32_t timexPhrase, std::uint32_t phrase) const
{
    std::uint32_t opener = timexPhrase + 1;
    if (opener < phrase && m_view.phrases[opener].kind == PhraseKind::Comma)
        ++opener;
    if (opener >= phrase || m_view.token(m_view.phrases[opener].first).tag != PosTag::WRB
        || m_clauses.clauseOf(opener) != m_clauses.clauseOf(phrase))
        return false;
    for (std::uint32_t at = opener + 1; at < phrase; ++at)
        if (m_view.phrases[at].kind == PhraseKind::Verb && m_view.phrases[at].finite())
            return false;
    return m_view.phrases[opener].kind == PhraseKind::Subordinator;
}

/// "reached a deal to extend the truce in force since May": what was over at once, or another verb away, did not go on
/// since then.
bool TimeLinker::isPastBefore(const Candidate &candidate, std::uint32_t timexPhrase) const
{
    const Phrase &phrase = m_view.phrases[candidate.phrase];
    if (candidate.noun || timexPhrase < candidate.phrase || phrase.progressive)
        return false;
    if (phrase.tense == Tense::Past)
        return true;
    for (std::uint32_t at = candidate.phrase + 1; at < timexPhrase && at < candidate.phrase + reach; ++at)
        if (m_view.phrases[at].kind == PhraseKind::Verb)
            return true;
    return false;
}

/// The cost of taking a timex out of a noun phrase that is not the trigger's.
std::uint32_t TimeLinker::leaving(const Candidate &candidate, const Phrase &noun, std::uint32_t nounPhrase) const
{
    for (const Candidate &other : *m_candidates) {
        if (!other.noun || other.phrase != nounPhrase)
            continue;
        const bool framed = other.arguments.verb == candidate.phrase
                            && other.arguments.relation != NounRelation::PrepositionObject
                            && other.sense->type == candidate.sense->type;
        return framed ? 0 : ownedByOther;
    }
    return noun.end - noun.first > 2 ? ownedByOther - 2 : 3;
}

/// Whether a clause opens between two phrases that belongs to the one before: "the war began in May when …".
bool TimeLinker::joined(std::uint32_t first, std::uint32_t end) const
{
    for (std::uint32_t i = first; i < end; ++i) {
        const PhraseKind kind = m_view.phrases[i].kind;
        if (kind == PhraseKind::Subordinator || kind == PhraseKind::Relative || kind == PhraseKind::That)
            return true;
    }
    return false;
}

/// "the ruling on Friday", "it on Friday": a pronoun, or a noun with nothing but its article before the time.
bool TimeLinker::pointsBack(std::uint32_t noun, std::uint32_t timexPhrase) const
{
    const Phrase &phrase = m_view.phrases[noun];
    if (phrase.pronoun)
        return timexPhrase <= noun + 2;
    return phrase.end - phrase.first == 2 && m_view.word(phrase.first) == m_view.pack.names().fixed().the
           && timexPhrase <= noun + 2;
}

/// Whether the time stands right behind a noun that only points back.
bool TimeLinker::followsBackward(std::uint32_t timexPhrase) const
{
    const auto isNoun = [&](std::uint32_t at) { return m_view.phrases[at].kind == PhraseKind::Noun; };
    const std::uint32_t noun = timexPhrase >= 2 && !isNoun(timexPhrase - 1) ? timexPhrase - 2 : timexPhrase - 1;
    return timexPhrase >= 2 && isNoun(noun) && pointsBack(noun, timexPhrase);
}

/// "vowed on Monday to retake the town": the time between who speaks and what they want done tells when they said it.
bool TimeLinker::precedesInfinitive(std::uint32_t cue, std::uint32_t timexPhrase) const
{
    constexpr std::uint32_t longest = 8; // phrases: "urged his followers in a message last month to"
    if (timexPhrase + 1 >= m_view.phrases.size() || timexPhrase <= cue || timexPhrase - cue > longest)
        return false;
    const Phrase &next = m_view.phrases[timexPhrase + 1];
    if (next.kind != PhraseKind::Verb || next.tense != Tense::Infinitive || m_view.tags[next.first] != Tag::To)
        return false;
    for (std::uint32_t at = cue + 1; at < timexPhrase; ++at)
        if (const PhraseKind kind = m_view.phrases[at].kind;
            kind != PhraseKind::Noun && kind != PhraseKind::Preposition && kind != PhraseKind::Adverb)
            return false;
    return true;
}

std::uint32_t TimeLinker::distance(const Candidate &candidate, std::uint32_t timexPhrase,
                                   std::uint32_t timexToken) const
{
    // "the raid on the village that took place on Monday": the verb's time is the raid's.
    const bool behind = candidate.arguments.takesPlace != nothing && timexPhrase > candidate.arguments.takesPlace;
    const std::uint32_t own = behind ? candidate.arguments.takesPlace : candidate.phrase;
    // What is said and the saying are dated apart; what a ruling or order brings is not said.
    const std::uint32_t said = m_view.quoteAt[timexToken];
    const bool cue = said != nothing && m_view.quotations[said].cueToken == candidate.head;
    const bool wanted = said != nothing && m_view.inSentence(m_view.quotations[said].cueToken)
                        && precedesInfinitive(m_view.phraseOf(m_view.quotations[said].cueToken), timexPhrase);
    if (wanted && !cue)
        return never;
    const bool ordered =
        cue && (candidate.sense->type != EventType::Statement || followsBackward(timexPhrase) || wanted);
    if (said != m_view.quoteAt[behind ? m_view.phrases[own].head : candidate.head] && !ordered)
        return never;
    if (timexPhrase == candidate.phrase)
        return 0;
    // "condemned the ruling on Friday": that was when they condemned it.
    if (candidate.noun && candidate.governedAs == Governing::Mention && pointsBack(candidate.phrase, timexPhrase))
        return never;
    // "The shelling shook the town on Monday": the verb's time is that of what its subject tells.
    const std::uint32_t ownVerb =
        candidate.noun && candidate.arguments.relation == NounRelation::Subject ? candidate.arguments.verb : nothing;
    if (timexPhrase < candidate.phrase && timesClause(timexPhrase, candidate.phrase))
        return leadingCost;
    const std::uint32_t low = std::min(timexPhrase, own);
    const std::uint32_t high = std::max(timexPhrase, own);
    if (high - low > reach)
        return never;
    const std::uint32_t mine = m_clauses.clauseOf(own);
    const std::uint32_t theirs = m_clauses.clauseOf(timexPhrase);
    std::uint32_t cost = 0;
    // "near a 14th-century shrine"
    if (m_view.phrases[timexPhrase].kind == PhraseKind::Noun
        && m_view.timexes[m_view.timexAt[timexToken]].granularity > Granularity::Year)
        return never;
    if (m_view.phrases[timexPhrase].kind == PhraseKind::Noun)
        cost += leaving(candidate, m_view.phrases[timexPhrase], timexPhrase);
    const std::uint32_t framed = isLeading(timexPhrase) && m_clauses.isInside(mine, theirs)
                                     ? cost + leadingCost + (mine == theirs ? 0 : 2)
                                     : never;
    if (mine != theirs)
        cost += m_clauses.isInside(mine, theirs) ? 2 : otherClause;
    if (timexPhrase > candidate.phrase && opensClause(timexPhrase))
        return framed;
    // However many nouns and prepositions stand between a verb and the time at the end of its clause, it is the verb's.
    std::uint32_t steps = 0;
    bool nominal = !candidate.noun && timexPhrase > candidate.phrase;
    for (std::uint32_t i = low + 1; i < high && steps < never; ++i) {
        const PhraseKind kind = m_view.phrases[i].kind;
        steps += i == ownVerb ? 1 : stepCost(m_view.phrases[i]);
        nominal = nominal
                  && (kind == PhraseKind::Noun || kind == PhraseKind::Preposition || kind == PhraseKind::Conjunction
                      || kind == PhraseKind::Adverb || kind == PhraseKind::Time);
    }
    cost += nominal ? std::min(steps, longestChain) : steps;
    // Right after another event's noun the timex is that one's ("condemned the attack in Paris on Friday"), but not of
    // one that only points back ("condemned the ruling on Friday").
    for (const Candidate &other : *m_candidates)
        if (other.noun && other.phrase > candidate.phrase && other.phrase < timexPhrase
            && other.governedAs == Governing::Mention && other.arguments.verb == candidate.phrase
            && !pointsBack(other.phrase, timexPhrase))
            cost += ownedByOther;
    // "With a summit due on Sunday, the minister said": a time before the subject is that of the event before it.
    const Argument *subject = candidate.noun ? nullptr : candidate.arguments.find(Argument::Slot::Subject);
    if (subject && timexPhrase < subject->first && subject->first < candidate.phrase && !opensClause(timexPhrase)
        && !joined(timexPhrase, subject->first))
        for (const Candidate &other : *m_candidates)
            if (other.phrase < timexPhrase) {
                cost += ownedByOther;
                break;
            }
    return std::min(cost, framed);
}

} // namespace dateline
