// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/picture_request.h"

namespace dateline::cli {

/// True when these arguments ask for the command line rather than the window: a known command comes first, or --help
/// or --version.
bool isCommandLine(int argc, const char *const *argv);

/// Runs the command and returns the exit code of the contract (docs/cli.md).
int run(int argc, const char *const *argv, const PictureExporter &exportPicture = {});

} // namespace dateline::cli
