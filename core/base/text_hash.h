// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dateline {

/// Lets a table of texts be asked with any text without copying it.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// Values by text, for looking up only: its order means nothing.
template <typename Value> using TextTable = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

} // namespace dateline
