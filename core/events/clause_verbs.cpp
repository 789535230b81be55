// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/document_view.h"
#include "core/events/tag_classes.h"

namespace dateline {

namespace {

/// A main clause without a finite verb has a past form that was taken for something else ("The army shot down a plane",
/// "The envoy, flanked by guards, visited patients who …"): the first participle, adjective or noun that can be one.
void findMissingVerb(DocumentView &view)
{
    const std::uint32_t end = view.sentence.endToken;
    std::uint32_t best = noToken;
    int bestRank = 3;
    for (std::uint32_t at = view.sentence.firstToken; at < end; ++at) {
        const Tag tag = view.tags[at];
        if (isFinite(tag) && (tag != Tag::Base || at == view.sentence.firstToken || view.tags[at - 1] != Tag::To))
            return;
        if (best != noToken && (tag == Tag::Relative || tag == Tag::That))
            break;
        if (at == view.sentence.firstToken || (view.grammar(at) & bit(Grammar::Past)) == 0)
            continue;
        const Tag before = view.tags[at - 1];
        const int rank = tag == Tag::Participle ? 0 : tag == Tag::Adjective ? 1 : tag == Tag::Noun ? 2 : 3;
        const bool afterParenthesis = before == Tag::Comma && tag == Tag::Adjective && at + 1 < end
                                      && view.tags[at + 1] != Tag::Comma && view.tags[at + 1] != Tag::Conjunction;
        if (rank < bestRank
            && (before == Tag::Noun || before == Tag::Name || before == Tag::Pronoun || afterParenthesis)) {
            best = at;
            bestRank = rank;
        }
    }
    if (best != noToken && best + 2 < end) // not at the end of a headline: "Six soldiers killed"
        view.tags[best] = Tag::Past;
}

/// "after a bomb exploded in the market": a clause that "after" or "when" opens has a finite verb, if need be the first
/// past form behind its subject.
void findSubordinateVerbs(DocumentView &view)
{
    const std::uint32_t end = view.sentence.endToken;
    for (std::uint32_t at = view.sentence.firstToken; at + 2 < end; ++at) {
        if (view.tags[at] != Tag::Subordinator)
            continue;
        std::uint32_t best = noToken;
        for (std::uint32_t next = at + 2; next < end && next < at + lookAhead; ++next) {
            const Tag tag = view.tags[next], before = view.tags[next - 1];
            if (isFinite(tag) || tag == Tag::Comma || tag == Tag::Stop || tag == Tag::Quote) {
                if (isFinite(tag))
                    best = noToken;
                break;
            }
            const bool agent = next + 1 < end && (view.grammar(next + 1) & bit(Grammar::Agent)) != 0;
            if (best == noToken && tag == Tag::Participle && !agent && (before == Tag::Noun || before == Tag::Name)
                && (view.grammar(next) & bit(Grammar::Past)) != 0)
                best = next;
        }
        if (best != noToken)
            view.tags[best] = Tag::Past;
    }
}

/// "Police arrest 40 people": in a headline's present the verb of a clause without one stands between two nouns.
void findPresentVerb(DocumentView &view)
{
    const std::uint32_t end = view.sentence.endToken;
    for (std::uint32_t at = view.sentence.firstToken; at < end; ++at)
        if (isFinite(view.tags[at]))
            return;
    for (std::uint32_t at = view.sentence.firstToken + 1; at + 1 < end; ++at) {
        const Tag before = view.tags[at - 1], next = view.tags[at + 1];
        if (view.tags[at] == Tag::Noun && (view.grammar(at) & bit(Grammar::Base)) != 0
            && (before == Tag::Noun || before == Tag::Name)
            && (next == Tag::Number || next == Tag::Determiner || next == Tag::Possessive)) {
            view.tags[at] = Tag::Base;
            return;
        }
    }
}

/// Whether the noun phrase that ends before `at`, with what hangs on it, opens the sentence, a clause or what stands
/// behind a leading adverbial.
bool subjectOpensClause(const DocumentView &view, std::uint32_t at)
{
    constexpr std::uint32_t longestSubject = 14;
    std::uint32_t first = at;
    for (std::uint32_t steps = 0; first > view.sentence.firstToken && steps < longestSubject; ++steps) {
        const Tag before = view.tags[first - 1];
        if (!opensNounPhrase(before) && before != Tag::Genitive && before != Tag::Hyphen && before != Tag::Conjunction
            && (before != Tag::Preposition || first == at))
            break;
        --first;
    }
    if (first == at || view.tags[first] == Tag::Preposition)
        return false;
    if (first == view.sentence.firstToken)
        return true;
    const Tag before = view.tags[first - 1];
    return before == Tag::Quote || before == Tag::Subordinator || before == Tag::That;
}

/// Whether the finite verb at `at` has a subject of its own in front: "he said", ", officials said", "after they left".
bool hasOwnSubject(const DocumentView &view, std::uint32_t at)
{
    std::uint32_t subject = at;
    while (subject > view.sentence.firstToken && at - subject < lookAhead
           && (view.tags[subject - 1] == Tag::Adverb || view.tags[subject - 1] == Tag::Time
               || isFinite(view.tags[subject - 1])))
        --subject;
    if (subject == view.sentence.firstToken)
        return false;
    if (view.tags[subject - 1] == Tag::Pronoun)
        return true;
    std::uint32_t first = subject;
    for (std::uint32_t steps = 0; first > view.sentence.firstToken && steps < lookAhead; ++steps) {
        const Tag before = view.tags[first - 1];
        if (!opensNounPhrase(before) && before != Tag::Genitive && before != Tag::Hyphen)
            break;
        --first;
    }
    if (first == view.sentence.firstToken)
        return false;
    const Tag before = view.tags[first - 1];
    return before == Tag::Subordinator || before == Tag::Relative || before == Tag::That
           || (first < subject && (before == Tag::Comma || before == Tag::Quote));
}

/// "Troops sealed off the square after they were shot at, police said": a participle with an object behind a subject
/// that opens the clause is a past form, when all other verbs of the sentence have subjects of their own.
void findMainVerb(DocumentView &view)
{
    const std::uint32_t end = view.sentence.endToken;
    std::uint32_t best = noToken;
    for (std::uint32_t at = view.sentence.firstToken + 1; at + 1 < end; ++at) {
        const Tag tag = view.tags[at];
        if (best == noToken && tag == Tag::Participle && (view.grammar(at) & bit(Grammar::Past)) != 0
            && !isFinite(view.tags[at - 1])) {
            const bool particle = (view.grammar(at + 1) & bit(Grammar::Particle)) != 0 && at + 2 < end;
            const Tag next = view.tags[particle ? at + 2 : at + 1];
            if (opensNounPhrase(next) && subjectOpensClause(view, at))
                best = at;
        } else if (isFinite(tag) && (at == view.sentence.firstToken || !hasOwnSubject(view, at))
                   && (best == noToken || view.quoteAt[at] == view.quoteAt[best])) {
            return;
        }
    }
    if (best != noToken)
        view.tags[best] = Tag::Past;
}

} // namespace

void findClauseVerbs(DocumentView &view)
{
    findSubordinateVerbs(view);
    findMissingVerb(view);
    findPresentVerb(view);
    findMainVerb(view);
}

} // namespace dateline
