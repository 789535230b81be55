// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/analyzer.h"

#include "core/dating/article_date.h"
#include "core/events/extractor.h"
#include "core/pipeline/dispatch_day.h"
#include "core/temporal/publication_date.h"
#include "core/temporal/tagger.h"
#include "core/text/document_builder.h"
#include "core/text/language_guess.h"

#include <utility>

namespace dateline {

namespace {

/// Texts shorter than this may be too short to guess a language from.
constexpr std::size_t shortText = 1000;

/// The pack of "en-GB" is that of "en".
const LanguagePack *packFor(const LanguagePacks &packs, std::string_view language)
{
    const auto found = packs.find(language.substr(0, language.find_first_of("-_")));
    return found == packs.end() ? nullptr : found->second.get();
}

/// A few words may be too little to tell the language by: they are then taken for English, whose rules find nothing in
/// another language, and `Article::language` stays empty.
const LanguagePack *packOf(Article &article, const LanguagePacks &packs)
{
    if (article.language.empty())
        article.language = guessLanguage(article.text);
    if (article.language.empty() && article.text.size() < shortText)
        return packFor(packs, "en");
    return packFor(packs, article.language);
}

void findPublished(Article &article, const Document &document, const LanguagePack &pack, bool settled)
{
    std::vector<Published> dates = findPublicationDates(article, document, pack);
    if (!settled && !article.published && !dates.empty()) {
        article.published = std::move(dates.front());
        dates.erase(dates.begin());
    }
    article.otherDates = std::move(dates);
}

std::optional<DateSuggestion> suggestDate(Document &document, const std::vector<Timex> &timexes,
                                          const LanguagePack &pack)
{
    const auto readAsIf = [&](CivilDate day) {
        document.published = day;
        return tagTimexes(document, pack);
    };
    auto suggestion = suggestPublicationDate(document.text, timexes, readAsIf);
    document.published.reset();
    return suggestion;
}

} // namespace

AnalysedText analyse(Article article, const LanguagePacks &packs, const AnalyzerOptions &options)
{
    AnalysedText result;
    const LanguagePack *pack = packOf(article, packs);
    article.languageAnalysed = pack != nullptr;
    if (pack) {
        result.document = buildDocument(article, *pack, {.partsOfSpeech = !options.timexesOnly});
        findPublished(article, result.document, *pack, !options.findPublished);
        const Published *dispatch = dispatchDay(article);
        if (article.published)
            result.document.published = dispatch ? dispatch->date : article.published->date;
        result.analysis.timexes = tagTimexes(result.document, *pack);
        if (!article.published)
            result.analysis.suggestion = suggestDate(result.document, result.analysis.timexes, *pack);
        if (!options.timexesOnly)
            result.analysis.mentions = extractMentions(result.document, result.analysis.timexes, *pack);
        if (dispatch)
            nameDispatchDay(*dispatch, result.analysis);
        result.analysis.sentences = static_cast<std::uint32_t>(result.document.sentences.size());
    }
    result.article = std::move(article);
    return result;
}

} // namespace dateline
