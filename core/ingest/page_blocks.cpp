// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/page_blocks.h"

#include "core/base/utf8.h"
#include "core/ingest/draft.h"

#include <algorithm>
#include <array>
#include <optional>

namespace dateline {

namespace {

constexpr std::size_t longLine = 90; ///< bytes; a line break behind a whole sentence of that length parts paragraphs

bool isBlockElement(std::string_view name)
{
    static constexpr std::array<std::string_view, 38> names{
        "address", "article", "aside",    "blockquote", "body", "center", "dd",   "details", "dir", "div",
        "dl",      "dt",      "fieldset", "footer",     "form", "h1",     "h2",   "h3",      "h4",  "h5",
        "h6",      "header",  "hgroup",   "hr",         "html", "li",     "main", "ol",      "p",   "pre",
        "section", "summary", "table",    "tbody",      "td",   "th",     "tr",   "ul"};
    return std::binary_search(names.begin(), names.end(), name);
}

std::optional<TextStyle> styleOf(const HtmlNode &node)
{
    if (node.name == "b" || node.name == "strong")
        return TextStyle::Bold;
    if (node.name == "i" || node.name == "em" || node.name == "cite")
        return TextStyle::Italic;
    if (node.name == "code" || node.name == "tt")
        return TextStyle::Code;
    if (node.name == "a" && node.has("href"))
        return TextStyle::Link;
    return std::nullopt;
}

/// How much text and how many headings of the first level stand before each node; what is dropped counts for nothing.
class PageSums {
public:
    explicit PageSums(const HtmlTree &tree) : m_text(tree.nodes.size() + 1, 0), m_headings(tree.nodes.size() + 1, 0)
    {
        const std::vector<HtmlNode> &nodes = tree.nodes;
        for (std::uint32_t i = 0, droppedUntil = 0; i < nodes.size(); ++i) {
            if (i >= droppedUntil && (marksOf(nodes[i]) & MarkDropped) != 0)
                droppedUntil = nodes[i].end;
            const bool counts = i >= droppedUntil;
            m_text[i + 1] = m_text[i] + (counts && nodes[i].isText() ? trimmed(nodes[i].text).size() : 0);
            m_headings[i + 1] = m_headings[i] + (counts && nodes[i].name == "h1" ? 1 : 0);
        }
    }

    bool holdsHeading(std::uint32_t node, std::uint32_t end) const { return m_headings[end] > m_headings[node]; }
    bool holdsMost(std::uint32_t node, std::uint32_t end) const
    {
        return (m_text[end] - m_text[node]) * 2 > m_text.back();
    }

private:
    std::vector<std::uint64_t> m_text;
    std::vector<std::uint32_t> m_headings;
};

class PageWalker {
public:
    explicit PageWalker(const HtmlTree &tree) : m_nodes(tree.nodes), m_sums(tree) {}

    std::vector<PageBlock> walk()
    {
        m_open.push_back({0, MarkNone});
        for (std::uint32_t i = 1; i < m_nodes.size();) {
            while (m_open.size() > 1 && i >= m_nodes[m_open.back().node].end)
                leave();
            i = m_nodes[i].isText() ? takeText(i) : enter(i);
        }
        while (m_open.size() > 1)
            leave();
        flush();
        return std::move(m_blocks);
    }

private:
    struct Open {
        std::uint32_t node = 0;
        std::uint8_t marks = MarkNone;
    };

    std::uint32_t takeText(std::uint32_t i)
    {
        const std::size_t before = m_writer.shown().size();
        const bool preformatted = m_preformatted > 0;
        if (isGlued(i))
            m_writer.text(" ");
        m_lastText = i;
        takeLines(m_nodes[i].text, preformatted);
        if (before == 0 && !m_writer.empty())
            m_begin = i;
        if (m_links > 0)
            m_linkBytes +=
                static_cast<std::uint32_t>(m_writer.shown().size() - std::min(before, m_writer.shown().size()));
        return i + 1;
    }

    // "<span>Ana Ruiz</span><span>May 5, 2013</span>" is parted by the style sheet, not by a space.
    bool isGlued(std::uint32_t i) const
    {
        const std::string &text = m_nodes[i].text;
        if (m_writer.empty() || text.empty())
            return false;
        const std::uint32_t left = m_nodes[m_lastText].parent;
        const std::uint32_t right = m_nodes[i].parent;
        const bool siblings = left != right && m_nodes[left].end <= right;
        const char last = m_writer.shown().back();
        const bool wordEnds = (last >= 'a' && last <= 'z') || isAsciiDigit(last);
        return siblings && wordEnds && (isAsciiUpper(text.front()) || isAsciiDigit(text.front()));
    }

    // In preformatted text an empty line parts paragraphs.
    void takeLines(std::string_view text, bool preformatted)
    {
        while (preformatted && !text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            if (trimmed(text.substr(0, end)).empty() && end < text.size())
                flush();
            m_writer.text(text.substr(0, std::min(end + 1, text.size())));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        m_writer.text(text);
    }

    std::uint32_t enter(std::uint32_t i)
    {
        const HtmlNode &node = m_nodes[i];
        if (node.name == "br") {
            breakLine(i);
            return i + 1;
        }
        std::uint8_t marks = marksOf(node);
        if ((marks & MarkDropped) != 0) {
            if (isBlockElement(node.name))
                flush();
            return node.end;
        }
        if ((marks & MarkForeign) != 0
            && (m_sums.holdsHeading(i, node.end) || ((marks & MarkComments) == 0 && m_sums.holdsMost(i, node.end))))
            marks &= static_cast<std::uint8_t>(~(MarkForeign | MarkComments));
        if (isBlockElement(node.name))
            flush();
        m_open.push_back({i, static_cast<std::uint8_t>(m_open.back().marks | marks)});
        count(node, 1);
        return i + 1;
    }

    void leave()
    {
        const HtmlNode &node = m_nodes[m_open.back().node];
        if (isBlockElement(node.name))
            flush();
        count(node, -1);
        m_open.pop_back();
    }

    void count(const HtmlNode &node, int step)
    {
        if (const auto style = styleOf(node)) {
            step > 0 ? m_writer.open(*style) : m_writer.close(*style);
            if (*style == TextStyle::Link)
                m_links += step;
        }
        if (node.name == "pre")
            m_preformatted += step;
        else if (node.name == "li" || node.name == "dd")
            m_items += step;
        else if (node.name == "blockquote")
            m_quotes += step;
    }

    void breakLine(std::uint32_t i)
    {
        std::uint32_t next = i + 1;
        while (next < m_nodes.size() && m_nodes[next].isText() && trimmed(m_nodes[next].text).empty())
            ++next;
        const bool twice = next < m_nodes.size() && m_nodes[next].name == "br";
        if (twice || (m_writer.shown().size() >= longLine && endsSentence(m_writer.shown())))
            flush();
        else
            m_writer.lineBreak();
    }

    std::uint32_t innermostBlock() const
    {
        for (auto open = m_open.rbegin(); open != m_open.rend(); ++open)
            if (isBlockElement(m_nodes[open->node].name))
                return open->node;
        return 0;
    }

    void flush()
    {
        const std::uint32_t container = innermostBlock();
        const std::string_view element = m_nodes[container].name;
        const bool heading = element.size() == 2 && element[0] == 'h' && element[1] >= '1' && element[1] <= '6';
        const LineKind line = heading        ? LineKind::Heading
                              : m_items > 0  ? LineKind::ListItem
                              : m_quotes > 0 ? LineKind::Quote
                                             : LineKind::Text;
        PageBlock block{m_writer.take(line, heading ? static_cast<std::uint8_t>(element[1] - '0') : 0),
                        m_begin,
                        m_linkBytes,
                        m_open.back().marks,
                        std::string(element),
                        container};
        m_linkBytes = 0;
        if (!block.rich.text.empty())
            m_blocks.push_back(std::move(block));
    }

    const std::vector<HtmlNode> &m_nodes;
    const PageSums m_sums;
    RichBlockWriter m_writer;
    std::vector<Open> m_open;
    std::vector<PageBlock> m_blocks;
    std::uint32_t m_begin = 0;
    std::uint32_t m_lastText = 0;
    std::uint32_t m_linkBytes = 0;
    int m_links = 0;
    int m_preformatted = 0;
    int m_items = 0;
    int m_quotes = 0;
};

} // namespace

std::vector<PageBlock> pageBlocks(const HtmlTree &tree)
{
    return PageWalker(tree).walk();
}

} // namespace dateline
