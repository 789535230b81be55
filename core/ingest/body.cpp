// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/utf8.h"
#include "core/ingest/block_view.h"
#include "core/ingest/structure.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t longestSiteLine = 900;
constexpr int mostHeadingWords = 12;

/// Reads the blocks behind the head in order; once the article has ended, all that follows is site text or comments.
class BodyReader {
public:
    BodyReader(const Article &article, std::vector<DraftBlock> &blocks, MainPart main, const ArticleCues &cues)
        : m_article(article)
        , m_blocks(blocks)
        , m_main(main)
        , m_cues(cues)
        , m_begin(blocks.empty() ? 0 : blocks[main.first].span.begin)
        , m_end(blocks.empty() ? 0 : blocks.back().span.end)
    {
    }

    void read(std::size_t first)
    {
        for (std::size_t i = first; i < m_blocks.size(); ++i) {
            if (m_blocks[i].decided)
                continue;
            const BlockView view = viewOf(m_article, m_blocks[i], m_cues);
            if (m_blocks[i].line == LineKind::Rule)
                m_ended = m_ended || isRuleAtEnd(i);
            else
                decide(i, view);
        }
    }

private:
    /// How far into the article a block stands, in hundredths.
    std::uint64_t position(std::size_t i) const
    {
        return 100ull * (m_blocks[i].span.begin - m_begin) / std::max<std::uint32_t>(1, m_end - m_begin);
    }

    bool isRuleAtEnd(std::size_t i) const { return position(i) >= 85; }

    void decide(std::size_t i, const BlockView &view)
    {
        DraftBlock &block = m_blocks[i];
        if (isCommentHeading(view) && position(i) >= 33 && isAlone(i))
            m_comments = true;
        if (m_comments)
            return block.decide(BlockKind::Comment);
        if (view.cues.has(ArticleCue::ArticleEnd) && position(i) >= 50)
            m_ended = true;
        if (m_ended || isSiteText(i, view))
            return block.decide(BlockKind::Boilerplate);
        if (i >= m_main.end)
            return block.decide(BlockKind::Comment);
        if (view.isShort && view.cues.has(ArticleCue::Caption))
            return block.decide(BlockKind::Caption);
        decideText(i, view);
    }

    bool isSiteText(std::size_t i, const BlockView &view) const
    {
        const DraftBlock &block = m_blocks[i];
        if (isOnlyLinks(m_article, block, view) || isButtons(view, m_cues))
            return true;
        const bool late = position(i) >= 67;
        if (view.cues.has(ArticleCue::Tail) && (late || i >= m_main.end))
            return true;
        return view.cues.has(ArticleCue::Boilerplate) && (late || block.span.size() <= longestSiteLine)
               && block.line != LineKind::Heading;
    }

    void decideText(std::size_t i, const BlockView &view)
    {
        DraftBlock &block = m_blocks[i];
        switch (block.line) {
        case LineKind::Heading: return block.decide(BlockKind::Heading);
        case LineKind::ListItem: return block.decide(BlockKind::ListItem);
        case LineKind::Quote: return block.decide(BlockKind::Quote);
        default: break;
        }
        if (!isPlainHeading(i, view))
            return;
        block.level = 2;
        block.decide(BlockKind::Heading);
    }

    bool isAlone(std::size_t i) const { return m_blocks[i].blankLines > 0 || m_blocks[i].line == LineKind::Heading; }

    // A short line of its own, without a full stop, above running text.
    bool isPlainHeading(std::size_t i, const BlockView &view) const
    {
        if (!view.isShort || m_blocks[i].blankLines == 0 || i + 1 >= m_main.end || m_blocks[i + 1].blankLines == 0
            || view.words() == 0 || view.words() > mostHeadingWords)
            return false;
        const std::string_view shown = trimmed(view.shown);
        const char last = shown.back();
        const char first = shown.front();
        return !endsSentence(shown, true) && last != ',' && last != ';' && last != '"'
               && !(first >= 'a' && first <= 'z') && !shown.ends_with("\xE2\x80\x9D")
               && m_blocks[i + 1].line != LineKind::Rule;
    }

    const Article &m_article;
    std::vector<DraftBlock> &m_blocks;
    MainPart m_main;
    const ArticleCues &m_cues;
    std::uint32_t m_begin;
    std::uint32_t m_end;
    bool m_ended = false;
    bool m_comments = false;
};

} // namespace

void readBody(const Article &article, std::vector<DraftBlock> &blocks, std::size_t first, MainPart main,
              const ArticleCues &cues)
{
    BodyReader(article, blocks, main, cues).read(first);
}

} // namespace dateline
