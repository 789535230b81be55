// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace dateline {

/// By what an article is known again when another outlet prints it: a sample of the runs of three words of its text,
/// and of its numbers. Derived from the text alone.
struct TextSketch {
    static constexpr std::size_t bins = 72;
    static constexpr std::size_t mostNumbers = 24;

    std::uint32_t runs = 0;                   ///< different runs of words; 0: too short to be compared
    std::array<std::uint16_t, bins> sample{}; ///< one run from each part of all possible ones; 0: there is none
    std::vector<std::uint16_t> numbers;       ///< those with the smallest hashes, ascending; each once

    friend bool operator==(const TextSketch &, const TextSketch &) = default;
};

/// The share of runs that two texts have in common of all they have together, 0 to 1, to about 0.06.
double likeness(const TextSketch &a, const TextSketch &b);

/// The share of `part`'s runs that `whole` has too, 0 to 1, as estimated from the samples.
double containment(const TextSketch &part, const TextSketch &whole);

/// The share of `part`'s numbers that `whole` has too; 1 when `part` has fewer than two.
double sharedNumbers(const TextSketch &part, const TextSketch &whole);

} // namespace dateline
