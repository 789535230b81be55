// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::testing {

/// What a run of the program came to.
struct Run {
    int exitCode = -1; ///< -1: it was ended by a signal
    std::string out;
    std::string err;

    std::vector<std::string> lines() const; ///< of `out`
};

/// Runs the program that was built, with `input` as its standard input and variables like "TZ=Asia/Tokyo" added to its
/// environment. Arguments are passed as they are.
Run runDateline(const std::vector<std::string> &arguments, std::string_view input = {},
                const std::vector<std::string> &environment = {});

} // namespace dateline::testing
