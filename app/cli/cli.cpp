// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "app/cli/extract_command.h"
#include "app/cli/library_commands.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::cli {

namespace {

constexpr std::array<std::string_view, 7> commands = {"extract", "text",    "build",          "export",
                                                      "suggest", "salvage", "check-resources"};
constexpr std::array<std::string_view, 3> globalOptions = {"--help", "-h", "--version"};
constexpr unsigned mostJobs = 256;

/// Everything that the commands are told; lives as long as the parser.
struct Arguments {
    ExtractOptions extract;
    std::string textFile;
    BuildOptions build;
    ExportOptions exported;
    SuggestOptions suggest;
    SalvageOptions salvage;
};

void addJobs(CLI::App &command, unsigned &jobs)
{
    command.add_option("--jobs", jobs, "Number of threads; 0 for one a core")->check(CLI::Range(0u, mostJobs));
}

void addExtract(CLI::App &app, ExtractOptions &options, ExitCode &code)
{
    CLI::App *command = app.add_subcommand("extract", "Print the events of articles, one JSON object a line");
    command->add_option("FILE", options.files, "Articles to read");
    command->add_option("--published", options.published, "Publication date (YYYY-MM-DD) of articles that tell none");
    command->add_option("--lang", options.language, "Language of the articles (en); guessed when absent");
    command->add_flag("--timexes", options.timexes, "Also print temporal expressions");
    command
        ->add_option_function<std::string>(
            "--only", [&options](const std::string &) { options.timexesOnly = true; }, "Print nothing but these")
        ->check(CLI::IsMember({"timexes"}));
    addJobs(*command, options.jobs);
    command->add_flag("--jsonl", options.jsonLines, "Read articles from standard input, one JSON object a line");
    command->callback([&] {
        if (options.jsonLines != options.files.empty())
            throw CLI::ValidationError("extract", options.jsonLines ? "--jsonl reads standard input and takes no files"
                                                                    : "name the files to read, or give --jsonl");
        code = runExtract(options);
    });
}

void addText(CLI::App &app, std::string &file, ExitCode &code)
{
    CLI::App *command = app.add_subcommand("text", "Print the text of articles, in which offsets count");
    command->add_option("FILE", file, "An article, or a file of many")->required();
    command->callback([&] { code = runText(file); });
}

void addBuild(CLI::App &app, BuildOptions &options, ExitCode &code)
{
    CLI::App *command = app.add_subcommand("build", "Read articles into a library");
    command->add_option("-o,--output", options.library, "The library; made when it is not there")->required();
    command->add_option("PATH", options.paths, "Articles and folders of articles");
    command->add_option("--columns", options.columns,
                        "What the columns of the tables named mean: title=Headline,text=Body,date=#3,…");
    command->add_flag("--watch", options.watch, "Watch the folders named from now on");
    command->add_flag("--watched", options.watched, "Read what is new in the folders that the library watches");
    addJobs(*command, options.jobs);
    command->callback([&] {
        if (options.watched != options.paths.empty())
            throw CLI::ValidationError("build", options.watched ? "--watched takes no paths"
                                                                : "name what to read, or give --watched");
        code = runBuild(options);
    });
}

void addExportFilters(CLI::App &command, ExportOptions &options)
{
    command.add_option("--from", options.from, "First day (YYYY-MM-DD)");
    command.add_option("--to", options.to, "Last day (YYYY-MM-DD)");
    // One value an option: names may hold commas.
    command.add_option("--type", options.types, "Only events of this type; may be repeated")->allow_extra_args(false);
    command.add_option("--status", options.statuses, "Only events of this status; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--actor", options.actors, "Only events of this actor; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--place", options.places, "Only events in this place; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--outlet", options.outlets, "Only events that this outlet tells; may be repeated")
        ->allow_extra_args(false);
    command.add_option("--text", options.text, "Only events whose passage or title matches these words");
}

void addExport(CLI::App &app, ExportOptions &options, const PictureExporter &exportPicture, ExitCode &code)
{
    CLI::App *command = app.add_subcommand("export", "Write the events of a library as a table or a picture");
    command->add_option("LIBRARY", options.library, "The library")->required();
    command->add_option("--format", options.format, "csv, json, png, svg or pdf")
        ->required()
        ->check(CLI::IsMember({"csv", "json", "png", "svg", "pdf"}));
    command->add_option("-o,--output", options.file, "The file to write; - for standard output")->required();
    addExportFilters(*command, options);
    command->add_flag("--bom", options.byteOrderMark, "csv: begin with a byte order mark, for Excel");
    command->add_option("--width", options.look.width, "Pictures: pixels before scaling")
        ->check(CLI::Range(320, 20000));
    command->add_option("--scale", options.look.scale, "png: device pixels a pixel")->check(CLI::Range(0.5, 8.0));
    command->add_option("--title", options.look.title, "Pictures: title; the library's name when absent");
    command->add_flag("--dark", options.look.dark, "png, svg: on a dark ground");
    command->add_flag("--skip-empty", options.look.skipEmpty, "Pictures: leave out long stretches without events");
    command->add_flag("--sources", options.look.sources, "Pictures: list the articles below the legend");
    command->callback([&] { code = runExport(options, exportPicture); });
}

void addSuggest(CLI::App &app, SuggestOptions &options, ExitCode &code)
{
    CLI::App *command = app.add_subcommand("suggest", "Suggest publication dates for articles that tell none");
    command->add_option("LIBRARY", options.library, "The library; it is not changed")->required();
    command->add_flag("--jsonl", options.jsonLines, "Print one JSON object a line");
    addJobs(*command, options.jobs);
    command->callback([&] { code = runSuggest(options); });
}

void addSalvage(CLI::App &app, SalvageOptions &options, ExitCode &code)
{
    CLI::App *command = app.add_subcommand("salvage", "Put what a damaged library still holds into a new one");
    command->add_option("LIBRARY", options.damaged, "The damaged library; it is not changed")->required();
    command->add_option("-o,--output", options.library, "The new library; must not be there yet")->required();
    addJobs(*command, options.jobs);
    command->callback([&] { code = runSalvage(options); });
}

void addCheckResources(CLI::App &app, ExitCode &code)
{
    CLI::App *command =
        app.add_subcommand("check-resources", "Read all language data and run the examples of its rules");
    command->callback([&] { code = runCheckResources(); });
}

} // namespace

bool isCommandLine(int argc, const char *const *argv)
{
    if (argc < 2)
        return false;
    const std::string_view first = argv[1];
    return std::find(commands.begin(), commands.end(), first) != commands.end()
           || std::find(globalOptions.begin(), globalOptions.end(), first) != globalOptions.end();
}

int run(int argc, const char *const *argv, const PictureExporter &exportPicture)
{
    CLI::App app("Dateline finds events in articles and puts them on a timeline.\n"
                 "Without a command it opens its window: dateline [LIBRARY|PATH...]",
                 "dateline");
    app.set_version_flag("--version", "dateline " DATELINE_VERSION);
    app.require_subcommand(1);

    ExitCode code = Done;
    Arguments arguments;
    addExtract(app, arguments.extract, code);
    addText(app, arguments.textFile, code);
    addBuild(app, arguments.build, code);
    addExport(app, arguments.exported, exportPicture, code);
    addSuggest(app, arguments.suggest, code);
    addSalvage(app, arguments.salvage, code);
    addCheckResources(app, code);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &stop) {
        return app.exit(stop) == 0 ? Done : WrongUsage;
    }
    return code;
}

} // namespace dateline::cli
