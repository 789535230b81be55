// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <cstdlib>

using namespace dateline::testing;

namespace {

struct Library {
    TemporaryFolder folder;
    std::string file = (folder / "a.dateline").string();

    Library()
    {
        folder.write("in/marea.txt",
                     "Rebels take Marea\n\n12 June 2014\n\nRebel fighters captured the town of Marea on Tuesday.\n");
        folder.write("in/talks.txt",
                     "Talks in Geneva\n\n3 July 2014\n\nEnvoys met in Geneva on Wednesday, the UN said.\n");
    }
    Run build() const { return runDateline({"build", "-o", file, (folder / "in").string()}); }
    Run exported(std::vector<std::string> more) const
    {
        std::vector<std::string> arguments = {"export", file, "--format", "csv", "-o", "-"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runDateline(arguments);
    }
};

} // namespace

TEST_CASE("build makes a library and export writes its events", "[cli]")
{
    const Library library;
    const Run built = library.build();
    CAPTURE(built.err);
    CHECK(built.exitCode == 0);
    CHECK(built.out.empty());

    const Run csv = library.exported({});
    CHECK(csv.exitCode == 0);
    REQUIRE(csv.lines().size() >= 3);
    CHECK(csv.out.rfind("id,type,start,end,granularity,date_edtf,", 0) == 0);
    CHECK(csv.out.find("2014-06-10") != std::string::npos);
    CHECK(csv.out.find("2014-07-02") != std::string::npos);
    CHECK(csv.out.find("\r\n") != std::string::npos);

    SECTION("a second build reads nothing again and loses nothing")
    {
        CHECK(library.build().exitCode == 0);
        CHECK(library.exported({}).out == csv.out);
    }
    SECTION("filters narrow the export")
    {
        const Run meetings = library.exported({"--type", "meeting"});
        CHECK(meetings.out.find("2014-07-02") != std::string::npos);
        CHECK(meetings.out.find("2014-06-10") == std::string::npos);
        const Run june = library.exported({"--from", "2014-06-01", "--to", "2014-06-30"});
        CHECK(june.out.find("2014-07-02") == std::string::npos);
        CHECK(june.out.find("2014-06-10") != std::string::npos);
        const Run geneva = library.exported({"--text", "Geneva"});
        CHECK(geneva.out.find("2014-06-10") == std::string::npos);
        CHECK(geneva.out.find("2014-07-02") != std::string::npos);
    }
    SECTION("Excel gets its byte order mark when asked")
    {
        CHECK(library.exported({"--bom"}).out == "\xEF\xBB\xBF" + csv.out);
    }
    SECTION("JSON and files")
    {
        const std::string json = (library.folder / "a.json").string();
        CHECK(runDateline({"export", library.file, "--format", "json", "-o", json}).exitCode == 0);
        CHECK(readBytes(json).find("\"2014-06-10\"") != std::string::npos);
    }
    SECTION("a file that cannot be written is told and its old content stays")
    {
        const Run run = runDateline(
            {"export", library.file, "--format", "csv", "-o", (library.folder / "no/such/folder.csv").string()});
        CHECK(run.exitCode == 1);
        CHECK(run.err.find("folder.csv") != std::string::npos);
    }
}

TEST_CASE("build names what it skips and says so with its exit code", "[cli]")
{
    const Library library;
    library.folder.write("in/empty.txt", "");
    const Run built = library.build();
    CHECK(built.exitCode == 3);
    CHECK(built.err.find("empty.txt") != std::string::npos);
    CHECK(library.exported({}).out.find("2014-06-10") != std::string::npos);
}

TEST_CASE("What is no library is left alone", "[cli]")
{
    const Library library;
    const std::string before = "id,name\n1,not ours\n";
    library.folder.write("a.dateline", before);
    const Run built = library.build();
    CHECK(built.exitCode == 1);
    CHECK(built.err.find("a.dateline") != std::string::npos);
    CHECK(readBytes(library.file) == before);
    const Run exported =
        runDateline({"export", (library.folder / "gone.dateline").string(), "--format", "csv", "-o", "-"});
    CHECK(exported.exitCode == 1);
    CHECK(exported.err.find("gone.dateline") != std::string::npos);
}

TEST_CASE("an export that is killed leaves the old file or the new one, and nothing beside it", "[cli][crash]")
{
    const TemporaryFolder folder;
    std::string lines;
    for (int i = 0; i < 1500; ++i)
        lines += "{\"id\":\"" + std::to_string(i) + "\",\"title\":\"Report\",\"text\":\"Rebels shelled Homs on "
                 + std::to_string(1 + i % 28) + " May 2012, killing " + std::to_string(i + 2) + " people.\"}\n";
    const std::string library = (folder / "a.dateline").string(), out = (folder / "out/events.json").string();
    REQUIRE(runDateline({"build", "-o", library, folder.write("in.jsonl", lines).string()}).exitCode == 0);
    const std::string old = "the old one";
    folder.write("out/events.json", old);
    folder.write("out/events.json.part-99999999", "of a program that is gone");
    folder.write("out/events.json.part-mine", "of somebody else");
    REQUIRE(runDateline({"export", library, "--format", "json", "-o", (folder / "whole.json").string()}).exitCode == 0);
    const std::string whole = readBytes(folder / "whole.json");
    for (int milliseconds = 10; milliseconds < 200; milliseconds += 17) {
        const std::string command = "DATELINE_RESOURCES='" DATELINE_SOURCE_DIR "/resources' timeout -s KILL 0."
                                    + std::string(milliseconds < 100 ? "0" : "") + std::to_string(milliseconds) + " '"
                                    + DATELINE_PROGRAM + "' export '" + library + "' --format json -o '" + out
                                    + "' 2>/dev/null";
        [[maybe_unused]] const int status = std::system(command.c_str());
        const std::string now = readBytes(out);
        INFO("killed after " << milliseconds << " ms");
        CHECK((now == old || now == whole));
    }
    REQUIRE(runDateline({"export", library, "--format", "json", "-o", out}).exitCode == 0);
    CHECK(readBytes(out) == whole);
    std::vector<std::string> left;
    for (const auto &entry : std::filesystem::directory_iterator(folder / "out"))
        left.push_back(entry.path().filename().string());
    std::sort(left.begin(), left.end());
    CHECK(left == std::vector<std::string>{"events.json", "events.json.part-mine"});
}
