// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline {

/// Shows the window and runs until it is closed. Arguments: a library (*.dateline), or files and folders to read into
/// a new one; nothing: the last library, or the sample. Returns the exit code: 0, or 2 for wrong usage.
int runWindow(int argc, char **argv);

} // namespace dateline
