// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/article_reader.h"
#include "core/pipeline/analyzer.h"
#include "tests/quality/event_score.h"
#include "tests/support/english_pack.h"

namespace dateline::test {

/// The file as an article in English, with all that was found in it. Fails the running test when it cannot be read.
inline ReadArticle readAndAnalyse(const std::filesystem::path &file)
{
    auto article = readArticle(file);
    REQUIRE(article.ok());
    article->language = "en";
    const LanguagePacks packs{{"en", std::shared_ptr<const LanguagePack>(&englishPack(), [](const LanguagePack *) {})}};
    AnalysedText analysed = analyse(std::move(*article), packs);
    return {std::move(analysed.article.text), std::move(analysed.analysis.mentions)};
}

} // namespace dateline::test
