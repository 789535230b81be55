// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Folders that hold the program's data, searched in order; the first that has a file wins.
class ResourceRoots {
public:
    ResourceRoots() = default;
    explicit ResourceRoots(std::vector<std::filesystem::path> folders) : m_folders(std::move(folders)) {}

    /// $DATELINE_RESOURCES, the user's own folder ($XDG_DATA_HOME/dateline/own), "resources" beside the program, the
    /// installed folder beside it, the source tree, the folder of the installation.
    static ResourceRoots standard();

    /// The first existing file or folder of that relative name ("lang/en/classes.tsv").
    Result<std::filesystem::path> find(std::string_view relative) const;
    /// The whole file as bytes; at most 64 MB.
    Result<std::string> read(std::string_view relative) const;
    /// Names of the language packs there are, sorted.
    std::vector<std::string> languages() const;

private:
    std::vector<std::filesystem::path> m_folders;
};

} // namespace dateline
