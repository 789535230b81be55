// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/time_linker.h"

#include <algorithm>

namespace dateline {

namespace {

/// Beyond this a timex does not date a trigger. The unit is that of stepCost.
constexpr std::uint32_t farthest = 11;
/// At most so many timexes of one sentence are considered for each trigger.
constexpr std::size_t mostTimexes = 12;
/// How many sentences the narrative's date is kept.
constexpr std::uint32_t focusLasts = 3;

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
        else
            preferDay(candidate);
    }
    // A light verb's event noun and its verb share their time.
    for (Candidate &candidate : candidates)
        if (candidate.noun && candidate.timex == nothing && candidate.arguments.verb != nothing
            && frames(candidate.governedAs))
            for (const Candidate &other : candidates)
                if (!other.noun && other.phrase == candidate.arguments.verb)
                    candidate.timex = other.timex;
}

/// "at about 9 p.m. near the border late on Thursday": a clock time that names no day has that of its sentence.
void TimeLinker::preferDay(Candidate &candidate) const
{
    const Timex &clock = m_view.timexes[candidate.timex];
    const bool bare = m_view.token(m_view.document.tokenAt(clock.span.begin)).kind == TokenKind::Number;
    if (clock.granularity != Granularity::Time || clock.reason.code != ReasonCode::WeekdaySame || !bare)
        return;
    std::uint32_t best = farthest + 1;
    std::uint32_t chosen = candidate.timex;
    for (const UsableTimex &usable : m_usable) {
        const Timex &timex = m_view.timexes[usable.timex];
        const bool day = timex.granularity == Granularity::Day && timex.interval.closed();
        const std::uint32_t cost = day ? distance(candidate, usable.phrase, usable.token) : best;
        if (cost < best) {
            best = cost;
            chosen = timex.interval == clock.interval ? candidate.timex : usable.timex;
        }
    }
    candidate.timex = chosen;
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

/// "Tuesday 13 December: … In the evening": an hour of the day under which a chronology puts it, not of publication.
void TimeLinker::countFromEntry(Mention &mention) const
{
    const std::uint32_t entry = m_entries[m_view.sentence.paragraph];
    if (entry == nothing || mention.reason.code != ReasonCode::WeekdaySame)
        return;
    const Timex &day = m_view.timexes[entry];
    if (mention.granularity != Granularity::Time || day.granularity > Granularity::Day)
        return;
    mention.interval = day.interval;
    mention.reason = Reason{ReasonCode::RelativeToFocus, mention.reason.words, {}, day.interval.first, day.interval};
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
    const bool asked = m_view.document.textOf(m_view.token(m_view.sentence.endToken - 1)) == "?";
    if (m_focus.timex == nothing || candidate.status != EventStatus::Happened || asked)
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

/// "in the town where rebels had struck on Saturday": what only says which town is not where the narrative is.
bool TimeLinker::isAside(const Candidate &candidate) const
{
    for (std::uint32_t at = candidate.phrase, steps = 0; at-- > 0 && steps < reach; ++steps) {
        const PhraseKind kind = m_view.phrases[at].kind;
        if (kind == PhraseKind::Relative)
            return true;
        if (kind != PhraseKind::Noun && kind != PhraseKind::Preposition && kind != PhraseKind::Adverb
            && kind != PhraseKind::Time)
            return false;
    }
    return false;
}

void TimeLinker::date(const Candidate &candidate, const Candidate *statement, Mention &mention)
{
    if (candidate.timex != nothing) {
        const bool leads =
            isLeading(m_view.phraseOf(m_view.document.tokenAt(m_view.timexes[candidate.timex].span.begin)));
        const bool asserted = statement == nullptr && (leads || !candidate.ownTime) && !isAside(candidate);
        fromTimex(candidate.timex, DateBasis::Explicit, mention);
        countFromEntry(mention);
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
    if (background)
        return;
    if (const std::uint32_t entry = m_entries[m_view.sentence.paragraph]; entry != nothing)
        fromTimex(entry, DateBasis::Inherited, mention);
    else
        fromPublication(mention);
}

void TimeLinker::endSentence()
{
    if (m_nextFocus != nothing)
        m_focus = {m_nextFocus, m_view.document.sentenceOf(m_view.sentence.firstToken), m_view.sentence.paragraph};
    m_nextFocus = nothing;
}

} // namespace dateline
