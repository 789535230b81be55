// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/document_properties.h"

#include "core/base/utf8.h"
#include "core/ingest/draft.h"
#include "core/ingest/timestamps.h"

namespace dateline {

namespace {

/// Programs write their own names and the file's into the title.
bool isUsableTitle(std::string_view title)
{
    const std::string folded = foldCase(title);
    return !folded.starts_with("microsoft word") && !folded.starts_with("untitled")
           && folded.find(".doc") == std::string::npos && folded.find(".odt") == std::string::npos;
}

} // namespace

ArticleMetadata documentProperties(const std::string &xml, bool dateCounts)
{
    ArticleMetadata metadata;
    std::string date;
    XmlEvents events(bytesOf(xml));
    std::string *place = nullptr;
    while (const auto event = events.next()) {
        if (event->kind == XmlEvent::Kind::Text) {
            if (place && place->size() < 1000)
                *place += event->text;
            continue;
        }
        place = nullptr;
        if (event->kind == XmlEvent::Kind::End || (event->prefix != "dc" && event->name != "initial-creator"))
            continue;
        if (event->name == "title" && metadata.title.empty())
            place = &metadata.title;
        else if (event->name == "creator" && metadata.byline.empty())
            place = &metadata.byline;
        else if (event->name == "publisher" && metadata.outlet.empty())
            place = &metadata.outlet;
        else if (event->name == "language" && metadata.language.empty())
            place = &metadata.language;
        else if (event->name == "date" && date.empty())
            place = &date;
    }
    metadata.title = repairUtf8(tidy(metadata.title));
    if (!isUsableTitle(metadata.title))
        metadata.title.clear();
    metadata.byline = repairUtf8(tidy(metadata.byline));
    metadata.outlet = repairUtf8(tidy(metadata.outlet));
    metadata.language = metadata.language.size() <= 12 ? foldCase(repairUtf8(tidy(metadata.language))) : std::string();
    const Result<ArticleCues> &cues = ArticleCues::standard();
    if (dateCounts && cues)
        if (const auto day = dayOfTimestamp(date, *cues))
            metadata.published = Published{*day, PublishedFrom::Metadata, repairUtf8(tidy(date)), {}};
    return metadata;
}

} // namespace dateline
