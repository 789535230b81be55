// SPDX-License-Identifier: GPL-3.0-or-later
// What it costs to read many articles, with and without somebody looking on.
#include "core/ingest/article_reader.h"
#include "core/pipeline/analyzer.h"
#include "core/pipeline/project.h"
#include "tests/bench/figures.h"
#include "tests/bench/made_articles.h"
#include "tests/bench/process_memory.h"
#include "tests/support/temporary_folder.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <span>

namespace dateline::bench {

namespace fs = std::filesystem;
using testing::TemporaryFolder;

namespace {

constexpr std::size_t perFolder = 1000;
constexpr std::size_t extracted = 400; ///< articles by which the speed of extraction alone is measured

template <typename T> T orStop(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "bench: %s\n", describe(result.error()).c_str());
        std::exit(1);
    }
    return std::move(*result);
}

/// One thread, nothing stored, of the processor's time: what an import is held against, since machines differ.
double extractionSpeed(const LanguagePacks &packs, const MadeArticles &articles)
{
    std::vector<std::string> texts;
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < extracted; ++i)
        bytes += texts.emplace_back(articles.asText(i)).size();
    const double time = processorMilliseconds([&] {
        for (const std::string &text : texts)
            if (auto article = articleFromText(text, "article"))
                (void)analyse(std::move(*article), packs, {});
    });
    return static_cast<double>(bytes) / 1e3 / time;
}

class Collection {
public:
    Collection(const MadeArticles &made, std::size_t count) : m_count(count)
    {
        std::ofstream lines(m_folder / "all.jsonl", std::ios::binary);
        for (std::size_t i = 0; i < count; ++i) {
            const std::string text = made.asText(i);
            m_folder.write("texts/" + std::to_string(i / perFolder) + '/' + std::to_string(i) + ".txt", text);
            lines << made.asJsonLine(i);
            m_megabytes += static_cast<double>(text.size()) / 1e6;
        }
        m_folder.write("one.txt", "The council met in Geneva on 3 May 1742, officials said.\n");
    }

    double megabytes() const { return m_megabytes; }

    /// As `dateline build` reads one file of JSON lines.
    void measureLines(const LanguagePacks &packs, const std::string &name, double extraction, Figures &figures) const
    {
        const fs::path file = m_folder / "lines.dateline";
        const std::array paths{m_folder / "all.jsonl"};
        releaseFreeMemory();
        forgetPeak();
        std::size_t added = 0;
        const double time = milliseconds(
            [&] { added = orStop(orStop(Project::open(file, packs))->addPaths(paths, {}, {}, {})).added; });
        warnUnless(added);
        const double speed = m_megabytes / (time / 1e3);
        figures.push_back({name + "import", speed, "MB/s", Better::Higher, 8});
        figures.push_back({name + "import_of_extraction", speed / extraction, "x", Better::Higher, 1.5});
        figures.push_back({name + "peak_memory", peakMegabytes(), "MB", Better::Lower, 1000});
        const double size = static_cast<double>(fs::file_size(file)) / 1e6;
        figures.push_back({name + "bytes_per_text_byte", size / m_megabytes, "x", Better::Lower, 3.5});
        fs::remove(file);
    }

    /// As the window reads a folder: with snapshots to show.
    void measureFolder(const LanguagePacks &packs, const std::string &name, Figures &figures) const
    {
        const fs::path file = m_folder / "folder.dateline";
        const std::array folder{m_folder / "texts"};
        const std::array one{m_folder / "one.txt"};
        auto project = orStop(Project::open(file, packs));
        const auto begin = std::chrono::steady_clock::now();
        double firstEvents = 0;
        std::size_t added = 0;
        const Project::SnapshotSink look = [&](const std::shared_ptr<const Timeline> &timeline) {
            const auto now = std::chrono::steady_clock::now();
            if (firstEvents == 0 && timeline->size() > 0)
                firstEvents = std::chrono::duration<double, std::milli>(now - begin).count();
        };
        const double time = milliseconds([&] { added = orStop(project->addPaths(folder, {}, {}, look)).added; });
        warnUnless(added);
        figures.push_back({name + "import_shown", m_megabytes / (time / 1e3), "MB/s", Better::Higher, 6});
        figures.push_back({name + "first_events", firstEvents, "ms", Better::Lower, 1000});
        const double again = milliseconds([&] { (void)orStop(project->addPaths(folder, {}, {}, {})); });
        figures.push_back({name + "folder_again", again, "ms", Better::Lower, 10'000});
        const double single = milliseconds([&] { (void)orStop(project->addPaths(one, {}, {}, {})); });
        figures.push_back({name + "add_one", single, "ms", Better::Lower, 1000});
        project.reset();
        const double opening = milliseconds([&] { project = orStop(Project::open(file, packs)); });
        figures.push_back({name + "open", opening, "ms", Better::Lower, 1000});
    }

private:
    void warnUnless(std::size_t added) const
    {
        if (added != m_count)
            std::fprintf(stderr, "bench: %zu of %zu articles were read\n", added, m_count);
    }

    TemporaryFolder m_folder;
    std::size_t m_count;
    double m_megabytes = 0;
};

Figures measure(std::span<const std::size_t> sizes)
{
    const LanguagePacks packs = orStop(loadLanguagePacks(ResourceRoots::standard()));
    const MadeArticles made;
    const double extraction = extractionSpeed(packs, made);
    Figures figures{{"import.extraction_one_core", extraction, "MB/s", Better::Higher, 3}};
    for (const std::size_t size : sizes) {
        const Collection collection(made, size);
        const std::string name = "import." + std::to_string(size) + '.';
        collection.measureLines(packs, name, extraction, figures);
        collection.measureFolder(packs, name, figures);
    }
    return figures;
}

} // namespace

Figures measureImport()
{
    return measure(std::array<std::size_t, 2>{1000, 10'000});
}

Figures measureLargeImport()
{
    return measure(std::array<std::size_t, 1>{100'000});
}

} // namespace dateline::bench
