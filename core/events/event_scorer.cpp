// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/event_scorer.h"

#include <algorithm>

namespace dateline {

namespace {

using Slot = Argument::Slot;

constexpr std::string_view tollCode = "HUMANITARIAN-toll";

/// The phrase of whoever does it, when a finite verb tells it: of "launched an assault" the subject of "launched", of
/// "the war began" the war.
std::uint32_t doerOf(const DocumentView &view, const Candidate &candidate)
{
    const std::uint32_t verb = candidate.arguments.verb;
    if (verb == nothing || !view.phrases[verb].finite()
        || candidate.arguments.relation == NounRelation::PrepositionObject)
        return nothing;
    if (candidate.noun && candidate.arguments.relation == NounRelation::Subject)
        return candidate.phrase;
    Arguments around;
    if (candidate.noun)
        findVerbArguments(view, verb, around);
    const Argument *subject = (candidate.noun ? around : candidate.arguments).find(Slot::Subject);
    return subject ? subject->first : nothing;
}

/// Whether two candidates tell each where it happened, and not the same place.
bool apart(const DocumentView &view, const Candidate &first, const Candidate &second)
{
    const auto placeOf = [&](const Candidate &candidate) -> const NameMention * {
        for (const Argument &item : candidate.arguments.items) {
            if (item.slot != Slot::Preposition || (view.pack.names().flags(item.preposition) & PlacePreposition) == 0)
                continue;
            const std::uint32_t name = item.head == noToken ? nothing : view.nameAt[item.head];
            if (name != nothing && view.names[name].isPlace)
                return &view.names[name];
        }
        return nullptr;
    };
    const NameMention *one = placeOf(first);
    const NameMention *other = one ? placeOf(second) : nullptr;
    return one && other && one->name != other->name;
}

/// "after the strike", "since the coup": a noun that only says when.
bool isBackground(const DocumentView &view, const Candidate &candidate)
{
    return candidate.noun && candidate.arguments.preposition != noToken
           && candidate.arguments.relation == NounRelation::PrepositionObject
           && (view.grammar(candidate.arguments.preposition) & bit(Grammar::TimeJoin)) != 0;
}

/// "died when a shell hit", "died after a bomb exploded": only "when", "as" or "after" stands between the two verbs.
bool bringsClause(const DocumentView &view, std::uint32_t verb, std::uint32_t clauseVerb)
{
    bool joined = false;
    for (std::uint32_t at = verb + 1; at < clauseVerb; ++at) {
        const Phrase &phrase = view.phrases[at];
        if (phrase.kind == PhraseKind::Subordinator || (view.grammar(phrase.first) & bit(Grammar::Subordinator)) != 0) {
            if (joined || (view.classes(phrase.first) & view.lexicon().classNamed("bringing")) == 0)
                return false;
            joined = true;
        } else if (phrase.kind == PhraseKind::Verb || phrase.kind == PhraseKind::Conjunction
                   || phrase.kind == PhraseKind::Stop) {
            return false;
        }
    }
    return joined;
}

/// "The blast killed six", "six died in a bomb attack", "six died when a shell hit": a toll that says of what, and
/// that.
bool tellsTollOf(const DocumentView &view, const Candidate &first, const Candidate &second)
{
    const bool tollFirst = first.sense->code == tollCode;
    const Candidate &toll = tollFirst ? first : second;
    const Candidate &attack = tollFirst ? second : first;
    if (toll.noun || toll.sense->code != tollCode || attack.sense->type != EventType::Offensive)
        return false;
    if (attack.noun) // a war is more than what it cost
        return attack.arguments.verb == toll.phrase && !isBackground(view, attack)
               && (view.classes(attack.head) & view.lexicon().classNamed("deed")) != 0;
    return tollFirst && view.phrases[attack.phrase].finite() && bringsClause(view, toll.phrase, attack.phrase);
}

/// "unrest that has killed 300", "the riot killed six": what the noun did.
bool tellsTollOfUnrest(const DocumentView &view, const Candidate &first, const Candidate &second,
                       std::uint32_t secondDoer)
{
    return first.noun && first.sense->type == EventType::Unrest && !second.noun
           && second.sense->type == EventType::Offensive && !view.phrases[second.phrase].passive
           && secondDoer == first.phrase;
}

/// Whether two candidates in one sentence are one happening. `first` stands before `second`.
bool sameHappening(const DocumentView &view, const Candidate &first, const Candidate &second, std::uint32_t firstDoer,
                   std::uint32_t secondDoer)
{
    if (view.quoteAt[first.head] != view.quoteAt[second.head])
        return false;
    // "killed six on Sunday in overnight raids": one clause, however many times it tells.
    const bool inside = second.noun && second.arguments.verb == first.phrase && !isBackground(view, second);
    if (first.timex != second.timex && first.timex != nothing && second.timex != nothing && !inside)
        return false;
    if (first.sense->type != second.sense->type)
        return tellsTollOf(view, first, second) || tellsTollOfUnrest(view, first, second, secondDoer);
    // "Since the capture of the town, they have advanced": one after the other
    if (isBackground(view, first) && !second.noun && view.phrases[second.phrase].finite())
        return false;
    // "an attack in which five were killed"
    const std::uint32_t behind = first.phrase + 1;
    const bool within = first.noun && !second.noun && second.phrase > behind + 1 && second.phrase < behind + 6
                        && view.phrases[behind].kind == PhraseKind::Preposition
                        && view.phrases[behind + 1].kind == PhraseKind::Relative;
    // "killed in a raid", "the raid killed", "the raid that killed"
    const bool linked =
        (second.noun && second.arguments.verb == first.phrase)
        || (first.noun && (first.arguments.verb == second.phrase || (!second.noun && secondDoer == first.phrase)));
    if (linked || within || first.dropped)
        return linked || within;
    if (first.sense->type == EventType::Offensive && apart(view, first, second))
        return false;
    if (first.quotation != nothing && second.quotation != nothing)
        return false;
    return firstDoer == nothing || secondDoer == nothing || firstDoer == secondDoer;
}

/// Which of two candidates of one happening is told: the attack or riot, not its toll; what is real; what says more.
bool keepsFirst(const DocumentView &view, const Candidate &first, const Candidate &second)
{
    if (first.sense->type != second.sense->type)
        return first.sense->type == EventType::Offensive || first.sense->type == EventType::Unrest;
    if (first.real != second.real)
        return first.real;
    return first.sense->weight + 0.05 >= second.sense->weight || tellsOutcome(view, second);
}

} // namespace

bool tellsOutcome(const DocumentView &view, const Candidate &candidate)
{
    if (candidate.noun || candidate.phrase == 0 || candidate.sense->type == EventType::Statement)
        return false;
    const PhraseKind before = view.phrases[candidate.phrase - 1].kind;
    return before == PhraseKind::Conjunction
           || (before == PhraseKind::Comma && view.phrases[candidate.phrase].tense == Tense::Gerund);
}

void mergeWithinSentence(const DocumentView &view, std::vector<Candidate> &candidates)
{
    std::vector<std::uint32_t> doers;
    for (const Candidate &candidate : candidates)
        doers.push_back(doerOf(view, candidate));
    const auto rootOf = [&](std::size_t at) {
        while (candidates[at].dropped)
            at = candidates[at].toldBy;
        return at;
    };
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        for (std::size_t j = i + 1; j < candidates.size() && j < i + 24; ++j) {
            const std::size_t root = rootOf(i);
            if (candidates[j].dropped || root == j
                || !sameHappening(view, candidates[i], candidates[j], doers[i], doers[j]))
                continue;
            Candidate &first = candidates[root];
            Candidate &second = candidates[j];
            const bool keepFirst = keepsFirst(view, first, second);
            Candidate &kept = keepFirst ? first : second;
            Candidate &lost = keepFirst ? second : first;
            // "reached a deal to extend the truce in force since May": since when says nothing of the deal.
            if (kept.timex == nothing && (lost.timex == nothing || !view.timexes[lost.timex].openEnd))
                kept.timex = lost.timex;
            if (kept.quotation == nothing)
                kept.quotation = lost.quotation;
            lost.dropped = true;
            lost.toldBy = static_cast<std::uint32_t>(keepFirst ? root : j);
        }
    }
}

double EventScorer::ofVerb(const Candidate &candidate, const Mention &mention) const
{
    const Phrase &phrase = m_view.phrases[candidate.phrase];
    double score = candidate.sense->weight;
    const bool actor = std::any_of(mention.actors.begin(), mention.actors.end(),
                                   [](const Actor &a) { return a.role != Role::Target; });
    const bool target = std::any_of(mention.actors.begin(), mention.actors.end(),
                                    [](const Actor &a) { return a.role == Role::Target; });
    score += actor ? 0.08 : 0;
    score += target ? 0.04 : 0;
    if (!candidate.arguments.find(Slot::Subject) && !phrase.passive && candidate.quotation == nothing)
        score -= 0.1;
    if (mention.type != EventType::Statement && phrase.tense == Tense::Present && !phrase.progressive
        && !phrase.passive)
        score -= 0.12;
    if (phrase.tense == Tense::Participle && !candidate.arguments.find(Slot::Subject))
        score -= 0.1;
    if (phrase.negated)
        score -= 0.12;
    return score;
}

/// "a summit on the war", "talks on ending the war": what is only talked about.
bool EventScorer::isTopic(const Candidate &candidate) const
{
    const Arguments &around = candidate.arguments;
    std::uint32_t at = nothing; // the preposition's phrase
    if (around.relation == NounRelation::PrepositionObject && around.preposition != noToken)
        at = m_view.phraseOf(around.preposition);
    else if (around.relation == NounRelation::Object && around.verb != nothing && around.verb > 0
             && m_view.phrases[around.verb].tense == Tense::Gerund
             && m_view.phrases[around.verb - 1].kind == PhraseKind::Preposition)
        at = around.verb - 1;
    if (at == nothing || at == 0 || m_view.phrases[at - 1].kind != PhraseKind::Noun)
        return false;
    const NameLexicon &names = m_view.pack.names();
    const WordId preposition = m_view.word(m_view.phrases[at].first);
    const bool about =
        preposition == names.fixed().on || (names.flags(preposition) & (PlacePreposition | TimeWord)) == 0;
    if (!about || preposition == names.fixed().of)
        return false;
    const EventLexicon &lexicon = m_view.lexicon();
    return (m_view.classes(m_view.phrases[at - 1].head)
            & (lexicon.classNamed("talking") | lexicon.classNamed("saying")))
           != 0;
}

/// Whether the article told of it by this word before, and names no place that is new.
bool EventScorer::isToldAgain(const Candidate &candidate, const Mention &mention) const
{
    const auto told = m_told.find({mention.type, m_view.word(candidate.head)});
    return told != m_told.end() && (mention.places.empty() || told->second.contains(mention.places.front().name));
}

double EventScorer::ofNoun(const Candidate &candidate, const Mention &mention) const
{
    const Phrase &phrase = m_view.phrases[candidate.phrase];
    const bool cue = candidate.sense->line == 0; // "according to"
    const bool object = candidate.arguments.relation == NounRelation::Object;
    double score = candidate.sense->weight - (cue ? 0 : 0.18);
    if (candidate.arguments.relation != NounRelation::PrepositionObject) {
        switch (candidate.governedAs) {
        case Governing::None:
        case Governing::Mention: break;
        default: score += 0.2;
        }
    }
    if (candidate.ownTime || candidate.arguments.takesPlace != nothing)
        score += 0.2;
    else if (!cue && candidate.arguments.relation == NounRelation::PrepositionObject)
        score -= 0.06;
    score += mention.actors.empty() ? 0 : 0.05;
    score += mention.places.empty() ? 0 : 0.06;
    if (isToldAgain(candidate, mention) && !candidate.ownTime)
        score -= 0.2;
    if (phrase.end - phrase.first == 1 && !candidate.ownTime)
        score -= 0.05;
    // "denounced the murder": of what somebody only speaks of the article told before.
    if (object && candidate.governedAs == Governing::Mention && !candidate.ownTime && mention.places.empty())
        score -= 0.08;
    if (isTopic(candidate))
        score -= 0.2;
    return score;
}

double EventScorer::score(const Candidate &candidate, const Mention &mention) const
{
    // A noun or sign that brings somebody's words ("the claim that") says as much as a verb does.
    double score =
        candidate.noun && candidate.quotation == nothing ? ofNoun(candidate, mention) : ofVerb(candidate, mention);
    if (mention.basis == DateBasis::Explicit)
        score += 0.1;
    if (mention.figures.any())
        score += 0.1;
    if (!mention.places.empty())
        score += 0.04;
    if (candidate.quotation != nothing)
        score += 0.12;
    if (!candidate.real)
        score -= 0.42;
    else if (candidate.status == EventStatus::Hypothetical)
        score -= 0.15;
    const std::uint32_t quote = m_view.quoteAt[candidate.head];
    // What somebody says word for word is rarely news, unless it says when or where.
    if (quote != nothing && m_view.quotations[quote].direct)
        score -= mention.basis == DateBasis::Explicit ? 0.1 : mention.places.empty() ? 0.25 : 0.18;
    return std::clamp(score, 0.0, 1.0);
}

void EventScorer::told(const Candidate &candidate, const Mention &mention)
{
    if (!candidate.noun)
        return;
    std::set<std::string> &places = m_told[{candidate.sense->type, m_view.word(candidate.head)}];
    for (const Place &place : mention.places)
        places.insert(place.name);
}

} // namespace dateline
