// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline::cli {

/// What the program tells its caller; part of the command line contract.
enum ExitCode : int {
    Done = 0,
    Failed = 1,
    WrongUsage = 2,
    SomeSkipped = 3,
};

} // namespace dateline::cli
