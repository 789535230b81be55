// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/candidate.h"

#include <algorithm>

namespace dateline {

namespace {

/// How far before a verb a conditional may stand, in phrases.
constexpr std::uint32_t conditionalReach = 8;
constexpr int longestChain = 4;

class StatusDecision {
public:
    StatusDecision(const DocumentView &view, Candidate &candidate) : m_view(view), m_candidate(candidate) {}

    void run()
    {
        if (m_candidate.noun)
            ofNoun();
        else
            ofVerb(m_candidate.phrase);
    }

private:
    void ofNoun();
    void ofVerb(std::uint32_t verb);
    void ofGovernor(std::uint32_t verb, const Phrase &governed);
    void ownWords();
    bool conditional(std::uint32_t verb) const;
    bool qualified(const Phrase &infinitive);
    bool without(const Phrase &phrase);
    void announcedAfter();
    void laterThan();
    bool isReported(const Phrase &phrase) const;

    void set(EventStatus status, std::uint32_t firstToken, std::uint32_t endToken, bool real = true)
    {
        if (m_settled || (m_candidate.status != EventStatus::Happened && m_candidate.status != EventStatus::Ongoing))
            return;
        m_candidate.status = status;
        m_candidate.real = m_candidate.real && real;
        if (firstToken < endToken)
            m_candidate.statusWords = m_view.span(firstToken, endToken);
    }
    void set(EventStatus status, const Phrase &phrase, bool real = true)
    {
        set(status, phrase.first, phrase.end, real);
    }

    const DocumentView &m_view;
    Candidate &m_candidate;
    bool m_settled = false; ///< nothing more can change it
};

bool StatusDecision::conditional(std::uint32_t verb) const
{
    for (std::uint32_t at = verb, steps = 0; at-- > 0 && steps < conditionalReach; ++steps) {
        const Phrase &phrase = m_view.phrases[at];
        if (phrase.kind == PhraseKind::Subordinator)
            return (m_view.grammar(phrase.first) & bit(Grammar::Conditional)) != 0;
        if (phrase.kind == PhraseKind::Verb || phrase.kind == PhraseKind::Stop || phrase.kind == PhraseKind::Quote
            || phrase.kind == PhraseKind::That || phrase.kind == PhraseKind::Relative)
            return false;
    }
    return false;
}

/// "due to start", "unable to agree", "ready to talk": the word before an infinitive decides.
bool StatusDecision::qualified(const Phrase &infinitive)
{
    if (infinitive.first == m_view.sentence.firstToken)
        return false;
    const std::uint32_t before = infinitive.first - 1;
    if (m_view.tags[before] != Tag::Adjective && m_view.tags[before] != Tag::Noun)
        return false;
    switch (m_view.lexicon().statusCue(m_view.word(before))) {
    case StatusCue::Scheduled: set(EventStatus::Scheduled, before, before + 1); return true;
    case StatusCue::Denied: set(EventStatus::Denied, before, before + 1, false); return true;
    case StatusCue::Hypothetical: set(EventStatus::Hypothetical, before, before + 1, false); return true;
    default: return false;
    }
}

/// "left without signing", "without a deal", "progress towards signing"
bool StatusDecision::without(const Phrase &phrase)
{
    if (phrase.first == m_view.sentence.firstToken)
        return false;
    const std::uint32_t before = phrase.first - 1;
    if (m_view.tags[before] != Tag::Preposition)
        return false;
    const StatusCue cue = m_view.lexicon().statusCue(m_view.word(before));
    if (cue == StatusCue::Denied)
        set(EventStatus::Denied, before, before + 1, false);
    else if (cue == StatusCue::Hypothetical && phrase.tense == Tense::Gerund && phrase.kind == PhraseKind::Verb)
        set(EventStatus::Hypothetical, before, before + 1, false);
    else
        return false;
    return true;
}

/// "talks with rebel leaders, due to start on Monday", "a conference scheduled for May"
void StatusDecision::announcedAfter()
{
    std::uint32_t at = m_candidate.phrase + 1;
    const auto size = static_cast<std::uint32_t>(m_view.phrases.size());
    const std::uint32_t limit = std::min(size, at + conditionalReach);
    for (; at < limit; ++at) {
        const Phrase &phrase = m_view.phrases[at];
        if (phrase.kind == PhraseKind::Verb) {
            if (phrase.tense == Tense::Participle
                && m_view.lexicon().statusCue(m_view.word(phrase.head)) == StatusCue::Scheduled)
                set(EventStatus::Scheduled, phrase);
            return;
        }
        const bool adjective = phrase.kind == PhraseKind::Noun && phrase.end == phrase.first + 1
                               && m_view.tags[phrase.first] == Tag::Adjective;
        if (adjective && m_view.lexicon().statusCue(m_view.word(phrase.first)) == StatusCue::Scheduled) {
            set(EventStatus::Scheduled, phrase);
            return;
        }
        if (phrase.kind != PhraseKind::Preposition && phrase.kind != PhraseKind::Noun && phrase.kind != PhraseKind::Time
            && phrase.kind != PhraseKind::Comma)
            return;
    }
}

/// "ahead of the summit", "until the meeting": it is still to come.
void StatusDecision::laterThan()
{
    std::uint32_t preposition = m_candidate.arguments.preposition;
    if (preposition == noToken || m_candidate.sense->type != EventType::Meeting)
        return;
    if (m_view.word(preposition) == m_view.pack.names().fixed().of && preposition > m_view.sentence.firstToken)
        --preposition;
    if (m_view.lexicon().statusCue(m_view.word(preposition)) == StatusCue::Scheduled)
        set(EventStatus::Scheduled, preposition, preposition + 1);
}

/// "said it would send": what was to come when it was said.
bool StatusDecision::isReported(const Phrase &phrase) const
{
    const std::uint32_t quotation = m_view.quoteAt[phrase.head];
    return quotation != nothing && !m_view.quotations[quotation].direct
           && (m_view.grammar(phrase.modal) & bit(Grammar::Reported)) != 0;
}

/// What tense, modal verb and negation of a verb phrase say, then what governs it.
void StatusDecision::ofVerb(std::uint32_t verb)
{
    for (int step = 0; step < longestChain && verb != nothing; ++step) {
        const Phrase &phrase = m_view.phrases[verb];
        if (phrase.negated)
            set(EventStatus::Denied, phrase, false);
        if (conditional(verb))
            set(EventStatus::Hypothetical, phrase, false);
        if (phrase.tense == Tense::Modal && step == 0 && isReported(phrase))
            set(EventStatus::Scheduled, phrase.modal, phrase.end);
        else if (phrase.tense == Tense::Modal)
            set(EventStatus::Hypothetical, phrase.modal, phrase.modal + 1, false);
        else if (phrase.tense == Tense::Future)
            set(EventStatus::Scheduled, phrase.modal == noToken ? phrase.first : phrase.modal, phrase.end);
        else if (phrase.progressive && phrase.tense == Tense::Present
                 && m_candidate.sense->type != EventType::Statement)
            set(EventStatus::Ongoing, phrase);
        if (phrase.tense != Tense::Infinitive && phrase.tense != Tense::Gerund)
            return;
        if (phrase.tense == Tense::Infinitive && qualified(phrase))
            return;
        if (phrase.tense == Tense::Gerund && without(phrase))
            return;
        const std::uint32_t governor = governingVerb(m_view, verb);
        if (governor == nothing) {
            if (phrase.tense == Tense::Infinitive) // a purpose or a wish
                set(EventStatus::Hypothetical, phrase, false);
            return;
        }
        ofGovernor(governor, phrase);
        verb = governor;
    }
}

void StatusDecision::ofGovernor(std::uint32_t verb, const Phrase &governed)
{
    const Phrase &governor = m_view.phrases[verb];
    const bool infinitive = governed.tense == Tense::Infinitive;
    switch (m_view.lexicon().governing(m_view.word(governor.head))) {
    case Governing::Plan:
    case Governing::Decide:
        if (infinitive)
            set(EventStatus::Scheduled, governor);
        break;
    case Governing::Cancel: set(EventStatus::Cancelled, governor); break;
    case Governing::Refuse:
        if (infinitive)
            set(EventStatus::Denied, governor, false);
        break;
    case Governing::Deny: set(EventStatus::Denied, governor); break;
    case Governing::Try: set(EventStatus::Hypothetical, governed, false); break;
    case Governing::Manage:
    case Governing::Begin:
    case Governing::Continue:
    case Governing::End: break;
    default: // after a verb that says no more, "to" tells a purpose
        if (infinitive
            && ((m_view.grammar(governor.head) & bit(Grammar::Be)) == 0 || governed.first > governor.end + 2
                || m_view.tags[governed.first - 1] == Tag::Adjective))
            set(EventStatus::Hypothetical, governed, false);
        break;
    }
}

/// "planned talks", "a possible ceasefire", "no agreement".
void StatusDecision::ownWords()
{
    const Phrase &phrase = m_view.phrases[m_candidate.phrase];
    for (std::uint32_t t = phrase.first; t < m_candidate.head; ++t) {
        switch (m_view.lexicon().statusCue(m_view.word(t))) {
        case StatusCue::Scheduled: set(EventStatus::Scheduled, t, t + 1); break;
        case StatusCue::Hypothetical: set(EventStatus::Hypothetical, t, t + 1, false); break;
        case StatusCue::Cancelled: set(EventStatus::Cancelled, t, t + 1); break;
        default: break;
        }
        if (t == phrase.first && (m_view.grammar(t) & bit(Grammar::Negation)) != 0)
            set(EventStatus::Denied, t, t + 1, false);
    }
}

void StatusDecision::ofNoun()
{
    if (conditional(m_candidate.phrase)) // "if talks fail"
        set(EventStatus::Hypothetical, m_view.phrases[m_candidate.phrase], false);
    ownWords();
    announcedAfter();
    laterThan();
    without(m_view.phrases[m_candidate.phrase]);
    const Arguments &arguments = m_candidate.arguments;
    // "called a meeting that will be held": what is told of it goes before what others do with it.
    if (arguments.takesPlace != nothing && m_view.phrases[arguments.takesPlace].finite()) {
        ofVerb(arguments.takesPlace);
        m_settled = true;
    }
    if (arguments.verb == nothing)
        return;
    const Phrase &verb = m_view.phrases[arguments.verb];
    if (arguments.relation == NounRelation::PrepositionObject)
        return;
    Governing governing = m_view.lexicon().governing(m_view.word(verb.head));
    if (governing == Governing::None && arguments.relation == NounRelation::Subject
        && tellsOccurrence(m_view, arguments.verb))
        governing = Governing::Occur;
    const bool predicate = arguments.relation == NounRelation::Object
                           && (m_view.grammar(verb.head) & bit(Grammar::Be)) != 0
                           && arguments.preposition != noToken; // "were in talks"
    m_candidate.governedAs = predicate ? Governing::Occur : governing;
    switch (governing) {
    case Governing::Cancel: set(EventStatus::Cancelled, verb); return;
    case Governing::Plan: set(EventStatus::Scheduled, verb); return;
    case Governing::Decide: // whoever announces a truce or sanctions makes them, whoever announces talks only plans
                            // them
        if (m_candidate.sense->type != EventType::Agreement && m_candidate.sense->type != EventType::Measure) {
            set(EventStatus::Scheduled, verb);
            return;
        }
        break;
    case Governing::Deny: set(EventStatus::Denied, verb); return;
    case Governing::Refuse:
        if (arguments.relation == NounRelation::Object)
            set(EventStatus::Denied, verb, false);
        return;
    case Governing::Try:
    case Governing::Cause:
        if (arguments.relation == NounRelation::Object)
            set(EventStatus::Hypothetical, verb, false);
        return;
    case Governing::Continue:
        if (verb.tense == Tense::Present)
            set(EventStatus::Ongoing, verb);
        break;
    case Governing::Mention:
    case Governing::None: return;
    default: break;
    }
    ofVerb(arguments.verb);
}

} // namespace

void decideStatus(const DocumentView &view, Candidate &candidate)
{
    StatusDecision(view, candidate).run();
}

} // namespace dateline
