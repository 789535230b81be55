// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/structure.h"

#include "core/base/utf8.h"
#include "core/ingest/block_view.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t wideGap = 3; ///< blank lines

std::size_t bytesOf(const std::vector<DraftBlock> &blocks, std::size_t first, std::size_t end)
{
    std::size_t bytes = 0;
    for (std::size_t i = first; i < end; ++i)
        bytes += blocks[i].span.size();
    return bytes;
}

// Wide gaps mean something only where they are rare.
bool gapsAreRare(const std::vector<DraftBlock> &blocks)
{
    std::size_t wide = 0;
    for (std::size_t i = 1; i < blocks.size(); ++i)
        wide += blocks[i].blankLines >= wideGap ? 1 : 0;
    return wide * 4 <= blocks.size();
}

MainPart largestPart(const std::vector<DraftBlock> &blocks)
{
    MainPart best{0, 0};
    std::size_t bestBytes = 0;
    for (std::size_t first = 0; first < blocks.size();) {
        std::size_t end = first + 1;
        while (end < blocks.size() && blocks[end].blankLines < wideGap)
            ++end;
        if (const std::size_t bytes = bytesOf(blocks, first, end); bytes > bestBytes) {
            bestBytes = bytes;
            best = {first, end};
        }
        first = end;
    }
    return best;
}

// What stands before the article is a comment when it is running text without any sign of a head.
bool isForeignLead(const Article &article, const std::vector<DraftBlock> &blocks, std::size_t end,
                   const ArticleCues &cues)
{
    for (std::size_t i = 0; i < end; ++i)
        if (blocks[i].line == LineKind::Heading)
            return false;
    return isBodyLike(blocks[0], viewOf(article, blocks[0], cues));
}

// "The first sentence of the body" as a title, cut where it gets long.
ByteSpan firstSentence(const Article &article, ByteSpan block)
{
    constexpr std::uint32_t longest = 240;
    const std::string shown = shownText(article.text, article.markup,
                                        {block.begin, static_cast<std::uint32_t>(previousBorder(
                                                          article.text, std::min(block.end, block.begin + longest)))});
    for (std::size_t i = 20; i + 2 < shown.size(); ++i) {
        const bool stop = shown[i] == '.' || shown[i] == '!' || shown[i] == '?';
        if (!stop || isAsciiDigit(shown[i - 1]) || shown[i - 2] == '.' || shown[i - 2] == ' ')
            continue;
        std::size_t next = i + 1;
        while (next < shown.size() && (shown[next] == '"' || shown[next] == '\''))
            ++next;
        if (next + 1 < shown.size() && isAsciiSpace(shown[next]) && isAsciiUpper(shown[next + 1]))
            return {block.begin, block.begin + static_cast<std::uint32_t>(next)};
    }
    if (shown.size() == block.size())
        return block;
    const std::size_t space = shown.rfind(' ');
    return {block.begin, block.begin + static_cast<std::uint32_t>(space == std::string::npos ? shown.size() : space)};
}

void takeFirstSentenceAsTitle(Article &article, const std::vector<DraftBlock> &blocks)
{
    const auto body = std::find_if(blocks.begin(), blocks.end(), [&](const DraftBlock &block) {
        return isAnalysed(block.kind) && block.line != LineKind::Rule
               && !trimmed(shownText(article.text, article.markup, block.span)).empty();
    });
    if (body == blocks.end())
        return;
    article.titleSpan = firstSentence(article, body->span);
    article.title = tidy(shownText(article.text, article.markup, article.titleSpan));
    article.titleIsFirstSentence = true;
}

} // namespace

MainPart findMainPart(const Article &article, std::vector<DraftBlock> &blocks, const ArticleCues &cues)
{
    const MainPart all{0, blocks.size()};
    const std::size_t bytes = bytesOf(blocks, 0, blocks.size());
    if (blocks.empty() || !gapsAreRare(blocks))
        return all;
    const MainPart largest = largestPart(blocks);
    const std::size_t largestBytes = bytesOf(blocks, largest.first, largest.end);
    if (largestBytes * 10 < bytes * 6)
        return all;
    MainPart main = all;
    if (largest.first > 0 && isForeignLead(article, blocks, largest.first, cues)) {
        main.first = largest.first;
        for (std::size_t i = 0; i < largest.first; ++i)
            blocks[i].decide(BlockKind::Comment);
    }
    if (bytesOf(blocks, largest.end, blocks.size()) * 100 <= largestBytes * 15)
        main.end = largest.end;
    return main;
}

void findStructure(Article &article, std::vector<DraftBlock> &blocks, const ArticleCues &cues, bool headApart)
{
    const MainPart main = findMainPart(article, blocks, cues);
    const std::size_t body = headApart ? main.first : readHead(article, blocks, main, cues);
    readBody(article, blocks, body, main, cues);
    if (article.title.empty())
        takeFirstSentenceAsTitle(article, blocks);
}

} // namespace dateline
