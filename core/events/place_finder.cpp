// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/place_finder.h"

#include "core/events/event_scorer.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t mostPlaces = 6;
constexpr std::uint32_t farthestMention = 40; ///< names looked through for what "the city" stands for
constexpr std::uint32_t farthestSentence = 3; ///< sentences between it and the name
constexpr std::uint32_t farthestCalled = 12;  ///< the same, for the very word that the name was told with
constexpr std::uint32_t farthestPhrase = 20;  ///< phrases between an event and a place of its sentence
constexpr std::uint32_t farthestLead = 4;     ///< "In the region of X, officials said"
constexpr std::uint32_t longestRelative = 12; ///< phrases between "where" and the event it brings

bool isAt(const DocumentView &view, std::uint32_t phrase, PhraseKind kind)
{
    return phrase < view.phrases.size() && view.phrases[phrase].kind == kind;
}

/// The place that a noun phrase names; nullptr when it names none.
const NameMention *placeNamed(const DocumentView &view, std::uint32_t phrase)
{
    if (!isAt(view, phrase, PhraseKind::Noun))
        return nullptr;
    const Phrase &noun = view.phrases[phrase];
    std::uint32_t index = view.nameAt[noun.head];
    // "Ethiopia's Amhara region"
    if (index == nothing && noun.head > noun.first && (view.pack.names().flags(view.word(noun.head)) & PlaceHead) != 0)
        index = view.nameAt[noun.head - 1];
    return index != nothing && view.names[index].isPlace ? &view.names[index] : nullptr;
}

/// ", Azaz," behind "a nearby town".
const NameMention *placeApposed(const DocumentView &view, std::uint32_t phrase)
{
    const bool closed = isAt(view, phrase + 1, PhraseKind::Comma)
                        && (isAt(view, phrase + 3, PhraseKind::Comma) || isAt(view, phrase + 3, PhraseKind::Stop)
                            || phrase + 3 == view.phrases.size());
    return closed ? placeNamed(view, phrase + 2) : nullptr;
}

/// The last place before token `at` that fits, named at most `sentences` sentences before.
template <typename Fits>
const NameMention *lastPlace(const DocumentView &view, std::uint32_t at, std::uint32_t sentences, Fits fits)
{
    auto before =
        std::lower_bound(view.names.begin(), view.names.end(), at,
                         [](const NameMention &mention, std::uint32_t token) { return mention.firstToken < token; });
    const std::uint32_t sentence = view.document.sentenceOf(at);
    for (std::uint32_t steps = 0; before != view.names.begin() && steps < farthestMention; ++steps) {
        const NameMention &mention = *--before;
        if (view.document.sentenceOf(mention.firstToken) + sentences < sentence)
            return nullptr;
        if (mention.isPlace && fits(mention))
            return &mention;
    }
    return nullptr;
}

/// The last place that the article calls by that word: "the town of Tafas", "Kaya village".
const NameMention *lastCalled(const DocumentView &view, std::uint32_t at, WordId kind)
{
    return lastPlace(view, at, farthestCalled, [&](const NameMention &mention) {
        const std::uint32_t first = mention.firstToken, end = mention.endToken;
        const bool of =
            first >= 2 && view.word(first - 1) == view.pack.names().fixed().of && view.word(first - 2) == kind;
        return of || (end < view.document.tokens.size() && view.word(end) == kind);
    });
}

/// The noun phrase before "where" with the event in its clause; nothing when it stands in none.
std::uint32_t whereClause(const DocumentView &view, std::uint32_t phrase)
{
    for (std::uint32_t at = phrase, steps = 0; at-- > 0 && steps < longestRelative; ++steps) {
        const PhraseKind kind = view.phrases[at].kind;
        if (view.word(view.phrases[at].first) == view.pack.names().fixed().where) {
            if (at > 0 && isAt(view, at - 1, PhraseKind::Comma))
                --at;
            return at > 0 && isAt(view, at - 1, PhraseKind::Noun) ? at - 1 : nothing;
        }
        if (kind == PhraseKind::Stop || kind == PhraseKind::Quote || kind == PhraseKind::Relative
            || kind == PhraseKind::Comma || kind == PhraseKind::Subordinator)
            return nothing;
    }
    return nothing;
}

/// Looks for places around one candidate.
class NearbyPlace {
public:
    NearbyPlace(const DocumentView &view, std::span<const Candidate> candidates, const Candidate &candidate)
        : m_view(view), m_candidates(candidates), m_candidate(candidate)
    {
    }

    bool addWhere(Mention &mention) const;
    void addNearest(Mention &mention) const;

private:
    bool isTaken(std::uint32_t phrase) const;
    bool isPlacePreposition(std::uint32_t phrase, bool ofGround) const;
    const NameMention *placeIn(std::uint32_t phrase) const;

    const DocumentView &m_view;
    std::span<const Candidate> m_candidates;
    const Candidate &m_candidate;
};

/// What another event has; but what came of it ("stormed the village, killing four") was at the same place.
bool NearbyPlace::isTaken(std::uint32_t phrase) const
{
    if (phrase < m_candidate.phrase && tellsOutcome(m_view, m_candidate))
        return false;
    for (const Candidate &other : m_candidates) {
        if (other.dropped || &other == &m_candidate || other.sense->type == EventType::Statement)
            continue;
        for (const Argument &item : other.arguments.items)
            if (item.slot != Argument::Slot::Subject && item.first <= phrase && phrase < item.end)
                return true;
    }
    return false;
}

bool NearbyPlace::isPlacePreposition(std::uint32_t phrase, bool ofGround) const
{
    if (!isAt(m_view, phrase, PhraseKind::Preposition))
        return false;
    const WordId word = m_view.word(m_view.phrases[phrase].first);
    const bool of = word == m_view.pack.names().fixed().of && ofGround && phrase >= 1
                    && (m_view.classes(m_view.phrases[phrase - 1].head) & m_view.lexicon().classNamed("ground")) != 0;
    return of || (m_view.pack.names().flags(word) & PlacePreposition) != 0;
}

const NameMention *NearbyPlace::placeIn(std::uint32_t p) const
{
    if (p == 0 || !isAt(m_view, p, PhraseKind::Noun))
        return nullptr;
    const Phrase &phrase = m_view.phrases[p];
    const bool leads =
        p <= farthestLead && isAt(m_view, 0, PhraseKind::Preposition) && m_view.quoteAt[phrase.head] == nothing;
    if (m_view.quoteAt[phrase.head] != m_view.quoteAt[m_candidate.head] && !leads)
        return nullptr;
    // "in the town of X", "in northern and southern X"
    const bool joined = p >= 3 && isAt(m_view, p - 1, PhraseKind::Conjunction) && isAt(m_view, p - 2, PhraseKind::Noun)
                        && isPlacePreposition(p - 3, false);
    if ((!joined && !isPlacePreposition(p - 1, true)) || isTaken(p))
        return nullptr;
    const NameMention *named = placeNamed(m_view, p);
    return named ? named : placeMeant(m_view, p);
}

bool NearbyPlace::addWhere(Mention &mention) const
{
    std::uint32_t at = whereClause(m_view, m_candidate.phrase);
    if (at == nothing)
        return false;
    // "in Menaka, northern Mali, where"
    std::uint32_t first = at;
    while (first >= 2 && isAt(m_view, first - 1, PhraseKind::Comma) && placeNamed(m_view, first - 2))
        first -= 2;
    for (; first <= at; ++first) {
        const NameMention *place = placeNamed(m_view, first);
        if (!place && isAt(m_view, first, PhraseKind::Noun))
            place = placeMeant(m_view, first);
        if (place)
            addPlace(*place, mention);
    }
    return !mention.places.empty();
}

void NearbyPlace::addNearest(Mention &mention) const
{
    for (std::uint32_t step = 1; step < farthestPhrase; ++step) {
        const NameMention *place = placeIn(m_candidate.phrase + step);
        if (!place && step <= m_candidate.phrase)
            place = placeIn(m_candidate.phrase - step);
        if (!place)
            continue;
        addPlace(*place, mention);
        return;
    }
}

} // namespace

bool pointsBack(const DocumentView &view, const Phrase &phrase)
{
    const WordId first = view.word(phrase.first);
    const NameLexicon::FixedWords &fixed = view.pack.names().fixed();
    const bool definite = first == fixed.the || (first == fixed.that && view.tags[phrase.first] == Tag::Determiner);
    if (!definite || phrase.head == phrase.first)
        return false;
    const ClassMask another = view.lexicon().classNamed("another");
    for (std::uint32_t t = phrase.first + 1; t < phrase.head; ++t)
        if ((view.classes(t) & another) != 0 || view.tags[t] == Tag::Number)
            return false;
    return true;
}

void addPlace(const NameMention &name, Mention &mention)
{
    const bool known = std::any_of(mention.places.begin(), mention.places.end(),
                                   [&](const Place &place) { return place.name == name.name; });
    if (!known && mention.places.size() < mostPlaces)
        mention.places.push_back({name.head, name.name, name.point});
}

const NameMention *placeMeant(const DocumentView &view, std::uint32_t index)
{
    const Phrase &phrase = view.phrases[index];
    if (phrase.kind != PhraseKind::Noun)
        return nullptr;
    const EventLexicon &lexicon = view.lexicon();
    const ClassMask classes = view.classes(phrase.head);
    const ClassMask ground = lexicon.classNamed("ground");
    if ((classes & ground) != 0)
        if (const NameMention *apposed = placeApposed(view, index))
            return apposed;
    const WordId next = index + 1 < view.phrases.size() ? view.word(view.phrases[index + 1].first) : 0;
    if (!pointsBack(view, phrase) || next == view.pack.names().fixed().of)
        return nullptr;
    // "the village", "the village clinic", "the town's market"
    for (std::uint32_t t = phrase.first + 1; t <= phrase.head; ++t)
        if ((view.classes(t) & ground) != 0)
            if (const NameMention *called = lastCalled(view, phrase.first, view.word(t)))
                return called;
    if ((classes & lexicon.classNamed("seat")) != 0)
        return lastPlace(view, phrase.first, farthestSentence, [](const NameMention &name) { return name.isCapital; });
    if ((classes & lexicon.classNamed("urban")) != 0)
        return lastPlace(view, phrase.first, farthestSentence,
                         [](const NameMention &name) { return name.kind == NameKind::City; });
    if ((classes & lexicon.classNamed("province")) != 0)
        return lastPlace(view, phrase.first, farthestSentence,
                         [](const NameMention &name) { return name.kind == NameKind::Region; });
    return nullptr;
}

Scene sceneOf(const DocumentView &view, const Arguments &around)
{
    const Argument *subject = around.find(Argument::Slot::Subject);
    const std::uint32_t index = subject && subject->head != noToken ? view.nameAt[subject->head] : nothing;
    if (index == nothing || !view.names[index].isPlace)
        return Scene::None;
    const ClassMask classes = view.classes(view.phrases[around.verb].head);
    // "Russia sees the attack as a threat": it thinks so, and was not where it happened.
    const Argument *object = around.find(Argument::Slot::Object);
    if (object && object->first < view.phrases.size() && pointsBack(view, view.phrases[object->first]))
        return Scene::None;
    if ((classes & view.lexicon().classNamed("witnessing")) != 0)
        return Scene::Ground;
    if ((classes & view.lexicon().classNamed("hosting")) == 0)
        return Scene::None;
    return view.names[index].kind == NameKind::City ? Scene::Ground : Scene::Host;
}

void findPlaceNearby(const DocumentView &view, std::span<const Candidate> candidates, const Candidate &candidate,
                     Mention &mention)
{
    const NearbyPlace nearby(view, candidates, candidate);
    if (!nearby.addWhere(mention))
        nearby.addNearest(mention);
}

} // namespace dateline
