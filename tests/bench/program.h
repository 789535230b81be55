// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace dateline::bench {

/// Runs the program, as somebody who types it does, until it ends or says its first line, and goes on when it has
/// ended. Calls `said` at that line; stops the measurement when the program fails.
template <typename Said> void runProgram(const std::string &arguments, Said said)
{
    const std::string command = "'" DATELINE_PROGRAM "' " + arguments + " 2>/dev/null";
    std::FILE *output = popen(command.c_str(), "r");
    char line[4096];
    bool first = true;
    while (output && std::fgets(line, sizeof line, output)) {
        if (first)
            said();
        first = false;
    }
    if (!output || pclose(output) != 0 || first) {
        std::fprintf(stderr, "bench: this did not work: %s\n", command.c_str());
        std::exit(1);
    }
}

inline std::string quoted(const std::filesystem::path &path)
{
    return "'" + path.string() + "'";
}

} // namespace dateline::bench
