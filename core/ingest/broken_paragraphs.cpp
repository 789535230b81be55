// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"
#include "core/ingest/draft.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t shortestBroken = 60; ///< bytes: shorter paragraphs are headings, names, lists
constexpr std::uint32_t widestGap = 2;       ///< blank lines
constexpr std::uint32_t edge = 96;           ///< bytes looked at beside the gap

bool isWordByte(char c)
{
    return isAsciiAlpha(c) || isAsciiDigit(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::string lastWord(std::string_view shown)
{
    std::size_t begin = shown.size();
    while (begin > 0 && isWordByte(shown[begin - 1]))
        --begin;
    return foldCase(shown.substr(begin));
}

bool startsLower(std::string_view shown)
{
    if (shown.empty())
        return false;
    const CodePoint first = decodeUtf8(shown, 0);
    if (first.value < 0x80)
        return shown[0] >= 'a' && shown[0] <= 'z';
    const std::string upperGone = foldCase(shown.substr(0, first.bytes));
    const bool lowerLatin = first.value >= 0xDF && first.value <= 0xFF && first.value != 0xF7;
    const bool lowerCyrillic = first.value >= 0x430 && first.value <= 0x45F;
    return (lowerLatin || lowerCyrillic) && upperGone == shown.substr(0, first.bytes);
}

bool isAddress(std::string_view shown)
{
    const std::string_view word = shown.substr(0, shown.find_first_of(" \t\r\n"));
    return word.starts_with("www.") || word.starts_with("http") || word.find('@') != std::string_view::npos;
}

std::string_view endOf(std::string_view shown)
{
    shown = trimmed(shown);
    while (!shown.empty() && (shown.back() == '"' || shown.back() == '\'' || shown.back() == ')'))
        shown.remove_suffix(1);
    return shown;
}

/// The part before the gap is unfinished and the part behind it goes on.
bool isBroken(std::string_view text, const std::vector<ByteSpan> &markup, const ArticleCues &cues,
              const DraftBlock &first, const DraftBlock &second)
{
    const std::uint32_t tailBegin = first.span.end - std::min(first.span.size(), edge);
    const std::string tail =
        shownText(text, markup, {static_cast<std::uint32_t>(nextBorder(text, tailBegin)), first.span.end});
    const std::string head = shownText(
        text, markup,
        {second.span.begin,
         static_cast<std::uint32_t>(previousBorder(text, std::min(second.span.end, second.span.begin + edge)))});
    const std::string_view before = endOf(tail);
    const std::string_view after = trimmed(head);
    if (before.empty() || after.empty() || endsSentence(tail) || before.back() == ':' || before.back() == ';'
        || isAddress(after))
        return false;
    if (startsLower(after))
        return true;
    const bool possessive = before.ends_with("'s") || before.ends_with("\xE2\x80\x99s");
    return (before.back() == ',' || possessive || cues.ofWord(lastWord(before)).has(ArticleCue::Continues))
           && isWordByte(after.front());
}

bool mayJoin(const DraftBlock &first, const DraftBlock &second)
{
    return !first.decided && !second.decided && first.line == LineKind::Text && second.line == LineKind::Text
           && second.blankLines <= widestGap && first.span.size() >= shortestBroken;
}

} // namespace

void joinBrokenParagraphs(std::string_view text, const std::vector<ByteSpan> &markup, const ArticleCues &cues,
                          std::vector<DraftBlock> &blocks)
{
    std::vector<DraftBlock> joined;
    for (const DraftBlock &block : blocks) {
        if (!joined.empty() && mayJoin(joined.back(), block) && isBroken(text, markup, cues, joined.back(), block))
            joined.back().span.end = block.span.end;
        else
            joined.push_back(block);
    }
    blocks = std::move(joined);
}

} // namespace dateline
