// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/display_text.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline {

namespace {

constexpr qsizetype longestParagraph = 16'000; ///< longer ones are broken at a space, to be laid out fast
constexpr std::size_t styleCount = 4;

/// The styles that hold from `offset` on, until the next change.
struct StyleChange {
    std::uint32_t offset = 0;
    std::uint8_t styles = 0;
};

std::vector<StyleChange> styleChanges(const std::vector<StyledSpan> &spans)
{
    struct Edge {
        std::uint32_t offset;
        int delta;
        std::size_t style;
    };
    std::vector<Edge> edges;
    for (const StyledSpan &span : spans) {
        edges.push_back({span.span.begin, 1, static_cast<std::size_t>(span.style)});
        edges.push_back({span.span.end, -1, static_cast<std::size_t>(span.style)});
    }
    std::sort(edges.begin(), edges.end(), [](const Edge &a, const Edge &b) { return a.offset < b.offset; });
    std::array<int, styleCount> open{};
    std::vector<StyleChange> changes;
    for (const Edge &edge : edges) {
        open[edge.style] += edge.delta;
        std::uint8_t styles = 0;
        for (std::size_t i = 0; i < styleCount; ++i)
            styles |= static_cast<std::uint8_t>((open[i] > 0 ? 1 : 0) << i);
        if (!changes.empty() && changes.back().offset == edge.offset)
            changes.back().styles = styles;
        else
            changes.push_back({edge.offset, styles});
    }
    return changes;
}

bool isSpace(char32_t value)
{
    return value == ' ' || (value >= '\t' && value <= '\r') || value == 0x2028 || value == 0x2029;
}

/// Characters that a QTextDocument would not take as text.
bool actsOnDocument(char32_t value)
{
    return value < 0x20 || value == 0x7F || value == 0xFFFC || (value >= 0xFDD0 && value <= 0xFDEF);
}

/// Turns one block into paragraphs, character by character.
class ParagraphMaker {
public:
    ParagraphMaker(const Article &article, const std::vector<StyleChange> &changes)
        : m_article(article), m_changes(changes)
    {
    }

    void make(const Block &block, std::vector<DisplayParagraph> &paragraphs)
    {
        m_paragraph = {block.kind, block.level, {}};
        m_length = 0;
        m_spaceAt.reset();
        auto markup = std::partition_point(m_article.markup.begin(), m_article.markup.end(),
                                           [&](ByteSpan hidden) { return hidden.end <= block.span.begin; });
        auto change = std::partition_point(m_changes.begin(), m_changes.end(),
                                           [&](const StyleChange &c) { return c.offset <= block.span.begin; });
        const auto end = std::min<std::uint32_t>(block.span.end, static_cast<std::uint32_t>(m_article.text.size()));
        for (std::uint32_t at = block.span.begin; at < end;) {
            if (markup != m_article.markup.end() && markup->begin <= at) {
                at = std::max(at, markup->end);
                ++markup;
                continue;
            }
            while (change != m_changes.end() && change->offset <= at)
                ++change;
            const CodePoint point = decodeUtf8(m_article.text, at);
            const std::uint8_t styles = change == m_changes.begin() ? 0 : std::prev(change)->styles;
            take(point, at, styles, paragraphs);
            at += point.bytes;
        }
        finish(paragraphs);
    }

private:
    void take(CodePoint point, std::uint32_t at, std::uint8_t styles, std::vector<DisplayParagraph> &paragraphs)
    {
        if (isSpace(point.value)) {
            // Only a space that something follows is shown, and only one.
            if (m_length > 0 && !m_spaceAt)
                m_spaceAt = at;
            return;
        }
        if (m_spaceAt && m_length >= longestParagraph) {
            const DisplayParagraph next{m_paragraph.kind, m_paragraph.level, {}};
            finish(paragraphs);
            m_paragraph = next;
        } else if (m_spaceAt) {
            append(U' ', 1, *m_spaceAt, styles);
        }
        m_spaceAt.reset();
        append(actsOnDocument(point.value) ? U'\uFFFD' : point.value, point.bytes, at, styles);
    }

    void append(char32_t shown, std::uint32_t bytes, std::uint32_t at, std::uint8_t styles)
    {
        auto &runs = m_paragraph.runs;
        // A run also ends where a character and its replacement differ in UTF-16 length: the map counts from the text.
        if (runs.empty() || runs.back().styles != styles || runs.back().byte + runs.back().bytes != at)
            runs.push_back({{}, at, 0, styles});
        runs.back().text += QString::fromUcs4(&shown, 1);
        runs.back().bytes += bytes;
        ++m_length;
    }

    void finish(std::vector<DisplayParagraph> &paragraphs)
    {
        if (!m_paragraph.runs.empty())
            paragraphs.push_back(std::move(m_paragraph));
        m_paragraph = {};
        m_length = 0;
        m_spaceAt.reset();
    }

    const Article &m_article;
    const std::vector<StyleChange> &m_changes;
    DisplayParagraph m_paragraph;
    qsizetype m_length = 0;
    std::optional<std::uint32_t> m_spaceAt;
};

/// Blocks for a text that has none: paragraphs between empty lines.
std::vector<Block> plainBlocks(const std::string &text)
{
    std::vector<Block> blocks;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find("\n\n", begin), text.size());
        if (end > begin)
            blocks.push_back(
                {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, BlockKind::Body, 0});
        begin = end + 1;
    }
    return blocks;
}

} // namespace

DisplayText displayText(const Article &article, std::uint32_t focus, std::uint32_t window)
{
    DisplayText shown;
    const std::vector<StyleChange> changes = styleChanges(article.styles);
    const std::vector<Block> blocks = article.blocks.empty() ? plainBlocks(article.text) : article.blocks;
    const bool whole = article.text.size() <= 2 * std::size_t(window);
    ParagraphMaker maker(article, changes);
    for (const Block &block : blocks) {
        if (!whole && block.kind != BlockKind::Title && block.span.end + std::uint64_t(window) < focus)
            shown.cutBefore = true;
        else if (!whole && block.kind != BlockKind::Title && block.span.begin > focus + std::uint64_t(window))
            shown.cutAfter = true;
        else
            maker.make(block, shown.paragraphs);
    }
    return shown;
}

} // namespace dateline
