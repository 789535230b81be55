// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/html_reader.h"

#include "core/base/utf8.h"
#include "core/ingest/encoding.h"
#include "core/ingest/html_tree.h"
#include "core/ingest/main_text.h"
#include "core/ingest/page_blocks.h"
#include "core/ingest/page_metadata.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

constexpr std::size_t headBytes = 4096; ///< where the encoding must be told
constexpr std::size_t shortText = 400;

/// The encoding that <meta charset> or an XML declaration tells.
std::string declaredEncoding(std::string_view bytes)
{
    const std::string head = foldCase(bytes.substr(0, headBytes));
    for (const std::string_view sign : {"charset=", "encoding="}) {
        std::size_t at = head.find(sign);
        if (at == std::string::npos)
            continue;
        at = head.find_first_not_of("\"' ", at + sign.size());
        if (at == std::string::npos)
            continue;
        const std::size_t end = std::min(head.find_first_of("\"'> ;/\r\n", at), head.size());
        return head.substr(at, end - at);
    }
    return {};
}

bool isKept(BlockKind kind)
{
    return kind != BlockKind::Boilerplate && kind != BlockKind::Comment && kind != BlockKind::Caption;
}

/// What the text itself shows to be furniture ("Follow us", comments of readers) is left out as well.
std::vector<RichBlock> withoutFurniture(const std::vector<RichBlock> &blocks, const Article &article)
{
    std::vector<RichBlock> kept;
    std::size_t at = 0;
    for (const RichBlock &block : blocks) {
        const std::size_t begin = at;
        at += block.text.size() + 2;
        const auto found = std::upper_bound(article.blocks.begin(), article.blocks.end(), begin,
                                            [](std::size_t offset, const Block &b) { return offset < b.span.begin; });
        if (found == article.blocks.begin() || isKept(std::prev(found)->kind))
            kept.push_back(block);
    }
    return kept;
}

std::vector<RichBlock> mainBlocks(const std::vector<PageBlock> &blocks, const MainText &main)
{
    std::vector<RichBlock> kept;
    for (const std::size_t i : main.blocks)
        kept.push_back(blocks[i].rich);
    return kept;
}

std::size_t bytesOf(const std::vector<RichBlock> &blocks)
{
    std::size_t bytes = 0;
    for (const RichBlock &block : blocks)
        bytes += block.text.size();
    return bytes;
}

Result<std::vector<RichBlock>> blocksOfLinkedBody(const std::string &body)
{
    return looksLikeHtml(body) ? blocksOfHtml(body) : Result<std::vector<RichBlock>>(blocksOfPlainText(body));
}

/// A page without running text is taken whole, so that nothing is lost.
std::vector<RichBlock> allBlocks(const std::vector<PageBlock> &blocks)
{
    std::vector<RichBlock> kept;
    for (const PageBlock &block : blocks)
        if (!block.isForeign() && block.linkBytes * 2 <= block.rich.text.size())
            kept.push_back(block.rich);
    return kept;
}

Result<Article> articleOfPage(const HtmlTree &tree, std::string_view url, const ArticleCues &cues)
{
    PageFacts facts = pageFacts(tree);
    if (facts.url.empty())
        facts.url = url;
    const std::vector<PageBlock> blocks = pageBlocks(tree);
    const MainText main = findMainText(tree, blocks, facts.title(), cues);
    ArticleMetadata metadata = pageMetadata(tree, facts, blocks, main, cues);
    std::vector<RichBlock> text = mainBlocks(blocks, main);
    // Some pages carry their text as data and leave it to a script to show it.
    if (bytesOf(text) < shortText && facts.linked.body.size() > 2 * bytesOf(text))
        if (auto linked = blocksOfLinkedBody(facts.linked.body))
            text = std::move(*linked);
    if (text.empty())
        text = allBlocks(blocks);
    auto article = articleFromBlocks(text, metadata, ArticleHead::Apart);
    if (!article)
        return article;
    std::vector<RichBlock> kept = withoutFurniture(text, *article);
    if (kept.empty() || kept.size() == text.size())
        return article;
    return articleFromBlocks(std::move(kept), std::move(metadata), ArticleHead::Apart);
}

} // namespace

Result<Article> readHtml(std::string bytes, std::string_view encoding, std::string_view url)
{
    const Result<ArticleCues> &cues = ArticleCues::standard();
    if (!cues)
        return cues.error();
    const std::string declared = encoding.empty() ? declaredEncoding(bytes) : std::string(encoding);
    auto decoded = decodeText(std::move(bytes), declared);
    if (!decoded)
        return decoded.error();
    const auto tree = parseHtml(decoded->text);
    if (!tree)
        return tree.error();
    auto article = articleOfPage(*tree, url, *cues);
    if (article)
        article->encoding = std::move(decoded->encoding);
    return article;
}

Result<std::vector<RichBlock>> blocksOfHtml(std::string_view utf8)
{
    const auto tree = parseHtml(utf8);
    if (!tree)
        return tree.error();
    std::vector<RichBlock> blocks;
    for (PageBlock &block : pageBlocks(*tree))
        blocks.push_back(std::move(block.rich));
    return blocks;
}

bool looksLikeHtml(std::string_view text)
{
    static constexpr std::array<std::string_view, 14> signs{"<p>",   "<p ",   "<br",       "<div",  "</p>",
                                                            "<html", "<body", "<!doctype", "<span", "</a>",
                                                            "<ul>",  "<h2",   "<table",    "<img "};
    const std::string head = foldCase(text.substr(0, 1u << 16));
    return std::any_of(signs.begin(), signs.end(),
                       [&](std::string_view sign) { return head.find(sign) != std::string::npos; });
}

} // namespace dateline
