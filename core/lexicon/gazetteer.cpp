// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/gazetteer.h"

#include "core/base/utf8.h"

namespace dateline {

namespace {

constexpr std::uint32_t maximumWords = 15;

bool isWordByte(char c)
{
    return isAsciiAlpha(c) || isAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool isInitialism(std::string_view text)
{
    return text.size() >= 3 && isAsciiAlpha(text[0]) && text[1] == '.' && isAsciiAlpha(text[2]);
}

// "U.S.", "D.C", "a.m.": single letters between full stops.
std::size_t initialismEnd(std::string_view text, std::size_t at)
{
    while (
        at + 1 < text.size() && isAsciiAlpha(text[at]) && text[at + 1] == '.'
        && !(at + 2 < text.size() && isAsciiAlpha(text[at + 2]) && at + 3 < text.size() && isAsciiAlpha(text[at + 3])))
        at += 2;
    return at;
}

std::uint32_t wantedCapitals(std::string_view word)
{
    std::uint32_t letters = 0;
    std::uint32_t upper = 0;
    for (const char c : word) {
        letters += isAsciiAlpha(c) || static_cast<unsigned char>(c) >= 0xC0 ? 1 : 0;
        upper += isAsciiUpper(c) ? 1 : 0;
    }
    if (letters >= 2 && upper == letters)
        return 2;
    // Names that begin with a letter outside ASCII are capitalised in every table.
    return isAsciiUpper(word.front()) || static_cast<unsigned char>(word.front()) >= 0xC0 ? 1 : 0;
}

std::uint32_t foundCapitals(const Token &token)
{
    return token.is(AllCaps) ? 2 : token.is(Capitalised) ? 1 : 0;
}

bool capitalsFit(std::uint32_t wanted, std::uint32_t found)
{
    for (; wanted != 0; wanted >>= 2, found >>= 2)
        if ((wanted & 3) > (found & 3))
            return false;
    return true;
}

} // namespace

std::vector<std::string_view> phraseWords(std::string_view phrase)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < phrase.size();) {
        if (phrase[at] == ',') {
            words.push_back(phrase.substr(at++, 1));
            continue;
        }
        if (!isWordByte(phrase[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        if (isInitialism(phrase.substr(at))) {
            end = initialismEnd(phrase, at);
        } else {
            const bool number = isAsciiDigit(phrase[at]);
            while (end < phrase.size() && isWordByte(phrase[end]) && isAsciiDigit(phrase[end]) == number)
                ++end;
            // An apostrophe inside a word belongs to it; the possessive is a word of its own.
            while (end + 1 < phrase.size() && phrase[end] == '\'' && isWordByte(phrase[end + 1])
                   && !(phrase[end + 1] == 's' && (end + 2 == phrase.size() || !isWordByte(phrase[end + 2])))) {
                ++end;
                while (end < phrase.size() && isWordByte(phrase[end]))
                    ++end;
            }
            if (end + 1 < phrase.size() && phrase[end] == '\'' && phrase[end + 1] == 's') {
                words.push_back(phrase.substr(at, end - at));
                at = end;
                end += 2;
            }
        }
        words.push_back(phrase.substr(at, end - at));
        at = end;
    }
    return words;
}

void Gazetteer::add(std::string_view phrase, std::uint32_t entry, Case wanted, Vocabulary &words, Known known)
{
    const std::vector<std::string_view> parts = phraseWords(phrase);
    if (parts.empty() || parts.size() > maximumWords)
        return;
    std::uint32_t node = 0;
    std::uint32_t capitals = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        node = addChild(node, words.add(foldCase(parts[i])));
        if (wanted == Case::AsWritten)
            capitals |= wantedCapitals(parts[i]) << (2 * i);
    }
    for (std::uint32_t at = m_nodes[node]; at != 0; at = m_terminals[at - 1].next)
        if (m_terminals[at - 1].capitals == capitals) {
            if (known == Known::Replace)
                m_terminals[at - 1].entry = entry;
            return;
        }
    m_terminals.push_back({entry, capitals, m_nodes[node]});
    m_nodes[node] = static_cast<std::uint32_t>(m_terminals.size());
}

std::size_t Gazetteer::slotOf(std::uint64_t key) const
{
    const std::size_t mask = m_edges.size() - 1;
    std::size_t slot = ((key * 0x9E3779B97F4A7C15ULL) >> 32) & mask;
    while (m_edges[slot].key != 0 && m_edges[slot].key != key)
        slot = (slot + 1) & mask;
    return slot;
}

std::uint32_t Gazetteer::childOf(std::uint32_t node, WordId word) const
{
    return m_edges[slotOf((std::uint64_t{node} << 32) | word)].target;
}

std::uint32_t Gazetteer::addChild(std::uint32_t node, WordId word)
{
    if (node == 0) {
        if (word >= m_roots.size())
            m_roots.resize(std::size_t{word} + 1, 0);
        if (m_roots[word] == 0) {
            m_roots[word] = static_cast<std::uint32_t>(m_nodes.size());
            m_nodes.push_back(0);
        }
        return m_roots[word];
    }
    if (2 * m_edgeCount >= m_edges.size())
        grow();
    const std::uint64_t key = (std::uint64_t{node} << 32) | word;
    Edge &edge = m_edges[slotOf(key)];
    if (edge.key == 0) {
        edge = {key, static_cast<std::uint32_t>(m_nodes.size())};
        m_nodes.push_back(0);
        ++m_edgeCount;
    }
    return edge.target;
}

void Gazetteer::grow()
{
    std::vector<Edge> old(2 * m_edges.size(), Edge{0, 0});
    old.swap(m_edges);
    for (const Edge &edge : old)
        if (edge.key != 0)
            m_edges[slotOf(edge.key)] = edge;
}

GazetteerMatch Gazetteer::walk(const Document &document, std::uint32_t token, std::uint32_t end) const
{
    GazetteerMatch best;
    std::uint32_t node = m_roots[document.tokens[token].word];
    std::uint32_t found = foundCapitals(document.tokens[token]);
    for (std::uint32_t length = 1;; ++length) {
        // Of phrases with the same words the one that asks for most capitals: "SANA" before "Sana".
        std::uint32_t strictest = 0;
        for (std::uint32_t at = m_nodes[node]; at != 0; at = m_terminals[at - 1].next) {
            const Terminal &terminal = m_terminals[at - 1];
            if (!capitalsFit(terminal.capitals, found) || (best.endToken == token + 1 && terminal.capitals < strictest))
                continue;
            best = {token + 1, terminal.entry};
            strictest = terminal.capitals;
        }
        if (length == maximumWords || ++token >= end)
            break;
        std::string_view sign = document.textOf(document.tokens[token]);
        if ((sign == "-" || (sign == "." && token - 1 < end && document.tokens[token - 1].span().size() <= 5))
            && token + 1 < end)
            ++token;
        const Token &next = document.tokens[token];
        if (next.word == 0)
            break;
        node = childOf(node, next.word);
        if (node == 0)
            break;
        found |= foundCapitals(next) << (2 * length);
    }
    return best;
}

} // namespace dateline
