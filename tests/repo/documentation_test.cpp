// SPDX-License-Identifier: GPL-3.0-or-later
// The manual against the program that was built.
#include "core/export/csv_exporter.h"
#include "tests/repo/doc_rules.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cstdio>

using namespace dateline;
using namespace dateline::repo;

namespace {

const std::vector<SourceFile> &project()
{
    static const auto files = readProject(DATELINE_SOURCE_DIR);
    return files;
}

std::string textOf(const std::string &path)
{
    const auto found =
        std::find_if(project().begin(), project().end(), [&](const SourceFile &f) { return f.path == path; });
    REQUIRE(found != project().end());
    return found->text;
}

void requireNone(const Findings &findings)
{
    for (const std::string &finding : findings)
        FAIL_CHECK(finding);
}

#ifdef DATELINE_PROGRAM
std::string helpOf(const std::string &command)
{
    const std::string line = std::string("'") + DATELINE_PROGRAM + "' " + command + " --help";
    FILE *pipe = popen(line.c_str(), "r");
    REQUIRE(pipe);
    std::string help;
    char bytes[4096];
    for (std::size_t count; (count = fread(bytes, 1, sizeof bytes, pipe)) > 0;)
        help.append(bytes, count);
    CHECK(pclose(pipe) == 0);
    return help;
}

/// Text of the section whose heading names the command.
std::string manualOf(const std::string &manual, const std::string &command)
{
    for (const std::string &line : linesOf(manual))
        if (startsWith(line, "## ") && commandsInHeadings(line).count(command))
            return section(manual, line);
    return {};
}

TEST_CASE("Every command and option of the program is in docs/cli.md, and no other")
{
    const std::string manual = textOf("docs/cli.md");
    const NameSet commands = commandsInHelp(helpOf(""));
    REQUIRE_FALSE(commands.empty());
    requireNone(differences(commands, "in dateline --help", commandsInHeadings(manual), "in docs/cli.md"));
    for (const std::string &command : commands) {
        NameSet options = optionsInHelp(helpOf(command));
        options.erase("--help");
        requireNone(differences(options, "in dateline " + command + " --help", namesInTables(manualOf(manual, command)),
                                "in docs/cli.md"));
    }
    NameSet general = optionsInHelp(helpOf(""));
    requireNone(
        differences(general, "in dateline --help", namesInTables(section(manual, "## The window")), "in docs/cli.md"));
}
#endif

TEST_CASE("Every column of the CSV is in docs/formats.md, and no other")
{
    std::string header = toCsv({}, [](ArticleId) -> const ExportedArticle * { return nullptr; });
    header = header.substr(0, header.find_first_of("\r\n")) + ",";
    NameSet columns;
    for (std::size_t at = 0, comma; (comma = header.find(',', at)) != std::string::npos; at = comma + 1)
        columns.insert(header.substr(at, comma - at));
    requireNone(differences(columns, "in the CSV", namesInTables(section(textOf("docs/formats.md"), "## CSV")),
                            "in docs/formats.md"));
}

TEST_CASE("Every ./dev command that the documents name exists")
{
    const std::string script = textOf("dev");
    for (const SourceFile &file : project())
        if (endsWith(file.path, ".md"))
            requireNone(unknownDevCommands(file.path, file.text, script));
}

TEST_CASE("No link of the documents is dead")
{
    requireNone(deadLinks(DATELINE_SOURCE_DIR, project()));
}

} // namespace
