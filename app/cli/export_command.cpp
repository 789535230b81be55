// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_filter.h"
#include "app/cli/library_commands.h"
#include "app/cli/messages.h"
#include "app/cli/output_file.h"
#include "core/export/csv_exporter.h"
#include "core/export/json_exporter.h"
#include "core/pipeline/exported_articles.h"
#include "core/pipeline/project.h"
#include "core/stats/filtering.h"

#include <filesystem>

namespace dateline::cli {

namespace {

ExitCode fail(const Error &error)
{
    printMessage(error);
    return error.code == ErrorCode::BadArgument ? WrongUsage : Failed;
}

ExitCode exportTable(const ExportOptions &options, const std::vector<Event> &events, const ProjectReader &reader,
                     std::shared_ptr<const Timeline> timeline)
{
    ExportedArticles articles(reader, std::move(timeline));
    const std::string bytes = options.format == "json" ? toJson(events, articles.lookup())
                                                       : toCsv(events, articles.lookup(), {options.byteOrderMark});
    if (articles.failure())
        return fail(*articles.failure());
    const Status written = writeOutput(options.file, bytes);
    return written ? Done : fail(written.error());
}

ExitCode exportPicture(const ExportOptions &options, const Project &project, const Filter &filter,
                       const PictureExporter &exporter)
{
    if (!exporter)
        return fail(Error{
            ErrorCode::BadArgument, {}, {}, "this dateline was built without its window and draws no pictures", {}});
    PictureRequest request;
    request.timeline = project.timeline();
    request.rows = matchingRows(*request.timeline, filter);
    request.from = filter.from;
    request.to = filter.to;
    request.look = options.look;
    request.look.format = options.format;
    if (request.look.title.empty())
        request.look.title = std::filesystem::path(options.library).stem().string();
    auto bytes = exporter(request);
    if (!bytes) {
        Error error = bytes.error();
        error.file = options.file;
        return fail(error);
    }
    const Status written = writeOutput(options.file, *bytes);
    return written ? Done : fail(written.error());
}

} // namespace

ExitCode runExport(const ExportOptions &options, const PictureExporter &exporter)
{
    auto filter = filterFrom(options);
    if (!filter)
        return fail(filter.error());
    auto packs = loadLanguagePacks(ResourceRoots::standard());
    if (!packs)
        return fail(packs.error());
    const auto project = Project::open(options.library, std::move(*packs), false);
    if (!project)
        return fail(project.error());
    const auto reader = ProjectReader::open(options.library);
    if (!reader)
        return fail(reader.error());
    if (!filter->text.empty()) {
        auto matches = (*reader)->searchEvents(filter->text);
        if (!matches)
            return fail(matches.error());
        filter->textMatches = std::move(*matches);
    }
    if (options.format == "png" || options.format == "svg" || options.format == "pdf")
        return exportPicture(options, **project, *filter, exporter);
    const auto events = (*project)->events();
    if (!events)
        return fail(events.error());
    return exportTable(options, matchingEvents(*events, *(*project)->timeline(), *filter), **reader,
                       (*project)->timeline());
}

} // namespace dateline::cli
