// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/xml_events.h"

#include "core/base/utf8.h"

#include <libxml/xmlreader.h>

#include <algorithm>
#include <utility>

namespace dateline {

namespace {

std::string textOf(const xmlChar *text)
{
    return text ? std::string(reinterpret_cast<const char *>(text)) : std::string();
}

} // namespace

struct XmlEvents::State {
    std::unique_ptr<ByteSource> bytes;
    xmlTextReader *reader = nullptr;
    std::optional<Error> failure;
    std::optional<XmlEvent> waiting; ///< the end of an empty element

    static int read(void *context, char *buffer, int size)
    {
        State &state = *static_cast<State *>(context);
        const auto count = state.bytes->read(buffer, static_cast<std::size_t>(size));
        if (count)
            return static_cast<int>(*count);
        state.failure = count.error();
        return -1;
    }

    static void remember(void *context, const char *message, xmlParserSeverities severity,
                         xmlTextReaderLocatorPtr locator)
    {
        if (severity == XML_PARSER_SEVERITY_WARNING || severity == XML_PARSER_SEVERITY_VALIDITY_WARNING)
            return;
        State &state = *static_cast<State *>(context);
        if (!state.failure)
            state.failure = Error{ErrorCode::FormatBroken,
                                  {},
                                  "line " + std::to_string(xmlTextReaderLocatorLineNumber(locator)),
                                  repairUtf8(trimmed(message ? message : "")),
                                  "What stands before it was read."};
    }

    XmlEvent event(XmlEvent::Kind kind) const
    {
        XmlEvent made;
        made.kind = kind;
        made.name = textOf(xmlTextReaderConstLocalName(reader));
        made.prefix = textOf(xmlTextReaderConstPrefix(reader));
        return made;
    }

    XmlEvent start()
    {
        XmlEvent made = event(XmlEvent::Kind::Start);
        if (xmlTextReaderIsEmptyElement(reader) == 1)
            waiting = event(XmlEvent::Kind::End);
        while (xmlTextReaderMoveToNextAttribute(reader) == 1)
            made.attributes.emplace_back(textOf(xmlTextReaderConstLocalName(reader)),
                                         textOf(xmlTextReaderConstValue(reader)));
        xmlTextReaderMoveToElement(reader);
        return made;
    }

    XmlEvent text()
    {
        XmlEvent made;
        made.text = textOf(xmlTextReaderConstValue(reader));
        return made;
    }
};

std::string_view XmlEvent::attribute(std::string_view wanted) const
{
    const auto found =
        std::find_if(attributes.begin(), attributes.end(), [&](const auto &a) { return a.first == wanted; });
    return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

XmlEvents::XmlEvents(std::unique_ptr<ByteSource> bytes) : m_state(std::make_unique<State>())
{
    static const bool initialized = (xmlInitParser(), true);
    (void)initialized;
    m_state->bytes = std::move(bytes);
    m_state->reader = xmlReaderForIO(&State::read, nullptr, m_state.get(), nullptr, nullptr,
                                     XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT);
    if (m_state->reader)
        xmlTextReaderSetErrorHandler(m_state->reader, &State::remember, m_state.get());
}

XmlEvents::~XmlEvents()
{
    if (m_state->reader)
        xmlFreeTextReader(m_state->reader);
}

std::optional<XmlEvent> XmlEvents::next()
{
    if (auto waiting = std::exchange(m_state->waiting, std::nullopt))
        return waiting;
    while (m_state->reader && xmlTextReaderRead(m_state->reader) == 1) {
        switch (xmlTextReaderNodeType(m_state->reader)) {
        case XML_READER_TYPE_ELEMENT: return m_state->start();
        case XML_READER_TYPE_END_ELEMENT: return m_state->event(XmlEvent::Kind::End);
        case XML_READER_TYPE_TEXT:
        case XML_READER_TYPE_CDATA:
        case XML_READER_TYPE_WHITESPACE:
        case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return m_state->text();
        default: break;
        }
    }
    return std::nullopt;
}

const std::optional<Error> &XmlEvents::failure() const
{
    return m_state->failure;
}

} // namespace dateline
