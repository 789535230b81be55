// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/project.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace dateline {

/// How a session comes by its library. Called on the session's own threads, never two calls of one function at once.
struct LibraryBackend {
    std::function<Result<LanguagePacks>()> loadPacks;
    std::function<Result<std::unique_ptr<Project>>(const std::filesystem::path &, LanguagePacks, bool create)>
        openProject;
    std::function<Result<std::unique_ptr<ProjectReader>>(const std::filesystem::path &)> openReader;

    /// The real thing: the program's language packs and library files.
    static LibraryBackend standard();
};

} // namespace dateline
