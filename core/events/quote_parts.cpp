// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/quote_parts.h"

namespace dateline {

namespace {

constexpr std::uint32_t fewestWords = 3; // a shorter clause before a cue is no content

} // namespace

void QuotePartReader::noteFront(const Sentence &sentence, const SpeechCue &cue, const Complement &after)
{
    if (const std::uint32_t mark = frontMark(sentence, cue, after); mark != MarkIndex::none)
        m_fronted[mark] = 1;
}

/// The marked span that ends right before the cue and its speaker.
std::uint32_t QuotePartReader::frontMark(const Sentence &sentence, const SpeechCue &cue, const Complement &after) const
{
    if (cue.gerund || cue.relative || cue.noun || cue.passive || cue.groupFirst == 0)
        return MarkIndex::none;
    std::uint32_t at = cue.groupFirst - 1;
    if (at > 0 && at >= sentence.firstToken && m_reader.isComma(at) && m_marks.closesAt(at - 1))
        --at;
    if (at < m_document.paragraphs[sentence.paragraph].firstToken || !m_marks.closesAt(at))
        return MarkIndex::none;
    const std::uint32_t mark = m_marks.spanAt(at);
    // What the cue brings itself rules out a quotation of the sentence before, and a title: "On “Face the Nation” he
    // said …".
    const bool broken = after.kind == ComplementKind::Marks && at >= sentence.firstToken;
    if (after && !broken && (at < sentence.firstToken || m_marks.spans()[mark].open > contentStart(sentence)))
        return MarkIndex::none;
    return mark;
}

bool QuotePartReader::hasFiniteVerb(std::uint32_t first, std::uint32_t end) const
{
    for (std::uint32_t at = first; at < end; ++at)
        if (isFiniteVerb(m_reader.tag(at)) || m_reader.tag(at) == PosTag::VBN || m_reader.tag(at) == PosTag::None)
            return true;
    return false;
}

std::uint32_t QuotePartReader::contentStart(const Sentence &sentence) const
{
    std::uint32_t first = sentence.firstToken;
    while (first + 1 < sentence.endToken && m_marks.outside(first)
           && (m_document.tokens[first].kind == TokenKind::Punctuation || m_reader.tag(first) == PosTag::CC))
        ++first;
    return first;
}

bool QuotePartReader::takeFront(const Sentence &sentence, std::span<const SpeechCue> cues, const SpeechCue &cue,
                                const Complement &after, QuoteDraft &draft) const
{
    const std::uint32_t mark = frontMark(sentence, cue, after);
    if (mark != MarkIndex::none) {
        const MarkedSpan &marked = m_marks.spans()[mark];
        const bool afterColon =
            marked.open > sentence.firstToken && m_reader.is(marked.open - 1, m_reader.fixed().colon);
        // "X felt ill because “…,” she said": what stands before the marks belongs to the cue before.
        const bool told =
            !cues.empty() && cues.front().first < marked.open && cues.front().first >= sentence.firstToken;
        draft.direct = afterColon || told || marked.open <= contentStart(sentence);
        draft.first = draft.direct ? marked.first() : contentStart(sentence);
        draft.end = draft.direct ? marked.close : m_marks.endOf(mark);
        return draft.first < draft.end;
    }
    if (cue.gerund || cue.relative || cue.noun || cue.passive || cue.groupFirst < sentence.firstToken + 2)
        return false;
    const std::uint32_t comma = cue.groupFirst - 1;
    const NameLexicon::FixedWords &fixed = m_reader.fixed();
    if (m_document.tokens[comma].kind != TokenKind::Punctuation || m_reader.is(comma, fixed.semicolon)
        || m_reader.is(comma, fixed.colon) || m_reader.is(comma, fixed.stop)
        || (cue.kinds & (anyClauseVerb | SpeechThink)) == 0)
        return false;
    const bool parenthetical =
        cue.groupEnd >= sentence.endToken || m_document.tokens[cue.groupEnd].kind == TokenKind::Punctuation;
    if (after && (!parenthetical || after.kind != ComplementKind::Marks))
        return false;
    const std::uint32_t first = contentStart(sentence);
    const bool clause = first < comma && hasFiniteVerb(first, comma);
    const bool opensSubordinate = (m_reader.flags(first) & Subordinator) != 0;
    const bool colon = cue.groupEnd < sentence.endToken && m_reader.is(cue.groupEnd, m_reader.fixed().colon);
    if (after && (opensSubordinate || !clause || colon))
        return false;
    const bool goesOn = parenthetical && cue.groupEnd + 1 < sentence.endToken && m_reader.isComma(cue.groupEnd);
    if (first + fewestWords > comma && !goesOn)
        return false;
    if (!clause && !(goesOn && hasFiniteVerb(cue.groupEnd, sentence.endToken)))
        return false;
    draft.first = first;
    draft.end = comma;
    draft.direct = false;
    return true;
}

void QuotePartReader::continueAfterGap(const Sentence &sentence, std::span<const SpeechCue> cues, const SpeechCue &cue,
                                       QuoteDraft &draft) const
{
    std::uint32_t limit = sentence.endToken;
    for (const SpeechCue &other : cues)
        if (other.first > cue.first) {
            limit = std::min(other.groupFirst, limit);
            break;
        }
    if (m_marks.closesAt(draft.direct ? draft.end : draft.end - 1)) {
        std::uint32_t at = cue.groupEnd;
        while (at < limit && m_marks.outside(at) && !isFiniteVerb(m_reader.tag(at)) && m_reader.tag(at) != PosTag::VBG)
            ++at;
        if (at < limit && m_marks.opensAt(at))
            draft.end = m_marks.spans()[lastOfChain(m_marks.spanAt(at))].close;
        return;
    }
    const std::uint32_t next = cue.groupEnd + 1;
    if (next >= sentence.endToken || !m_reader.isComma(cue.groupEnd))
        return;
    const PosTag tag = m_reader.tag(next);
    const bool complete = hasFiniteVerb(draft.first, draft.end) && (m_reader.flags(draft.first) & Subordinator) == 0;
    const bool joins = isFiniteVerb(tag) || tag == PosTag::CC || tag == PosTag::TO;
    if (complete && (tag == PosTag::VBG || tag == PosTag::WP || tag == PosTag::WDT || (!joins && cue.inverted)))
        return;
    const std::uint32_t end =
        m_complements.clauseEnd(next, ComplementKind::Clause, cue, cues, sentence.firstToken, sentence.endToken);
    if (end > next)
        draft.end = end;
}

void QuotePartReader::takeAfter(const Complement &after, QuoteDraft &draft) const
{
    draft.first = after.first;
    draft.end = after.end;
    draft.direct = false;
    if (after.kind != ComplementKind::Marks)
        return;
    const std::uint32_t span = m_marks.spanAt(after.first);
    if (after.end > m_marks.endOf(span))
        return;
    const std::uint32_t last = lastOfChain(span);
    draft.first = m_marks.spans()[span].first();
    draft.end = m_marks.spans()[last].close;
    draft.direct = true;
}

std::uint32_t QuotePartReader::lastOfChain(std::uint32_t span) const
{
    while (m_marks.spans()[span].continues && span + 1 < m_marks.spans().size())
        ++span;
    return span;
}

void QuotePartReader::goOn(const Sentence &sentence, QuoteDraft &draft) const
{
    const std::uint32_t next = sentence.endToken;
    const Paragraph &paragraph = m_document.paragraphs[sentence.paragraph];
    const bool marked = m_marks.closesAt(draft.direct ? draft.end : draft.end - 1);
    if (!marked || next >= paragraph.endToken || !m_marks.opensAt(next))
        return;
    const std::uint32_t last = lastOfChain(m_marks.spanAt(next));
    const std::uint32_t end = m_marks.endOf(last);
    const bool whole = end >= paragraph.endToken || m_document.sentences[m_document.sentenceOf(end)].firstToken == end;
    if (m_fronted[last] == 0 && whole)
        draft.end = m_marks.spans()[last].close;
}

} // namespace dateline
