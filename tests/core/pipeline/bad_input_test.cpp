// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/other_process.h"
#include "tests/support/sample_project.h"
#include "tests/support/temporary_folder.h"

#include <csignal>
#include <cstdio>
#include <fstream>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace dateline;
using namespace dateline::testing;
namespace fs = std::filesystem;

namespace {

constexpr const char *goodReport = "Shells fall on Homs\n\n5 May 2012\n\nRebels shelled Homs on 3 May 2012.\n";

/// A folder with one good article, to which the bad ones come.
struct Collection {
    TemporaryFolder folder;
    Collection() { folder.write("texts/good.txt", goodReport); }

    /// Imports everything; the good article must arrive whatever else there is.
    ImportReport import(unsigned jobs = 2) const
    {
        const auto project = openProject(folder / "a.dateline");
        ImportReport report = addAll(*project, {folder / "texts"}, jobs);
        CHECK(report.added >= 1);
        CHECK(exportedJson(*project).find("Rebels shelled Homs on 3 May 2012") != std::string::npos);
        return report;
    }
};

/// The one file that was skipped, with a message that says what, where and what was done.
void checkSkipped(const ImportReport &report, ErrorCode code, std::string_view name)
{
    REQUIRE(report.skipped.size() == 1);
    const Error &error = report.skipped.front();
    INFO(describe(error));
    CHECK(error.code == code);
    CHECK(fs::path(error.file).filename() == name);
    CHECK_FALSE(error.done.empty());
    CHECK(describe(error).find(error.file) != std::string::npos);
}

} // namespace

TEST_CASE("empty files are skipped", "[pipeline][bad]")
{
    const Collection collection;
    collection.folder.write("texts/bad.txt", GENERATE("", " \n\n\t "));
    checkSkipped(collection.import(), ErrorCode::FileEmpty, "bad.txt");
}

TEST_CASE("binary files are skipped", "[pipeline][bad]")
{
    const Collection collection;
    std::string bytes("\x7f"
                      "ELF\x02\x01\x01");
    for (int i = 0; i < 4000; ++i)
        bytes.push_back(static_cast<char>(i * 31 % 7));
    collection.folder.write("texts/bad.txt", bytes);
    checkSkipped(collection.import(), ErrorCode::FileBinary, "bad.txt");
}

TEST_CASE("files over 64 MB are skipped", "[pipeline][bad]")
{
    const Collection collection;
    const fs::path file = collection.folder.write("texts/bad.txt", "Long\n");
    fs::resize_file(file, (64u << 20) + 1); // takes no space on the disk
    checkSkipped(collection.import(), ErrorCode::FileTooLarge, "bad.txt");
}

TEST_CASE("badly encoded files are skipped", "[pipeline][bad]")
{
    const Collection collection;
    std::string bytes = "\xEF\xBB\xBF";
    for (int i = 0; i < 100; ++i)
        bytes += "Rebels \xFF\xC3 shelled. ";
    collection.folder.write("texts/bad.txt", bytes);
    checkSkipped(collection.import(), ErrorCode::BadEncoding, "bad.txt");
}

TEST_CASE("files without the right to read them are skipped", "[pipeline][bad]")
{
    const Collection collection;
    const fs::path file = collection.folder.write("texts/bad.txt", goodReport);
    fs::permissions(file, fs::perms::none);
    fs::permissions(collection.folder.path(), fs::perms::all);
    CHECK(asNobody([&] {
              const auto project = openProject(collection.folder / "a.dateline");
              const ImportReport report = addAll(*project, {collection.folder / "texts"});
              if (report.added != 1 || report.skipped.size() != 1)
                  return 1;
              return report.skipped.front().code == ErrorCode::FileUnreadable && !report.skipped.front().done.empty()
                         ? 0
                         : 2;
          })
          == 0);
}

TEST_CASE("files that vanish during the import are skipped", "[pipeline][bad]")
{
    const Collection collection;
    const fs::path victim = collection.folder.write("texts/z.txt", goodReport);
    const auto project = openProject(collection.folder / "a.dateline");
    const std::vector<fs::path> paths{collection.folder / "texts"};
    const auto report = project->addPaths(
        paths, [&](const ProgressReport &) { fs::remove(victim); }, {}, {}, 1);
    REQUIRE(report);
    CHECK(report->added == 1);
    checkSkipped(*report, ErrorCode::FileMissing, "z.txt");
}

TEST_CASE("a path that leads nowhere is reported", "[pipeline][bad]")
{
    const Collection collection;
    const auto project = openProject(collection.folder / "a.dateline");
    const ImportReport report = addAll(*project, {collection.folder / "gone", collection.folder / "texts"});
    CHECK(report.added == 1);
    checkSkipped(report, ErrorCode::FileMissing, "gone");
}

TEST_CASE("a loop of links ends and is reported", "[pipeline][bad]")
{
    const Collection collection;
    fs::create_directory_symlink(collection.folder / "texts", collection.folder / "texts/loop");
    checkSkipped(collection.import(), ErrorCode::FolderLoop, "loop");
}

TEST_CASE("a folder with very many files is read whole", "[pipeline][bad]")
{
    const Collection collection;
    for (int i = 0; i < 3000; ++i)
        collection.folder.write("texts/" + std::to_string(i) + ".txt", "Note " + std::to_string(i) + "\n");
    const ImportReport report = collection.import();
    CHECK(report.added == 3001);
    CHECK(report.skipped.empty());
}

TEST_CASE("a full disk ends an import with a message; what was written before is kept", "[pipeline][bad]")
{
    const TemporaryFolder folder;
    for (int i = 0; i < 300; ++i)
        folder.write("texts/" + std::to_string(i) + ".txt",
                     std::string(goodReport) + std::string(4000, 'x') + std::to_string(i));
    const fs::path library = folder / "a.dateline";
    addAll(*openProject(library), {folder / "texts/0.txt"});
    sourcePacks(); // read before the limit holds
    const int outcome = exitCodeOf(startProcess([&] {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{600'000, 600'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        const auto project = openProject(library);
        const std::vector<fs::path> paths{folder / "texts"};
        const auto report = project->addPaths(paths, {}, {}, {}, 1);
        if (report)
            return 1;
        if (report.error().code == ErrorCode::DiskFull && !report.error().done.empty())
            return 0;
        std::fprintf(stderr, "%s\n", describe(report.error()).c_str());
        return 2;
    }));
    CHECK(outcome == 0);
    const auto project = openProject(library);
    CHECK(project->timeline()->article(1) != nullptr);
    CHECK(addAll(*project, {folder / "texts"}).skipped.empty());
    CHECK(project->timeline()->articles().size() == 300);
}

TEST_CASE("a library that cannot be written is read, and imports are refused", "[pipeline][bad]")
{
    const TemporaryFolder folder;
    const fs::path text = folder.write("a.txt", goodReport);
    addAll(*openProject(folder / "a.dateline"), {text});
    fs::permissions(folder / "a.dateline", fs::perms(0444));
    fs::permissions(folder.path(), fs::perms(0555));
    CHECK(asNobody([&] {
              const auto project = openProject(folder / "a.dateline");
              if (!project->readOnly() || project->timeline()->size() == 0)
                  return 1;
              const std::vector<fs::path> paths{text};
              const auto report = project->addPaths(paths, {}, {}, {}, 1);
              if (report || report.error().code != ErrorCode::LibraryReadOnly)
                  return 2;
              return project->setPublished(1, CivilDate{2013, 1, 1}).error().code == ErrorCode::LibraryReadOnly ? 0 : 3;
          })
          == 0);
}

TEST_CASE("a library that is open elsewhere is read and not written", "[pipeline][bad]")
{
    const TemporaryFolder folder;
    const auto first = openProject(folder / "a.dateline");
    addAll(*first, {folder.write("a.txt", goodReport)});
    const auto second = openProject(folder / "a.dateline");
    REQUIRE(second->readOnly());
    CHECK(second->readOnlyBecause()->code == ErrorCode::LibraryBusy);
    CHECK(exportedJson(*second) == exportedJson(*first));
    CHECK(second->removeArticle(1).error().code == ErrorCode::LibraryBusy);
}

TEST_CASE("what is no library, or a newer one, is refused with its name", "[pipeline][bad]")
{
    const TemporaryFolder folder;
    const fs::path text = folder.write("letter.dateline", std::string(5000, 'x'));
    const auto foreign = Project::open(text, sourcePacks(), true);
    CHECK(foreign.error().code == ErrorCode::LibraryForeign);
    CHECK(foreign.error().file == text.string());
    CHECK(readBytes(text) == std::string(5000, 'x'));

    addAll(*openProject(folder / "new.dateline"), {folder.write("a.txt", goodReport)});
    std::string bytes = readBytes(folder / "new.dateline");
    bytes[63] = '\x7f'; // the last byte of user_version in SQLite's header
    folder.write("new.dateline", bytes);
    CHECK(Project::open(folder / "new.dateline", sourcePacks(), true).error().code == ErrorCode::LibraryTooNew);
    CHECK(readBytes(folder / "new.dateline") == bytes);
}

TEST_CASE("a damaged library gives a message or what is left of it, never a crash", "[pipeline][bad]")
{
    const TemporaryFolder folder;
    addAll(*openProject(folder / "a.dateline"), {sampleArticles().front(), folder.write("a.txt", goodReport)});
    const std::string good = readBytes(folder / "a.dateline");
    std::size_t refused = 0;
    for (std::size_t page = 1; page * 4096 < good.size(); page += 3) {
        std::string bytes = good;
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page * 4096), 4096, '\x5a');
        const fs::path file = folder.write("damaged.dateline", bytes);
        const auto project = Project::open(file, sourcePacks(), false);
        if (!project) {
            INFO(describe(project.error()));
            CHECK(project.error().code == ErrorCode::LibraryDamaged);
            CHECK(project.error().file == file.string());
            ++refused;
        }
        fs::remove(file.string() + "-wal");
    }
    CHECK(refused > 0);
}
