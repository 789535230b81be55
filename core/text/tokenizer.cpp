// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/tokenizer.h"

#include "core/base/octets.h"
#include "core/text/char_class.h"

#include <algorithm>

namespace dateline {

Tokenizer::Tokenizer(std::string_view text, std::span<const ByteSpan> markup, const Vocabulary &words)
    : m_text(text), m_markup(markup), m_words(words)
{
    for (std::size_t c = 0; c < m_signWords.size(); ++c) {
        const char sign = static_cast<char>(c);
        if (asciiClass(sign) == CharClass::Sign)
            m_signWords[c] = words.find({&sign, 1});
    }
}

void Tokenizer::tokenize(ByteSpan span, std::vector<Token> &tokens)
{
    m_at = span.begin;
    const std::uint32_t last = std::min<std::uint32_t>(span.end, static_cast<std::uint32_t>(m_text.size()));
    m_spaceBefore = true;
    m_afterWordOrNumber = false;
    while (m_nextMarkup < m_markup.size() && m_markup[m_nextMarkup].end <= m_at)
        ++m_nextMarkup;
    while (m_at < last) {
        const bool markupAhead = m_nextMarkup < m_markup.size() && m_markup[m_nextMarkup].begin < last;
        scanRun(markupAhead ? std::max(m_at, m_markup[m_nextMarkup].begin) : last, tokens);
        if (!markupAhead)
            break;
        const ByteSpan gap = m_markup[m_nextMarkup++];
        m_at = std::max(m_at, gap.end);
        m_afterWordOrNumber = false;
        for (const char c : slice(m_text, gap))
            m_spaceBefore = m_spaceBefore || isAsciiSpace(c);
    }
    numberWords(tokens);
}

void Tokenizer::numberWords(std::vector<Token> &tokens)
{
    for (std::size_t i = 0; i < m_unnumberedCount; ++i) {
        Token &token = tokens[m_unnumbered[i].token];
        token.word = m_words.findAsWritten(m_unnumbered[i].key, slice(m_text, token.span()));
    }
    m_unnumberedCount = 0;
}

void Tokenizer::scanRun(std::uint32_t end, std::vector<Token> &tokens)
{
    while (m_at < end) {
        if (m_unnumberedCount == m_unnumbered.size())
            numberWords(tokens);
        // It is filled where it is to stay: copying what was just written part by part would wait for it.
        Token &token = tokens.emplace_back(Token{m_at, m_at, 0, TokenKind::Word, 0});
        if (!scanPlainWord(end, static_cast<std::uint32_t>(tokens.size() - 1), token) && !scanOther(end, token)) {
            tokens.pop_back();
            continue;
        }
        if (m_spaceBefore)
            token.shape |= SpaceBefore;
        m_spaceBefore = false;
        m_at = token.end;
        m_afterWordOrNumber = token.kind != TokenKind::Punctuation;
        // One space behind a word is what nearly always follows.
        if (m_at < end && m_text[m_at] == ' ') {
            ++m_at;
            m_spaceBefore = true;
            m_afterWordOrNumber = false;
        }
    }
}

/// Any token, or white space: then false.
bool Tokenizer::scanOther(std::uint32_t end, Token &token)
{
    const CodePoint point = charAt(m_text, m_at);
    switch (classOf(point.value)) {
    case CharClass::Letter: token = scanWord(end); return true;
    case CharClass::Digit: token = scanNumber(end); return true;
    case CharClass::Sign: token = scanSign(end); return true;
    default: break;
    }
    m_at = std::min(m_at + point.bytes, end);
    m_spaceBefore = true;
    m_afterWordOrNumber = false;
    return false;
}

bool Tokenizer::letterAt(std::uint32_t offset, std::uint32_t end) const
{
    return offset < end && classOf(charAt(m_text, offset).value) == CharClass::Letter;
}

std::uint32_t Tokenizer::letterRunEnd(std::uint32_t begin, std::uint32_t end) const
{
    std::uint32_t at = begin;
    while (at < end) {
        if (asciiClass(m_text[at]) == CharClass::Letter) {
            ++at;
            continue;
        }
        const CodePoint point = charAt(m_text, at);
        const CharClass kind = classOf(point.value);
        if (kind == CharClass::Letter)
            at += point.bytes;
        else if (kind == CharClass::Joiner && letterAt(at + point.bytes, end))
            at += point.bytes;
        else
            break;
    }
    return std::min(at, end);
}

std::uint32_t Tokenizer::digitRunEnd(std::uint32_t begin, std::uint32_t end) const
{
    std::uint32_t at = begin;
    while (at < end) {
        const CodePoint point = charAt(m_text, at);
        if (classOf(point.value) != CharClass::Digit)
            break;
        at += point.bytes;
    }
    return std::min(at, end);
}

// "U.S.", "a.m.", "U.N": single letters between full stops; the last stop may be missing.
std::uint32_t Tokenizer::initialismEnd(std::uint32_t begin, std::uint32_t end) const
{
    std::uint32_t at = begin;
    int letters = 0;
    while (letterAt(at, end)) {
        const std::uint32_t after = at + charAt(m_text, at).bytes;
        if (letterAt(after, end))
            return letters >= 2 ? at : begin;
        ++letters;
        at = after;
        if (after >= end || m_text[after] != '.')
            break;
        at = after + 1;
    }
    return letters >= 2 ? at : begin;
}

std::uint32_t Tokenizer::possessiveEnd(std::uint32_t begin, std::uint32_t end) const
{
    const CodePoint mark = charAt(m_text, begin);
    const std::uint32_t letter = begin + mark.bytes;
    if (!isApostrophe(mark.value) || letter >= end || (m_text[letter] | 0x20) != 's')
        return begin;
    const std::uint32_t after = letter + 1;
    if (after < end && classOf(charAt(m_text, after).value) == CharClass::Letter)
        return begin;
    return after;
}

std::uint8_t Tokenizer::wordShape(std::uint32_t begin, std::uint32_t end) const
{
    std::uint8_t shape = 0;
    int letters = 0;
    int upper = 0;
    for (std::uint32_t at = begin; at < end;) {
        const CodePoint point = charAt(m_text, at);
        at += point.bytes;
        if (classOf(point.value) != CharClass::Letter)
            continue;
        const bool isUpper = isUpperLetter(point.value);
        if (letters == 0 && isUpper)
            shape |= Capitalised;
        ++letters;
        upper += isUpper ? 1 : 0;
        if (upper < letters)
            break;
    }
    if (letters >= 2 && upper == letters)
        shape |= AllCaps;
    return shape;
}

// Nearly all words are ASCII letters between spaces or signs that belong to no word: these are read eight bytes at a
// time. False when it may be another kind of word, which scanWord reads.
bool Tokenizer::scanPlainWord(std::uint32_t end, std::uint32_t index, Token &token)
{
    std::uint64_t head = 0, rest = 0;
    std::uint64_t small = 0; // not zero when a letter is in lower case
    std::uint32_t at = m_at;
    for (std::size_t letters = octets::size; letters == octets::size; at += static_cast<std::uint32_t>(letters)) {
        if (m_text.size() - at < octets::size)
            return false;
        const std::uint64_t bytes = octets::load(m_text.data() + at);
        letters = octets::before(~octets::letters(bytes) & octets::tops);
        const std::uint64_t word = octets::first(bytes, letters),
                            folded = octets::first(bytes | octets::smallBits, letters);
        small |= word & octets::smallBits;
        if (at == m_at)
            head = folded;
        else if (letters != 0)
            rest = Vocabulary::joined(rest, folded, at - m_at);
    }
    const std::uint32_t size = at - m_at;
    const char sign = at < end ? m_text[at] : ' ';
    if (at > end || size == 0 || static_cast<unsigned char>(sign) >= 0x80 || sign == '\'' || (sign == '.' && size == 1))
        return false;
    token.end = at;
    token.shape = isAsciiUpper(m_text[m_at]) ? Capitalised : 0;
    if (small == 0 && size > 1)
        token.shape |= AllCaps;
    Unnumbered &word = m_unnumbered[m_unnumberedCount++];
    word = {index, Vocabulary::keyOfLetters(head, size, rest)};
    m_words.expect(word.key);
    return true;
}

Token Tokenizer::scanWord(std::uint32_t end)
{
    Token token{m_at, letterRunEnd(m_at, end), 0, TokenKind::Word, 0};
    const std::uint32_t firstLetter = m_at + charAt(m_text, m_at).bytes;
    if (token.end == firstLetter && token.end < end && m_text[token.end] == '.')
        token.end = std::max(token.end, initialismEnd(m_at, end));
    while (token.end < end) {
        const CodePoint mark = charAt(m_text, token.end);
        if (!isApostrophe(mark.value) || !letterAt(token.end + mark.bytes, end)
            || possessiveEnd(token.end, end) != token.end)
            break;
        token.end = letterRunEnd(token.end + mark.bytes, end);
    }
    token.shape = wordShape(token.begin, token.end);
    if (m_text[token.end - 1] == '.')
        token.shape |= MayEndSentence;
    token.word = m_words.findAsWritten(m_text.substr(token.begin, token.end - token.begin));
    return token;
}

Token Tokenizer::scanNumber(std::uint32_t end)
{
    const auto isDigit = [&](std::uint32_t at) { return at < end && isAsciiDigit(m_text[at]); };
    const auto isGroup = [&](std::uint32_t at) {
        return isDigit(at) && isDigit(at + 1) && isDigit(at + 2) && !isDigit(at + 3);
    };
    Token token{m_at, digitRunEnd(m_at, end), 0, TokenKind::Number, HasDigit};
    if (token.end - token.begin <= 3) {
        while (token.end < end && m_text[token.end] == ',' && isGroup(token.end + 1))
            token.end += 4;
    }
    if (token.end < end && m_text[token.end] == '.' && isDigit(token.end + 1)) {
        const std::uint32_t fraction = digitRunEnd(token.end + 1, end);
        const bool moreParts = fraction < end && m_text[fraction] == '.' && isDigit(fraction + 1);
        const bool partOfMore = m_at > 1 && m_text[m_at - 1] == '.' && isAsciiDigit(m_text[m_at - 2]);
        if (!moreParts && !partOfMore)
            token.end = fraction;
    }
    token.word = m_words.findAsWritten(m_text.substr(token.begin, token.end - token.begin));
    return token;
}

Token Tokenizer::scanSign(std::uint32_t end)
{
    if (m_afterWordOrNumber && !m_spaceBefore) {
        if (const std::uint32_t after = possessiveEnd(m_at, end); after != m_at) {
            Token token{m_at, after, 0, TokenKind::Word, 0};
            token.word = m_words.findAsWritten(m_text.substr(m_at, after - m_at));
            return token;
        }
    }
    const CodePoint point = charAt(m_text, m_at);
    Token token{m_at, std::min(m_at + point.bytes, end), 0, TokenKind::Punctuation, 0};
    const char sign = m_text[m_at];
    if (sign == '.' || sign == '-') {
        while (token.end < end && m_text[token.end] == sign)
            ++token.end;
    } else if ((sign == '`' || sign == '\'') && token.end < end && m_text[token.end] == sign) {
        ++token.end;
    }
    const bool single = token.end - token.begin == 1 && static_cast<unsigned char>(sign) < 0x80;
    token.word = single ? m_signWords[static_cast<unsigned char>(sign)]
                        : m_words.findAsWritten(m_text.substr(token.begin, token.end - token.begin));
    if (sign == '.' || sign == '!' || sign == '?' || static_cast<unsigned char>(sign) >= 0x80)
        token.shape = MayEndSentence;
    return token;
}

} // namespace dateline
