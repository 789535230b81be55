// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/document_view.h"
#include "core/events/tag_classes.h"
#include "core/lexicon/event_lexicon.h"

#include <algorithm>

namespace dateline {

namespace {

bool opensClause(Tag tag)
{
    return tag == Tag::Stop || tag == Tag::Quote || tag == Tag::That || tag == Tag::Subordinator || tag == Tag::Open;
}

bool isVerb(Tag tag)
{
    return tag == Tag::Past || tag == Tag::Third || tag == Tag::Base || tag == Tag::Gerund || tag == Tag::Participle;
}

/// Whether the word at `at` is known to be a noun too.
bool canBeNoun(const DocumentView &view, std::uint32_t at)
{
    return (view.grammar(at) & bit(Grammar::Noun)) != 0;
}

/// Whether the token belongs to the name that the one before belongs to.
bool continuesName(const DocumentView &view, std::uint32_t at)
{
    return view.nameAt[at] != nothing && view.nameAt[at] == view.nameAt[at - 1];
}

/// The tag before `at`, over adverbs and particles; a full stop before the sentence.
Tag tagBefore(const DocumentView &view, std::uint32_t at)
{
    for (std::uint32_t steps = 0; at > view.sentence.firstToken && steps < lookAhead; ++steps)
        if (const Tag tag = view.tags[--at]; tag != Tag::Adverb)
            return tag;
    return Tag::Stop;
}

/// Whether nothing but a time stands before `at` in its sentence: "On Friday, clashes".
bool opensSentence(const DocumentView &view, std::uint32_t at)
{
    for (std::uint32_t steps = 0; at > view.sentence.firstToken && steps < lookAhead; ++steps) {
        const Tag tag = view.tags[--at];
        if (tag == Tag::Stop || tag == Tag::Quote)
            return true;
        if (tag != Tag::Time && tag != Tag::Adverb && tag != Tag::Comma
            && (tag != Tag::Preposition || view.tags[at + 1] != Tag::Time))
            return false;
    }
    return at == view.sentence.firstToken;
}

/// "Clashes broke out", "reported clashes", "said that strikes hit": where no verb can stand a word that can be a noun
/// is one.
void freeMisplacedNouns(DocumentView &view)
{
    const std::uint32_t end = view.sentence.endToken;
    for (std::uint32_t at = view.sentence.firstToken; at < end; ++at) {
        const Tag tag = view.tags[at];
        if ((tag != Tag::Third && tag != Tag::Base) || !canBeNoun(view, at))
            continue;
        Tag before = tagBefore(view, at);
        if (before == Tag::Time) { // "in fresh overnight raids"
            std::uint32_t time = at;
            while (time > view.sentence.firstToken && view.tags[time - 1] == Tag::Time)
                --time;
            const Tag opener = tagBefore(view, time);
            before = opener == Tag::Adjective || opener == Tag::Preposition ? opener : before;
        }
        const Tag next = at + 1 < end ? view.tags[at + 1] : Tag::Stop;
        // "The Arab states said they": what looks like a participle is the verb.
        const bool pastNext = next == Tag::Participle && at + 2 < end && tag == Tag::Third
                              && (view.grammar(at + 1) & bit(Grammar::Past)) != 0
                              && (view.tags[at + 2] == Tag::Pronoun || view.tags[at + 2] == Tag::That
                                  || view.tags[at + 2] == Tag::Determiner || view.tags[at + 2] == Tag::Name
                                  || view.tags[at + 2] == Tag::Possessive || view.tags[at + 2] == Tag::Number);
        const bool verbNext =
            pastNext
            || ((isFinite(next) && next != Tag::Base && next != Tag::Do) && (tag == Tag::Third || opensClause(before)));
        // "Clashes erupted": no sentence of a report begins with such a verb.
        const bool opens = (opensClause(before) && (next == Tag::Preposition || isFinite(next)))
                           || (opensSentence(view, at) && (next == Tag::Participle || next == Tag::Adjective));
        const bool noSubject =
            tag == Tag::Third && (isVerb(before) || before == Tag::Preposition || before == Tag::Adjective || opens);
        if (verbNext || noSubject)
            view.tags[at] = Tag::Noun;
    }
}

/// "Fighting between the two sides broke out": a gerund that a finite verb follows is its subject.
void freeGerunds(DocumentView &view)
{
    const std::uint32_t end = view.sentence.endToken;
    for (std::uint32_t at = view.sentence.firstToken; at + 1 < end; ++at) {
        if (view.tags[at] != Tag::Gerund || !canBeNoun(view, at))
            continue;
        const Tag before = tagBefore(view, at);
        if (!opensClause(before) && before != Tag::Comma && before != Tag::Conjunction && before != Tag::Preposition
            && before != Tag::Adjective && before != Tag::Determiner)
            continue;
        std::uint32_t next = at + 1;
        if (view.tags[next] == Tag::Preposition && before != Tag::Preposition) // up to the verb, past nouns only
            for (std::uint32_t words = 0;
                 next < end && words < lookAhead
                 && (view.tags[next] == Tag::Noun || view.tags[next] == Tag::Name || view.tags[next] == Tag::Adjective
                     || view.tags[next] == Tag::Determiner || view.tags[next] == Tag::Preposition
                     || view.tags[next] == Tag::Conjunction || view.tags[next] == Tag::Genitive
                     || view.tags[next] == Tag::Open || view.tags[next] == Tag::Close);
                 ++next)
                words += continuesName(view, next) ? 0 : 1;
        const Tag then = next < end ? view.tags[next] : Tag::Stop;
        const bool past = then == Tag::Participle && next == at + 1 && opensSentence(view, at)
                          && (view.grammar(next) & bit(Grammar::Past)) != 0;
        if (then == Tag::Past || then == Tag::Have || then == Tag::Be || then == Tag::Modal || past)
            view.tags[at] = Tag::Noun;
    }
}

/// "the last remaining outpost", "the warring parties": between the beginning of a noun phrase and its noun it is an
/// adjective.
void freeQualifyingGerunds(DocumentView &view)
{
    for (std::uint32_t at = view.sentence.firstToken + 1; at + 1 < view.sentence.endToken; ++at) {
        const Tag before = view.tags[at - 1], next = view.tags[at + 1];
        const bool opens = before == Tag::Determiner || before == Tag::Possessive
                           || (before == Tag::Adjective && opensNounPhrase(tagBefore(view, at - 1)));
        const bool role = next == Tag::Name && view.names[view.nameAt[at + 1]].kind == NameKind::RoleNoun;
        // "into neighbouring Chad"
        const bool qualifies = before == Tag::Preposition && next == Tag::Name
                               && (view.pack.names().flags(view.word(at)) & RoleModifier) != 0;
        if (view.tags[at] == Tag::Gerund
            && (qualifies || (opens && (next == Tag::Noun || next == Tag::Adjective || role))))
            view.tags[at] = Tag::Adjective;
    }
}

/// "Air strikes on the town killed nine", "300 air strikes": before the verb of its clause, and behind a number, a word
/// that can be a noun is one.
void freeNouns(DocumentView &view)
{
    const std::uint32_t end = view.sentence.endToken;
    for (std::uint32_t at = view.sentence.firstToken + 1; at + 1 < end; ++at) {
        const Tag tag = view.tags[at], before = view.tags[at - 1];
        if ((tag != Tag::Third && tag != Tag::Base) || (before != Tag::Noun && before != Tag::Adjective)
            || !canBeNoun(view, at))
            continue;
        if (tag == Tag::Third && before == Tag::Noun && at >= view.sentence.firstToken + 2
            && (view.tags[at - 2] == Tag::Number || isVerb(tagBefore(view, at - 1)))) {
            view.tags[at] = Tag::Noun;
            continue;
        }
        if (view.tags[at + 1] != Tag::Preposition)
            continue;
        for (std::uint32_t next = at + 2; next < end && next < at + lookAhead; ++next) {
            const Tag then = view.tags[next];
            if (then == Tag::Past || then == Tag::Have || then == Tag::Be)
                view.tags[at] = Tag::Noun;
            if (then != Tag::Noun && then != Tag::Name && then != Tag::Adjective && then != Tag::Determiner
                && then != Tag::Preposition && then != Tag::Number && then != Tag::Time && then != Tag::Genitive)
                break;
        }
    }
}

/// "at least 12", "more than 300": with its number one part of a noun phrase.
void joinQualifiers(DocumentView &view)
{
    for (std::uint32_t at = view.sentence.firstToken + 1; at < view.sentence.endToken; ++at) {
        if (view.tags[at] != Tag::Number || view.tags[at - 1] == Tag::Number)
            continue;
        for (const FigureQualifier &qualifier : view.lexicon().qualifiers()) {
            const auto size = static_cast<std::uint32_t>(qualifier.words.size());
            if (size < 2 || at < view.sentence.firstToken + size)
                continue;
            bool same = true;
            for (std::uint32_t i = 0; i < size && same; ++i)
                same = view.word(at - size + i) == qualifier.words[i];
            for (std::uint32_t i = 0; i < size && same; ++i)
                view.tags[at - size + i] = Tag::Number;
        }
    }
}

/// A few words between marks, without a verb of their own and without a pause before, are part of the sentence that
/// they stand in: "declared “a ceasefire” on Monday".
void openScareQuotes(DocumentView &view)
{
    constexpr std::uint32_t longest = 7;
    const std::uint32_t end = view.sentence.endToken;
    for (std::uint32_t open = view.sentence.firstToken + 1; open + 2 < end; ++open) {
        if (view.tags[open] != Tag::Quote || view.tags[open - 1] == Tag::Comma || view.tags[open - 1] == Tag::Stop)
            continue;
        std::uint32_t close = open + 1;
        while (close < end && close - open <= longest && view.tags[close] != Tag::Quote && !isFinite(view.tags[close])
               && view.tags[close] != Tag::Comma && view.tags[close] != Tag::Stop)
            ++close;
        const bool inside = close + 1 < end && view.tags[close] == Tag::Quote && close > open + 1
                            && view.tags[close + 1] != Tag::Stop && view.tags[close - 1] != Tag::Comma;
        if (inside)
            view.tags[open] = view.tags[close] = Tag::Adverb;
        open = close;
    }
}

/// Whether the words around the hyphen before `head` are those of an event noun ("sit-in", "hostage-taking").
bool isHyphenatedEvent(const DocumentView &view, std::uint32_t head)
{
    const auto triggers = view.lexicon().triggers(view.word(head));
    return std::any_of(triggers.begin(), triggers.end(), [&](const Trigger &trigger) {
        const std::size_t size = trigger.before.size();
        return trigger.noun && size >= 2 && trigger.before[size - 1] == view.word(head - 1)
               && trigger.before[size - 2] == view.word(head - 2);
    });
}

/// "the agreed-upon agenda", "the ethnically-charged war": a participle that a hyphen ties to another word before a
/// noun is an adjective. The last word of "a sit-in" is no preposition.
void tieCompounds(DocumentView &view)
{
    for (std::uint32_t at = view.sentence.firstToken; at + 2 < view.sentence.endToken; ++at) {
        const Tag tag = view.tags[at], last = view.tags[at + 2];
        if (view.tags[at + 1] != Tag::Hyphen)
            continue;
        if (last != Tag::Noun && isHyphenatedEvent(view, at + 2)) {
            view.tags[at] = view.tags[at + 2] = Tag::Noun;
            continue;
        }
        if ((tag == Tag::Participle || tag == Tag::Past) && (last == Tag::Preposition || last == Tag::Adverb))
            view.tags[at] = view.tags[at + 1] = view.tags[at + 2] = Tag::Adjective;
        const Tag next = at + 3 < view.sentence.endToken ? view.tags[at + 3] : Tag::Stop;
        const bool qualifies = (last == Tag::Participle || last == Tag::Past)
                               && (next == Tag::Noun || next == Tag::Name || next == Tag::Adjective);
        if (qualifies && tag == Tag::Adverb)
            view.tags[at] = view.tags[at + 1] = view.tags[at + 2] = Tag::Adjective;
        else if (qualifies && (tag == Tag::Name || tag == Tag::Noun)) // "the rebel-held town"
            view.tags[at + 1] = view.tags[at + 2] = Tag::Adjective;
    }
}

/// "were also injured", "was slain": behind a form of "be" the participle of an act is a verb.
void freeParticiples(DocumentView &view)
{
    for (std::uint32_t at = view.sentence.firstToken + 1; at < view.sentence.endToken; ++at) {
        const Tag tag = view.tags[at];
        if ((tag != Tag::Adjective && tag != Tag::Noun) || (view.grammar(at) & bit(Grammar::Participle)) == 0
            || tagBefore(view, at) != Tag::Be)
            continue;
        const Tag next = at + 1 < view.sentence.endToken ? view.tags[at + 1] : Tag::Stop;
        if (next != Tag::Noun && next != Tag::Name && next != Tag::Adjective && next != Tag::Hyphen)
            view.tags[at] = Tag::Participle;
    }
}

/// "the coalition's offensive in June", "a new offensive": the last word of a noun phrase is a noun if it can be one.
void freeLastNouns(DocumentView &view)
{
    for (std::uint32_t at = view.sentence.firstToken + 1; at < view.sentence.endToken; ++at) {
        const Tag before = view.tags[at - 1];
        if (view.tags[at] != Tag::Adjective || !canBeNoun(view, at)
            || (before != Tag::Genitive && before != Tag::Possessive && before != Tag::Determiner
                && before != Tag::Adjective && before != Tag::Name))
            continue;
        const Tag next = at + 1 < view.sentence.endToken ? view.tags[at + 1] : Tag::Stop;
        if (next == Tag::Preposition || next == Tag::Adverb || next == Tag::Time || next == Tag::Stop
            || next == Tag::Comma || next == Tag::That || next == Tag::Relative || isFinite(next))
            view.tags[at] = Tag::Noun;
    }
}

/// "The envoy and the minister both expressed hope": no conjunction stands before a verb but after another one.
void freeBoth(DocumentView &view)
{
    for (std::uint32_t at = view.sentence.firstToken + 1; at + 1 < view.sentence.endToken; ++at)
        if (view.tags[at] == Tag::Conjunction && (view.grammar(at) & bit(Grammar::Determiner)) != 0
            && isFinite(view.tags[at + 1])
            && (view.tags[at - 1] == Tag::Noun || view.tags[at - 1] == Tag::Name || view.tags[at - 1] == Tag::Pronoun))
            view.tags[at] = Tag::Adverb;
}

/// "On Monday alleged rebels attacked": a past form without a subject before and with one behind qualifies it.
void freeQualifiers(DocumentView &view)
{
    const std::uint32_t end = view.sentence.endToken;
    const auto nominal = [&](std::uint32_t at) {
        const Tag tag = view.tags[at];
        return tag == Tag::Noun || tag == Tag::Name || tag == Tag::Adjective;
    };
    for (std::uint32_t at = view.sentence.firstToken + 1; at + 2 < end; ++at) {
        if (view.tags[at] != Tag::Past || !nominal(at + 1))
            continue;
        std::uint32_t before = at;
        bool timed = false;
        for (; before > view.sentence.firstToken && at - before < lookAhead; --before) {
            const Tag tag = view.tags[before - 1];
            if (tag != Tag::Time && tag != Tag::Adverb && tag != Tag::Comma && tag != Tag::Preposition)
                break;
            timed = timed || tag == Tag::Time;
        }
        const bool opens = before == view.sentence.firstToken || opensClause(view.tags[before - 1])
                           || view.tags[before - 1] == Tag::Relative;
        std::uint32_t verb = at + 1;
        while (verb < end && verb < at + lookAhead && nominal(verb))
            ++verb;
        const Tag then = verb < end ? view.tags[verb] : Tag::Stop;
        if (timed && opens && (then == Tag::Past || then == Tag::Have || then == Tag::Be || then == Tag::Modal))
            view.tags[at] = Tag::Adjective;
    }
}

} // namespace

void repairTags(DocumentView &view)
{
    joinQualifiers(view);
    tieCompounds(view);
    openScareQuotes(view);
    freeBoth(view);
    freeQualifiers(view);
    freeMisplacedNouns(view);
    freeParticiples(view);
    freeLastNouns(view);
    freeQualifyingGerunds(view);
    freeGerunds(view);
    findClauseVerbs(view);
    freeNouns(view);
}

} // namespace dateline
