// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/export/json_exporter.h"
#include "core/pipeline/exported_articles.h"
#include "core/pipeline/project.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace dateline::testing {

/// An article of 12 June 2014 that tells of two days before.
inline constexpr const char *datedArticle = "Rebels take Marea\n\nBy Our Correspondent\n\n12 June 2014\n\n"
                                            "Rebel fighters captured the town of Marea on Tuesday, residents said. "
                                            "The army shelled two villages nearby on Wednesday.\n";

/// All language packs of the source tree, loaded once.
inline const LanguagePacks &sourcePacks()
{
    static const auto packs = loadLanguagePacks(
        ResourceRoots(std::vector<std::filesystem::path>{std::filesystem::path(DATELINE_SOURCE_DIR) / "resources"}));
    if (!packs)
        FAIL(describe(packs.error()));
    return *packs;
}

inline std::unique_ptr<Project> openProject(const std::filesystem::path &file)
{
    auto project = Project::open(file, sourcePacks());
    if (!project)
        FAIL(describe(project.error()));
    return std::move(*project);
}

inline ImportReport addAll(Project &project, const std::vector<std::filesystem::path> &paths, unsigned jobs = 0)
{
    auto report = project.addPaths(paths, {}, {}, {}, jobs);
    if (!report)
        FAIL(describe(report.error()));
    return std::move(*report);
}

/// The articles of the sample library, in the order of their names.
inline std::vector<std::filesystem::path> sampleArticles()
{
    std::vector<std::filesystem::path> files;
    for (const auto &entry :
         std::filesystem::directory_iterator(std::filesystem::path(DATELINE_SOURCE_DIR) / "resources/sample"))
        if (const std::string name = entry.path().filename().string(); name[0] >= '0' && name[0] <= '9')
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// `dateline export --format json` of everything.
inline std::string exportedJson(const Project &project)
{
    const auto reader = ProjectReader::open(project.file());
    if (!reader)
        FAIL(describe(reader.error()));
    const auto events = project.events();
    if (!events)
        FAIL(describe(events.error()));
    ExportedArticles articles(**reader, project.timeline());
    return toJson(*events, articles.lookup());
}

} // namespace dateline::testing
