// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/repo/source_tree.h"

namespace dateline::repo {

/// Includes that break the floors of docs/architecture.md: upward or sideways, Qt in core, SQLite outside core/store,
/// ICU outside the rooms that read text, and project headers that are not named from the root or do not exist.
Findings floorViolations(const std::vector<SourceFile> &files);

} // namespace dateline::repo
