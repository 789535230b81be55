// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/folder_scanner.h"
#include "tests/core/ingest/article_helpers.h"

using namespace dateline;
using namespace dateline::test;
namespace fs = std::filesystem;

namespace {

std::string listed(const ScratchFolder &folder, const ScannedFiles &scan)
{
    std::string names;
    for (const fs::path &file : scan.files)
        names += (names.empty() ? "" : " ") + file.lexically_relative(folder.path()).string();
    return names;
}

ScannedFiles scan(const std::vector<fs::path> &paths)
{
    return scanPaths(paths);
}

} // namespace

TEST_CASE("folders are walked in bytewise order, hidden and foreign files left out")
{
    const ScratchFolder folder;
    for (const char *name :
         {"b.txt", "B.md", "a/z.txt", "a/.hidden.txt", ".git/x.txt", "picture.png", "old.dateline", "a/b/c"})
        folder.write(name, "x");
    const ScannedFiles found = scan({folder.path()});
    CHECK(listed(folder, found) == "B.md a/b/c a/z.txt b.txt");
    CHECK(found.problems.empty());
}

TEST_CASE("a file named by the user is kept whatever its ending, once")
{
    const ScratchFolder folder;
    const fs::path odd = folder.write("story.log", "x");
    const fs::path text = folder.write("a.txt", "x");
    CHECK(listed(folder, scan({odd, text, folder.path(), odd})) == "story.log a.txt");
}

TEST_CASE("loops of links are reported and end")
{
    const ScratchFolder folder;
    folder.write("a/b/x.txt", "x");
    fs::create_directory_symlink(folder.path() / "a", folder.path() / "a/b/loop");
    const ScannedFiles found = scan({folder.path()});
    CHECK(listed(folder, found) == "a/b/x.txt");
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].code == ErrorCode::FolderLoop);
    CHECK(found.problems[0].file == (folder.path() / "a/b/loop").string());
}

TEST_CASE("a linked folder is followed once")
{
    const ScratchFolder folder;
    folder.write("real/x.txt", "x");
    fs::create_directory_symlink(folder.path() / "real", folder.path() / "one");
    fs::create_directory_symlink(folder.path() / "real", folder.path() / "two");
    const ScannedFiles found = scan({folder.path()});
    CHECK(listed(folder, found) == "one/x.txt");
    CHECK(found.problems.empty());
}

TEST_CASE("what vanished is reported, the rest goes on")
{
    const ScratchFolder folder;
    const fs::path text = folder.write("a.txt", "x");
    fs::create_symlink(folder.path() / "nowhere.txt", folder.path() / "dangling.txt");
    const ScannedFiles found = scan({folder.path() / "gone", folder.path()});
    CHECK(listed(folder, found) == "a.txt");
    REQUIRE(found.problems.size() == 2);
    CHECK(found.problems[0].code == ErrorCode::FileMissing);
    CHECK(found.problems[1].code == ErrorCode::FileMissing);
}

TEST_CASE("a folder with too many files gives those up to the limit and says so")
{
    const ScratchFolder folder;
    for (int i = 0; i < 30; ++i)
        folder.write("f" + std::to_string(i) + ".txt", "x");
    const std::vector<fs::path> paths{folder.path()};
    const ScannedFiles found = scanPaths(paths, {}, 20);
    CHECK(found.files.size() == 20);
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].code == ErrorCode::FolderTooLarge);
    CHECK(found.problems[0].file == folder.path().string());
    CHECK(scanPaths(paths, {}, 30).problems.empty());
}

TEST_CASE("a cancelled scan stops")
{
    const ScratchFolder folder;
    folder.write("a.txt", "x");
    const CancelToken cancel;
    cancel.cancel();
    const std::vector<fs::path> paths{folder.path()};
    CHECK(scanPaths(paths, cancel).files.empty());
}

TEST_CASE("deep folders cost no stack")
{
    const ScratchFolder folder;
    std::string deep;
    for (int i = 0; i < 400; ++i)
        deep += "d/";
    folder.write(deep + "x.txt", "x");
    CHECK(scan({folder.path()}).files.size() == 1);
}
