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

Result<PreparedArticle> analyseForLibrary(Article asRead, const UserSettings &settings, const LanguagePacks &packs)
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
        return prepareArticle(std::move(asRead), std::move(findings), analysed.analysis);
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
