// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/word_split.h"

#include "core/base/utf8.h"

#include <algorithm>

namespace dateline {

std::vector<std::string> splitAt(std::string_view cell, char separator)
{
    std::vector<std::string> parts;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(separator), cell.size());
        if (const std::string_view part = trimmed(cell.substr(0, end)); !part.empty())
            parts.emplace_back(part);
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return parts;
}

std::vector<std::string> wordsOf(std::string_view cell)
{
    return splitAt(cell, ' ');
}

std::vector<std::string> phrasesOf(std::string_view cell)
{
    return splitAt(cell, ',');
}

} // namespace dateline
