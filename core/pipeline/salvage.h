// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/lexicon/language_pack.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace dateline {

/// What could be saved of a damaged library.
struct SalvageReport {
    std::size_t articles = 0;
    std::size_t corrections = 0;
    bool cancelled = false;
    std::vector<Error> lost; ///< one an article or correction that cannot be read any more
};

/// Reads article by article what a damaged library still holds, and what the user said about it, and puts it into a new
/// library, where everything is analysed again. The damaged file stays as it is. Blocks; analyses on `jobs` threads.
/// Errors: those of reading and of making a library; BadArgument when `target` exists already.
Result<SalvageReport> salvageLibrary(const std::filesystem::path &damaged, const std::filesystem::path &target,
                                     const LanguagePacks &packs, const ProgressSink &progress,
                                     const CancelToken &cancel, unsigned jobs = 0);

} // namespace dateline
