// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/repo/source_tree.h"

namespace dateline::repo {

/// Every .cpp is listed in the CMakeLists.txt of its folder or of one above it, and every listed one exists.
Findings buildListFaults(const std::vector<SourceFile> &files);

/// Files that can carry the licence line but do not. Articles, JSON, Markdown, LICENSE and expected output are exempt.
Findings licenceFaults(const std::vector<SourceFile> &files);

/// C++ files that are too long, badly named, or headers without `#pragma once`.
Findings shapeFaults(const std::vector<SourceFile> &files);

/// Notes to oneself and paths of one machine.
Findings forbiddenWords(const std::vector<SourceFile> &files);

/// Catch2 test names that occur twice in the tests of one folder, and CTest names that occur twice.
Findings duplicateTestNames(const std::vector<SourceFile> &files);

} // namespace dateline::repo
