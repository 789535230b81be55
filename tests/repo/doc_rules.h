// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/repo/source_tree.h"

#include <set>

namespace dateline::repo {

using NameSet = std::set<std::string>;

/// Long options ("--jobs") that a help text prints.
NameSet optionsInHelp(std::string_view help);

/// Names of the commands that the general help prints below "Subcommands:" or "Commands:".
NameSet commandsInHelp(std::string_view help);

/// The part of a Markdown text below the heading that is exactly `heading` ("## CSV"), up to the next heading of the
/// same or a higher rank; empty when there is none.
std::string section(std::string_view markdown, std::string_view heading);

/// First code span of each table row ("| `--jobs N` | …" gives "--jobs").
NameSet namesInTables(std::string_view markdown);

/// Code spans in headings "## `dateline extract`": the last word of each.
NameSet commandsInHeadings(std::string_view markdown);

/// "./dev x" in the text whose x is not among the labels of the script's `case`.
Findings unknownDevCommands(const std::string &path, std::string_view text, std::string_view devScript);

/// Relative links of the Markdown files that lead nowhere.
Findings deadLinks(const std::string &root, const std::vector<SourceFile> &files);

/// What is in one set only, told with the sets' descriptions.
Findings differences(const NameSet &a, const std::string &inA, const NameSet &b, const std::string &inB);

} // namespace dateline::repo
