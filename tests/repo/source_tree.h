// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline::repo {

/// A file of the project: its path from the root with slashes, and its bytes.
struct SourceFile {
    std::string path;
    std::string text;

    std::string folder() const; ///< "core/text"; empty for files at the root
    std::string name() const;
};

/// All text files of the project as the working tree has them, sorted by path; build output, Git's own files and
/// pictures are left out.
std::vector<SourceFile> readProject(const std::string &root);

/// One `#include` of a file.
struct Include {
    int line = 0;
    bool quoted = false; ///< "…" rather than <…>
    std::string target;
};

std::vector<Include> includesOf(const SourceFile &file);

/// What a check found: "core/text/x.cpp:3: reason". Empty means all is well.
using Findings = std::vector<std::string>;

bool startsWith(std::string_view text, std::string_view start);
bool endsWith(std::string_view text, std::string_view end);
bool isCpp(const SourceFile &file); ///< .cpp or .h
std::vector<std::string> linesOf(std::string_view text);
std::string_view trimmed(std::string_view text);

} // namespace dateline::repo
