// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/speech_reader.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t farthestSubject = 60;
constexpr std::uint32_t farthestAgent = 14;

} // namespace

// The tagger decides, but for "chanting," before words, and after a noun for forms that it takes for adjectives and
// nouns
// ("experts praised the plan"). Without a tagger every word of speech counts.
bool SpeechReader::isVerbal(std::uint32_t at, std::uint32_t begin, std::uint32_t end) const
{
    if (tag(at) == PosTag::None || isVerb(tag(at)))
        return true;
    if ((flags(at) & SpeechForm) != 0)
        return bringsWords(at + 1);
    if (at == begin || at + 1 >= end || tag(at) == PosTag::NNP || token(at).is(Capitalised))
        return false;
    std::uint32_t before = at - 1;
    while (before > begin && tag(before) == PosTag::RB)
        --before;
    const NameMention *mention = mentionAt(before);
    const bool base = (flags(at) & SpeechBase) != 0;
    const bool subject =
        tag(before) == PosTag::NNS || isPronoun(before) || (mention && mention->canAct && (!base || mention->plural));
    // "told" and "said" are nothing but verbs, whatever the tagger says.
    const bool outspoken = !base && tag(at) != PosTag::NNS && (flags(at) & (SpeechSay | SpeechTell)) != 0;
    const PosTag next = tag(at + 1);
    return subject
           && (tag(at) == PosTag::JJ || outspoken || next == PosTag::DT || next == PosTag::PRP || next == PosTag::PRPS
               || next == PosTag::NNP || next == PosTag::TO || is(at + 1, fixed().that));
}

/// Whether a sign or word follows that only what somebody says can follow.
bool SpeechReader::bringsWords(std::uint32_t at) const
{
    return at < document().tokens.size() && (isComma(at) || is(at, fixed().colon) || is(at, fixed().that));
}

std::optional<SpeechCue> SpeechReader::cueAt(std::uint32_t at, std::uint32_t begin, std::uint32_t end,
                                             const SpeechCue *last) const
{
    if (is(at, fixed().according))
        return accordingAt(at, end);
    const std::uint64_t word = flags(at);
    if ((word & (anySpeechVerb | SpeechNoun)) == 0 || mentionAt(at))
        return std::nullopt;
    if ((word & anySpeechVerb) != 0 && isVerbal(at, begin, end))
        return verbAt(at, begin, end, last);
    if ((word & SpeechNoun) != 0 && (isNoun(tag(at)) || tag(at) == PosTag::None))
        return nounAt(at, begin, end, last);
    return std::nullopt;
}

std::optional<SpeechCue> SpeechReader::accordingAt(std::uint32_t at, std::uint32_t end) const
{
    if (at + 2 >= end || !is(at + 1, fixed().to))
        return std::nullopt;
    SpeechCue cue;
    cue.first = cue.groupFirst = at;
    cue.end = cue.groupEnd = at + 2;
    cue.speaker = phraseFrom(at + 2, end);
    cue.according = true;
    cue.kinds = SpeechSay;
    const bool somebody =
        cue.speaker && (canSpeak(cue.speaker) || (!cue.speaker.mention && !isPronoun(cue.speaker.first)));
    if (!somebody)
        return std::nullopt;
    cue.groupEnd = cue.speaker.end;
    return cue;
}

// "the minister's claim that", "issued a statement saying": the owner speaks, or who made it.
std::optional<SpeechCue> SpeechReader::nounAt(std::uint32_t at, std::uint32_t begin, std::uint32_t end,
                                              const SpeechCue *last) const
{
    // "the claim that was made": what follows the relative pronoun is a verb.
    if (at + 2 >= end || !is(at + 1, fixed().that) || isVerb(tag(at + 2)) || tag(at + 2) == PosTag::MD)
        return std::nullopt;
    SpeechCue cue;
    cue.first = cue.groupFirst = at;
    cue.end = cue.groupEnd = at + 1;
    cue.kinds = SpeechNoun;
    cue.noun = true;
    std::uint32_t owner = at;
    while (owner > begin && (isAdjective(tag(owner - 1)) || tag(owner - 1) == PosTag::NN))
        --owner;
    if (owner == begin)
        return std::nullopt;
    if (is(owner - 1, fixed().possessive) || tag(owner - 1) == PosTag::POS)
        cue.speaker = phraseBefore(owner - 1, begin);
    else if (tag(owner - 1) == PosTag::PRPS)
        cue.speaker = {owner - 1, owner, nullptr};
    else
        cue.speaker = sharedSubject(at, begin, last);
    if (!canSpeak(cue.speaker))
        return std::nullopt;
    return cue;
}

// Steps back over auxiliaries, adverbs and "went on to" to where the subject ends.
std::uint32_t SpeechReader::groupStart(std::uint32_t at, std::uint32_t begin, bool &copula, bool &helped) const
{
    std::uint32_t first = at;
    bool time = false; // "the agency on Monday said"
    while (first > begin && at - first < farthestAgent) {
        const std::uint32_t before = first - 1;
        const std::uint64_t word = flags(before);
        if (mentionAt(before))
            break;
        if ((word & TimeWord) != 0 && before > begin) {
            time = true;
        } else if (time && tag(before) == PosTag::IN) {
            time = false;
        } else if ((word & Copula) != 0 && tag(before) != PosTag::POS) {
            copula = true;
        } else if (((word & Auxiliary) != 0 && tag(before) != PosTag::POS) || tag(before) == PosTag::MD) {
            helped = true;
        } else if (tag(before) == PosTag::TO || (is(before, fixed().to) && tag(first) == PosTag::VB)) {
            // "to" after another verb belongs to the group, after a noun or pronoun the verb has another subject.
            std::uint32_t verb = before;
            while (verb > begin
                   && (tag(verb - 1) == PosTag::RB || tag(verb - 1) == PosTag::RP || isAdjective(tag(verb - 1))))
                --verb;
            if (verb == begin || !isVerb(tag(verb - 1)) || (flags(verb - 1) & (SpeechUrge | SpeechClaim)) != 0)
                break;
            helped = true;
            copula = false;
            first = verb;
            if ((flags(verb - 1) & (Auxiliary | Copula)) != 0)
                continue;
        } else if (tag(before) != PosTag::RB
                   && ((word & Adverb) == 0 || tag(before) == PosTag::IN || isNoun(tag(before)))) {
            break;
        }
        --first;
    }
    return first;
}

std::optional<SpeechCue> SpeechReader::verbAt(std::uint32_t at, std::uint32_t begin, std::uint32_t end,
                                              const SpeechCue *last) const
{
    const PosTag pos = tag(at);
    const std::uint64_t word = flags(at);
    const bool headline = token(at).is(Capitalised) && !token(at).is(SentenceStart);
    if (headline && (word & (SpeechSay | SpeechTell | SpeechClaim)) == 0)
        return std::nullopt;
    SpeechCue cue;
    cue.first = at;
    cue.end = at + 1;
    cue.kinds = word & (anySpeechVerb | SpeechForm | SpeechBase);
    bool copula = false;
    bool helped = false;
    const std::uint32_t subjectEnd = groupStart(at, begin, copula, helped);
    cue.groupFirst = subjectEnd;
    cue.groupEnd = at + 1;
    const bool form = pos == PosTag::VBG || (!isVerb(pos) && (word & SpeechForm) != 0);
    cue.gerund = form && !copula;
    cue.passive = copula && !form && (pos == PosTag::VBN || pos == PosTag::VBD || pos == PosTag::None);
    // Taggers take "sources close to him say" for an infinitive; one without "to" has no noun before it.
    if (pos == PosTag::VB && !helped
        && (subjectEnd == begin
            || (!isNoun(tag(subjectEnd - 1)) && !isPronoun(subjectEnd - 1) && !mentionAt(subjectEnd - 1))))
        return std::nullopt;
    if (cue.passive)
        return setAgent(cue, end) ? std::optional(cue) : std::nullopt;
    if (!cue.gerund && !copula && !helped && setInverted(cue, begin, end))
        return cue;
    // "the group's continued violence", "their announced plan"
    if (pos == PosTag::VBN && at > begin
        && (tag(at - 1) == PosTag::POS || tag(at - 1) == PosTag::PRPS || is(at - 1, fixed().possessive)))
        return std::nullopt;
    if (pos == PosTag::VBN && !helped && subjectEnd == at && !isPronoun(at == begin ? at : at - 1)
        && !(at > begin && mentionAt(at - 1)) && !bringsWords(at + 1))
        return std::nullopt; // "remarks made": a participle
    return setSubject(cue, subjectEnd, begin, end, last) ? std::optional(cue) : std::nullopt;
}

bool SpeechReader::setSubject(SpeechCue &cue, std::uint32_t subjectEnd, std::uint32_t begin, std::uint32_t end,
                              const SpeechCue *last) const
{
    // "The study found that": whatever a clause with "that" follows has a meaning to tell.
    const bool anybody = (cue.kinds & (SpeechSay | SpeechTell)) != 0 || (cue.end < end && is(cue.end, fixed().that));
    if (cue.gerund) {
        if (subjectEnd == begin || (flags(subjectEnd - 1) & Determiner) != 0)
            return false;
        // "footage of X saying": X; "a statement saying": who made it.
        const NameMention *beside = mentionAt(subjectEnd - 1);
        const bool somebody =
            beside && beside->kind == NameKind::Person && beside->endToken == subjectEnd && beside->firstToken >= begin;
        cue.speaker = somebody ? SpeakerSpan{beside->firstToken, beside->endToken, beside}
                               : sharedSubject(cue.first, begin, last);
        return canSpeak(cue.speaker);
    }
    if (subjectEnd == begin)
        return false;
    const std::uint32_t before = subjectEnd - 1;
    const bool shared =
        tag(before) == PosTag::CC || is(before, fixed().andWord)
        || (isComma(before) && before > begin && tag(before + 1) != PosTag::None && !phraseBefore(subjectEnd, begin));
    if (shared) {
        cue.speaker = sharedSubject(subjectEnd, begin, last);
        cue.groupFirst = subjectEnd;
        return canSpeak(cue.speaker);
    }
    if ((flags(before) & RelativePronoun) != 0 || tag(before) == PosTag::WDT || tag(before) == PosTag::WP) {
        std::uint32_t antecedent = before;
        while (antecedent > begin && (isComma(antecedent - 1) || tag(antecedent - 1) == PosTag::Punct))
            --antecedent;
        cue.relative = true;
        cue.speaker = phraseBefore(antecedent, begin);
        return cue.speaker.end != 0 && ((anybody && !isPronoun(cue.speaker.first)) || canSpeak(cue.speaker));
    }
    cue.speaker = phraseBefore(subjectEnd, begin);
    if (!cue.speaker)
        return false;
    cue.groupFirst = cue.speaker.first;
    return canSpeak(cue.speaker) || (anybody && !isPronoun(cue.speaker.first));
}

// "said X", "Said X:"; "has said X" is no such thing, and who is told is the hearer.
bool SpeechReader::setInverted(SpeechCue &cue, std::uint32_t begin, std::uint32_t end) const
{
    const std::uint32_t at = cue.first;
    const PosTag pos = tag(at);
    if (at + 1 >= end || (cue.kinds & (anyClauseVerb | SpeechThink)) == 0
        || (cue.kinds & (SpeechForm | SpeechTell)) != 0
        || (pos != PosTag::VBD && pos != PosTag::VBZ && pos != PosTag::VBN && pos != PosTag::None && at != begin))
        return false;
    // A subject before the verb rules inversion out: only a comma, a mark or nothing may stand there.
    if (at > begin && tag(at - 1) != PosTag::Punct && token(at - 1).kind != TokenKind::Punctuation)
        return false;
    if (at > begin && isComma(at - 1) && phraseBefore(at, begin).mention && !canSpeak(phraseFrom(at + 1, end)))
        return false;
    const SpeakerSpan speaker = phraseFrom(at + 1, end);
    if (!speaker || !canSpeak(speaker) || (isPronoun(speaker.first) && (flags(speaker.first) & RelativePronoun) != 0))
        return false;
    // "…, said the rebels had left": what follows is the content, unless the sentence or clause ends with the phrase.
    const std::uint32_t next = speaker.end;
    const bool closed = next >= end || token(next).kind == TokenKind::Punctuation || tag(next) == PosTag::IN
                        || tag(next) == PosTag::WP || tag(next) == PosTag::VBG || tag(next) == PosTag::VBN
                        || tag(next) == PosTag::RB || (flags(next) & TimeWord) != 0 || tag(next) == PosTag::DT
                        || tag(next) == PosTag::TO || tag(next) == PosTag::CC || tag(next) == PosTag::WRB;
    if (!closed)
        return false;
    cue.inverted = true;
    cue.speaker = speaker;
    cue.groupEnd = speaker.end;
    return true;
}

// "was accused by X", "was described by X as"
bool SpeechReader::setAgent(SpeechCue &cue, std::uint32_t end) const
{
    const std::uint32_t limit = std::min(end, cue.end + farthestAgent);
    for (std::uint32_t at = cue.end; at + 1 < limit && !isFiniteVerb(tag(at)); ++at) {
        if (!is(at, fixed().by))
            continue;
        cue.speaker = phraseFrom(at + 1, end);
        if (at == cue.end)
            cue.groupEnd = std::max(cue.groupEnd, cue.speaker.end);
        return canSpeak(cue.speaker);
    }
    return false;
}

// The subject of the clause that the verb at `at` goes on with.
SpeakerSpan SpeechReader::sharedSubject(std::uint32_t at, std::uint32_t begin, const SpeechCue *last) const
{
    const std::uint32_t limit = at - begin > farthestSubject ? at - farthestSubject : begin;
    for (std::uint32_t verb = at; verb-- > limit;) {
        if (last && verb < last->groupEnd && verb >= last->groupFirst)
            return last->speaker;
        if (mentionAt(verb) || !isFiniteVerb(tag(verb)))
            continue;
        bool copula = false;
        bool helped = false;
        const std::uint32_t first = groupStart(verb, begin, copula, helped);
        if (first == begin)
            continue;
        const SpeakerSpan subject = phraseBefore(first, begin);
        if (subject && canSpeak(subject) && !((flags(subject.first) & RelativePronoun) != 0 && !subject.mention))
            return subject;
    }
    // No verb the tagger knows: who opens the sentence.
    for (std::uint32_t first = limit; first < at && limit == begin; ++first)
        if (const NameMention *mention = mentionAt(first); mention && mention->canAct)
            return {mention->firstToken, mention->endToken, mention};
    return {};
}

} // namespace dateline
