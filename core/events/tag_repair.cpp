// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/document_view.h"

namespace dateline {

namespace {

/// How far a look ahead may go: keeps repairing linear.
constexpr std::uint32_t lookAhead = 10;

bool isFinite(Tag tag)
{
    return tag == Tag::Past || tag == Tag::Third || tag == Tag::Base || tag == Tag::Modal || tag == Tag::Be
           || tag == Tag::Have || tag == Tag::Do;
}

/// A sentence without a finite verb has a past form that was taken for something else ("The army shot down a plane"):
/// the first participle, adjective or noun after a noun or name that can be one.
void findMissingVerb(DocumentView &view)
{
    const std::uint32_t end = view.sentence.endToken;
    std::uint32_t best = noToken;
    int bestRank = 3;
    for (std::uint32_t at = view.sentence.firstToken; at < end; ++at) {
        const Tag tag = view.tags[at];
        if (isFinite(tag))
            return;
        if (at == view.sentence.firstToken || (view.grammar(at) & bit(Grammar::Past)) == 0)
            continue;
        const Tag before = view.tags[at - 1];
        const int rank = tag == Tag::Participle ? 0 : tag == Tag::Adjective ? 1 : tag == Tag::Noun ? 2 : 3;
        if (rank < bestRank && (before == Tag::Noun || before == Tag::Name || before == Tag::Pronoun)) {
            best = at;
            bestRank = rank;
        }
    }
    if (best != noToken && best + 2 < end) // not at the end of a headline: "Six soldiers killed"
        view.tags[best] = Tag::Past;
}

/// "Clashes broke out": a verb right before a finite one, at the begin of a sentence, is a noun.
void freeFirstNoun(DocumentView &view)
{
    const std::uint32_t end = view.sentence.endToken;
    const std::uint32_t first = view.sentence.firstToken;
    if (first + 1 >= end || (view.grammar(first) & bit(Grammar::Noun)) == 0)
        return;
    const Tag tag = view.tags[first], next = view.tags[first + 1];
    if ((tag == Tag::Third || tag == Tag::Base) && isFinite(next) && next != Tag::Base)
        view.tags[first] = Tag::Noun;
}

/// "Air strikes on the town killed nine": before the verb of its clause a word that can be a noun is one.
void freeNouns(DocumentView &view)
{
    const std::uint32_t end = view.sentence.endToken;
    for (std::uint32_t at = view.sentence.firstToken + 1; at + 1 < end; ++at) {
        const Tag tag = view.tags[at], before = view.tags[at - 1];
        if ((tag != Tag::Third && tag != Tag::Base) || (before != Tag::Noun && before != Tag::Adjective)
            || view.tags[at + 1] != Tag::Preposition || (view.grammar(at) & bit(Grammar::Noun)) == 0)
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

} // namespace

void repairTags(DocumentView &view)
{
    findMissingVerb(view);
    freeFirstNoun(view);
    freeNouns(view);
}

} // namespace dateline
