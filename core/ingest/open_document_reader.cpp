// SPDX-License-Identifier: GPL-3.0-or-later
// OpenDocument text (ISO 26300) and EPUB.
#include "core/base/utf8.h"
#include "core/ingest/archive.h"
#include "core/ingest/document_properties.h"
#include "core/ingest/document_reader.h"
#include "core/ingest/encoding.h"
#include "core/ingest/html_reader.h"
#include "core/ingest/xml_events.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <set>

namespace dateline {

namespace {

using Kind = XmlEvent::Kind;

int numberOf(std::string_view text, int otherwise)
{
    int number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

class OpenDocumentText {
public:
    std::vector<RichBlock> read(const std::string &xml, std::optional<Error> &failure)
    {
        XmlEvents events(bytesOf(xml));
        while (const auto event = events.next()) {
            switch (event->kind) {
            case Kind::Start: start(*event); break;
            case Kind::Text:
                if (m_paragraphs > 0 && m_skipped == 0)
                    m_writer.text(event->text);
                break;
            case Kind::End: end(*event); break;
            }
        }
        take();
        failure = events.failure();
        return std::move(m_blocks);
    }

private:
    static bool isSkipped(const XmlEvent &event)
    {
        return event.prefix == "script" || event.name == "tracked-changes" || event.name == "note"
               || event.name == "annotation" || event.name == "forms" || event.name == "table-of-content";
    }

    void start(const XmlEvent &event)
    {
        if (event.name == "style" && event.prefix == "style")
            m_style = event.attribute("name");
        if (event.name == "text-properties")
            noteStyle(event);
        if (isSkipped(event)) {
            ++m_skipped;
        } else if (event.prefix == "text" && (event.name == "p" || event.name == "h")) {
            take();
            ++m_paragraphs;
            const int level = std::clamp(numberOf(event.attribute("outline-level"), 1), 1, 6);
            m_level = event.name == "h"                          ? static_cast<std::uint8_t>(level)
                      : event.attribute("style-name") == "Title" ? 1
                                                                 : 0;
        } else if (event.name == "list-item") {
            ++m_items;
        } else if (event.name == "span") {
            m_spans.push_back(std::string(event.attribute("style-name")));
            apply(m_spans.back(), true);
        } else if (event.name == "a" && event.prefix == "text") {
            m_writer.open(TextStyle::Link);
        } else if (event.name == "s" || event.name == "tab") {
            m_writer.text(" ");
        } else if (event.name == "line-break") {
            m_writer.lineBreak();
        }
    }

    void end(const XmlEvent &event)
    {
        if (isSkipped(event)) {
            m_skipped -= m_skipped > 0 ? 1 : 0;
        } else if (event.prefix == "text" && (event.name == "p" || event.name == "h")) {
            take();
            m_paragraphs -= m_paragraphs > 0 ? 1 : 0;
        } else if (event.name == "list-item") {
            m_items -= m_items > 0 ? 1 : 0;
        } else if (event.name == "span" && !m_spans.empty()) {
            apply(m_spans.back(), false);
            m_spans.pop_back();
        } else if (event.name == "a" && event.prefix == "text") {
            m_writer.close(TextStyle::Link);
        }
    }

    void noteStyle(const XmlEvent &event)
    {
        if (event.attribute("font-weight") == "bold")
            m_bold.insert(m_style);
        if (event.attribute("font-style") == "italic")
            m_italic.insert(m_style);
    }

    void apply(const std::string &style, bool open)
    {
        if (m_bold.contains(style))
            open ? m_writer.open(TextStyle::Bold) : m_writer.close(TextStyle::Bold);
        if (m_italic.contains(style))
            open ? m_writer.open(TextStyle::Italic) : m_writer.close(TextStyle::Italic);
    }

    void take()
    {
        const LineKind line = m_level > 0 ? LineKind::Heading : m_items > 0 ? LineKind::ListItem : LineKind::Text;
        if (RichBlock block = m_writer.take(line, m_level); !block.text.empty())
            m_blocks.push_back(std::move(block));
        m_level = 0;
    }

    RichBlockWriter m_writer;
    std::vector<RichBlock> m_blocks;
    std::string m_style;
    std::set<std::string> m_bold;
    std::set<std::string> m_italic;
    std::vector<std::string> m_spans;
    std::uint8_t m_level = 0;
    int m_paragraphs = 0;
    int m_items = 0;
    int m_skipped = 0;
};

std::string folderOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string() : path.substr(0, slash + 1);
}

/// The chapters of a book in reading order, as names within the archive.
std::vector<std::string> chaptersOf(const std::string &package, const std::string &folder)
{
    constexpr std::size_t mostChapters = 10'000;
    std::map<std::string, std::string> files;
    std::vector<std::string> chapters;
    XmlEvents events(bytesOf(package));
    while (const auto event = events.next()) {
        if (event->kind != Kind::Start)
            continue;
        if (event->name == "item")
            files[std::string(event->attribute("id"))] = folder + std::string(event->attribute("href"));
        else if (event->name == "itemref" && event->attribute("linear") != "no" && chapters.size() < mostChapters)
            chapters.push_back(files[std::string(event->attribute("idref"))]);
    }
    return chapters;
}

std::string packagePath(const std::string &container)
{
    XmlEvents events(bytesOf(container));
    while (const auto event = events.next())
        if (event->kind == Kind::Start && event->name == "rootfile")
            return std::string(event->attribute("full-path"));
    return {};
}

bool isBookPart(const std::string &name)
{
    const std::string folded = foldCase(name);
    return folded == "meta-inf/container.xml" || folded.ends_with(".opf") || folded.ends_with(".xhtml")
           || folded.ends_with(".html") || folded.ends_with(".htm");
}

} // namespace

Result<Article> readOpenDocument(std::string bytes)
{
    auto parts = documentParts(std::move(bytes),
                               [](const std::string &name) { return name == "content.xml" || name == "meta.xml"; });
    if (!parts)
        return parts.error();
    if (!parts->contains("content.xml"))
        return Error{ErrorCode::FormatBroken, {}, {}, "There is no content.xml in it", {}};
    std::optional<Error> failure;
    std::vector<RichBlock> blocks = OpenDocumentText().read((*parts)["content.xml"], failure);
    if (blocks.empty() && failure)
        return *failure;
    auto article =
        articleFromBlocks(std::move(blocks), documentProperties((*parts)["meta.xml"], false), ArticleHead::InText);
    if (article)
        article->encoding = "UTF-8";
    return article;
}

Result<Article> readEpub(std::string bytes)
{
    auto parts = documentParts(std::move(bytes), isBookPart);
    if (!parts)
        return parts.error();
    const std::string package = packagePath((*parts)["META-INF/container.xml"]);
    if (!parts->contains(package))
        return Error{ErrorCode::FormatBroken, {}, {}, "There is no list of its chapters in it", {}};
    std::vector<RichBlock> blocks;
    for (const std::string &chapter : chaptersOf((*parts)[package], folderOf(package))) {
        const auto found = parts->find(chapter);
        if (found == parts->end())
            continue;
        auto text = decodeText(std::move(found->second));
        parts->erase(found);
        auto inside = text ? blocksOfHtml(text->text) : Result<std::vector<RichBlock>>(text.error());
        if (inside)
            std::move(inside->begin(), inside->end(), std::back_inserter(blocks));
    }
    auto article =
        articleFromBlocks(std::move(blocks), documentProperties((*parts)[package], true), ArticleHead::Apart);
    if (article)
        article->encoding = "UTF-8";
    return article;
}

} // namespace dateline
