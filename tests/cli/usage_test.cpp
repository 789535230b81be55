// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace dateline::testing;

TEST_CASE("Help and version are printed", "[cli]")
{
    const Run help = runDateline({"--help"});
    CHECK(help.exitCode == 0);
    for (const char *command : {"extract", "text", "build", "export", "suggest", "check-resources"})
        CHECK(help.out.find(command) != std::string::npos);
    CHECK(runDateline({"--version"}).out.rfind("dateline ", 0) == 0);
}

TEST_CASE("Wrong usage has an exit code of its own and says what was wrong", "[cli]")
{
    const std::vector<std::vector<std::string>> wrong = {
        {"extract"},
        {"extract", "--jobs", "-1", "a.txt"},
        {"extract", "--jobs", "many", "a.txt"},
        {"extract", "--only", "nothing", "a.txt"},
        {"extract", "--published", "soon", "a.txt"},
        {"extract", "--published", "2013-02-30", "a.txt"},
        {"extract", "--jsonl", "a.txt"},
        {"build", "a.txt"},
        {"build", "-o", "a.dateline"},
        {"build", "-o", "a.dateline", "--watched", "a.txt"},
        {"export", "a.dateline", "-o", "a.csv"},
        {"export", "a.dateline", "--format", "xls", "-o", "a.xls"},
        {"export", "a.dateline", "--format", "csv", "-o", "a.csv", "--from", "yesterday"},
        {"export", "a.dateline", "--format", "csv", "-o", "a.csv", "--type", "wedding"},
        {"suggest"},
        {"suggest", "a.dateline", "--certain"},
        {"text"},
    };
    for (const auto &arguments : wrong) {
        CAPTURE(arguments);
        const Run run = runDateline(arguments);
        CHECK(run.exitCode == 2);
        CHECK(run.out.empty());
        CHECK_FALSE(run.err.empty());
    }
}

TEST_CASE("The language data holds together", "[cli]")
{
    const Run run = runDateline({"check-resources"});
    CAPTURE(run.err);
    CHECK(run.exitCode == 0);
}

TEST_CASE("columns of a table are named at the command line", "[cli]")
{
    const TemporaryFolder folder;
    const std::string library = (folder / "a.dateline").string();
    const std::string table =
        folder.write("a.csv", "Lead,Words\nMarea falls,Rebel fighters captured Marea on 10 June 2014.\n").string();
    CHECK(runDateline({"build", "-o", library, table}).err.find("names no column") != std::string::npos);
    const Run wrong = runDateline({"build", "-o", library, table, "--columns", "headline=Lead"});
    CHECK(wrong.exitCode == 1);
    CHECK(wrong.err.find("\"headline\" is no field") != std::string::npos);
    const Run run = runDateline({"build", "-o", library, table, "--columns", "title=Lead,text=Words"});
    CHECK(run.exitCode == 0);
    CHECK(run.err.find("1 added") != std::string::npos);
    CHECK(runDateline({"build", "-o", library, (folder / "").string(), "--columns", "text=Words"}).exitCode == 1);
}
