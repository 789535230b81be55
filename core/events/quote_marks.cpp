// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/quote_marks.h"

namespace dateline {

namespace {

enum class Mark : std::uint8_t { None, OpenDouble, CloseDouble, Straight, OpenSingle, CloseSingle, StraightSingle };

Mark markOf(const Document &document, const Token &token)
{
    if (token.kind != TokenKind::Punctuation)
        return Mark::None;
    const std::string_view text = document.textOf(token);
    if (text == "\"")
        return Mark::Straight;
    if (text == "'")
        return Mark::StraightSingle;
    if (text.size() == 2)
        return text == "``" || text == "«"   ? Mark::OpenDouble
               : text == "''" || text == "»" ? Mark::CloseDouble
                                             : Mark::None;
    if (text == "“" || text == "„")
        return Mark::OpenDouble;
    if (text == "”")
        return Mark::CloseDouble;
    if (text == "‘" || text == "‚")
        return Mark::OpenSingle;
    return text == "’" ? Mark::CloseSingle : Mark::None;
}

/// Pairs the marks of one paragraph.
class MarkPairer {
public:
    MarkPairer(const Document &document, std::uint32_t number, std::vector<MarkedSpan> &spans)
        : m_document(document), m_paragraph(document.paragraphs[number]), m_number(number), m_spans(spans)
    {
    }

    void pair();

private:
    const Token &token(std::uint32_t at) const { return m_document.tokens[at]; }
    Mark markAt(std::uint32_t at) const { return markOf(m_document, token(at)); }
    bool opens(std::uint32_t at) const;
    std::uint32_t closeOf(std::uint32_t open) const;
    std::uint32_t closeOfDouble(std::uint32_t open, bool straight) const;
    std::uint32_t closeOfSingle(std::uint32_t open) const;
    bool endsWord(std::uint32_t at) const;
    bool afterSentenceSign(std::uint32_t at) const;
    bool hasOpeningAfter(std::uint32_t at) const;

    const Document &m_document;
    const Paragraph &m_paragraph;
    std::uint32_t m_number;
    std::vector<MarkedSpan> &m_spans;
};

bool MarkPairer::opens(std::uint32_t at) const
{
    const bool spaceBefore = token(at).is(SpaceBefore) || at == m_paragraph.firstToken;
    const bool tightAfter = at + 1 < m_paragraph.endToken && !token(at + 1).is(SpaceBefore);
    const bool afterSign = at > m_paragraph.firstToken && token(at - 1).kind == TokenKind::Punctuation;
    switch (markAt(at)) {
    case Mark::OpenDouble: return true;
    case Mark::CloseDouble: // used as an opening mark by some
    case Mark::Straight: return tightAfter && (spaceBefore || afterSign);
    case Mark::OpenSingle: return tightAfter && (spaceBefore || afterSign);
    case Mark::StraightSingle:
    case Mark::CloseSingle: return tightAfter && (spaceBefore || afterSign);
    default: return false;
    }
}

bool MarkPairer::endsWord(std::uint32_t at) const
{
    const bool tightBefore = !token(at).is(SpaceBefore);
    return tightBefore
           && (at + 1 >= m_paragraph.endToken || token(at + 1).is(SpaceBefore)
               || token(at + 1).kind == TokenKind::Punctuation);
}

bool MarkPairer::afterSentenceSign(std::uint32_t at) const
{
    return at > m_paragraph.firstToken && token(at - 1).kind == TokenKind::Punctuation;
}

bool MarkPairer::hasOpeningAfter(std::uint32_t at) const
{
    for (++at; at < m_paragraph.endToken; ++at)
        if (markAt(at) == Mark::OpenDouble)
            return true;
    return false;
}

std::uint32_t MarkPairer::closeOfDouble(std::uint32_t open, bool straight) const
{
    std::uint32_t depth = 0;
    for (std::uint32_t at = open + 1; at < m_paragraph.endToken; ++at) {
        const Mark mark = markAt(at);
        if (straight) {
            if (mark == Mark::Straight && (endsWord(at) || !opens(at)))
                return at;
            if (mark == Mark::OpenDouble)
                ++depth;
            if (mark == Mark::CloseDouble && depth-- == 0)
                return at;
            continue;
        }
        if (mark == Mark::OpenDouble && !afterSentenceSign(at))
            ++depth;
        if (mark == Mark::CloseDouble || (mark == Mark::Straight && endsWord(at))) {
            if (depth == 0)
                return at;
            --depth;
        }
    }
    // With a nested mark that never closes, the first closing one is the best guess.
    if (depth > 0 && !straight)
        for (std::uint32_t at = open + 1; at < m_paragraph.endToken; ++at)
            if (markAt(at) == Mark::CloseDouble)
                return at;
    return m_paragraph.endToken;
}

// A single mark after an s may be an apostrophe: one after a comma or full stop further on is the better end.
std::uint32_t MarkPairer::closeOfSingle(std::uint32_t open) const
{
    std::uint32_t doubtful = m_paragraph.endToken;
    for (std::uint32_t at = open + 1; at < m_paragraph.endToken; ++at) {
        const Mark mark = markAt(at);
        if (mark == Mark::OpenSingle && at > open + 1)
            break;
        if ((mark != Mark::CloseSingle && mark != Mark::StraightSingle) || !endsWord(at))
            continue;
        const char before = m_document.text[token(at).begin - 1];
        if (afterSentenceSign(at) || before != 's')
            return doubtful != m_paragraph.endToken && !afterSentenceSign(at) ? doubtful : at;
        if (doubtful == m_paragraph.endToken)
            doubtful = at;
    }
    return doubtful;
}

std::uint32_t MarkPairer::closeOf(std::uint32_t open) const
{
    const Mark mark = markAt(open);
    if (mark == Mark::OpenSingle || mark == Mark::StraightSingle || mark == Mark::CloseSingle)
        return closeOfSingle(open);
    return closeOfDouble(open, mark == Mark::Straight);
}

void MarkPairer::pair()
{
    bool singlesClose = true; // what found no end once is not tried again: that keeps hostile text linear
    bool straightCloses = true;
    for (std::uint32_t at = m_paragraph.firstToken; at < m_paragraph.endToken; ++at) {
        const Mark mark = markAt(at);
        if (mark == Mark::None || !opens(at))
            continue;
        const bool single = mark == Mark::OpenSingle || mark == Mark::StraightSingle || mark == Mark::CloseSingle;
        if (single ? !singlesClose : (!straightCloses && mark != Mark::OpenDouble))
            continue;
        const std::uint32_t close = closeOf(at);
        if (close == m_paragraph.endToken) {
            if (single) {
                singlesClose = mark == Mark::OpenSingle;
                continue;
            }
            // Only an opening mark that cannot be anything else may stay open; a straight one before others is a slip.
            if (mark != Mark::OpenDouble && (at != m_paragraph.firstToken || hasOpeningAfter(at))) {
                straightCloses = false;
                continue;
            }
        }
        if (close > at + 1)
            m_spans.push_back({at, close, m_number, close != m_paragraph.endToken, false});
        at = close;
    }
}

} // namespace

std::vector<MarkedSpan> findMarkedSpans(const Document &document)
{
    std::vector<MarkedSpan> spans;
    for (std::uint32_t number = 0; number < document.paragraphs.size(); ++number) {
        if (!isAnalysed(document.paragraphs[number].kind))
            continue;
        const std::size_t before = spans.size();
        MarkPairer(document, number, spans).pair();
        if (before == 0 || before == spans.size())
            continue;
        MarkedSpan &last = spans[before - 1];
        last.continues = !last.closed && spans[before].open == document.paragraphs[number].firstToken
                         && last.paragraph + 1 == number;
    }
    return spans;
}

} // namespace dateline
