// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/words.h"

#include "core/base/utf8.h"

#include <string>

namespace dateline {

namespace {

constexpr std::uint64_t offsetBasis = 14695981039346656037ULL; ///< of FNV-1a with 64 bits
constexpr std::uint64_t prime = 1099511628211ULL;

Term folded(std::uint64_t hash)
{
    hash ^= hash >> 29;
    hash *= 0xBF58476D1CE4E5B9ULL;
    return static_cast<Term>(hash >> 32);
}

Term hashOf(std::string_view word)
{
    std::uint64_t hash = offsetBasis;
    for (const char byte : word)
        hash = (hash ^ static_cast<unsigned char>(byte)) * prime;
    return folded(hash);
}

bool isWordCharacter(char32_t value)
{
    if (value < 0x80)
        return isAsciiAlpha(static_cast<char>(value)) || isAsciiDigit(static_cast<char>(value));
    // Signs of Latin-1 and the blocks of punctuation; all else counts as letters.
    return value >= 0xC0 && value != 0xD7 && value != 0xF7 && !(value >= 0x2000 && value <= 0x2BFF)
           && !(value >= 0x3000 && value <= 0x303F) && value != 0xFEFF && value != 0xFFFD;
}

/// "1,200" and "2.3" are one word.
bool joinsDigits(std::string_view text, std::size_t at)
{
    return (text[at] == '.' || text[at] == ',') && at > 0 && isAsciiDigit(text[at - 1]) && at + 1 < text.size()
           && isAsciiDigit(text[at + 1]);
}

std::size_t endOfWord(std::string_view text, std::size_t at)
{
    while (at < text.size()) {
        const CodePoint point = decodeUtf8(text, at);
        if (!isWordCharacter(point.value) && !joinsDigits(text, at))
            break;
        at += point.bytes;
    }
    return at;
}

/// Calls visit(the word) for each word of the case-folded passage.
template <typename Visit> void forEachWord(std::string_view passage, const Visit &visit)
{
    const std::string text = foldCase(passage);
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = endOfWord(text, at);
        if (end > at)
            visit(std::string_view(text).substr(at, end - at));
        at = end < text.size() ? end + decodeUtf8(text, end).bytes : end;
    }
}

} // namespace

std::vector<Term> wordsOf(std::string_view passage)
{
    std::vector<Term> words;
    forEachWord(passage, [&](std::string_view word) { words.push_back(hashOf(word)); });
    return words;
}

std::vector<CountedWord> countedWordsOf(std::string_view passage)
{
    std::vector<CountedWord> words;
    forEachWord(passage, [&](std::string_view word) { words.push_back({hashOf(word), isAsciiDigit(word.front())}); });
    return words;
}

Term pairOf(Term first, Term second)
{
    return folded((static_cast<std::uint64_t>(first) << 32 | second) * prime + 1);
}

} // namespace dateline
