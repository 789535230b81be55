// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/project.h"
#include "tests/bench/figures.h"
#include "tests/bench/sample_texts.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <sys/resource.h>
#include <unistd.h>

namespace dateline::bench {

namespace fs = std::filesystem;

namespace {

/// A folder that is gone at the end.
struct TemporaryFolder {
    fs::path path = fs::temp_directory_path() / ("dateline-bench-" + std::to_string(::getpid()));
    TemporaryFolder() { fs::create_directories(path); }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    TemporaryFolder(const TemporaryFolder &) = delete;
    TemporaryFolder &operator=(const TemporaryFolder &) = delete;
};

template <typename T> T orStop(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "bench: %s\n", describe(result.error()).c_str());
        std::exit(1);
    }
    return std::move(*result);
}

void writeArticles(const fs::path &folder, const std::vector<std::string> &texts)
{
    fs::create_directories(folder);
    for (std::size_t i = 0; i < texts.size(); ++i)
        std::ofstream(folder / (std::to_string(i) + ".txt"), std::ios::binary) << texts[i];
}

double medianSearch(const ProjectReader &reader)
{
    std::vector<double> times;
    for (int round = 0; round < 5; ++round)
        for (const char *query : {"Geneva", "ceasefire", "\"Security Council\"", "alep*"})
            times.push_back(milliseconds([&] { (void)reader.search(query); }));
    return percentile(times, 0.5);
}

/// What one size of library costs.
struct Costs {
    double megabytes = 0; ///< of text
    double importing = 0; ///< milliseconds, as are the next four
    double importingAgain = 0;
    double addingOne = 0;
    double opening = 0;
    double searching = 0; ///< median
    double bytesPerTextByte = 0;
};

Costs measureSize(const LanguagePacks &packs, std::size_t articles)
{
    const TemporaryFolder folder;
    const std::vector<std::string> texts = variedSamples(articles);
    writeArticles(folder.path / "articles", texts);
    const fs::path file = folder.path / "bench.dateline";
    const std::array all{folder.path / "articles"};
    const std::array one{folder.path / "one.txt"};
    std::ofstream(one[0]) << "The council met in Geneva on 3 May 1742, officials said.\n";

    Costs costs;
    costs.megabytes = static_cast<double>(bytesOf(texts)) / 1e6;
    std::size_t added = 0;
    costs.importing =
        milliseconds([&] { added = orStop(orStop(Project::open(file, packs))->addPaths(all, {}, {}, {})).added; });
    if (added != texts.size())
        std::fprintf(stderr, "bench: %zu of %zu articles were read\n", added, texts.size());
    costs.bytesPerTextByte = static_cast<double>(fs::file_size(file)) / 1e6 / costs.megabytes;

    std::unique_ptr<Project> project;
    costs.opening = milliseconds([&] { project = orStop(Project::open(file, packs)); });
    costs.importingAgain = milliseconds([&] { (void)orStop(project->addPaths(all, {}, {}, {})); });
    costs.addingOne = milliseconds([&] { (void)orStop(project->addPaths(one, {}, {}, {})); });
    costs.searching = medianSearch(*orStop(ProjectReader::open(file)));
    return costs;
}

/// The most memory that the program ever took, in megabytes.
double peakMemory()
{
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1e3;
}

} // namespace

Figures measureLibrary()
{
    const LanguagePacks packs = orStop(loadLanguagePacks(ResourceRoots::standard()));
    Figures figures;
    Costs smaller;
    for (const std::size_t articles : {std::size_t(1000), std::size_t(10'000)}) {
        const Costs costs = measureSize(packs, articles);
        const double thousands = static_cast<double>(articles) / 1000;
        const std::string name = "library." + std::to_string(articles) + ".";
        figures.push_back({name + "import", costs.megabytes / (costs.importing / 1e3), "MB/s", Better::Higher, 4});
        figures.push_back({name + "import_unchanged", costs.importingAgain, "ms", Better::Lower, 100 * thousands});
        figures.push_back({name + "add_one", costs.addingOne, "ms", Better::Lower, 1000});
        figures.push_back({name + "open", costs.opening, "ms", Better::Lower, 100 * thousands});
        figures.push_back({name + "search_median", costs.searching, "ms", Better::Lower, 50});
        figures.push_back({name + "bytes_per_text_byte", costs.bytesPerTextByte, "x", Better::Lower, 3.5});
        if (smaller.importing > 0)
            figures.push_back({"library.import_growth", costs.importing / smaller.importing, "x", Better::Lower, 12});
        smaller = costs;
    }
    figures.push_back({"library.peak_memory", peakMemory(), "MB", Better::Lower, 400});
    return figures;
}

} // namespace dateline::bench
