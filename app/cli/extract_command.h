// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exit_code.h"

#include <cstdio>
#include <optional>
#include <string>
#include <vector>

namespace dateline::cli {

struct ExtractOptions {
    std::vector<std::string> files;
    std::string published; ///< ISO day for articles that tell none themselves; empty: none
    std::string language;  ///< of all articles; empty: guessed
    bool timexes = false;
    bool timexesOnly = false;
    bool jsonLines = false; ///< articles come from standard input
    unsigned jobs = 0;      ///< 0: all cores
};

/// `dateline extract`: results to standard output, messages to standard error.
ExitCode runExtract(const ExtractOptions &options);

/// `dateline text FILE`: the text whose bytes the offsets of `extract` count.
ExitCode runText(const std::string &file);

} // namespace dateline::cli
