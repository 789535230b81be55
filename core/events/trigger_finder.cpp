// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/candidate.h"

#include <algorithm>

namespace dateline {

namespace {

/// How many words may stand between a verb and its particle ("shot the plane down").
constexpr std::uint32_t particleGap = 4;

bool isVerbTag(Tag tag)
{
    return tag == Tag::Base || tag == Tag::Third || tag == Tag::Past || tag == Tag::Participle || tag == Tag::Gerund;
}

/// Whether the words before a noun's head are those of the trigger; sets the first token.
bool matchesBefore(const DocumentView &view, const Trigger &trigger, std::uint32_t head, std::uint32_t &first)
{
    const auto size = static_cast<std::uint32_t>(trigger.before.size());
    if (head < view.sentence.firstToken + size)
        return false;
    for (std::uint32_t i = 0; i < size; ++i)
        if (view.word(head - size + i) != trigger.before[i])
            return false;
    first = head - size;
    return true;
}

/// Whether the words after a verb are those of the trigger, in order, a short object between; sets the end.
bool matchesAfter(const DocumentView &view, const Trigger &trigger, std::uint32_t head, std::uint32_t &end)
{
    std::uint32_t at = head + 1;
    for (const WordId word : trigger.after) {
        // "called on Monday on the army": the first "on" brings the time
        if (at + 2 < view.sentence.endToken && view.word(at) == word && view.timexAt[at + 1] != nothing) {
            std::uint32_t after = at + 1;
            while (after < view.sentence.endToken && view.timexAt[after] == view.timexAt[at + 1])
                ++after;
            if (after < view.sentence.endToken && view.word(after) == word)
                at = after;
        }
        const std::uint32_t limit =
            std::min(at + (word == trigger.after.front() ? particleGap : 1), view.sentence.endToken);
        while (at < limit && view.word(at) != word && view.phrases[view.phraseOf(at)].kind == PhraseKind::Noun)
            ++at;
        if (at >= limit || view.word(at) != word)
            return false;
        ++at;
    }
    end = at;
    return true;
}

/// "cessation of hostilities": nouns whose phrase goes on with "of".
bool isPhraseHead(const DocumentView &view, std::uint32_t head, bool noun)
{
    const Phrase &phrase = view.phrases[view.phraseOf(head)];
    return phrase.head == head && phrase.kind == (noun ? PhraseKind::Noun : PhraseKind::Verb);
}

/// The event noun of a phrase whose head only frames it ("round of talks", "ceasefire agreement") needs no second
/// candidate; the head stands for both.
bool fits(const DocumentView &view, const Trigger &trigger, Candidate &candidate)
{
    candidate.noun = trigger.noun;
    candidate.first = candidate.head;
    candidate.end = candidate.head + 1;
    return trigger.noun ? matchesBefore(view, trigger, candidate.head, candidate.first)
                        : matchesAfter(view, trigger, candidate.head, candidate.end);
}

/// "I agree", "we met": acts of the author and the reader, outside of what somebody says, are on nobody's timeline.
bool isAuthors(const DocumentView &view, const Candidate &candidate)
{
    const Argument *subject = candidate.arguments.find(Argument::Slot::Subject);
    if (!subject || view.quoteAt[candidate.head] != nothing || subject->first + 1 != subject->end
        || !view.phrases[subject->first].pronoun)
        return false;
    const std::uint32_t token = view.phrases[subject->first].head;
    return view.token(token).tag == PosTag::PRP && (view.pack.names().flags(view.word(token)) & OtherPronoun) != 0;
}

void tryToken(DocumentView &view, std::uint32_t token, std::vector<Candidate> &candidates)
{
    const auto triggers = view.lexicon().triggers(view.word(token));
    if (triggers.empty() || view.timexAt[token] != nothing)
        return;
    const Tag tag = view.tags[token];
    const bool noun = tag == Tag::Noun;
    if ((!noun && !isVerbTag(tag)) || !isPhraseHead(view, token, noun))
        return;
    Candidate candidate;
    candidate.head = token;
    candidate.phrase = view.phraseOf(token);
    bool argumentsKnown = false;
    for (const Trigger &trigger : triggers) {
        if (trigger.noun != noun || !fits(view, trigger, candidate))
            continue;
        if (!trigger.after.empty())
            findVerbArguments(view, candidate.phrase, candidate.arguments, candidate.end);
        else if (!argumentsKnown && noun)
            findNounArguments(view, candidate.phrase, candidate.arguments);
        else if (!argumentsKnown)
            findVerbArguments(view, candidate.phrase, candidate.arguments);
        argumentsKnown = trigger.after.empty();
        const TriggerSense *sense = chooseSense(view, trigger, candidate);
        if (!sense)
            continue;
        if (!sense->event || (!noun && isAuthors(view, candidate)))
            return;
        candidate.sense = sense;
        candidates.push_back(std::move(candidate));
        return;
    }
}

} // namespace

void findTriggers(DocumentView &view, std::vector<Candidate> &candidates)
{
    candidates.clear();
    for (std::uint32_t token = view.sentence.firstToken; token < view.sentence.endToken; ++token)
        tryToken(view, token, candidates);
}

} // namespace dateline
