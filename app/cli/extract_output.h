// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/analyzer.h"

#include <string>

namespace dateline::cli {

struct OutputOptions {
    bool timexes = false; ///< also the temporal expressions
    bool events = true;
};

/// The lines of one article as docs/cli.md describes them: the article, its events, its temporal expressions; one JSON
/// object a line, in document order. Safe for concurrent use by multiple threads.
void appendExtract(std::string &out, const AnalysedText &analysed, const OutputOptions &options);

} // namespace dateline::cli
