// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/sentence_splitter.h"

#include "core/lexicon/date_line.h"
#include "core/text/char_class.h"

#include <string_view>

namespace dateline {

namespace {

/// Bytes of a paragraph in which its dateline is looked for.
constexpr std::size_t longestLead = 160;

enum class Mark { None, Stop, Strong, Ellipsis, Opening, Closing, Straight };

Mark wideMark(std::string_view sign)
{
    switch (decodeUtf8(sign, 0).value) {
    case 0x2026: return Mark::Ellipsis;
    case 0x3002:
    case 0xFF0E:
    case 0x0964:
    case 0x06D4:
    case 0xFF01:
    case 0xFF1F:
    case 0x061F:
    case 0x203C:
    case 0x2047: return Mark::Strong;
    case 0x201C:
    case 0x2018:
    case 0x201E:
    case 0x201A:
    case 0xAB:
    case 0x2039:
    case 0xBF:
    case 0xA1:
    case 0x300C:
    case 0xFF08:
    case 0x2013:
    case 0x2014:
    case 0x2022: return Mark::Opening;
    case 0x201D:
    case 0x2019:
    case 0xBB:
    case 0x203A:
    case 0x300D:
    case 0xFF09: return Mark::Closing;
    default: return Mark::None;
    }
}

Mark markOf(std::string_view sign)
{
    switch (sign.front()) {
    case '.': return sign.size() == 1 ? Mark::Stop : Mark::Ellipsis;
    case '!':
    case '?': return Mark::Strong;
    case '(':
    case '[':
    case '{':
    case '`':
    case '-':
    case '*':
    case '_': return Mark::Opening;
    case ')':
    case ']':
    case '}': return Mark::Closing;
    case '"':
    case '\'': return Mark::Straight;
    default: return static_cast<unsigned char>(sign.front()) >= 0x80 ? wideMark(sign) : Mark::None;
    }
}

/// Finds the sentence ends of one paragraph.
class Splitter {
public:
    Splitter(const Document &document, std::uint32_t first, std::uint32_t end, const TextLexicon &lexicon)
        : m_document(document), m_first(first), m_end(end), m_lexicon(lexicon)
    {
    }

    /// The token after "DAMASCUS, March 20 (MNA) —", with which a paragraph may open; its first token otherwise.
    std::uint32_t endOfLead() const
    {
        const std::uint32_t begin = token(m_first).begin;
        const std::string_view paragraph =
            std::string_view(m_document.text).substr(begin, token(m_end - 1).end - begin);
        const auto lead = static_cast<std::uint32_t>(agencyLeadLength(paragraph.substr(0, longestLead)));
        std::uint32_t at = m_first;
        while (lead > 0 && at < m_end && (token(at).begin < begin + lead || isDash(at)))
            ++at;
        return at < m_end ? at : m_first;
    }

    /// The token after the sentence that starts at `start`.
    std::uint32_t endOfSentence(std::uint32_t start) const
    {
        const std::uint32_t limit = std::min(m_end, start + maximumSentenceTokens);
        for (std::uint32_t i = start; i < limit; ++i) {
            if (!mayEnd(i))
                continue;
            const std::uint32_t next = afterClosing(i + 1);
            if (next >= m_end)
                return m_end;
            if (next <= limit && endsBefore(i, next))
                return next;
        }
        return limit;
    }

private:
    const Token &token(std::uint32_t i) const { return m_document.tokens[i]; }
    Mark mark(std::uint32_t i) const
    {
        return token(i).kind == TokenKind::Punctuation ? markOf(m_document.textOf(token(i))) : Mark::None;
    }
    bool isDash(std::uint32_t i) const
    {
        const std::string_view sign = m_document.textOf(token(i));
        return sign == "-" || sign == "--" || sign == "–" || sign == "—" || sign == "―";
    }
    bool isInitialism(std::uint32_t i) const
    {
        const Token &t = token(i);
        return t.kind == TokenKind::Word && t.end - t.begin >= 4 && m_document.text[t.end - 1] == '.';
    }

    bool mayEnd(std::uint32_t i) const
    {
        if (!token(i).is(MayEndSentence))
            return false;
        if (token(i).kind == TokenKind::Punctuation) {
            const Mark m = mark(i);
            return m == Mark::Stop || m == Mark::Strong || m == Mark::Ellipsis;
        }
        return isInitialism(i);
    }

    /// Passes closing quotes and brackets, more stops, and footnote numbers ("[12]").
    std::uint32_t afterClosing(std::uint32_t i) const
    {
        while (i < m_end && !token(i).is(SpaceBefore)) {
            const Mark m = mark(i);
            const bool note = m == Mark::Opening && i + 2 < m_end && m_document.text[token(i).begin] == '['
                              && token(i + 1).kind == TokenKind::Number && mark(i + 2) == Mark::Closing;
            if (note)
                i += 3;
            else if (m != Mark::None && m != Mark::Opening)
                ++i;
            else
                break;
        }
        return i;
    }

    /// The first word or number at or after `i`, past opening marks.
    std::uint32_t firstWord(std::uint32_t i) const
    {
        const std::uint32_t limit = std::min(m_end, i + 4);
        while (i < limit && (mark(i) == Mark::Opening || mark(i) == Mark::Straight))
            ++i;
        return i < limit ? i : m_end;
    }

    bool isStarter(std::uint32_t i) const
    {
        return i < m_end && token(i).is(Capitalised) && m_lexicon.startsSentence(token(i).word);
    }

    bool looksLikeStart(std::uint32_t word) const
    {
        if (word >= m_end)
            return false;
        const Token &t = token(word);
        if (t.kind == TokenKind::Number)
            return true;
        return t.kind == TokenKind::Word
               && (t.is(Capitalised) || isCaselessLetter(charAt(m_document.text, t.begin).value));
    }

    bool endsBefore(std::uint32_t stop, std::uint32_t next) const
    {
        const std::uint32_t word = firstWord(next);
        if (!looksLikeStart(word))
            return false;
        if (!token(next).is(SpaceBefore))
            return endsWithoutSpace(stop, word);
        if (isInitialism(stop))
            return isStarter(word);
        return mark(stop) != Mark::Stop || stopEnds(stop, next, word);
    }

    // "… the war.The rebels …": only between a plain word and a word that starts sentences.
    bool endsWithoutSpace(std::uint32_t stop, std::uint32_t word) const
    {
        return stop > m_first && mark(stop) == Mark::Stop && token(stop - 1).kind == TokenKind::Word
               && !token(stop - 1).is(Capitalised) && isStarter(word);
    }

    bool stopEnds(std::uint32_t stop, std::uint32_t next, std::uint32_t word) const
    {
        if (stop == m_first || token(stop).is(SpaceBefore) || next > stop + 1)
            return true;
        const Token &before = token(stop - 1);
        if (before.kind == TokenKind::Number)
            return numberEnds(stop, word);
        if (before.kind != TokenKind::Word)
            return true;
        if (isInitial(before))
            return isStarter(word);
        switch (m_lexicon.abbreviation(before.word, before.is(Capitalised))) {
        case Abbreviation::None: return true;
        case Abbreviation::Title: return false;
        case Abbreviation::BeforeNumber: return token(word).kind != TokenKind::Number;
        case Abbreviation::MayEnd: return isStarter(word);
        }
        return true;
    }

    // "3. März" and the "1." of a list.
    bool numberEnds(std::uint32_t stop, std::uint32_t word) const
    {
        const Token &number = token(stop - 1);
        if (stop == m_first + 1)
            return false;
        return number.end - number.begin > 2 || m_lexicon.month(token(word).word) == 0;
    }

    bool isInitial(const Token &t) const
    {
        return t.is(Capitalised) && t.end - t.begin == charAt(m_document.text, t.begin).bytes;
    }

    const Document &m_document;
    std::uint32_t m_first;
    std::uint32_t m_end;
    const TextLexicon &m_lexicon;
};

void markStart(Document &document, std::uint32_t first, std::uint32_t end)
{
    for (std::uint32_t i = first; i < end; ++i) {
        if (document.tokens[i].kind != TokenKind::Punctuation) {
            document.tokens[i].shape |= SentenceStart;
            return;
        }
    }
}

} // namespace

void splitSentences(Document &document, std::uint32_t firstToken, std::uint32_t endToken, std::uint32_t paragraph,
                    const TextLexicon &lexicon)
{
    const Splitter splitter(document, firstToken, endToken, lexicon);
    std::uint32_t lead = splitter.endOfLead();
    for (std::uint32_t start = firstToken; start < endToken; lead = firstToken) {
        const std::uint32_t end = lead > start ? lead : splitter.endOfSentence(start);
        document.sentences.push_back(
            {{document.tokens[start].begin, document.tokens[end - 1].end}, start, end, paragraph});
        markStart(document, start, end);
        start = end;
    }
}

} // namespace dateline
