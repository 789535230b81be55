// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// One place where an article that prints another again does not say what that one says.
struct CopyDifference {
    enum class Kind : std::uint8_t {
        Added,   ///< only the copy says it
        LeftOut, ///< only the original says it
        Changed, ///< both say it, in other words or with other figures
    };

    Kind kind = Kind::Added;
    std::uint32_t original = 0; ///< of LeftOut and Changed: which sentence of the original
    std::uint32_t copy = 0;     ///< of Added and Changed: which sentence of the copy

    friend bool operator==(const CopyDifference &, const CopyDifference &) = default;
};

/// Compares sentence by sentence, in the order of the copy; what was left out comes where it stood. Case, spaces and
/// signs make no difference, nor does another place in the text. Costs no more than in proportion to both. Pure.
std::vector<CopyDifference> copyDifferences(std::span<const std::string_view> original,
                                            std::span<const std::string_view> copy);

} // namespace dateline
