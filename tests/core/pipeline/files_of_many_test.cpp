// SPDX-License-Identifier: GPL-3.0-or-later
// Files that hold many articles: what happens to each of them when the file is added again, changed or damaged.
#include "core/pipeline/project.h"

#include "tests/support/sample_project.h"
#include "tests/support/temporary_folder.h"

#include <chrono>
#include <thread>

using namespace dateline;
using namespace dateline::testing;

namespace {

std::string line(const std::string &id, const std::string &day, const std::string &town)
{
    return "{\"id\":\"" + id + "\",\"title\":\"Rebels take " + town + "\",\"published\":\"" + day
           + "\",\"lang\":\"en\",\"text\":\"Rebel fighters captured the town of " + town
           + " on Tuesday, residents said. The army shelled two villages nearby.\"}\n";
}

} // namespace

TEST_CASE("Each article of a file of many is added once, and only what changed is read again", "[pipeline]")
{
    const TemporaryFolder folder;
    const auto project = openProject(folder / "a.dateline");
    const std::string first = line("a", "2014-06-12", "Marea");
    const std::string second = line("b", "2014-06-19", "Azaz");
    const auto file = folder.write("all.jsonl", first + second + "{broken\n");
    const ImportReport report = addAll(*project, {file});
    CHECK(report.added == 2);
    REQUIRE(report.skipped.size() == 1);
    CHECK(report.skipped[0].where == "line 3");
    CHECK(project->timeline()->articles().size() == 2);
    CHECK(addAll(*project, {file}).unchanged == 2);

    SECTION("lines put before and behind leave the others what they were")
    {
        folder.write("all.jsonl", line("c", "2014-07-01", "Manbij") + second + first);
        const ImportReport again = addAll(*project, {file});
        CHECK(again.added == 1);
        CHECK(again.unchanged == 2);
        CHECK(again.updated == 0);
    }
    SECTION("a line with the same id and other words is a new version")
    {
        folder.write("all.jsonl", first + line("b", "2014-06-19", "Jarabulus"));
        const ImportReport again = addAll(*project, {file});
        CHECK(again.updated == 1);
        CHECK(again.added == 0);
        CHECK(project->timeline()->articles().size() == 2);
    }
}

TEST_CASE("A file of many is the same from any number of threads", "[pipeline]")
{
    const TemporaryFolder folder;
    std::string lines;
    for (int i = 0; i < 60; ++i)
        lines += line("id" + std::to_string(i % 50), "2014-06-1" + std::to_string(i % 10), "Town" + std::to_string(i));
    const std::vector<std::filesystem::path> files{folder.write("all.jsonl", lines)};
    std::string expected;
    for (const unsigned jobs : {1u, 2u, 8u}) {
        const auto project = openProject(folder / (std::to_string(jobs) + ".dateline"));
        const auto report = project->addPaths(files, {}, {}, {}, jobs);
        REQUIRE(report);
        CHECK(report->added == 60);
        if (expected.empty())
            expected = exportedJson(*project);
        CHECK(exportedJson(*project) == expected);
    }
}

TEST_CASE("What was said of a table's columns is remembered", "[pipeline]")
{
    const TemporaryFolder folder;
    const auto library = folder / "a.dateline";
    const auto table = folder.write("a.csv", "Lead,Words\n"
                                             "Marea falls,Rebel fighters captured the town of Marea on 10 June 2014.\n"
                                             "Talks,Envoys met in Geneva on 12 June 2014.\n");
    // A file written less than a twentieth of a second ago is read again whatever is remembered of it.
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    {
        const auto project = openProject(library);
        CHECK(addAll(*project, {table}).skipped.at(0).code == ErrorCode::FormatUnknown);
        REQUIRE(project->setTableColumns(table, *TableColumns::fromText("text=Words")));
        CHECK(addAll(*project, {table}).added == 2);
        CHECK(project->timeline()->size() >= 2);
    }
    const auto project = openProject(library);
    CHECK(project->tableColumns(table)->toText() == "text=Words");
    CHECK(addAll(*project, {folder / "a.csv"}).unchanged == 2);
    REQUIRE(project->setTableColumns(table, *TableColumns::fromText("text=Words,title=Lead")));
    CHECK(addAll(*project, {table}).updated == 2);
    CHECK(project->timeline()->articles()[0].title == "Marea falls");
    REQUIRE(project->setTableColumns(table, *TableColumns::fromText("text=Words,url=Lead")));
    CHECK(addAll(*project, {table}).updated == 2);
    CHECK(project->timeline()->articles().size() == 2); // the same articles, whatever their columns mean
    REQUIRE(project->setTableColumns(table, {}));
    CHECK(project->tableColumns(table)->empty());
    CHECK(addAll(*project, {table}).skipped.at(0).code == ErrorCode::FormatUnknown);
}
