// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project_store.h"
#include "tests/support/other_process.h"
#include "tests/support/sample_project.h"
#include "tests/support/temporary_folder.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <random>
#include <thread>

using namespace dateline;
using namespace dateline::testing;
namespace fs = std::filesystem;

namespace {

/// Rounds of a test; more of them with DATELINE_CRASH_ROUNDS.
int rounds(int usual)
{
    const char *asked = std::getenv("DATELINE_CRASH_ROUNDS");
    return asked ? std::max(1, std::atoi(asked)) : usual;
}

/// What the child told before it was killed: the largest number it wrote.
std::size_t lastAcknowledged(int pipe)
{
    std::size_t last = 0, number = 0;
    while (read(pipe, &number, sizeof number) == sizeof number)
        last = std::max(last, number);
    return last;
}

void acknowledge(int pipe, std::size_t number)
{
    [[maybe_unused]] const auto written = write(pipe, &number, sizeof number);
}

/// A day of its own for each number.
CivilDate dayNumbered(std::size_t number)
{
    return toCivilDate(toDayNumber({2012, 1, 1}) + static_cast<DayNumber>(number));
}

void writeArticles(const TemporaryFolder &folder, int count)
{
    for (int i = 0; i < count; ++i)
        folder.write("texts/" + std::to_string(i) + ".txt",
                     "Report " + std::to_string(i) + "\n\n5 May 2012\n\nRebels shelled Homs on 3 May 2012, killing "
                         + std::to_string(i + 2) + " people. " + std::string(2000, 'w') + "\n");
}

} // namespace

TEST_CASE("an import that is killed at any moment leaves a whole library with all that was shown", "[pipeline][crash]")
{
    constexpr int articles = 1200;
    const TemporaryFolder texts;
    writeArticles(texts, articles);
    sourcePacks();
    std::minstd_rand random(static_cast<unsigned>(std::chrono::steady_clock::now().time_since_epoch().count()));
    const int times = rounds(6);
    for (int round = 0; round < times; ++round) {
        const TemporaryFolder folder;
        const fs::path library = folder / "a.dateline";
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        const pid_t child = startProcess([&] {
            close(ends[0]);
            const auto project = openProject(library);
            const std::vector<fs::path> paths{texts / "texts"};
            const auto shown = [&](const std::shared_ptr<const Timeline> &timeline) {
                acknowledge(ends[1], timeline->articles().size());
            };
            return project->addPaths(paths, {}, {}, shown, 2) ? 0 : 1;
        });
        close(ends[1]);
        const int wait = std::uniform_int_distribution<int>(1, 900)(random);
        INFO("killed after " << wait << " ms");
        std::this_thread::sleep_for(std::chrono::milliseconds(wait));
        kill(child, SIGKILL);
        exitCodeOf(child);
        const std::size_t told = lastAcknowledged(ends[0]);
        close(ends[0]);

        const auto project = openProject(library);
        CHECK_FALSE(project->readOnly());
        CHECK(project->timeline()->articles().size() >= told);
        const std::size_t kept = project->timeline()->articles().size();
        const ImportReport rest = addAll(*project, {texts / "texts"}, 2);
        CHECK(rest.unchanged == kept);
        CHECK(rest.added == articles - kept);
    }
}

TEST_CASE("corrections that were acknowledged outlive a kill", "[pipeline][crash]")
{
    std::minstd_rand random(static_cast<unsigned>(std::chrono::steady_clock::now().time_since_epoch().count()));
    const int times = rounds(6);
    for (int round = 0; round < times; ++round) {
        const TemporaryFolder folder;
        const fs::path library = folder / "a.dateline";
        addAll(*openProject(library), {folder.write("a.txt", "Rebels shelled Homs yesterday.\n")});
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        const pid_t child = startProcess([&] {
            close(ends[0]);
            const auto project = openProject(library);
            for (std::size_t day = 1;; ++day) {
                if (!project->setPublished(1, dayNumbered(day)))
                    return 1;
                acknowledge(ends[1], day);
            }
        });
        close(ends[1]);
        std::this_thread::sleep_for(std::chrono::milliseconds(std::uniform_int_distribution<int>(20, 250)(random)));
        kill(child, SIGKILL);
        CHECK(exitCodeOf(child) == -1);
        const auto told = static_cast<int>(lastAcknowledged(ends[0]));
        close(ends[0]);

        const auto store = ProjectStore::open(library, false);
        REQUIRE(store);
        CHECK((*store)->check());
        const auto corrections = (*store)->corrections();
        REQUIRE(corrections);
        CHECK(static_cast<int>(corrections->size()) >= told);
        CHECK(static_cast<int>(corrections->size()) <= told + 1);
        if (!corrections->empty())
            CHECK(fromIso(corrections->back().value) == dayNumbered(corrections->size()));
    }
}
