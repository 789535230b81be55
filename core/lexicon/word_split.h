// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The parts of a table cell between `separator`s, trimmed, empty ones left out.
std::vector<std::string> splitAt(std::string_view cell, char separator);
/// The words of a cell, at white space.
std::vector<std::string> wordsOf(std::string_view cell);
/// The phrases of a cell: between commas.
std::vector<std::string> phrasesOf(std::string_view cell);

} // namespace dateline
