// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/extract_output.h"

#include "app/cli/suggestion_output.h"

namespace dateline::cli {

namespace {

void writeSpan(JsonText &json, ByteSpan span)
{
    json.key("begin").integer(span.begin).key("end").integer(span.end);
}

void writePassage(JsonText &json, std::string_view key, ByteSpan span, std::string_view text)
{
    json.key(key).beginObject();
    writeSpan(json, span);
    json.key("text").string(slice(text, span)).endObject();
}

void writeArticle(JsonText &json, const Article &article, const Analysis &analysis)
{
    json.beginObject().key("kind").string("article").key("doc").string(article.name);
    json.key("title").string(article.title);
    json.key("published");
    if (article.published)
        json.string(toIso(article.published->date));
    else
        json.null();
    json.key("published_from");
    if (article.published)
        json.string(toName(article.published->from));
    else
        json.null();
    json.key("suggested");
    if (analysis.suggestion)
        writeSuggestion(json, *analysis.suggestion, ClueWording::english({}));
    else
        json.null();
    json.key("lang").string(article.language);
    json.key("sentences").integer(analysis.sentences).endObject();
}

void writeDate(JsonText &json, const Mention &mention)
{
    if (mention.interval.first)
        json.key("start").string(toIso(*mention.interval.first));
    if (mention.interval.last)
        json.key("end").string(toIso(*mention.interval.last));
    if (mention.interval.known())
        json.key("granularity").string(toName(mention.granularity));
    json.key("date_basis").string(toName(mention.basis));
}

void writeActors(JsonText &json, const Mention &mention, std::string_view text)
{
    json.key("actors").beginArray();
    for (const Actor &actor : mention.actors) {
        json.beginObject().key("name").string(actor.name).key("text").string(slice(text, actor.span));
        json.key("role").string(toName(actor.role));
        writeSpan(json, actor.span);
        json.endObject();
    }
    json.endArray();
}

void writePlaces(JsonText &json, const Mention &mention, std::string_view text)
{
    json.key("places").beginArray();
    for (const Place &place : mention.places) {
        json.beginObject().key("name").string(place.name).key("text").string(slice(text, place.span));
        writeSpan(json, place.span);
        if (place.point)
            json.key("lat").number(place.point->latitude, 5).key("lon").number(place.point->longitude, 5);
        json.endObject();
    }
    json.endArray();
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
    if (!figures.text.empty())
        json.key("figures_text").string(figures.text);
}

void writeSpeech(JsonText &json, const Speech &speech, std::string_view text)
{
    if (!speech.name.empty() || !speech.speaker.empty()) {
        json.key("speaker").beginObject().key("name").string(speech.name);
        if (!speech.speaker.empty()) {
            json.key("text").string(slice(text, speech.speaker));
            writeSpan(json, speech.speaker);
        }
        json.endObject();
    }
    if (!speech.content.empty()) {
        json.key("content").beginObject();
        writeSpan(json, speech.content);
        json.endObject();
    }
}

void writeTimexOf(JsonText &json, const Mention &mention, std::string_view text)
{
    if (mention.dateWords.empty())
        return;
    json.key("timex").beginObject();
    writeSpan(json, mention.dateWords);
    json.key("text").string(slice(text, mention.dateWords));
    json.key("value").string(mention.dateValue).endObject();
}

void writeEvent(JsonText &json, const Article &article, const Mention &mention)
{
    json.beginObject().key("kind").string("event").key("doc").string(article.name);
    json.key("type").string(toName(mention.type));
    if (!mention.code.empty())
        json.key("code").string(mention.code);
    writeDate(json, mention);
    json.key("status").string(toName(mention.status)).key("title").string(mention.title);
    writeActors(json, mention, article.text);
    writePlaces(json, mention, article.text);
    writeFigures(json, mention.figures);
    if (!mention.attribution.empty())
        json.key("attribution").string(mention.attribution);
    if (mention.speech)
        writeSpeech(json, *mention.speech, article.text);
    writePassage(json, "sentence", mention.sentence, article.text);
    writePassage(json, "trigger", mention.trigger, article.text);
    writeTimexOf(json, mention, article.text);
    json.key("reason").string(reasonText(mention.reason));
    json.key("score").number(mention.score, 3).endObject();
}

void writeTimex(JsonText &json, const Article &article, const Timex &timex)
{
    json.beginObject().key("kind").string("timex").key("doc").string(article.name);
    writeSpan(json, timex.span);
    json.key("text").string(slice(article.text, timex.span)).key("type").string(toName(timex.type));
    json.key("value").string(timex.value).key("reason").string(reasonText(timex.reason)).endObject();
}

/// Every line starts afresh: commas never cross lines.
template <typename Write> void appendLine(std::string &out, Write write)
{
    JsonText json(out);
    write(json);
    out.push_back('\n');
}

} // namespace

void appendExtract(std::string &out, const AnalysedText &analysed, const OutputOptions &options)
{
    const Article &article = analysed.article;
    appendLine(out, [&](JsonText &json) { writeArticle(json, article, analysed.analysis); });
    if (options.events)
        for (const Mention &mention : analysed.analysis.mentions)
            appendLine(out, [&](JsonText &json) { writeEvent(json, article, mention); });
    if (options.timexes)
        for (const Timex &timex : analysed.analysis.timexes)
            appendLine(out, [&](JsonText &json) { writeTimex(json, article, timex); });
}

} // namespace dateline::cli
