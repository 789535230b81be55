// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/argument_finder.h"

namespace dateline {

namespace {

/// How many phrases are looked at to one side: keeps the search linear.
constexpr std::uint32_t reach = 16;
/// How many verbs a subject is passed along ("wanted to try to reach").
constexpr int longestChain = 4;

using Slot = Argument::Slot;

class Walker {
public:
    explicit Walker(const DocumentView &view) : m_view(view), m_phrases(view.phrases) {}

    PhraseKind kind(std::uint32_t at) const { return at < m_phrases.size() ? m_phrases[at].kind : PhraseKind::Stop; }
    const Phrase &phrase(std::uint32_t at) const { return m_phrases[at]; }
    bool isNoun(std::uint32_t at) const { return kind(at) == PhraseKind::Noun; }
    bool isVerb(std::uint32_t at) const { return kind(at) == PhraseKind::Verb; }
    bool isLoose(std::uint32_t at) const
    {
        return kind(at) == PhraseKind::Adverb || kind(at) == PhraseKind::Time || kind(at) == PhraseKind::Other;
    }

    std::uint32_t nounEnd(std::uint32_t noun) const;
    std::uint32_t nounBegin(std::uint32_t noun) const;
    bool closesName(std::uint32_t comma) const;
    bool opensClause(std::uint32_t conjunction) const;
    std::uint32_t skipParenthesis(std::uint32_t comma) const;
    std::uint32_t verbBefore(std::uint32_t at, bool finiteOnly) const;
    std::uint32_t subjectOf(std::uint32_t verb, std::uint32_t &end) const;

private:
    std::uint32_t subjectBefore(std::uint32_t verb, std::uint32_t &end, std::uint32_t &passOn) const;

    const DocumentView &m_view;
    const std::vector<Phrase> &m_phrases;
};

/// The end of a noun phrase with what hangs on it: "members of the group", "the US, Britain and France".
std::uint32_t Walker::nounEnd(std::uint32_t noun) const
{
    std::uint32_t end = noun + 1;
    const std::uint32_t limit = std::min<std::uint32_t>(noun + reach, static_cast<std::uint32_t>(m_phrases.size()));
    while (end < limit) {
        const bool listed = (kind(end) == PhraseKind::Conjunction || kind(end) == PhraseKind::Comma) && isNoun(end + 1)
                            && !isVerb(end + 2) && kind(end + 2) != PhraseKind::Adverb;
        const bool andAfterComma = kind(end) == PhraseKind::Comma && kind(end + 1) == PhraseKind::Conjunction
                                   && isNoun(end + 2) && !isVerb(end + 3);
        const bool of = kind(end) == PhraseKind::Preposition && isNoun(end + 1)
                        && m_view.word(phrase(end).first) == m_view.pack.names().fixed().of;
        if (listed || of)
            end += 2;
        else if (andAfterComma)
            end += 3;
        else
            break;
    }
    return end;
}

/// "fired at Israel and the army struck back": the noun before "and" belongs to a verb of its own.
bool Walker::opensClause(std::uint32_t conjunction) const
{
    for (std::uint32_t at = conjunction, steps = 0; at-- > 0 && steps < reach; ++steps) {
        if (isVerb(at) && phrase(at).finite())
            return m_view.quoteAt[phrase(at).head] == m_view.quoteAt[phrase(conjunction).first];
        if (!isNoun(at) && !isLoose(at) && kind(at) != PhraseKind::Preposition)
            return false;
    }
    return false;
}

/// The begin of a list of noun phrases, or of a noun phrase with prepositions, that ends with `noun`.
std::uint32_t Walker::nounBegin(std::uint32_t noun) const
{
    std::uint32_t first = noun;
    bool listed = false;
    for (std::uint32_t steps = 0; first >= 2 && steps < reach; ++steps) {
        const PhraseKind before = kind(first - 1);
        if (before == PhraseKind::Preposition
            && (isNoun(first - 2) || (kind(first - 2) == PhraseKind::Time && first >= 3 && isNoun(first - 3)))) {
            first -= isNoun(first - 2) ? 2 : 3;
        } else if (before == PhraseKind::Conjunction && isNoun(first - 2)) {
            if (opensClause(first - 1))
                break;
            first -= 2;
            listed = true;
        } else if (before == PhraseKind::Conjunction && kind(first - 2) == PhraseKind::Comma && first >= 3
                   && isNoun(first - 3)) {
            first -= 3;
            listed = true;
        } else if (before == PhraseKind::Comma && listed && isNoun(first - 2)) {
            first -= 2;
        } else {
            break;
        }
    }
    return first;
}

/// The phrase before a parenthesis that closes at `comma` (", the French minister,"); `comma` when there is none.
std::uint32_t Walker::skipParenthesis(std::uint32_t comma) const
{
    const bool bracket = kind(comma) == PhraseKind::Close;
    for (std::uint32_t at = comma; at-- > 0 && comma - at < reach;) {
        if (bracket ? kind(at) == PhraseKind::Open : kind(at) == PhraseKind::Comma)
            return at > 0 && isNoun(at - 1) ? at - 1 : comma;
        if (kind(at) == PhraseKind::Quote || kind(at) == PhraseKind::Stop)
            break;
    }
    return comma;
}

/// "The president, Jane Roe, has": the name before the comma holds the one that opened the parenthesis.
bool Walker::closesName(std::uint32_t comma) const
{
    if (comma == 0 || !isNoun(comma - 1))
        return false;
    const std::uint32_t index = m_view.nameAt[phrase(comma - 1).end - 1];
    if (index == nothing)
        return false;
    for (std::uint32_t t = m_view.names[index].firstToken; t < m_view.names[index].endToken; ++t)
        if (m_view.word(t) == m_view.pack.names().fixed().comma)
            return true;
    return false;
}

std::uint32_t Walker::verbBefore(std::uint32_t at, bool finiteOnly) const
{
    const std::uint32_t quotation = at < m_phrases.size() ? m_view.quoteAt[phrase(at).head] : nothing;
    for (std::uint32_t steps = 0; at-- > 0 && steps < reach; ++steps) {
        // "expressed “regret” and urged": what stands between marks is stepped over.
        if (isVerb(at) && (!finiteOnly || phrase(at).finite()) && m_view.quoteAt[phrase(at).head] == quotation)
            return at;
        if (kind(at) == PhraseKind::Stop)
            return nothing;
    }
    return nothing;
}

/// One step of subjectOf: the subject beside the verb, or the verb that shares its subject in `passOn`.
std::uint32_t Walker::subjectBefore(std::uint32_t verb, std::uint32_t &end, std::uint32_t &passOn) const
{
    const Phrase &main = phrase(verb);
    std::uint32_t at = verb;
    // "The minister on Monday said": the time stands between.
    while (at > 0 && (isLoose(at - 1) || (kind(at - 1) == PhraseKind::Preposition && kind(at) == PhraseKind::Time)))
        --at;
    if (at == 0)
        return nothing;
    --at;
    if (kind(at) == PhraseKind::Comma && main.finite() && closesName(at))
        --at;
    else if (kind(at) == PhraseKind::Close || (kind(at) == PhraseKind::Comma && main.finite()))
        at = skipParenthesis(at);
    switch (kind(at)) {
    case PhraseKind::Noun:
        if (main.tense == Tense::Gerund || main.tense == Tense::Infinitive) {
            const std::uint32_t governor = verbBefore(at, false);
            const bool object = governor != nothing && at - governor <= 2;
            // "are due to attend": the word that qualifies the verb is nobody.
            const bool qualifier = m_view.tags[phrase(at).head] == Tag::Adjective && governor != nothing;
            if (main.tense == Tense::Infinitive && (!object || qualifier)) {
                passOn = governor;
                return nothing;
            }
        }
        end = at + 1;
        return nounBegin(at);
    case PhraseKind::Relative:
    case PhraseKind::That:
        while (at > 0
               && (kind(at - 1) == PhraseKind::Comma || kind(at - 1) == PhraseKind::Preposition
                   || kind(at - 1) == PhraseKind::Close))
            --at;
        if (at > 0 && isNoun(at - 1)) {
            end = at;
            return at - 1;
        }
        return nothing;
    case PhraseKind::Conjunction:
    case PhraseKind::Comma:
    case PhraseKind::Preposition:
    case PhraseKind::Verb: passOn = isVerb(at) ? at : verbBefore(at, main.finite()); return nothing;
    default: return nothing;
    }
}

std::uint32_t Walker::subjectOf(std::uint32_t verb, std::uint32_t &end) const
{
    for (int step = 0; step < longestChain && verb != nothing; ++step) {
        std::uint32_t passOn = nothing;
        if (const std::uint32_t first = subjectBefore(verb, end, passOn); first != nothing)
            return first;
        if (passOn == nothing || passOn >= verb)
            break;
        verb = passOn;
    }
    return nothing;
}

Argument argument(const DocumentView &view, Slot slot, std::uint32_t first, std::uint32_t end, WordId preposition = 0)
{
    Argument item{slot, first, end, noToken, preposition};
    for (std::uint32_t i = first; i < end && item.head == noToken; ++i)
        if (view.phrases[i].kind == PhraseKind::Noun)
            item.head = view.phrases[i].head;
    return item;
}

/// Prepositional phrases from `at` on, as far as they hang on what stands before.
void collectPrepositions(const DocumentView &view, const Walker &walker, std::uint32_t at, Arguments &arguments)
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
void collectLeading(const DocumentView &view, const Walker &walker, std::uint32_t before, Arguments &arguments)
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

} // namespace

std::uint32_t governingVerb(const DocumentView &view, std::uint32_t verb)
{
    const Walker walker(view);
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
    const Walker walker(view);
    const Phrase &main = view.phrases[verb];
    std::uint32_t end = 0;
    const std::uint32_t subject = walker.subjectOf(verb, end);
    if (subject != nothing) {
        arguments.items.push_back(argument(view, main.passive ? Slot::Object : Slot::Subject, subject, end));
        collectLeading(view, walker, subject, arguments);
    }
    std::uint32_t at = verb + 1;
    while (at < view.phrases.size()
           && (walker.isLoose(at) || (!walker.isNoun(at) && view.phrases[at].first < triggerEnd)))
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
    const Walker walker(view);
    arguments.items.push_back(argument(view, Slot::Inside, noun, noun + 1));
    collectPrepositions(view, walker, noun + 1, arguments);

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
