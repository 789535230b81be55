// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/time_linker.h"

#include <algorithm>

namespace dateline {

namespace {

/// Beyond this a timex does not date a trigger. The unit is that of stepCost.
constexpr std::uint32_t farthest = 11;
constexpr std::uint32_t never = 1000;
/// What stands inside another event's noun phrase dates that event.
constexpr std::uint32_t ownedByOther = 8;
constexpr std::uint32_t leadingCost = 4;
/// What prepositional phrases between a verb and its time cost at most.
constexpr std::uint32_t longestChain = 9;
constexpr std::uint32_t otherClause = 6;
/// How many phrases are walked between trigger and timex: keeps linking linear in the sentence.
constexpr std::uint32_t reach = 60;
/// At most so many timexes of one sentence are considered for each trigger.
constexpr std::size_t mostTimexes = 12;
/// How many sentences the narrative's date is kept.
constexpr std::uint32_t focusLasts = 3;

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

bool canDate(const Timex &timex)
{
    return (timex.type == TimexType::Date || timex.type == TimexType::Time)
           && (timex.interval.known() || timex.needsPublication);
}

bool frames(Governing governing)
{
    switch (governing) {
    case Governing::Occur:
    case Governing::Begin:
    case Governing::Continue:
    case Governing::End:
    case Governing::Attend:
    case Governing::Plan:
    case Governing::Decide:
    case Governing::Cancel: return true;
    default: return false;
    }
}

} // namespace

void TimeLinker::collectTimexes()
{
    m_usable.clear();
    for (std::uint32_t t = m_view.sentence.firstToken; t < m_view.sentence.endToken; ++t) {
        const std::uint32_t timex = m_view.timexAt[t];
        if (timex == nothing || !canDate(m_view.timexes[timex])
            || (!m_usable.empty() && m_usable.back().timex == timex))
            continue;
        m_usable.push_back({timex, t, m_view.phraseOf(t)});
        if (m_usable.size() == mostTimexes)
            return;
    }
}

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

std::uint32_t TimeLinker::distance(const Candidate &candidate, std::uint32_t timexPhrase,
                                   std::uint32_t timexToken) const
{
    // "the raid on the village that took place on Monday": the verb's time is the raid's.
    const bool behind = candidate.arguments.takesPlace != nothing && timexPhrase > candidate.arguments.takesPlace;
    const std::uint32_t own = behind ? candidate.arguments.takesPlace : candidate.phrase;
    // What is said and the saying are dated apart; what a ruling or order brings is not said.
    const std::uint32_t said = m_view.quoteAt[timexToken];
    const bool ordered = said != nothing && candidate.sense->type != EventType::Statement
                         && m_view.quotations[said].cueToken == candidate.head;
    if (said != m_view.quoteAt[behind ? m_view.phrases[own].head : candidate.head] && !ordered)
        return never;
    if (timexPhrase == candidate.phrase)
        return 0;
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
    // Right after another event's noun the timex is that one's ("condemned the attack in Paris on Friday").
    for (const Candidate &other : *m_candidates)
        if (other.noun && other.phrase > candidate.phrase && other.phrase < timexPhrase
            && other.governedAs == Governing::Mention && other.arguments.verb == candidate.phrase)
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

void TimeLinker::link(std::vector<Candidate> &candidates)
{
    m_candidates = &candidates;
    collectTimexes();
    if (m_usable.empty())
        return;
    m_clauses.build(m_view);
    for (Candidate &candidate : candidates) {
        std::uint32_t best = farthest + 1;
        for (const UsableTimex &usable : m_usable) {
            if (m_view.timexes[usable.timex].openEnd && isPastBefore(candidate, usable.phrase))
                continue;
            const std::uint32_t cost = distance(candidate, usable.phrase, usable.token);
            // Of two as near, the one after the trigger.
            if (cost < best
                || (cost == best && usable.token > candidate.head && m_usable.front().token < candidate.head)) {
                best = cost;
                candidate.timex = usable.timex;
                candidate.ownTime =
                    candidate.noun
                    && (usable.phrase == candidate.phrase || (usable.phrase > candidate.phrase && cost <= 4));
            }
        }
        if (best > farthest)
            candidate.timex = nothing;
    }
    // A light verb's event noun and its verb share their time.
    for (Candidate &candidate : candidates)
        if (candidate.noun && candidate.timex == nothing && candidate.arguments.verb != nothing
            && frames(candidate.governedAs))
            for (const Candidate &other : candidates)
                if (!other.noun && other.phrase == candidate.arguments.verb)
                    candidate.timex = other.timex;
}

void TimeLinker::fromTimex(std::uint32_t index, DateBasis basis, Mention &mention) const
{
    const Timex &timex = m_view.timexes[index];
    mention.dateWords = timex.span;
    mention.dateValue = timex.value;
    mention.granularity = timex.granularity;
    mention.reason = timex.reason;
    mention.basis = basis;
    if (!timex.interval.known()) {
        mention.needsPublication = timex.needsPublication;
        return;
    }
    mention.interval = timex.interval;
    mention.openStart = timex.openStart;
    mention.openEnd = timex.openEnd;
    mention.approximate = timex.approximate;
    if (basis != DateBasis::Inherited)
        return;
    mention.reason =
        Reason{ReasonCode::InheritedNarrative, std::string(m_view.document.textOf(timex.span)), {}, {}, timex.interval};
    if (m_view.sentence.span.contains(timex.span))
        mention.reason.code = ReasonCode::InheritedSentence;
}

void TimeLinker::fromPublication(Mention &mention) const
{
    if (!m_view.document.published) {
        mention.needsPublication = true;
        mention.reason.code = ReasonCode::NeedsPublication;
        mention.reason.words = m_view.document.textOf(mention.trigger);
        return;
    }
    mention.basis = DateBasis::Publication;
    mention.interval = DateInterval::day(*m_view.document.published);
    mention.granularity = Granularity::Day;
    mention.reason = Reason{ReasonCode::FromPublication, {}, {}, m_view.document.published, mention.interval};
}

Tense TimeLinker::tenseOf(const Candidate &candidate) const
{
    std::uint32_t verb = candidate.noun ? candidate.arguments.verb : candidate.phrase;
    for (int step = 0; step < 3 && verb != nothing; ++step) {
        const Phrase &phrase = m_view.phrases[verb];
        if (phrase.tense != Tense::Infinitive && phrase.tense != Tense::Gerund)
            return phrase.tense;
        const std::uint32_t governor = governingVerb(m_view, verb);
        if (governor == nothing)
            return phrase.tense;
        verb = governor;
    }
    return Tense::Past;
}

/// The narrative's date holds for what is told in the past tense next to it.
bool TimeLinker::mayInherit(const Candidate &candidate) const
{
    if (m_focus.timex == nothing || candidate.status != EventStatus::Happened)
        return false;
    const std::uint32_t sentence = m_view.document.sentenceOf(m_view.sentence.firstToken);
    if (sentence - m_focus.sentence > focusLasts)
        return false;
    const bool sameParagraph = m_view.sentence.paragraph == m_focus.paragraph;
    if (!sameParagraph && m_view.document.published)
        return false;
    const Tense tense = tenseOf(candidate);
    return tense == Tense::Past || tense == Tense::Gerund || tense == Tense::Participle;
}

void TimeLinker::date(const Candidate &candidate, const Candidate *statement, Mention &mention)
{
    if (candidate.timex != nothing) {
        const bool leads =
            isLeading(m_view.phraseOf(m_view.document.tokenAt(m_view.timexes[candidate.timex].span.begin)));
        const bool asserted = statement == nullptr && (leads || !candidate.ownTime);
        fromTimex(candidate.timex, DateBasis::Explicit, mention);
        const Timex &timex = m_view.timexes[candidate.timex];
        if (asserted && candidate.status == EventStatus::Happened && timex.granularity <= Granularity::Day
            && timex.interval.closed())
            m_nextFocus = candidate.timex;
        return;
    }
    if (candidate.status == EventStatus::Scheduled || candidate.status == EventStatus::Hypothetical)
        return;
    const Tense tense = tenseOf(candidate);
    if (statement != nullptr && statement->timex != nothing
        && (tense == Tense::Past || tense == Tense::Perfect || tense == Tense::PastPerfect
            || tense == Tense::Participle)) {
        fromTimex(statement->timex, DateBasis::Inherited, mention);
        return;
    }
    if (mayInherit(candidate)) {
        fromTimex(m_focus.timex, DateBasis::Inherited, mention);
        return;
    }
    // "after the fall of …": earlier, but nobody says when.
    const bool background = candidate.noun && candidate.arguments.preposition != noToken
                            && (m_view.grammar(candidate.arguments.preposition) & bit(Grammar::TimeJoin)) != 0;
    if (!background)
        fromPublication(mention);
}

void TimeLinker::endSentence()
{
    if (m_nextFocus != nothing)
        m_focus = {m_nextFocus, m_view.document.sentenceOf(m_view.sentence.firstToken), m_view.sentence.paragraph};
    m_nextFocus = nothing;
}

} // namespace dateline
