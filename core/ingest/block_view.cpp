// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/block_view.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr std::uint32_t cueEdge = 72; ///< bytes of a line's beginning that cues may take

constexpr auto wordBytes = [] {
    std::array<bool, 256> result{};
    for (unsigned c = 0; c < 256; ++c)
        result[c] = c >= 0x80 || c == '\'' || isAsciiAlpha(static_cast<char>(c)) || isAsciiDigit(static_cast<char>(c));
    return result;
}();

bool isWordByte(char c)
{
    return wordBytes[static_cast<unsigned char>(c)];
}

template <typename Visit> void forEachWord(std::string_view shown, Visit visit)
{
    for (std::size_t i = 0; i < shown.size();) {
        if (!isWordByte(shown[i])) {
            ++i;
            continue;
        }
        const std::size_t begin = i;
        while (i < shown.size()
               && (isWordByte(shown[i]) || (shown[i] == '-' && i + 1 < shown.size() && isWordByte(shown[i + 1]))))
            ++i;
        visit(shown.substr(begin, i - begin));
    }
}

/// As many words as forEachWord would visit, at most `mostWordsCounted`.
int countWords(std::string_view shown)
{
    int words = 0;
    bool inWord = false;
    for (std::size_t i = 0; i < shown.size() && words < mostWordsCounted; ++i) {
        const bool wordByte = isWordByte(shown[i]);
        words += wordByte && !inWord ? 1 : 0;
        inWord = wordByte || (inWord && shown[i] == '-' && i + 1 < shown.size() && isWordByte(shown[i + 1]));
    }
    return words;
}

bool isCapitalised(std::string_view word)
{
    return isAsciiUpper(word.front())
           || (static_cast<unsigned char>(word.front()) >= 0x80
               && foldCase(word.substr(0, decodeUtf8(word, 0).bytes)) != word.substr(0, decodeUtf8(word, 0).bytes));
}

std::size_t countLetters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return isWordByte(c); }));
}

} // namespace

BlockView viewOf(const Article &article, const DraftBlock &block, const ArticleCues &cues)
{
    BlockView view;
    view.isShort = block.span.size() <= shortBlockBytes;
    const std::uint32_t cut =
        view.isShort ? block.span.end
                     : static_cast<std::uint32_t>(previousBorder(article.text, block.span.begin + cueEdge));
    view.shown = shownText(article.text, article.markup, {block.span.begin, cut});
    const std::string_view shown = trimmed(view.shown);
    if (cues.mayBeginLine(shown)) {
        view.folded = foldCase(shown.substr(0, previousBorder(shown, std::min<std::size_t>(shown.size(), cueEdge))));
        view.cues = cues.ofLineStart(view.folded, &view.cueBytes);
    }
    return view;
}

int BlockView::words() const
{
    return wordsTold >= 0 ? wordsTold : isShort ? countWords(shown) : 0;
}

bool isBodyLike(const DraftBlock &block, const BlockView &view)
{
    if (block.line == LineKind::Heading || block.line == LineKind::Rule)
        return false;
    const int words = view.words();
    if (!view.isShort || words >= mostWordsCounted)
        return true;
    return (words >= 8 && endsSentence(view.shown, true)) || (words >= 20 && endsSentence(view.shown));
}

bool isOnlyLinks(const Article &article, const DraftBlock &block, const BlockView &view)
{
    if (!view.isShort || block.line == LineKind::Heading)
        return false;
    const std::string_view shown = trimmed(view.shown);
    if (shown.find(' ') == std::string_view::npos
        && (shown.starts_with("http://") || shown.starts_with("https://") || shown.starts_with("www.")
            || shown.find('@') != std::string_view::npos))
        return true;
    auto style = std::lower_bound(article.styles.begin(), article.styles.end(), block.span.begin,
                                  [](const StyledSpan &s, std::uint32_t offset) { return s.span.begin < offset; });
    if (style == article.styles.end() || style->span.begin >= block.span.end)
        return false;
    std::string rest = view.shown;
    std::size_t linked = 0;
    for (; style != article.styles.end() && style->span.begin < block.span.end; ++style) {
        if (style->style != TextStyle::Link || style->span.end > block.span.end)
            continue;
        const std::uint32_t begin = style->span.begin - block.span.begin;
        linked += countLetters(std::string_view(view.shown).substr(begin, style->span.size()));
        std::fill_n(rest.begin() + begin, style->span.size(), ' ');
    }
    const std::string_view label = trimmed(rest);
    const std::size_t colon = label.find(':');
    const bool isLabel = colon != std::string_view::npos && colon <= 30 && countLetters(label.substr(colon)) == 0;
    return linked > 0 && (isLabel || countLetters(label) == 0);
}

bool isButtons(const BlockView &view, const ArticleCues &cues)
{
    if (!view.isShort || !view.cues.has(ArticleCue::Share) || view.words() == 0 || view.words() > 15)
        return false;
    bool all = true;
    forEachWord(view.shown, [&](std::string_view word) {
        const bool digits = std::all_of(word.begin(), word.end(), isAsciiDigit);
        all = all && (digits || cues.ofWord(foldCase(word)).has(ArticleCue::Share));
    });
    return all;
}

bool isCommentHeading(const BlockView &view)
{
    if (!view.isShort || !view.cues.has(ArticleCue::Comments) || view.words() > 4)
        return false;
    const std::string_view rest = std::string_view(view.folded).substr(view.cueBytes);
    return std::none_of(rest.begin(), rest.end(), [](char c) { return isAsciiAlpha(c); });
}

bool isAllCaps(std::string_view shown)
{
    const bool lower = std::any_of(shown.begin(), shown.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return !lower && std::count_if(shown.begin(), shown.end(), isAsciiUpper) >= 4;
}

bool looksLikeName(const BlockView &view, const ArticleCues &cues)
{
    if (!view.isShort || view.words() < 2 || view.words() > 4
        || view.shown.find_first_of("0123456789:?!,;\"") != std::string::npos)
        return false;
    bool all = true;
    forEachWord(view.shown, [&](std::string_view word) {
        all = all && (isCapitalised(word) || cues.ofWord(foldCase(word)).has(ArticleCue::NameParticle));
    });
    return all;
}

bool hasOutletWord(std::string_view shown, const ArticleCues &cues)
{
    bool found = false;
    forEachWord(shown, [&](std::string_view word) {
        found = found || (isCapitalised(word) && cues.ofWord(foldCase(word)).has(ArticleCue::OutletWord));
    });
    return found;
}

} // namespace dateline
