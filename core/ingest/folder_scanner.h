// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_stamp.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <filesystem>
#include <span>
#include <vector>

namespace dateline {

/// Most files that one scan returns.
inline constexpr std::size_t maximumScannedFiles = 1'000'000;

struct ScannedFiles {
    std::vector<std::filesystem::path>
        files;                     ///< readable names only, sorted bytewise within each given path, no file twice
    std::vector<FileStamp> stamps; ///< of each file, when it was found
    std::vector<std::filesystem::path> folders; ///< that were looked through
    std::vector<Error> problems; ///< what was skipped and why (FileMissing, FileUnreadable, FolderLoop, FolderTooLarge)
};

/// Lists the articles below files and folders. Links to folders are followed once; loops are reported and skipped;
/// hidden files and folders are left out. Files named by the user are kept whatever their ending. Where a folder takes
/// the number of files above `mostFiles`, its further files are left out and it is reported.
ScannedFiles scanPaths(std::span<const std::filesystem::path> paths, const CancelToken &cancel = {},
                       std::size_t mostFiles = maximumScannedFiles);

} // namespace dateline
