// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace dateline {

/// All bytes of a regular file. A larger one is refused before anything is read, a growing one once it passes the
/// limit. Errors: FileMissing, FileUnreadable, FileTooLarge.
Result<std::string> readRawFile(const std::filesystem::path &path, std::uint64_t limit);

} // namespace dateline
