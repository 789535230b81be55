// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct ChildLimits {
    std::chrono::milliseconds time{60'000}; ///< from start to end, on the clock
    std::size_t output = 64u << 20;         ///< bytes
};

/// Runs another program for work that may go wrong: it gets `input` as its standard input, knows no other file of ours,
/// and gives back what it writes to its standard output. Whatever it does, crash, hang or talk without end, this
/// returns, and the program is gone then. Never throws; safe for concurrent use by multiple threads.
///
/// Errors: ResourceMissing when it cannot be started; FormatBroken when it crashed, ended with another exit code than
/// 0, or broke a limit: then `detail` says which.
Result<std::string> runChild(const std::filesystem::path &program, const std::vector<std::string> &arguments,
                             std::string_view input, const ChildLimits &limits);

} // namespace dateline
