// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/noun_phrase_reader.h"

namespace dateline {

namespace {

constexpr std::uint32_t longestPhrase = 16;
constexpr std::uint32_t longestApposition = 40;
constexpr int mostModifiers = 4;
constexpr std::uint64_t anyPronoun = PronounHe | PronounShe | PronounThey | PronounIt | OtherPronoun | RelativePronoun;

} // namespace

NounPhraseReader::NounPhraseReader(const Document &document, std::span<const NameMention> names,
                                   const NameLexicon &lexicon)
    : m_document(document)
    , m_names(names)
    , m_lexicon(lexicon)
    , m_fixed(lexicon.fixed())
    , m_mentionOf(document.tokens.size(), 0)
{
    for (std::size_t i = 0; i < names.size(); ++i)
        for (std::uint32_t at = names[i].firstToken; at < names[i].endToken; ++at)
            m_mentionOf[at] = static_cast<std::uint32_t>(i + 1);
}

bool NounPhraseReader::isPronoun(std::uint32_t at) const
{
    if (mentionAt(at))
        return false;
    const PosTag pos = tag(at);
    return pos == PosTag::PRP || pos == PosTag::WP || pos == PosTag::WDT
           || (pos != PosTag::CD && pos != PosTag::IN && pos != PosTag::PRPS && (flags(at) & anyPronoun) != 0);
}

/// Whether the token can be the last word of a noun phrase.
bool NounPhraseReader::isNominal(std::uint32_t at) const
{
    if (mentionAt(at))
        return true;
    const PosTag pos = tag(at);
    if (pos == PosTag::None)
        return token(at).kind == TokenKind::Word
               && (flags(at) & (Preposition | Auxiliary | Copula | ClauseLink | anyPronoun)) == 0;
    return isNoun(pos) || pos == PosTag::CD || pos == PosTag::JJ || pos == PosTag::JJR || pos == PosTag::JJS
           || (pos == PosTag::DT && (flags(at) & OtherPronoun) != 0);
}

/// Whether the token can stand before the noun at `at + 1`.
bool NounPhraseReader::mayModify(std::uint32_t at) const
{
    if (mentionAt(at))
        return true;
    switch (tag(at)) {
    case PosTag::DT:
    case PosTag::PRPS:
    case PosTag::POS:
    case PosTag::CD:
    case PosTag::NN:
    case PosTag::NNS:
    case PosTag::NNP:
    case PosTag::JJ:
    case PosTag::JJR:
    case PosTag::JJS: return (flags(at) & TimeWord) == 0 || tag(at) == PosTag::DT;
    case PosTag::VBN:
    case PosTag::VBG: return isNoun(tag(at + 1)) || isAdjective(tag(at + 1));
    case PosTag::RB: return tag(at + 1) == PosTag::CD;
    case PosTag::None: return isNominal(at) || (flags(at) & Determiner) != 0;
    default: return is(at, m_fixed.hyphen) && !token(at + 1).is(SpaceBefore);
    }
}

SpeakerSpan NounPhraseReader::coreBefore(std::uint32_t end, std::uint32_t begin) const
{
    if (end <= begin)
        return {};
    std::uint32_t last = end - 1;
    if (is(last, m_fixed.close)) {
        const std::uint32_t limit = last - begin > longestPhrase ? last - longestPhrase : begin;
        while (last > limit && !is(last, m_fixed.open))
            --last;
        if (last == begin || !is(last, m_fixed.open))
            return {};
        --last;
    }
    if (isPronoun(last))
        return {last, last + 1, nullptr};
    if (!isNominal(last) || ((flags(last) & TimeWord) != 0 && !mentionAt(last)))
        return {};
    const NameMention *head = mentionAt(last);
    std::uint32_t first = head ? std::max(head->firstToken, begin) : last;
    while (first > begin && last - first < longestPhrase && mayModify(first - 1)) {
        // "their leader": the phrase is complete; "the two": so it is.
        if (tag(first) == PosTag::DT || tag(first) == PosTag::PRPS)
            break;
        --first;
        if (const NameMention *mention = mentionAt(first))
            first = std::max(mention->firstToken, begin);
    }
    return {first, last + 1, head};
}

bool NounPhraseReader::hasRole(const SpeakerSpan &phrase) const
{
    if (phrase.mention)
        return phrase.mention->canAct;
    for (std::uint32_t at = phrase.first; at < headEnd(phrase); ++at)
        if ((flags(at) & (anyRole | SpeechNoun)) != 0)
            return true;
    return false;
}

/// Where the head of a phrase ends: "the role | of the opposition".
std::uint32_t NounPhraseReader::headEnd(const SpeakerSpan &phrase) const
{
    std::uint32_t at = phrase.first + 1;
    while (at < phrase.end && tag(at) != PosTag::IN && tag(at) != PosTag::TO)
        ++at;
    return at;
}

/// The start of the phrase that `phrase` modifies ("a spokesman for the ministry"), or its own start.
std::uint32_t NounPhraseReader::modifiedBefore(const SpeakerSpan &phrase, std::uint32_t begin) const
{
    if (phrase.first < begin + 2)
        return phrase.first;
    const std::uint32_t joint = phrase.first - 1;
    if (tag(joint) != PosTag::IN && tag(joint) != PosTag::TO && (flags(joint) & Preposition) == 0)
        return phrase.first;
    if (tag(joint - 1) == PosTag::VBN && joint >= begin + 2 && hasRole(coreBefore(joint - 1, begin)))
        return joint - 1; // "a group backed by Turkey"
    const SpeakerSpan head = coreBefore(joint, begin);
    if (!head || isPronoun(head.first))
        return phrase.first;
    const bool opensClause =
        head.first == begin || tag(head.first - 1) == PosTag::Punct || tag(head.first - 1) == PosTag::CC;
    return is(joint, m_fixed.of) || hasRole(head) || (opensClause && tag(head.first) == PosTag::DT) ? joint
                                                                                                    : phrase.first;
}

/// "A man who fled the camp said": what the relative clause right before `end` belongs to.
SpeakerSpan NounPhraseReader::qualifiedBefore(std::uint32_t end, std::uint32_t begin) const
{
    const std::uint32_t limit = end - begin > longestPhrase ? end - longestPhrase : begin;
    bool verb = false;
    for (std::uint32_t at = end; at-- > limit + 1;) {
        const PosTag pos = tag(at);
        if (pos == PosTag::Punct && !is(at, m_fixed.hyphen))
            break;
        if ((pos == PosTag::WP || pos == PosTag::WDT) && verb)
            return coreBefore(at, begin);
        // "A report released last year found": the same without a pronoun
        if (pos == PosTag::VBN && !verb && at > limit + 1 && isNoun(tag(at - 1)))
            if (const SpeakerSpan head = coreBefore(at, begin); head && tag(head.first) == PosTag::DT)
                return head;
        verb = verb || isFiniteVerb(pos);
    }
    return {};
}

/// The noun phrase right before `end` with what stands before its prepositions.
SpeakerSpan NounPhraseReader::wholeBefore(std::uint32_t end, std::uint32_t begin) const
{
    SpeakerSpan phrase = coreBefore(end, begin);
    for (int i = 0; phrase && i < mostModifiers; ++i) {
        const std::uint32_t joint = modifiedBefore(phrase, begin);
        if (joint == phrase.first)
            break;
        const SpeakerSpan head = coreBefore(joint, begin);
        phrase = {head.first, phrase.end, head.mention};
    }
    return phrase;
}

SpeakerSpan NounPhraseReader::phraseBefore(std::uint32_t end, std::uint32_t begin) const
{
    if (end <= begin)
        return {};
    if (isComma(end - 1))
        return apposedBefore(end - 1, begin);
    const SpeakerSpan phrase = wholeBefore(end, begin);
    if (!phrase)
        return qualifiedBefore(end, begin);
    if (!canSpeak(phrase))
        if (const SpeakerSpan head = qualifiedBefore(phrase.first, begin))
            return head;
    // "Baseem Jenani, a spokesman in Hodeidah said": the second comma was forgotten.
    if (phrase.first >= begin + 2 && tag(phrase.first) == PosTag::DT && isComma(phrase.first - 1)) {
        const NameMention *person = mentionAt(phrase.first - 2);
        if (person && person->kind == NameKind::Person && person->endToken == phrase.first - 1
            && person->firstToken == begin)
            return {person->firstToken, person->endToken, person};
    }
    return phrase;
}

// Looks for the comma that opens the apposition: a name, a pronoun or a definite phrase stands before it.
SpeakerSpan NounPhraseReader::apposedBefore(std::uint32_t comma, std::uint32_t begin) const
{
    const std::uint32_t limit = comma - begin > longestApposition ? comma - longestApposition : begin;
    for (std::uint32_t at = comma; at-- > limit + 1;) {
        if (!isComma(at) || isComma(at - 1))
            continue;
        const PosTag after = tag(at + 1);
        const bool apposed = after == PosTag::DT || after == PosTag::WP || after == PosTag::WDT || after == PosTag::PRPS
                             || isNoun(after) || isAdjective(after) || after == PosTag::CD || after == PosTag::VBG
                             || after == PosTag::VBN || after == PosTag::IN || after == PosTag::None
                             || mentionAt(at + 1) || (flags(at + 1) & Determiner) != 0;
        const SpeakerSpan phrase = apposed ? wholeBefore(at, begin) : SpeakerSpan{};
        if (!phrase || isPronoun(phrase.first))
            continue;
        const bool somebody = phrase.mention
                                  ? phrase.mention->canAct || phrase.mention->kind == NameKind::Country
                                  : (flags(phrase.first) & Determiner) != 0 || tag(phrase.first) == PosTag::NNP;
        if (somebody)
            return phrase;
    }
    return {};
}

SpeakerSpan NounPhraseReader::phraseFrom(std::uint32_t at, std::uint32_t end) const
{
    if (at >= end)
        return {};
    if (isPronoun(at))
        return {at, at + 1, nullptr};
    std::uint32_t stop = at;
    const NameMention *head = nullptr;
    const std::uint32_t limit = std::min(end, at + longestPhrase);
    while (stop < limit) {
        if (const NameMention *mention = mentionAt(stop)) {
            head = mention;
            stop = std::min(mention->endToken, end);
            continue;
        }
        const PosTag pos = tag(stop);
        const bool first = stop == at;
        const bool joined = !first && pos == PosTag::Punct && stop + 1 < limit && !token(stop).is(SpaceBefore)
                            && !token(stop + 1).is(SpaceBefore)
                            && token(stop + 1).kind != TokenKind::Punctuation; // "US-backed", "9/11"
        if ((!isNominal(stop) && !joined && pos != PosTag::POS && pos != PosTag::PRPS && pos != PosTag::VBN
             && pos != PosTag::VBG && !(first && pos == PosTag::DT))
            || ((flags(stop) & TimeWord) != 0 && !first))
            break;
        head = nullptr;
        ++stop;
    }
    // "the politics surrounding it": the phrase ends with its last noun.
    while (stop > at && !head && !isNominal(stop - 1)) {
        --stop;
        head = stop > at ? mentionAt(stop - 1) : nullptr;
    }
    if (stop == at)
        return {};
    SpeakerSpan phrase{at, stop, head};
    while (phrase.end + 1 < limit && tag(phrase.end) == PosTag::IN && !isComma(phrase.end) && hasRole(phrase)
           && (is(phrase.end, m_fixed.of) || is(phrase.end, m_fixed.forWord) || is(phrase.end, m_fixed.from))) {
        const SpeakerSpan owner = phraseFrom(phrase.end + 1, limit);
        if (!owner || isPronoun(owner.first))
            break;
        phrase.end = owner.end;
    }
    return phrase;
}

bool NounPhraseReader::canSpeak(const SpeakerSpan &phrase) const
{
    if (!phrase)
        return false;
    if (phrase.mention)
        return phrase.mention->canAct || phrase.mention->isPlace;
    if (isPronoun(phrase.first)) {
        // The author's "I" and "we" and the reader's "you" are nobody on a timeline.
        const std::uint64_t word = flags(phrase.first);
        return (word & (PronounHe | PronounShe | PronounThey | PronounIt)) != 0
               || ((word & OtherPronoun) != 0 && tag(phrase.first) != PosTag::PRP);
    }
    if (hasRole(phrase))
        return true;
    for (std::uint32_t at = phrase.first; at < headEnd(phrase); ++at)
        if (token(at).is(Capitalised) && !token(at).is(SentenceStart) && (flags(at) & (NeverName | TimeWord)) == 0)
            return true;
    return false;
}

} // namespace dateline
