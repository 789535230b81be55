// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/salvage.h"

#include "tests/support/sample_project.h"
#include "tests/support/temporary_folder.h"

using namespace dateline;
using namespace dateline::testing;
namespace fs = std::filesystem;

namespace {

constexpr int articles = 200;
constexpr std::size_t pageBytes = 16384;

/// A library of many small articles; the first one has a date from the user.
std::string manyArticles(const TemporaryFolder &folder)
{
    for (int i = 0; i < articles; ++i)
        folder.write("texts/" + std::to_string(100 + i) + ".txt", "Report " + std::to_string(i)
                                                                      + "\n\nRebels shelled Homs yesterday. "
                                                                      + std::string(600, 'w') + "\n");
    {
        const auto project = openProject(folder / "a.dateline");
        addAll(*project, {folder / "texts"});
        const Status watched = project->setWatched(folder / "texts", true);
        if (!watched)
            FAIL(describe(watched.error()));
        const Status done = project->setPublished(project->timeline()->articles().front().id, CivilDate{2012, 5, 4});
        if (!done)
            FAIL(describe(done.error()));
    }
    return readBytes(folder / "a.dateline");
}

SalvageReport salvage(const fs::path &damaged, const fs::path &target)
{
    auto report = salvageLibrary(damaged, target, sourcePacks(), {}, {}, 2);
    if (!report)
        FAIL(describe(report.error()));
    return std::move(*report);
}

} // namespace

TEST_CASE("everything is saved of a library that is whole", "[pipeline][salvage]")
{
    const TemporaryFolder folder;
    const std::string before = manyArticles(folder);
    const SalvageReport report = salvage(folder / "a.dateline", folder / "b.dateline");
    CHECK(report.articles == articles);
    CHECK(report.corrections == 1);
    CHECK(report.lost.empty());
    CHECK((readBytes(folder / "a.dateline") == before));
    const auto watched = openProject(folder / "b.dateline")->watchedFolders();
    REQUIRE(watched);
    CHECK(*watched == std::vector<fs::path>{folder / "texts"});
    CHECK((exportedJson(*openProject(folder / "b.dateline")) == exportedJson(*openProject(folder / "a.dateline"))));
}

TEST_CASE("a damaged library is salvaged article by article, and what is lost is named", "[pipeline][salvage]")
{
    const TemporaryFolder folder;
    const std::string good = manyArticles(folder);
    std::size_t damagedArticles = 0;
    for (std::size_t page = 1; (page + 1) * pageBytes <= good.size(); ++page) {
        std::string bytes = good;
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(page * pageBytes), pageBytes, '\x5a');
        const fs::path damaged = folder.write("damaged.dateline", bytes);
        const fs::path target = folder / "new.dateline";
        INFO("page " << page);
        const auto report = salvageLibrary(damaged, target, sourcePacks(), {}, {}, 2);
        fs::remove(damaged.string() + "-wal");
        fs::remove(damaged.string() + "-shm");
        if (!report) { // of a library whose list of tables is damaged nothing can be found
            CHECK(report.error().code == ErrorCode::LibraryDamaged);
            continue;
        }
        CHECK((report->articles == articles || !report->lost.empty()));
        CHECK(openProject(target)->timeline()->articles().size() == report->articles);
        for (const Error &lost : report->lost)
            CHECK(describe(lost).find(damaged.string()) != std::string::npos);
        damagedArticles += report->articles < articles && report->articles > 0 ? 1 : 0;
        fs::remove(target);
    }
    CHECK(damagedArticles > 3);
}

TEST_CASE("salvaging never writes over a library", "[pipeline][salvage]")
{
    const TemporaryFolder folder;
    addAll(*openProject(folder / "a.dateline"), {folder.write("a.txt", "Rebels shelled Homs on 3 May 2012.\n")});
    CHECK(salvageLibrary(folder / "a.dateline", folder / "a.dateline", sourcePacks(), {}, {}).error().code
          == ErrorCode::BadArgument);
    CHECK(salvageLibrary(folder / "gone.dateline", folder / "b.dateline", sourcePacks(), {}, {}).error().code
          == ErrorCode::LibraryMissing);
    CHECK_FALSE(fs::exists(folder / "b.dateline"));
}
