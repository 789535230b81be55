// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/content_hash.h"
#include "core/store/project_store.h"

#include <string>
#include <vector>

namespace dateline::testing {

/// An article of two paragraphs whose first tells one event on 3 May 2012.
inline Article sampleArticle(const std::string &path, const std::string &place)
{
    Article article;
    article.path = path;
    article.name = path.substr(path.rfind('/') + 1);
    article.encoding = "UTF-8";
    article.text = "Rebels shelled " + place + " on Thursday.\n\nA *truce* was discussed in Geneva.";
    article.contentHash = contentHash(article.text);
    const auto firstEnd = static_cast<std::uint32_t>(article.text.find('\n'));
    const auto size = static_cast<std::uint32_t>(article.text.size());
    article.blocks = {{{0, firstEnd}, BlockKind::Body, 0}, {{firstEnd + 2, size}, BlockKind::Body, 0}};
    const auto star = static_cast<std::uint32_t>(article.text.find('*'));
    article.markup = {{star, star + 1}, {star + 6, star + 7}};
    article.styles = {{{star + 1, star + 6}, TextStyle::Italic}};
    article.title = "Shelling of " + place;
    article.titleIsFirstSentence = true;
    article.outlet = "The Courier";
    article.url = "https://courier.example/1";
    article.otherDates = {{{2012, 5, 2}, PublishedFrom::FileName, "2012-05-02", {}}};
    return article;
}

inline Mention sampleMention(const Article &article)
{
    Mention mention;
    mention.type = EventType::Offensive;
    mention.code = "ASSAULT-artillery";
    mention.sentence = article.blocks.front().span;
    mention.trigger = {7, 14};
    mention.title = "Rebels shell a town";
    mention.actors = {{{0, 6}, "rebels", Role::Source}};
    mention.places = {{{15, 19}, "Homs", GeoPoint{34.73, 36.72}}};
    mention.figures.killed = Figure{3, FigureMode::AtLeast};
    mention.figures.text = "at least three";
    mention.speech = Speech{{0, 6}, "rebels", {7, 14}, true};
    mention.attribution = "activists";
    mention.interval = DateInterval::day({2012, 5, 3});
    mention.basis = DateBasis::Explicit;
    mention.dateWords = {23, 31};
    mention.dateValue = "2012-05-03";
    mention.reason = {ReasonCode::WeekdayBefore, "Thursday", "Thursday", CivilDate{2012, 5, 4},
                      DateInterval::day({2012, 5, 3})};
    mention.ruleId = "shell";
    mention.score = 0.875;
    return mention;
}

inline Analysis sampleAnalysis(const Article &article)
{
    Analysis analysis;
    analysis.mentions = {sampleMention(article)};
    Timex timex;
    timex.span = {23, 31};
    timex.value = "2012-05-03";
    timex.interval = DateInterval::day({2012, 5, 3});
    timex.anchor = Anchor::PublicationDate;
    timex.reason = analysis.mentions.front().reason;
    analysis.timexes = {timex};
    analysis.suggestion =
        DateSuggestion{{2012, 5, 4}, 0.5, {{ClueKind::LatestDay, "4 May 2012", DateInterval::day({2012, 5, 4}), {}}}};
    analysis.sentences = 2;
    return analysis;
}

inline PreparedArticle samplePrepared(const std::string &path, const std::string &place = "Homs")
{
    Article article = sampleArticle(path, place);
    Findings findings;
    findings.language = "en";
    findings.languageAnalysed = true;
    findings.published = Published{{2012, 5, 4}, PublishedFrom::DateLine, "4 May 2012", {0, 3}};
    const Analysis analysis = sampleAnalysis(article);
    findings.sketch.runs = 300;
    for (std::size_t i = 0; i < findings.sketch.sample.size(); ++i)
        findings.sketch.sample[i] = static_cast<std::uint16_t>(1009 * i);
    findings.sketch.numbers = {3, 17, 65535};
    return prepareArticle(std::move(article), std::move(findings), analysis);
}

inline Event sampleEvent(EventId id, ArticleId article, const Mention &mention)
{
    Event event;
    event.id = id;
    event.type = mention.type;
    event.code = mention.code;
    event.title = mention.title;
    event.interval = mention.interval;
    event.basis = mention.basis;
    event.actors = mention.actors;
    event.places = mention.places;
    event.figures = mention.figures;
    event.sources = {{article, 0, mention}};
    event.salience = 0.25;
    return event;
}

} // namespace dateline::testing
