// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/library_analysis.h"

#include "core/pipeline/analyzer.h"
#include "core/text/text_sketch_maker.h"

#include <exception>

namespace dateline {

namespace {

Findings findingsOf(Article &&analysed)
{
    Findings findings;
    findings.language = std::move(analysed.language);
    findings.languageAnalysed = analysed.languageAnalysed;
    findings.published = std::move(analysed.published);
    findings.otherDates = std::move(analysed.otherDates);
    return findings;
}

std::vector<MentionPlace> placesOf(const std::vector<Mention> &mentions, std::string_view contentHash)
{
    std::vector<MentionPlace> places;
    places.reserve(mentions.size());
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
        places.push_back(placeOf(mentions[i], 0, i, contentHash));
        places.back().contentHash = {}; // it may move
    }
    return places;
}

std::optional<Published> byUser(const UserSettings &settings)
{
    if (!settings.published)
        return std::nullopt;
    return Published{*settings.published, PublishedFrom::User, {}, {}};
}

} // namespace

SettingsByHash settingsFrom(std::span<const Correction> corrections)
{
    SettingsByHash settings;
    for (const Correction &correction : corrections) {
        if (correction.kind == CorrectionKind::ArticlePublished) {
            settings[correction.contentHash].publishedSet = true;
            settings[correction.contentHash].published = fromIso(correction.value);
        } else if (correction.kind == CorrectionKind::ArticleTitle) {
            settings[correction.contentHash].title = correction.value;
        } else if (correction.kind == CorrectionKind::ArticleStandsAlone) {
            settings[correction.contentHash].standsAlone = correction.value == "1";
        }
    }
    return settings;
}

Result<LibraryArticle> analyseForLibrary(Article asRead, const UserSettings &settings, const LanguagePacks &packs)
{
    try {
        Article article = asRead;
        AnalyzerOptions options;
        if (settings.publishedSet) {
            options.findPublished = false;
            article.published = byUser(settings);
        }
        AnalysedText analysed = analyse(std::move(article), packs, options);
        Findings findings = findingsOf(std::move(analysed.article));
        findings.sketch = sketchOf(asRead);
        std::vector<MentionPlace> places = placesOf(analysed.analysis.mentions, asRead.contentHash);
        return LibraryArticle{prepareArticle(std::move(asRead), std::move(findings), analysed.analysis),
                              std::move(places)};
    } catch (const std::exception &failure) {
        return Error{ErrorCode::Internal, asRead.path, {}, failure.what(), "The article was skipped."};
    }
}

void applyFindings(Article &article, const Findings &findings)
{
    if (!findings.language.empty())
        article.language = findings.language;
    article.languageAnalysed = findings.languageAnalysed;
    article.published = findings.published;
    article.otherDates = findings.otherDates;
}

} // namespace dateline
