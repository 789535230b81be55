// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/rich_block.h"

#include "core/base/utf8.h"
#include "core/ingest/article_reader.h"
#include "core/ingest/draft.h"
#include "core/ingest/structure.h"

#include <algorithm>

namespace dateline {

namespace {

bool isWideSpace(char32_t value)
{
    return value == 0xA0 || value == 0x1680 || (value >= 0x2000 && value <= 0x200A) || value == 0x2028
           || value == 0x2029 || value == 0x202F || value == 0x205F || value == 0x3000 || value == 0x85;
}

// Soft hyphens, zero-width spaces, byte order marks and control characters show nothing.
bool isInvisible(char32_t value)
{
    return value == 0xAD || value == 0x200B || value == 0x2060 || value == 0xFEFF || (value < 0x20)
           || (value >= 0x7F && value < 0xA0) || (value >= 0xFFF9 && value <= 0xFFFB);
}

/// Joins blocks to the text of an article.
std::vector<DraftBlock> draftsOf(Article &article, std::vector<RichBlock> &blocks)
{
    std::vector<DraftBlock> drafts;
    for (RichBlock &block : blocks) {
        if (block.text.empty())
            continue;
        if (!article.text.empty())
            article.text += "\n\n";
        const auto begin = static_cast<std::uint32_t>(article.text.size());
        article.text += block.text;
        for (const StyledSpan &style : block.styles)
            article.styles.push_back({{begin + style.span.begin, begin + style.span.end}, style.style});
        DraftBlock draft{{begin, static_cast<std::uint32_t>(article.text.size())},
                         block.line,
                         block.level,
                         1,
                         false,
                         BlockKind::Body};
        if (block.kind)
            draft.decide(*block.kind);
        drafts.push_back(draft);
    }
    return drafts;
}

void addPublished(std::vector<Published> &dates, Published published)
{
    if (std::none_of(dates.begin(), dates.end(), [&](const Published &p) { return p.date == published.date; }))
        dates.push_back(std::move(published));
}

} // namespace

void RichBlockWriter::space(char sign)
{
    if (!m_text.empty() && m_space != '\n')
        m_space = sign;
}

void RichBlockWriter::beforeCharacter()
{
    if (m_space != 0)
        m_text += m_space;
    m_space = 0;
}

void RichBlockWriter::text(std::string_view utf8)
{
    for (std::size_t i = 0; i < utf8.size();) {
        const char c = utf8[i];
        if (isAsciiSpace(c)) {
            space(' ');
            ++i;
        } else if (static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0x7F) {
            beforeCharacter();
            m_text += c;
            ++i;
        } else {
            const CodePoint point = decodeUtf8(utf8, i);
            i += point.bytes;
            if (isWideSpace(point.value)) {
                space(' ');
            } else if (!isInvisible(point.value)) {
                beforeCharacter();
                appendUtf8(m_text, point.value);
            }
        }
    }
}

void RichBlockWriter::lineBreak()
{
    space('\n');
}

void RichBlockWriter::open(TextStyle style)
{
    OpenStyle &open = m_open[static_cast<std::size_t>(style)];
    if (open.depth++ == 0)
        open.begin = static_cast<std::uint32_t>(m_text.size() + (m_space != 0 ? 1 : 0));
}

void RichBlockWriter::close(TextStyle style)
{
    OpenStyle &open = m_open[static_cast<std::size_t>(style)];
    if (open.depth > 0 && --open.depth == 0)
        endStyle(style);
}

void RichBlockWriter::endStyle(TextStyle style)
{
    const std::uint32_t begin = m_open[static_cast<std::size_t>(style)].begin;
    const auto end = static_cast<std::uint32_t>(m_text.size());
    if (begin < end)
        m_styles.push_back({{begin, end}, style});
}

RichBlock RichBlockWriter::take(LineKind line, std::uint8_t level)
{
    for (std::size_t i = 0; i < m_open.size(); ++i) {
        if (m_open[i].depth > 0)
            endStyle(static_cast<TextStyle>(i));
        m_open[i].begin = 0;
    }
    std::stable_sort(m_styles.begin(), m_styles.end(),
                     [](const StyledSpan &a, const StyledSpan &b) { return a.span < b.span; });
    RichBlock block{std::move(m_text), std::move(m_styles), line, level, {}};
    m_text.clear();
    m_styles.clear();
    m_space = 0;
    return block;
}

void applyMetadata(Article &article, ArticleMetadata metadata)
{
    if (!metadata.title.empty()) {
        const bool sameAsInText = !article.titleIsFirstSentence && article.title == metadata.title;
        if (!sameAsInText)
            article.titleSpan = {};
        article.titleIsFirstSentence = false;
        article.title = std::move(metadata.title);
    }
    const auto take = [](std::string &to, std::string &from) {
        if (!from.empty())
            to = std::move(from);
    };
    take(article.byline, metadata.byline);
    take(article.outlet, metadata.outlet);
    take(article.url, metadata.url);
    take(article.language, metadata.language);
    if (metadata.published) {
        if (article.published)
            metadata.otherDates.push_back(*article.published);
        article.published = std::move(metadata.published);
    }
    for (Published &date : metadata.otherDates)
        if (!article.published || date.date != article.published->date)
            addPublished(article.otherDates, std::move(date));
}

Result<Article> articleFromBlocks(std::vector<RichBlock> blocks, ArticleMetadata metadata, ArticleHead head)
{
    const Result<ArticleCues> &cues = ArticleCues::standard();
    if (!cues)
        return cues.error();
    std::size_t bytes = 0;
    for (const RichBlock &block : blocks)
        bytes += block.text.size() + 2;
    if (bytes > maximumArticleBytes)
        return Error{ErrorCode::FileTooLarge, {}, {}, "Its text is over 64 MB", {}};
    Article article;
    std::vector<DraftBlock> drafts = draftsOf(article, blocks);
    if (drafts.empty())
        return Error{ErrorCode::FileEmpty, {}, {}, {}, {}};
    // A title that stands in the text is worth more than one of the file's properties.
    if (head == ArticleHead::Apart)
        article.title = metadata.title;
    findStructure(article, drafts, *cues, head == ArticleHead::Apart);
    if (head == ArticleHead::InText && !article.title.empty() && !article.titleIsFirstSentence)
        metadata.title.clear();
    joinBrokenParagraphs(article.text, article.markup, *cues, drafts);
    for (const DraftBlock &draft : drafts)
        article.blocks.push_back({draft.span, draft.kind, draft.level});
    applyMetadata(article, std::move(metadata));
    return article;
}

std::vector<RichBlock> blocksOfPlainText(std::string_view text)
{
    std::vector<RichBlock> blocks;
    RichBlockWriter writer;
    std::vector<ByteSpan> markup;
    for (const DraftBlock &draft : draftBlocks(text, sourceLines(text, false), false, markup)) {
        writer.text(slice(text, draft.span));
        if (RichBlock block = writer.take(draft.line == LineKind::ListItem ? LineKind::ListItem : LineKind::Text);
            !block.text.empty())
            blocks.push_back(std::move(block));
    }
    return blocks;
}

} // namespace dateline
