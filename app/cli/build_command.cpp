// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/library_commands.h"

#include "app/cli/messages.h"
#include "core/pipeline/project.h"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <filesystem>

namespace dateline::cli {

namespace {

const CancelToken &interruptToken()
{
    static const CancelToken token;
    return token;
}

/// Asks the import to stop after the file at hand; a second signal ends the program as usual.
void onInterrupt(int signal)
{
    interruptToken().cancel();
    std::signal(signal, SIG_DFL);
}

void listenForInterrupt()
{
    interruptToken(); // made before a signal can come
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
}

void printSummary(const ImportReport &report, const Timeline &timeline, const std::string &library)
{
    std::fprintf(stderr,
                 "%s: %zu added, %zu changed, %zu unchanged, %zu skipped; now %zu articles, %u events with a date, %zu "
                 "without\n",
                 library.c_str(), report.added, report.updated, report.unchanged, report.skipped.size(),
                 timeline.articles().size(), static_cast<unsigned>(timeline.size()), timeline.undated().size());
    if (const std::size_t copies = timeline.articles().size() - timeline.originals(); copies > 0)
        std::fprintf(stderr, "%s: %zu of the articles %s another one again and %s no events of %s own\n",
                     library.c_str(), copies, copies == 1 ? "prints" : "print", copies == 1 ? "has" : "have",
                     copies == 1 ? "its" : "their");
    const auto undated =
        std::count_if(timeline.articles().begin(), timeline.articles().end(),
                      [](const ArticleSummary &article) { return !article.published && article.copyOf == 0; });
    if (undated > 0)
        std::fprintf(stderr, "%s: %td %s no publication date; \"dateline suggest\" looks for likely ones\n",
                     library.c_str(), undated, undated == 1 ? "article tells" : "articles tell");
}

void sayWhichAreAway(const std::vector<std::filesystem::path> &folders)
{
    std::error_code failure;
    for (const std::filesystem::path &folder : folders)
        if (!std::filesystem::is_directory(folder, failure))
            printMessage(Error{ErrorCode::FileMissing, folder.string(), {}, {}, "It is still watched."});
}

/// The library remembers it for each table that is named itself.
Status sayColumns(Project &project, const std::vector<std::filesystem::path> &paths, const std::string &said)
{
    if (said.empty())
        return {};
    const auto columns = TableColumns::fromText(said);
    if (!columns)
        return columns.error();
    bool any = false;
    for (const std::filesystem::path &path : paths) {
        if (!isTable(path))
            continue;
        any = true;
        if (const Status done = project.setTableColumns(path, *columns); !done)
            return done;
    }
    return any ? Status()
               : Status(Error{ErrorCode::BadArgument, {}, {}, "--columns is about tables, and no path is one", {}});
}

Result<ImportReport> import(Project &project, const BuildOptions &options)
{
    std::vector<std::filesystem::path> paths(options.paths.begin(), options.paths.end());
    if (options.watched) {
        auto folders = project.watchedFolders();
        if (!folders)
            return folders.error();
        paths = std::move(*folders);
        sayWhichAreAway(paths);
    }
    std::error_code failure;
    for (const std::filesystem::path &path : paths)
        if (options.watch && std::filesystem::is_directory(path, failure))
            if (const Status done = project.setWatched(path, true); !done)
                return done.error();
    if (const Status done = sayColumns(project, paths, options.columns); !done)
        return done.error();
    ProgressLine line;
    return project.addPaths(
        paths, [&](const ProgressReport &report) { line.show(report); }, interruptToken(), {}, options.jobs,
        options.watched ? ImportCause::Watched : ImportCause::Asked);
}

} // namespace

ExitCode runBuild(const BuildOptions &options)
{
    auto packs = loadLanguagePacks(ResourceRoots::standard());
    if (!packs) {
        printMessage(packs.error());
        return Failed;
    }
    auto project = Project::open(options.library, std::move(*packs), !options.watched);
    if (!project) {
        printMessage(project.error());
        return Failed;
    }
    listenForInterrupt();
    const auto report = import(**project, options);
    if (!report) {
        printMessage(report.error());
        return Failed;
    }
    for (const Error &skipped : report->skipped)
        printMessage(skipped);
    printSummary(*report, *(*project)->timeline(), options.library);
    if (report->cancelled) {
        printMessage(Error{ErrorCode::Cancelled, {}, {}, {}, "What was read before is in the library."});
        return Failed;
    }
    return report->skipped.empty() ? Done : SomeSkipped;
}

} // namespace dateline::cli
