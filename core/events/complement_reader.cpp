// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/complement_reader.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t farthestComplement = 24; ///< between a cue and what it brings
constexpr std::uint32_t farthestVerb = 24;       ///< between the start of a clause and its verb
constexpr std::uint32_t longestClause = 250;     ///< keeps hostile sentences linear

} // namespace

MarkIndex::MarkIndex(const Document &document, std::vector<MarkedSpan> spans)
    : m_spans(std::move(spans)), m_spanOf(document.tokens.size(), 0)
{
    for (std::uint32_t i = 0; i < m_spans.size(); ++i)
        for (std::uint32_t at = m_spans[i].open; at < endOf(i); ++at)
            m_spanOf[at] = i + 1;
}

std::uint32_t MarkIndex::endOf(std::uint32_t span) const
{
    return m_spans[span].closed ? m_spans[span].close + 1 : m_spans[span].close;
}

bool ComplementReader::isComplementiser(std::uint32_t at) const
{
    return m_reader.is(at, m_reader.fixed().that);
}

bool ComplementReader::isQuestionWord(std::uint32_t at) const
{
    const PosTag tag = m_reader.tag(at);
    return tag == PosTag::WRB || tag == PosTag::WP || tag == PosTag::WDT || (m_reader.flags(at) & QuestionWord) != 0;
}

/// "said, in a speech on Monday, that": the token after the second comma; `comma` when no such aside opens there.
std::uint32_t ComplementReader::skipAside(std::uint32_t comma, std::uint32_t end) const
{
    if (!m_reader.isComma(comma))
        return comma;
    const std::uint32_t limit = std::min(end, comma + farthestComplement);
    for (std::uint32_t at = comma + 1; at + 1 < limit && m_marks.outside(at); ++at) {
        if (m_reader.isComma(at))
            return isComplementiser(at + 1) ? at + 1 : comma;
        if (isFiniteVerb(m_reader.tag(at)))
            break;
    }
    return comma;
}

// "said in a statement on Monday", "told reporters": what may stand before the content.
std::uint32_t ComplementReader::skipAdverbials(const SpeechCue &cue, std::uint32_t at, std::uint32_t end) const
{
    const std::uint32_t limit = std::min(end, at + farthestComplement);
    if ((cue.kinds & SpeechTell) != 0 && at < limit && m_marks.outside(at) && !isComplementiser(at))
        if (const SpeakerSpan hearer = m_reader.phraseFrom(at, limit))
            at = hearer.end;
    while (at < limit && m_marks.outside(at) && !isComplementiser(at)) {
        const PosTag tag = m_reader.tag(at);
        const std::uint64_t word = m_reader.flags(at);
        if ((word & TimeWord) != 0 || tag == PosTag::RB || tag == PosTag::RP || tag == PosTag::CD) {
            if (beginsClause(at, end, true) && tag != PosTag::RB && (word & TimeWord) == 0)
                break;
            ++at;
            continue;
        }
        const bool preposition =
            (tag == PosTag::IN || tag == PosTag::TO || tag == PosTag::None) && (word & Preposition) != 0;
        if (!preposition || isQuestionWord(at)
            || (tag == PosTag::TO && at + 1 < end && m_reader.tag(at + 1) == PosTag::VB))
            break;
        std::uint32_t next = at + 1;
        while (next < limit && m_marks.outside(next) && (m_reader.flags(next) & TimeWord) != 0)
            ++next;
        if (next == at + 1) {
            // "during a Friday evening rally in the city"
            std::uint32_t first = next;
            if (first + 1 < limit && m_reader.tag(first) == PosTag::DT && (m_reader.flags(first) & TimeWord) == 0) {
                std::uint32_t time = first + 1;
                while (time < limit && m_marks.outside(time) && (m_reader.flags(time) & TimeWord) != 0)
                    ++time;
                if (time > first + 1)
                    first = time;
            }
            const SpeakerSpan phrase = m_reader.phraseFrom(first, limit);
            if (!phrase)
                break;
            next = phrase.end;
            // "in the early morning hours"
            const bool time = next < limit && (m_reader.flags(next) & TimeWord) != 0;
            while (time && next < limit && m_marks.outside(next)
                   && ((m_reader.flags(next) & TimeWord) != 0 || isNoun(m_reader.tag(next))))
                ++next;
        }
        at = next;
    }
    return at;
}

/// A subject and a finite verb follow; `strict` wants them close together.
bool ComplementReader::beginsClause(std::uint32_t at, std::uint32_t end, bool strict) const
{
    const SpeakerSpan subject = m_reader.phraseFrom(at, end);
    const bool there = m_reader.tag(at) == PosTag::EX;
    if (!subject && !there)
        return false;
    std::uint32_t verb = there ? at + 1 : subject.end;
    if (m_reader.isPronoun(at) && verb < end && (isVerb(m_reader.tag(verb)) || m_reader.tag(verb) == PosTag::RB))
        return true; // "she'll leave"
    const std::uint32_t limit = std::min(end, verb + (strict ? 8u : farthestVerb));
    for (; verb < limit; ++verb) {
        const PosTag tag = m_reader.tag(verb);
        if (isFiniteVerb(tag) || (tag == PosTag::POS && verb == subject.end && m_reader.isPronoun(at)))
            return true;
        if (strict && (m_reader.isComma(verb) || tag == PosTag::WDT || tag == PosTag::WP || tag == PosTag::TO))
            return false;
    }
    return false;
}

// "about", "for", "of", not where, with whom or by whom.
bool ComplementReader::bringsTopic(std::uint32_t preposition) const
{
    const NameLexicon::FixedWords &fixed = m_reader.fixed();
    return (m_reader.flags(preposition) & (PlacePreposition | TimeWord)) == 0 && !m_reader.is(preposition, fixed.with)
           && !m_reader.is(preposition, fixed.by) && !m_reader.is(preposition, fixed.from);
}

// Infinitives, questions, objects and what prepositions bring.
Complement ComplementReader::phraseAfter(const SpeechCue &cue, std::uint32_t at, std::uint32_t end) const
{
    Complement found;
    found.cueEnd = cue.end;
    found.first = at;
    const PosTag tag = m_reader.tag(at);
    const std::uint64_t word = m_reader.flags(at);
    const bool say = (cue.kinds & (SpeechUrge | SpeechJudge | SpeechClaim | SpeechThink)) == 0;
    if (isQuestionWord(at)) {
        found.kind = ComplementKind::Clause;
    } else if (m_reader.is(at, m_reader.fixed().to) && at + 1 < end
               && (m_reader.tag(at + 1) == PosTag::VB || m_reader.tag(at + 1) == PosTag::NN)) {
        if (!say)
            found.kind = ComplementKind::Infinitive;
    } else if ((word & Preposition) != 0 && (tag == PosTag::IN || tag == PosTag::TO || tag == PosTag::None)) {
        if ((cue.kinds & (SpeechUrge | SpeechJudge | SpeechClaim)) != 0 && at == cue.groupEnd && bringsTopic(at)) {
            found.kind = ComplementKind::Object;
            found.first = at + 1;
            found.cueEnd = at + 1;
        }
    } else if ((cue.kinds & (SpeechUrge | SpeechJudge | SpeechClaim | SpeechThink)) != 0 && (word & TimeWord) == 0
               && (m_reader.phraseFrom(at, end) || tag == PosTag::VBG)) {
        found.kind = ComplementKind::Object;
        // "called them “heroes”": what the marks hold is said.
        if (m_reader.isPronoun(at) && at + 1 < end && m_marks.opensAt(at + 1)) {
            found.kind = ComplementKind::Marks;
            found.first = at + 1;
        }
    }
    return found;
}

Complement ComplementReader::after(const SpeechCue &cue, std::span<const SpeechCue> cues, std::uint32_t begin,
                                   std::uint32_t end) const
{
    Complement found;
    found.cueEnd = cue.end;
    if (cue.according || cue.groupEnd >= end)
        return found;
    std::uint32_t at = skipAside(skipAdverbials(cue, cue.groupEnd, end), end);
    const bool colon = at < end && m_reader.is(at, m_reader.fixed().colon);
    if (at + 1 < end && (colon || m_reader.isComma(at)) && m_marks.opensAt(at + 1))
        ++at;
    // "called for calm.": the adverbial is what it brings, and no clause follows
    const bool exhausted =
        at >= end || (!colon && m_marks.outside(at) && m_reader.token(at).kind == TokenKind::Punctuation);
    if (exhausted)
        at = cue.groupEnd;
    const bool gapped = at == cue.groupEnd && !cue.inverted && isFiniteVerb(m_reader.tag(at))
                        && (cue.kinds & (anyClauseVerb | SpeechThink)) != 0;
    if (m_marks.opensAt(at)) {
        found.kind = ComplementKind::Marks;
        found.first = at;
    } else if (gapped) {
        found.kind = ComplementKind::Clause; // "which he said were lost"
        found.first = at;
    } else if (colon && at + 1 < end && (cue.kinds & (SpeechSay | SpeechTell)) != 0) {
        found.kind = ComplementKind::Clause;
        found.first = at + 1;
    } else if (isComplementiser(at)) {
        found.kind = ComplementKind::Clause;
        found.first = at;
    } else if ((cue.kinds & SpeechTell) != 0 && at > cue.groupEnd && m_reader.is(at, m_reader.fixed().to)
               && at + 1 < end && (m_reader.tag(at + 1) == PosTag::VB || m_reader.tag(at + 1) == PosTag::NN)) {
        found.kind = ComplementKind::Infinitive; // "told his advisers to find a way"
        found.first = at;
    } else if ((cue.kinds & anyClauseVerb) != 0 && !cue.passive && !exhausted
               && beginsClause(at, end, (cue.kinds & SpeechClaim) != 0)) {
        found.kind = ComplementKind::Clause;
        found.first = at;
    } else if ((cue.kinds & SpeechThink) != 0 && !exhausted && beginsClause(at, end, true)) {
        found.kind = ComplementKind::Clause;
        found.first = at;
    } else if (m_reader.token(at).kind != TokenKind::Punctuation) {
        found = phraseAfter(cue, at == cue.groupEnd || isQuestionWord(at) ? at : cue.groupEnd, end);
    }
    if (found)
        found.end = found.kind == ComplementKind::Marks && standsAlone(m_marks.spanAt(found.first), end)
                        ? m_marks.endOf(m_marks.spanAt(found.first))
                        : clauseEnd(found.first, found.kind, cue, cues, begin, end);
    if (found && found.end <= found.first)
        found.kind = ComplementKind::None;
    return found;
}

bool ComplementReader::endsAtComma(std::uint32_t comma, ComplementKind kind, const SpeechCue &cue, std::uint32_t end,
                                   bool subordinate) const
{
    if (comma + 1 >= end)
        return true;
    const std::uint32_t next = comma + 1;
    const PosTag tag = m_reader.tag(next);
    if (m_reader.is(next, m_reader.fixed().according) || (m_reader.flags(next) & SpeechForm) != 0)
        return true;
    if (cue.relative && isFiniteVerb(tag))
        return true;
    if (subordinate && beginsClause(next, end, true))
        return true;
    // ", and the road was closed": a clause of its own, that the article tells.
    if (tag == PosTag::CC && beginsClause(next + 1, end, true))
        return true;
    if (kind == ComplementKind::Object)
        return tag != PosTag::NN && tag != PosTag::NNS && tag != PosTag::JJ;
    return kind == ComplementKind::Infinitive && (tag == PosTag::VBG || (m_reader.flags(next) & ClauseLink) != 0);
}

/// Whether another cue that begins at `next`, after a comma or "and", ends what `cue` brings.
bool ComplementReader::endsAtCue(const SpeechCue &cue, const SpeechCue &other, std::uint32_t next) const
{
    constexpr std::uint64_t outspoken = SpeechSay | SpeechTell;
    if (other.relative || other.noun || other.according)
        return other.according && other.first == next;
    // "said that it was lost and blamed the army": two verbs of one subject have one form.
    if (other.first == next || other.speaker.end < next)
        return m_reader.tag(other.first) == m_reader.tag(cue.first)
               && (other.kinds & (outspoken | SpeechClaim | SpeechJudge)) != 0 && other.first <= next + 2;
    return other.groupFirst == next && (other.kinds & outspoken) != 0 && !m_reader.isPronoun(next);
}

std::uint32_t ComplementReader::clauseEnd(std::uint32_t first, ComplementKind kind, const SpeechCue &cue,
                                          std::span<const SpeechCue> cues, std::uint32_t begin, std::uint32_t end) const
{
    // "After X said that …, Y left": the first word makes the cue's clause subordinate.
    const bool subordinate = begin < cue.groupFirst && (m_reader.flags(begin) & Subordinator) != 0;
    auto other = std::find_if(cues.begin(), cues.end(), [&](const SpeechCue &c) { return c.first > cue.first; });
    const std::uint32_t limit = std::min(end, first + longestClause);
    std::uint32_t at = first;
    while (at < limit) {
        if (!m_marks.outside(at)) {
            at = std::min(std::max(at + 1, m_marks.endOf(m_marks.spanAt(at))), limit);
            continue;
        }
        while (other != cues.end() && other->first <= at)
            ++other;
        const bool comma = m_reader.isComma(at);
        if (at > first && other != cues.end() && (comma || m_reader.tag(at) == PosTag::CC)) {
            std::uint32_t next = at + 1;
            while (next < limit
                   && ((m_reader.flags(next) & ClauseLink) != 0 || m_reader.tag(next) == PosTag::CC
                       || m_reader.tag(next) == PosTag::RB))
                ++next;
            if (endsAtCue(cue, *other, next))
                break;
        }
        if (kind == ComplementKind::Object && at > first && (m_reader.flags(at) & Subordinator) != 0
            && beginsClause(at + 1, limit, true))
            break;
        if (m_reader.is(at, m_reader.fixed().semicolon) || (comma && endsAtComma(at, kind, cue, end, subordinate)))
            break;
        ++at;
    }
    while (at > first && m_reader.token(at - 1).kind == TokenKind::Punctuation && m_marks.outside(at - 1)
           && !m_reader.is(at - 1, m_reader.fixed().close))
        --at;
    return at;
}

// A marked span that the sentence goes on with is part of a clause: "said “a deal” was near".
bool ComplementReader::standsAlone(std::uint32_t span, std::uint32_t end) const
{
    const std::uint32_t next = m_marks.endOf(span);
    if (next >= end || m_reader.token(next).kind == TokenKind::Punctuation
        || m_reader.token(next - 2).kind == TokenKind::Punctuation)
        return true;
    return (m_reader.flags(next) & TimeWord) != 0;
}

} // namespace dateline
