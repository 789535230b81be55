// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project.h"
#include "core/stats/facet_counts.h"
#include "core/store/project_store.h"
#include "tests/bench/program.h"
#include "tests/bench/window_bench.h"
#include "tests/support/generated_timeline.h"
#include "tests/support/temporary_folder.h"

#include <cstdio>
#include <cstdlib>

namespace dateline::bench {

namespace {

constexpr int articleCount = 500; ///< the generated events are told by so many

template <typename T> T orStop(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "bench: %s\n", describe(result.error()).c_str());
        std::exit(1);
    }
    return std::move(*result);
}

/// A library of short articles in which the events of a generated timeline are said to stand.
void makeLibrary(const testing::TemporaryFolder &folder, const std::filesystem::path &file, std::uint32_t events)
{
    for (int i = 1; i <= articleCount; ++i)
        folder.write("articles/" + std::to_string(i) + ".txt", "The harbour was calm. Report " + std::to_string(i));
    std::vector<ArticleSummary> articles;
    {
        const auto project = orStop(Project::open(file, orStop(loadLanguagePacks(ResourceRoots::standard()))));
        const std::vector<std::filesystem::path> all{folder / "articles"};
        (void)orStop(project->addPaths(all, {}, {}, {}));
        const auto listed = project->timeline()->articles();
        articles.assign(listed.begin(), listed.end());
    }
    const auto store = orStop(ProjectStore::open(file, false));
    const auto timeline = testing::generatedTimeline(events, 1, articles);
    if (!store->saveTimeline([&](const auto &sink) { timeline->writeBytes(sink); }))
        std::exit(1);
}

/// Milliseconds from calling the program to the first frame with the library's events, program start included.
double medianStart(const std::filesystem::path &file)
{
    std::vector<double> times;
    for (int i = 0; i < 7; ++i) {
        const auto begin = std::chrono::steady_clock::now();
        runProgram("--until-painted " + quoted(file), [&] {
            times.push_back(
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        });
    }
    return percentile(times, 0.5);
}

} // namespace

void addStart(Figures &figures)
{
    const testing::TemporaryFolder folder;
    const std::filesystem::path file = folder / "bench.dateline";
    makeLibrary(folder, file, 10'000);
    figures.push_back({"window.start_with_10k_to_first_frame", medianStart(file), "ms", Better::Lower, 500});
}

void addOpening(Figures &figures)
{
    const testing::TemporaryFolder folder;
    const std::filesystem::path file = folder / "bench.dateline";
    makeLibrary(folder, file, 1'000'000);
    Stage stage;
    stage.frame({0, 1});
    std::unique_ptr<Project> project;
    double read = 0;
    const double all = milliseconds([&] {
        read = milliseconds(
            [&] { project = orStop(Project::open(file, orStop(loadLanguagePacks(ResourceRoots::standard())))); });
        stage.state.setTimeline(project->timeline());
        (void)countFacets(*stage.state.timeline(), {});
        stage.view.render(&stage.image, {}, {}, QWidget::DrawChildren);
    });
    if (stage.state.timeline()->size() != 1'000'000)
        std::fprintf(stderr, "bench: the library opened with %u events\n", stage.state.timeline()->size());
    figures.push_back({"window.open_1m_read", read, "ms", Better::Lower, 900});
    figures.push_back({"window.open_1m_to_first_frame", all, "ms", Better::Lower, 1000});
}

} // namespace dateline::bench
