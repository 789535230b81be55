// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/folder_changes.h"

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

#include <thread>

using namespace dateline;
using namespace dateline::testing;

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds settleTime(100);

/// Looks at a folder as if time went by as the test says.
struct Watcher {
    TemporaryFolder folder;
    FolderChanges changes{settleTime};
    FolderChanges::Clock::time_point now = FolderChanges::Clock::now();
    std::vector<fs::path> folders{folder / "in"};

    Watcher() { fs::create_directory(folder / "in"); }
    FolderChanges::Found look(std::chrono::milliseconds later)
    {
        now += later;
        return changes.look(folders, {}, now);
    }
    std::vector<std::string> names(std::chrono::milliseconds later)
    {
        std::vector<std::string> found;
        for (const fs::path &file : look(later).files)
            found.push_back(file.filename().string());
        return found;
    }
};

using Names = std::vector<std::string>;
using std::chrono::milliseconds;

} // namespace

TEST_CASE("a new file is named once it was left alone, and again when it is written again", "[pipeline]")
{
    Watcher watcher;
    watcher.folder.write("in/a.txt", "The first");
    const auto first = watcher.look(milliseconds(0));
    CHECK(first.files.empty());
    CHECK(first.unsettled);
    watcher.folder.write("in/a.txt", "The first half, and the second");
    CHECK(watcher.names(milliseconds(60)).empty());
    CHECK(watcher.names(milliseconds(60)).empty());
    CHECK(watcher.names(milliseconds(60)) == Names{"a.txt"});
    const auto after = watcher.look(milliseconds(1000));
    CHECK(after.files.empty());
    CHECK_FALSE(after.unsettled);
    watcher.folder.write("in/a.txt", "Something else");
    CHECK(watcher.names(milliseconds(0)).empty());
    CHECK(watcher.names(milliseconds(150)) == Names{"a.txt"});
}

TEST_CASE("what lies in a folder for long is named at the first look, with the folders below", "[pipeline]")
{
    Watcher watcher;
    watcher.folder.write("in/deep/down/a.txt", "One");
    watcher.folder.write("in/b.txt", "Two");
    watcher.folder.write("in/.hidden.txt", "Three");
    watcher.folder.write("in/picture.png", "Four");
    std::this_thread::sleep_for(settleTime + milliseconds(20));
    const auto found = watcher.look(milliseconds(0));
    CHECK(found.files == std::vector<fs::path>{watcher.folder / "in/b.txt", watcher.folder / "in/deep/down/a.txt"});
    CHECK(found.folders.size() == 3);
    CHECK_FALSE(found.unsettled);
}

TEST_CASE("a folder that is away is told, and nothing in it is named again when it is back", "[pipeline]")
{
    Watcher watcher;
    watcher.folder.write("in/a.txt", "One");
    CHECK(watcher.names(milliseconds(0)).empty());
    CHECK(watcher.names(milliseconds(200)) == Names{"a.txt"});
    fs::rename(watcher.folder / "in", watcher.folder / "unplugged");
    const auto gone = watcher.look(milliseconds(200));
    CHECK(gone.files.empty());
    CHECK(gone.away == watcher.folders);
    watcher.folder.write("unplugged/b.txt", "Two");
    fs::rename(watcher.folder / "unplugged", watcher.folder / "in");
    CHECK(watcher.look(milliseconds(200)).away.empty());
    CHECK(watcher.names(milliseconds(200)) == Names{"b.txt"});
}

TEST_CASE("a file that goes is forgotten and is new when it comes again", "[pipeline]")
{
    Watcher watcher;
    watcher.folder.write("in/a.txt", "One");
    CHECK(watcher.names(milliseconds(0)).empty());
    CHECK(watcher.names(milliseconds(200)) == Names{"a.txt"});
    fs::rename(watcher.folder / "in/a.txt", watcher.folder / "a.txt");
    CHECK(watcher.names(milliseconds(200)).empty());
    fs::rename(watcher.folder / "a.txt", watcher.folder / "in/a.txt");
    CHECK(watcher.names(milliseconds(0)).empty());
    CHECK(watcher.names(milliseconds(200)) == Names{"a.txt"});
}
