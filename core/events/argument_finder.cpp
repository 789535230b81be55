// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/argument_finder.h"

#include "core/events/phrase_walker.h"

namespace dateline {

namespace {

constexpr std::uint32_t reach = PhraseWalker::reach;

using Slot = Argument::Slot;

Argument argument(const DocumentView &view, Slot slot, std::uint32_t first, std::uint32_t end, WordId preposition = 0)
{
    Argument item{slot, first, end, noToken, preposition};
    for (std::uint32_t i = first; i < end && item.head == noToken; ++i)
        if (view.phrases[i].kind == PhraseKind::Noun)
            item.head = view.phrases[i].head;
    return item;
}

/// Prepositional phrases from `at` on, as far as they hang on what stands before.
void collectPrepositions(const DocumentView &view, const PhraseWalker &walker, std::uint32_t at, Arguments &arguments)
{
    const std::uint32_t limit = at + reach;
    while (at < view.phrases.size() && at < limit) {
        if (walker.isLoose(at)) {
            ++at;
        } else if (walker.kind(at) == PhraseKind::Preposition && walker.isNoun(at + 1)) {
            std::uint32_t end = walker.nounEnd(at + 1);
            const WordId word = view.word(walker.phrase(at).first);
            // "between the army and the rebels broke out": it takes two, whatever follows.
            if (word == view.pack.names().fixed().between && end == at + 2
                && walker.kind(end) == PhraseKind::Conjunction && walker.isNoun(end + 1))
                end += 2;
            arguments.items.push_back(argument(view, Slot::Preposition, at + 1, end, word));
            at = end;
        } else if (walker.kind(at) == PhraseKind::Preposition && walker.kind(at + 1) == PhraseKind::Time) {
            at += 2;
        } else if (walker.kind(at) == PhraseKind::Comma
                   && (walker.kind(at + 1) == PhraseKind::Preposition || walker.kind(at + 1) == PhraseKind::Time)) {
            ++at;
        } else {
            break;
        }
    }
}

/// "In Paris, ministers …": what stands before the subject.
void collectLeading(const DocumentView &view, const PhraseWalker &walker, std::uint32_t before, Arguments &arguments)
{
    std::uint32_t at = before;
    while (at > 0 && before - at < reach && walker.kind(at - 1) != PhraseKind::Stop
           && walker.kind(at - 1) != PhraseKind::Quote && walker.kind(at - 1) != PhraseKind::Verb
           && walker.kind(at - 1) != PhraseKind::Subordinator)
        --at;
    for (; at + 1 < before; ++at)
        if (walker.kind(at) == PhraseKind::Preposition && walker.isNoun(at + 1) && (at == 0 || !walker.isNoun(at - 1)))
            arguments.items.push_back(
                argument(view, Slot::Leading, at + 1, at + 2, view.word(walker.phrase(at).first)));
}

/// Whether a verb and the preposition after it are one light verb for an event noun.
bool bringsNoun(const DocumentView &view, const Phrase &verb, std::uint32_t preposition)
{
    const WordId word = view.word(preposition);
    const NameLexicon::FixedWords &fixed = view.pack.names().fixed();
    const bool place = (view.pack.names().flags(word) & PlacePreposition) != 0;
    if ((view.grammar(verb.head) & bit(Grammar::Be)) != 0)
        return place;
    if (word == fixed.by || word == fixed.from || word == fixed.forWord || word == fixed.of
        || (view.grammar(preposition) & bit(Grammar::TimeJoin)) != 0)
        return false;
    switch (view.lexicon().governing(view.word(verb.head))) {
    case Governing::Begin:
    case Governing::Continue:
    case Governing::Attend: return true;
    case Governing::Decide: return word == fixed.to || !place;
    default: return false;
    }
}

std::uint32_t afterLoose(const PhraseWalker &walker, std::uint32_t at)
{
    while (walker.isLoose(at))
        ++at;
    return at;
}

/// What follows "was held" and "took place".
std::uint32_t afterOccurrence(const PhraseWalker &walker, std::uint32_t verb)
{
    const std::uint32_t at = afterLoose(walker, verb + 1);
    return walker.isNoun(at) ? walker.nounEnd(at) : at;
}

/// "the raid that took place", "the killing of six guards, among them two women, carried out": the verb behind a noun
/// that says that it happened. Another event's noun between may be what it speaks of. Of an `object`, what follows at
/// once is no verb of a clause, whatever the tagger says ("described the raid carried out on Monday").
std::uint32_t occurrenceVerb(const DocumentView &view, const PhraseWalker &walker, std::uint32_t noun, bool object)
{
    bool relative = false;
    bool beside = true;
    for (std::uint32_t at = noun + 1; at < view.phrases.size() && at < noun + reach; ++at) {
        const Phrase &phrase = view.phrases[at];
        switch (phrase.kind) {
        case PhraseKind::Verb: {
            // ", including two women, carried out"
            if (phrase.tense == Tense::Gerund && walker.kind(at - 1) == PhraseKind::Comma && !relative
                && view.lexicon().triggers(view.word(phrase.head)).empty())
                break;
            const std::uint32_t next = afterLoose(walker, at + 1);
            const bool agent = walker.kind(next) == PhraseKind::Preposition
                               && view.word(walker.phrase(next).first) == view.pack.names().fixed().by;
            const bool reduced = phrase.tense == Tense::Participle
                                 || (object && phrase.tense == Tense::Past && !phrase.passive && (beside || agent));
            const bool fits = relative ? phrase.finite() : reduced;
            return fits && tellsOccurrence(view, at) ? at : nothing;
        }
        case PhraseKind::Relative:
        case PhraseKind::That:
            if (relative)
                return nothing;
            relative = true;
            break;
        case PhraseKind::Noun:
            if (relative || !view.lexicon().triggers(view.word(phrase.head)).empty())
                return nothing;
            beside = beside && walker.kind(at - 1) == PhraseKind::Preposition;
            break;
        case PhraseKind::Comma:
        case PhraseKind::Conjunction: beside = false; break;
        case PhraseKind::Preposition:
        case PhraseKind::Time:
        case PhraseKind::Adverb: break;
        default: return nothing;
        }
    }
    return nothing;
}

} // namespace

bool tellsOccurrence(const DocumentView &view, std::uint32_t verb)
{
    const auto says = [&](std::uint32_t phrase) {
        return view.lexicon().governing(view.word(view.phrases[phrase].head)) == Governing::Occur;
    };
    return says(verb) || (PhraseWalker(view).isNoun(verb + 1) && says(verb + 1));
}

std::uint32_t governingVerb(const DocumentView &view, std::uint32_t verb)
{
    const PhraseWalker walker(view);
    const Phrase &main = view.phrases[verb];
    if (main.tense != Tense::Infinitive && main.tense != Tense::Gerund)
        return nothing;
    std::uint32_t at = verb;
    for (std::uint32_t steps = 0; at-- > 0 && steps < 5; ++steps) {
        if (walker.isVerb(at))
            return at;
        if (!walker.isNoun(at) && !walker.isLoose(at) && walker.kind(at) != PhraseKind::Preposition
            && walker.kind(at) != PhraseKind::Conjunction)
            return nothing;
    }
    return nothing;
}

void findVerbArguments(const DocumentView &view, std::uint32_t verb, Arguments &arguments, std::uint32_t triggerEnd)
{
    arguments.items.clear();
    arguments.verb = verb;
    arguments.relation = NounRelation::None;
    arguments.preposition = noToken;
    arguments.takesPlace = nothing;
    const PhraseWalker walker(view);
    const Phrase &main = view.phrases[verb];
    std::uint32_t end = 0;
    const std::uint32_t subject = walker.subjectOf(verb, end);
    if (subject != nothing) {
        arguments.items.push_back(argument(view, main.passive ? Slot::Object : Slot::Subject, subject, end));
        collectLeading(view, walker, subject, arguments);
    }
    std::uint32_t at = verb + 1;
    // "captured on Friday the town": a time may stand before the object.
    const auto opensTime = [&](std::uint32_t phrase) {
        return walker.kind(phrase) == PhraseKind::Preposition && walker.kind(phrase + 1) == PhraseKind::Time
               && walker.isNoun(phrase + 2);
    };
    while (at < view.phrases.size()
           && (walker.isLoose(at) || opensTime(at) || (!walker.isNoun(at) && view.phrases[at].first < triggerEnd)))
        ++at;
    if (walker.isNoun(at)) {
        const std::uint32_t objectEnd = walker.nounEnd(at);
        // "Said the minister": one word, at the begin or after what was said.
        const bool opens =
            verb == 0 || walker.kind(verb - 1) == PhraseKind::Comma || walker.kind(verb - 1) == PhraseKind::Quote;
        const bool inverted =
            main.finite() && subject == nothing && !main.passive && main.end == main.first + 1 && opens;
        if (!main.passive)
            arguments.items.push_back(argument(view, inverted ? Slot::Subject : Slot::Object, at, objectEnd));
        at = objectEnd;
    }
    collectPrepositions(view, walker, at, arguments);
    if (!main.passive)
        return;
    for (Argument &item : arguments.items)
        if (item.slot == Slot::Preposition && item.preposition == view.pack.names().fixed().by)
            item.slot = Slot::Subject;
}

void findNounArguments(const DocumentView &view, std::uint32_t noun, Arguments &arguments)
{
    arguments.items.clear();
    arguments.verb = nothing;
    arguments.relation = NounRelation::None;
    arguments.preposition = noToken;
    const PhraseWalker walker(view);
    const bool object = noun > 0 && (walker.isVerb(noun - 1) || walker.kind(noun - 1) == PhraseKind::Preposition);
    arguments.takesPlace = occurrenceVerb(view, walker, noun, object);
    arguments.items.push_back(argument(view, Slot::Inside, noun, noun + 1));
    collectPrepositions(view, walker, noun + 1, arguments);
    if (arguments.takesPlace != nothing)
        collectPrepositions(view, walker, afterOccurrence(walker, arguments.takesPlace), arguments);

    std::uint32_t after = noun + 1;
    while (
        after < view.phrases.size() && after < noun + reach
        && (walker.isLoose(after) || walker.kind(after) == PhraseKind::Preposition || walker.isNoun(after)
            || (walker.kind(after) == PhraseKind::Conjunction && walker.isNoun(after - 1) && walker.isNoun(after + 1))))
        ++after;
    const bool verbAfter = walker.isVerb(after) && (walker.phrase(after).finite() || walker.phrase(after).passive);

    std::uint32_t left = noun;
    while (left >= 2 && (walker.kind(left - 1) == PhraseKind::Conjunction || walker.kind(left - 1) == PhraseKind::Comma)
           && walker.isNoun(left - 2) && noun - left < reach)
        left -= 2;
    // "made progress and a deal is near": it opens a clause of its own.
    if (left < noun && walker.kind(noun - 1) == PhraseKind::Conjunction && verbAfter && walker.phrase(after).finite())
        left = noun;
    std::uint32_t before = left;
    while (before > 0 && walker.kind(before - 1) == PhraseKind::Adverb)
        --before;
    if (before > 0 && walker.isVerb(before - 1)) {
        arguments.verb = before - 1;
        arguments.relation = NounRelation::Object;
        return;
    }
    if (before > 0 && walker.kind(before - 1) == PhraseKind::Preposition) {
        arguments.preposition = walker.phrase(before - 1).first;
        arguments.relation = NounRelation::PrepositionObject;
        arguments.verb = walker.verbBefore(before - 1, false);
        // "were in talks", "continued with an offensive": the verb takes its noun by a preposition.
        if (arguments.verb != nothing && arguments.verb + 2 == before
            && bringsNoun(view, view.phrases[arguments.verb], arguments.preposition))
            arguments.relation = NounRelation::Object;
        return;
    }
    if (verbAfter) {
        arguments.verb = after;
        arguments.relation = NounRelation::Subject;
    }
}

} // namespace dateline
