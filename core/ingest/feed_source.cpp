// SPDX-License-Identifier: GPL-3.0-or-later
// RSS 0.9x, 1.0, 2.0 and Atom, read entry by entry.
#include "core/base/utf8.h"
#include "core/ingest/draft.h"
#include "core/ingest/html_reader.h"
#include "core/ingest/raw_sources.h"
#include "core/ingest/timestamps.h"
#include "core/ingest/xml_events.h"

#include <utility>

namespace dateline {

namespace {

constexpr std::size_t longestEntry = 64u << 20;

/// What one entry tells so far.
struct Entry {
    std::string title, link, id, author, published, updated, content, summary, language;
};

/// Where the text of an element goes.
std::string *placeOf(Entry &entry, std::string_view name, std::string_view prefix)
{
    if (name == "title" && prefix != "media")
        return &entry.title;
    if (name == "link")
        return &entry.link;
    if (name == "guid" || name == "id")
        return &entry.id;
    if (name == "creator" || name == "author" || name == "name")
        return &entry.author;
    if (name == "pubDate" || name == "published" || name == "issued" || name == "date")
        return &entry.published;
    if (name == "updated" || name == "modified")
        return &entry.updated;
    if (name == "encoded" || (name == "content" && prefix != "media") || name == "fulltext")
        return &entry.content;
    if (name == "description" || name == "summary")
        return prefix == "media" || prefix == "itunes" ? nullptr : &entry.summary;
    return nullptr;
}

class FeedSource : public RawArticleSource {
public:
    explicit FeedSource(std::unique_ptr<ByteSource> bytes) : m_xml(std::move(bytes)) {}

    std::optional<Result<RawArticle>> next() override
    {
        if (m_failed)
            return std::nullopt;
        while (const auto event = m_xml.next()) {
            switch (event->kind) {
            case XmlEvent::Kind::Start: start(*event); break;
            case XmlEvent::Kind::Text: text(event->text); break;
            case XmlEvent::Kind::End:
                if (end(*event))
                    return article();
                break;
            }
        }
        if (!m_xml.failure())
            return std::nullopt;
        m_failed = true;
        return *m_xml.failure();
    }

private:
    void start(const XmlEvent &event)
    {
        if (event.name == "item" || event.name == "entry") {
            m_entry = Entry{};
            m_inEntry = true;
            m_place = nullptr;
            ++m_number;
            return;
        }
        if (!m_inEntry) {
            m_outletOpen = event.name == "title" && m_outlet.empty();
            if (event.name == "channel" || event.name == "feed")
                m_language = event.attribute("lang");
            return;
        }
        if (m_markupDepth > 0 || isMarkupContent(event)) {
            // Atom may hold XHTML as elements: its tags are written back to be read as HTML.
            if (m_markupDepth++ > 0)
                text("<" + event.name + ">");
            else
                m_place = placeOf(m_entry, event.name, event.prefix);
            return;
        }
        if (event.name == "link" && !event.attribute("href").empty()) {
            const std::string_view rel = event.attribute("rel");
            if (m_entry.link.empty() || rel == "alternate")
                m_entry.link = event.attribute("href");
            m_place = nullptr;
            return;
        }
        m_place = placeOf(m_entry, event.name, event.prefix);
        if (m_place == &m_entry.author && !m_entry.author.empty())
            m_place = nullptr;
    }

    static bool isMarkupContent(const XmlEvent &event)
    {
        return event.attribute("type") == "xhtml" && (event.name == "content" || event.name == "summary");
    }

    void text(std::string_view text)
    {
        if (m_inEntry && m_place && m_place->size() < longestEntry)
            *m_place += text;
        else if (m_outletOpen && m_outlet.size() < 400)
            m_outlet += text;
    }

    /// True at the end of an entry.
    bool end(const XmlEvent &event)
    {
        m_outletOpen = false;
        if (m_markupDepth > 0) {
            if (--m_markupDepth > 0)
                text("</" + event.name + ">");
            else
                m_place = nullptr;
            return false;
        }
        if (m_inEntry && (event.name == "item" || event.name == "entry")) {
            m_inEntry = false;
            return true;
        }
        m_place = nullptr;
        return false;
    }

    Result<RawArticle> article()
    {
        const Result<ArticleCues> &cues = ArticleCues::standard();
        if (!cues)
            return cues.error();
        const bool whole = trimmed(m_entry.content).size() >= trimmed(m_entry.summary).size();
        RawArticle raw;
        raw.bytes = repairUtf8(whole ? m_entry.content : m_entry.summary);
        if (trimmed(raw.bytes).empty())
            return Error{ErrorCode::FileEmpty, {}, "entry " + std::to_string(m_number), "The entry has no text", {}};
        raw.format = FileFormat::Html; // plain text is HTML without tags, and may hold entities
        raw.fragment = true;
        raw.metadata.title = repairUtf8(plain(m_entry.title));
        raw.metadata.byline = repairUtf8(tidy(m_entry.author));
        raw.metadata.outlet = repairUtf8(tidy(m_outlet));
        raw.metadata.language = foldCase(m_language);
        const std::string link = repairUtf8(tidy(m_entry.link));
        const std::string id = repairUtf8(tidy(m_entry.id));
        raw.metadata.url = link.empty() && id.starts_with("http") ? id : link;
        const std::string &published = m_entry.published.empty() ? m_entry.updated : m_entry.published;
        if (const auto day = dayOfTimestamp(published, *cues))
            raw.metadata.published = Published{*day, PublishedFrom::Metadata, repairUtf8(tidy(published)), {}};
        raw.part = partOf(id.empty() ? link : id, raw.bytes);
        return raw;
    }

    // Titles are text, but many feeds put HTML into them.
    static std::string plain(const std::string &title)
    {
        if (title.find_first_of("<&") == std::string::npos)
            return tidy(title);
        const auto blocks = blocksOfHtml(repairUtf8(title));
        return blocks && !blocks->empty() ? blocks->front().text : tidy(title);
    }

    XmlEvents m_xml;
    Entry m_entry;
    std::string m_outlet;
    std::string m_language;
    std::string *m_place = nullptr;
    int m_markupDepth = 0;
    std::size_t m_number = 0;
    bool m_inEntry = false;
    bool m_outletOpen = false;
    bool m_failed = false;
};

} // namespace

std::unique_ptr<RawArticleSource> feedSource(std::unique_ptr<ByteSource> bytes)
{
    return std::make_unique<FeedSource>(std::move(bytes));
}

} // namespace dateline
