// SPDX-License-Identifier: GPL-3.0-or-later
// What was read before is not opened again: a broken off import goes on where it was.
#include "core/pipeline/project.h"
#include "tests/support/sample_project.h"
#include "tests/support/temporary_folder.h"

#include <chrono>
#include <set>
#include <thread>

using namespace dateline;
using namespace dateline::testing;

namespace {

/// After this the stamps of files tell whether they change again.
void letFilesRest()
{
    std::this_thread::sleep_for(std::chrono::milliseconds(70));
}

std::string article(int number)
{
    return "Report " + std::to_string(number) + " from the north\n\n12 June 2014\n\nRebels captured village number "
           + std::to_string(number) + " on Tuesday, killing " + std::to_string(number + 2) + " people.\n";
}

struct Library {
    TemporaryFolder folder;
    std::unique_ptr<Project> project = openProject(folder / "a.dateline");

    std::filesystem::path articles() const { return folder / "articles"; }
    void write(int number) const { folder.write("articles/" + std::to_string(number) + ".txt", article(number)); }
    /// Reads the folder; the files that were opened come out.
    std::set<std::string> opened(ImportReport &report, ImportCause cause = ImportCause::Asked) const
    {
        std::set<std::string> names;
        const ProgressSink note = [&](const ProgressReport &progress) {
            names.insert(std::filesystem::path(progress.current).filename().string());
        };
        const std::vector<std::filesystem::path> paths{articles()};
        auto done = project->addPaths(paths, note, {}, {}, 2, cause);
        REQUIRE(done);
        report = std::move(*done);
        return names;
    }
};

using Names = std::set<std::string>;

} // namespace

TEST_CASE("files that were read and did not change are not opened again", "[pipeline]")
{
    Library library;
    for (int i = 0; i < 5; ++i)
        library.write(i);
    letFilesRest();
    ImportReport report;
    CHECK(library.opened(report).size() == 5);
    CHECK(report.added == 5);

    CHECK(library.opened(report).empty());
    CHECK(report.unchanged == 5);

    library.folder.write("articles/3.txt", article(33));
    library.write(7);
    CHECK(library.opened(report) == Names{"3.txt", "7.txt"});
    CHECK(report.updated == 1);
    CHECK(report.added == 1);
    CHECK(report.unchanged == 4);
}

TEST_CASE("a file written just before it was read is looked at once more", "[pipeline]")
{
    Library library;
    library.write(1);
    ImportReport report;
    CHECK(library.opened(report) == Names{"1.txt"});
    letFilesRest();
    CHECK(library.opened(report) == Names{"1.txt"});
    CHECK(report.unchanged == 1);
    CHECK(library.opened(report).empty());
}

TEST_CASE("an import that was broken off goes on where it was", "[pipeline]")
{
    constexpr std::size_t files = 40;
    Library library;
    for (int i = 0; i < static_cast<int>(files); ++i)
        library.write(i);
    letFilesRest();
    const CancelToken cancel;
    const ProgressSink stopSoon = [&](const ProgressReport &progress) {
        if (progress.articles == 10)
            cancel.cancel();
    };
    const std::vector<std::filesystem::path> paths{library.articles()};
    const auto first = library.project->addPaths(paths, stopSoon, cancel, {}, 1);
    REQUIRE(first);
    REQUIRE(first->added == 10);

    library.project.reset();
    library.project = openProject(library.folder / "a.dateline");
    ImportReport report;
    // Whether the last file had more to give was not known when it was cancelled.
    CHECK(library.opened(report).size() == files - 9);
    CHECK(report.added == files - 10);
    CHECK(report.unchanged == 10);
    CHECK(library.project->timeline()->articles().size() == files);
}

TEST_CASE("an article that was removed comes back when its folder is added, and not by watching", "[pipeline]")
{
    Library library;
    library.write(1);
    library.write(2);
    library.folder.write("articles/same.txt", article(2));
    letFilesRest();
    ImportReport report;
    CHECK(library.opened(report).size() == 3);
    REQUIRE(library.project->timeline()->articles().size() == 2);
    for (const ArticleSummary &summary : library.project->timeline()->articles())
        if (summary.title == "Report 2 from the north") {
            REQUIRE(library.project->removeArticle(summary.id));
            break;
        }
    CHECK(library.opened(report, ImportCause::Watched).empty());
    CHECK(library.project->timeline()->articles().size() == 1);
    CHECK(library.opened(report) == Names{"2.txt", "same.txt"});
    CHECK(report.added == 1);
    CHECK(library.project->timeline()->articles().size() == 2);
}

TEST_CASE("what two files told is kept when one of them changes", "[pipeline]")
{
    Library library;
    library.write(1);
    library.folder.write("articles/same.txt", article(1));
    letFilesRest();
    ImportReport report;
    (void)library.opened(report);
    library.folder.write("articles/1.txt", article(5));
    letFilesRest();
    (void)library.opened(report);
    CHECK(report.updated == 1);
    CHECK(library.opened(report) == Names{"same.txt"});
    CHECK(report.added == 1);
    CHECK(library.project->timeline()->articles().size() == 2);
}

TEST_CASE("a file that cannot be read is told again when asked for, and once when watched", "[pipeline]")
{
    Library library;
    library.write(1);
    library.folder.write("articles/broken.txt", std::string("\x89PNG\r\n\x1a\n\0\0\0\0\xff\xfe\xfd", 15));
    letFilesRest();
    ImportReport report;
    CHECK(library.opened(report, ImportCause::Watched).size() == 2);
    CHECK(report.skipped.size() == 1);
    CHECK(library.opened(report, ImportCause::Watched).empty());
    CHECK(report.skipped.empty());
    CHECK(library.opened(report) == Names{"broken.txt"});
    CHECK(report.skipped.size() == 1);
}

TEST_CASE("watched folders are remembered by their absolute path until they are no longer watched", "[pipeline]")
{
    Library library;
    REQUIRE(library.project->setWatched(library.articles() / "", true));
    REQUIRE(library.project->setWatched(library.folder / "other", true));
    REQUIRE(library.project->setWatched(library.articles(), true));
    library.project.reset();
    library.project = openProject(library.folder / "a.dateline");
    auto folders = library.project->watchedFolders();
    REQUIRE(folders);
    CHECK(*folders == std::vector<std::filesystem::path>{library.articles(), library.folder / "other"});
    REQUIRE(library.project->setWatched(library.articles(), false));
    folders = library.project->watchedFolders();
    REQUIRE(folders);
    CHECK(*folders == std::vector<std::filesystem::path>{library.folder / "other"});
}
