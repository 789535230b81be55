// SPDX-License-Identifier: GPL-3.0-or-later
// Office Open XML (ISO 29500), WordprocessingML.
#include "core/base/utf8.h"
#include "core/ingest/archive.h"
#include "core/ingest/document_properties.h"
#include "core/ingest/document_reader.h"
#include "core/ingest/xml_events.h"

#include <map>
#include <optional>
#include <utility>

namespace dateline {

namespace {

using Kind = XmlEvent::Kind;

/// "Heading1", "heading 2", "Überschrift1": the number at the end of a style's name or id; 0 for other styles.
std::uint8_t headingLevel(std::string_view style)
{
    const std::string folded = foldCase(style);
    if (folded == "title")
        return 1;
    if (folded == "subtitle")
        return 2;
    const bool heading = folded.starts_with("heading") || folded.find("berschrift") != std::string::npos
                         || folded.starts_with("titre") || folded.starts_with("kop") || folded.starts_with("rubrik");
    return heading && isAsciiDigit(folded.back()) && folded.back() >= '1' && folded.back() <= '6'
               ? static_cast<std::uint8_t>(folded.back() - '0')
               : 0;
}

/// Style ids differ by language, names do not: "1" is named "heading 1".
std::map<std::string, std::uint8_t> headingStyles(const std::string &xml)
{
    std::map<std::string, std::uint8_t> levels;
    std::string id;
    XmlEvents events(bytesOf(xml));
    while (const auto event = events.next()) {
        if (event->kind != Kind::Start)
            continue;
        if (event->name == "style")
            id = event->attribute("styleId");
        else if (event->name == "name" && !id.empty())
            if (const std::uint8_t level = headingLevel(event->attribute("val")))
                levels[id] = level;
    }
    return levels;
}

class DocxText {
public:
    explicit DocxText(std::map<std::string, std::uint8_t> styles) : m_styles(std::move(styles)) {}

    std::vector<RichBlock> read(const std::string &xml, std::optional<Error> &failure)
    {
        XmlEvents events(bytesOf(xml));
        while (const auto event = events.next()) {
            switch (event->kind) {
            case Kind::Start: start(*event); break;
            case Kind::Text:
                if (m_inText && m_skipped == 0)
                    m_writer.text(event->text);
                break;
            case Kind::End: end(*event); break;
            }
        }
        endParagraph();
        failure = events.failure();
        return std::move(m_blocks);
    }

private:
    // Fallbacks repeat what stands before them; deleted text is none.
    static bool isSkipped(std::string_view name)
    {
        return name == "Fallback" || name == "del" || name == "moveFrom" || name == "delText" || name == "instrText";
    }

    static bool isOn(const XmlEvent &event)
    {
        const std::string_view value = event.attribute("val");
        return value != "0" && value != "false" && value != "off";
    }

    void start(const XmlEvent &event)
    {
        const std::string &name = event.name;
        if (isSkipped(name)) {
            ++m_skipped;
        } else if (name == "p") {
            endParagraph();
            m_level = 0;
            m_isItem = false;
        } else if (name == "pStyle") {
            const auto found = m_styles.find(std::string(event.attribute("val")));
            m_level = found != m_styles.end() ? found->second : headingLevel(event.attribute("val"));
        } else if (name == "numId") {
            m_isItem = event.attribute("val") != "0";
        } else if (name == "r") {
            m_bold = m_italic = false;
        } else if (name == "b" && isOn(event) && !m_bold) {
            m_bold = true;
            m_writer.open(TextStyle::Bold);
        } else if (name == "i" && isOn(event) && !m_italic) {
            m_italic = true;
            m_writer.open(TextStyle::Italic);
        } else if (name == "hyperlink") {
            m_writer.open(TextStyle::Link);
        } else if (name == "t") {
            m_inText = true;
        } else if (name == "tab") {
            m_writer.text(" ");
        } else if (name == "br" || name == "cr") {
            m_writer.lineBreak();
        } else if (name == "noBreakHyphen") {
            m_writer.text("-");
        }
    }

    void end(const XmlEvent &event)
    {
        if (isSkipped(event.name)) {
            m_skipped -= m_skipped > 0 ? 1 : 0;
        } else if (event.name == "t") {
            m_inText = false;
        } else if (event.name == "hyperlink") {
            m_writer.close(TextStyle::Link);
        } else if (event.name == "r" || event.name == "pPr") {
            if (std::exchange(m_bold, false))
                m_writer.close(TextStyle::Bold);
            if (std::exchange(m_italic, false))
                m_writer.close(TextStyle::Italic);
        } else if (event.name == "p") {
            endParagraph();
        }
    }

    void endParagraph()
    {
        const LineKind line = m_level > 0 ? LineKind::Heading : m_isItem ? LineKind::ListItem : LineKind::Text;
        if (RichBlock block = m_writer.take(line, m_level); !block.text.empty())
            m_blocks.push_back(std::move(block));
    }

    std::map<std::string, std::uint8_t> m_styles;
    RichBlockWriter m_writer;
    std::vector<RichBlock> m_blocks;
    std::uint8_t m_level = 0;
    int m_skipped = 0;
    bool m_inText = false;
    bool m_isItem = false;
    bool m_bold = false;
    bool m_italic = false;
};

} // namespace

Result<Article> readDocx(std::string bytes)
{
    const std::string text = "word/document.xml", styles = "word/styles.xml", properties = "docProps/core.xml";
    auto parts = documentParts(std::move(bytes), [&](const std::string &name) {
        return name == text || name == styles || name == properties;
    });
    if (!parts)
        return parts.error();
    if (!parts->contains(text))
        return Error{ErrorCode::FormatBroken, {}, {}, "There is no word/document.xml in it", {}};
    std::optional<Error> failure;
    std::vector<RichBlock> blocks = DocxText(headingStyles((*parts)[styles])).read((*parts)[text], failure);
    if (blocks.empty() && failure)
        return *failure;
    auto article =
        articleFromBlocks(std::move(blocks), documentProperties((*parts)[properties], false), ArticleHead::InText);
    if (article)
        article->encoding = "UTF-8";
    return article;
}

} // namespace dateline
