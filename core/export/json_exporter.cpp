// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/json_exporter.h"

#include "core/base/json_text.h"
#include "core/export/edtf.h"

namespace dateline {

namespace {

void writeText(JsonText &json, std::string_view key, std::string_view text)
{
    if (!text.empty())
        json.key(key).string(text);
}

void writeDate(JsonText &json, std::string_view key, const std::optional<CivilDate> &date)
{
    if (date)
        json.key(key).string(toIso(*date));
}

void writeFigure(JsonText &json, std::string_view key, const std::optional<Figure> &figure)
{
    if (figure)
        json.key(key).integer(figure->value);
}

void writeFigures(JsonText &json, const Figures &figures)
{
    if (!figures.any())
        return;
    json.key("figures").beginObject();
    writeFigure(json, "killed", figures.killed);
    writeFigure(json, "injured", figures.injured);
    writeFigure(json, "displaced", figures.displaced);
    writeFigure(json, "arrested", figures.arrested);
    writeFigure(json, "troops", figures.troops);
    json.endObject();
}

void writeNames(JsonText &json, const Event &event)
{
    json.key("actors").beginArray();
    for (const Actor &actor : event.actors)
        json.beginObject().key("name").string(actor.name).key("role").string(toName(actor.role)).endObject();
    json.endArray();
    json.key("places").beginArray();
    for (const Place &place : event.places) {
        json.beginObject().key("name").string(place.name);
        if (place.point)
            json.key("lat").number(place.point->latitude, 5).key("lon").number(place.point->longitude, 5);
        json.endObject();
    }
    json.endArray();
}

/// An article, or one that prints it again.
template <typename Printed> void writePrinted(JsonText &json, const Printed &printed)
{
    writeText(json, "article", printed.title);
    writeText(json, "outlet", printed.outlet);
    writeDate(json, "published", printed.published);
    writeText(json, "url", printed.url);
    writeText(json, "file", printed.path);
}

void writeCopies(JsonText &json, const ExportedArticle &article)
{
    if (article.copies.empty())
        return;
    json.key("also_printed_by").beginArray();
    for (const PrintedAgain &copy : article.copies) {
        json.beginObject();
        writePrinted(json, copy);
        json.endObject();
    }
    json.endArray();
}

void writeSource(JsonText &json, const EventSource &source, const ExportedArticle &article)
{
    const Mention &mention = source.mention;
    json.beginObject();
    writePrinted(json, article);
    writeCopies(json, article);
    writeText(json, "passage", shownText(article, mention.sentence));
    json.key("passage_begin").integer(mention.sentence.begin).key("passage_end").integer(mention.sentence.end);
    writeText(json, "date_text", shownText(article, mention.dateWords));
    writeText(json, "date_reason", reasonText(mention.reason));
    json.key("date_basis").string(toName(mention.basis));
    writeText(json, "attribution", mention.attribution);
    if (mention.speech) {
        writeText(json, "speaker", mention.speech->name);
        if (mention.speech->direct)
            writeText(json, "quote", shownText(article, mention.speech->content));
    }
    writeFigures(json, mention.figures);
    json.key("score").number(mention.score, 2).endObject();
}

void writeEvent(JsonText &json, const Event &event, const ArticleLookup &articles)
{
    json.beginObject().key("id").string(toHex(event.id)).key("type").string(toName(event.type));
    writeText(json, "code", event.code);
    writeDate(json, "start", event.interval.first);
    writeDate(json, "end", event.interval.last);
    if (event.interval.known())
        json.key("granularity").string(toName(event.granularity));
    writeText(json, "date_edtf", toEdtf(event));
    json.key("date_basis").string(toName(event.basis)).key("status").string(toName(event.status));
    json.key("title").string(event.title);
    writeNames(json, event);
    writeFigures(json, event.figures);
    json.key("reviewed").boolean(event.corrected);
    json.key("sources").beginArray();
    const ExportedArticle unknown;
    for (const EventSource &source : event.sources) {
        const ExportedArticle *article = articles(source.article);
        writeSource(json, source, article ? *article : unknown);
    }
    json.endArray().endObject();
}

} // namespace

std::string toJson(std::span<const Event> events, const ArticleLookup &articles)
{
    std::string out = "{\"events\":[";
    for (std::size_t i = 0; i < events.size(); ++i) {
        out += i == 0 ? "\n" : ",\n";
        JsonText json(out);
        writeEvent(json, events[i], articles);
    }
    out += events.empty() ? "]}\n" : "\n]}\n";
    return out;
}

} // namespace dateline
