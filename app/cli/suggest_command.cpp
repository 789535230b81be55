// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/library_commands.h"
#include "app/cli/messages.h"
#include "app/cli/suggestion_output.h"
#include "core/pipeline/project.h"

#include <cmath>
#include <cstdio>
#include <map>

namespace dateline::cli {

namespace {

ExitCode fail(const Error &error)
{
    printMessage(error);
    return Failed;
}

void printJson(const Article &article, const LibrarySuggestion *suggestion, const ClueWording &wording)
{
    std::string line;
    JsonText json(line);
    json.beginObject().key("doc").string(article.name).key("title").string(article.title).key("suggested");
    if (suggestion)
        writeSuggestion(json, {suggestion->date, suggestion->certainty, suggestion->clues}, wording);
    else
        json.null();
    json.endObject();
    std::printf("%s\n", line.c_str());
}

void printText(const Article &article, const LibrarySuggestion *suggestion, const ClueWording &wording)
{
    std::printf("%s: %s\n", article.name.c_str(), article.title.c_str());
    if (!suggestion) {
        std::printf("    no suggestion\n");
        return;
    }
    std::printf("    %s, %ld %% sure to be within a week\n", longDate(suggestion->date).c_str(),
                std::lround(100 * suggestion->certainty));
    for (const DateClue &clue : suggestion->clues)
        std::printf("    - %s\n", clueText(clue, wording).c_str());
}

Status print(const Timeline &timeline, const ProjectReader &reader, const std::vector<LibrarySuggestion> &suggestions,
             bool jsonLines)
{
    std::map<ArticleId, const LibrarySuggestion *> byArticle;
    for (const LibrarySuggestion &suggestion : suggestions)
        byArticle[suggestion.article] = &suggestion;
    const ClueWording wording = ClueWording::english([&](ArticleId id) {
        const ArticleSummary *article = timeline.article(id);
        return article ? article->title : std::string();
    });
    for (const ArticleSummary &summary : timeline.articles()) {
        if (summary.published)
            continue;
        const auto view = reader.article(summary.id);
        if (!view)
            return view.error();
        const auto found = byArticle.find(summary.id);
        const auto *suggestion = found == byArticle.end() ? nullptr : found->second;
        jsonLines ? printJson(view->article, suggestion, wording) : printText(view->article, suggestion, wording);
    }
    return {};
}

} // namespace

ExitCode runSuggest(const SuggestOptions &options)
{
    const auto packs = loadLanguagePacks(ResourceRoots::standard());
    if (!packs)
        return fail(packs.error());
    const auto project = Project::open(options.library, *packs, false);
    if (!project)
        return fail(project.error());
    const auto reader = ProjectReader::open((*project)->file());
    if (!reader)
        return fail(reader.error());
    const auto suggestions = (*reader)->suggestDates(*packs, CancelToken(), options.jobs);
    if (!suggestions)
        return fail(suggestions.error());
    const Status printed = print(*(*project)->timeline(), **reader, *suggestions, options.jsonLines);
    return printed ? Done : fail(printed.error());
}

} // namespace dateline::cli
