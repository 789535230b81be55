// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/text_sketch.h"

#include <algorithm>

namespace dateline {

double likeness(const TextSketch &a, const TextSketch &b)
{
    int either = 0, same = 0;
    for (std::size_t i = 0; i < TextSketch::bins; ++i) {
        either += a.sample[i] != 0 || b.sample[i] != 0;
        same += a.sample[i] != 0 && a.sample[i] == b.sample[i];
    }
    return either == 0 || a.runs == 0 || b.runs == 0 ? 0 : static_cast<double>(same) / either;
}

double containment(const TextSketch &part, const TextSketch &whole)
{
    if (part.runs == 0)
        return 0;
    const double alike = likeness(part, whole);
    const double all = static_cast<double>(part.runs) + static_cast<double>(whole.runs);
    return std::min(1.0, alike / (1 + alike) * all / part.runs);
}

double sharedNumbers(const TextSketch &part, const TextSketch &whole)
{
    constexpr std::size_t fewest = 2; ///< a single one may be the day a reprint gives itself
    if (part.numbers.size() < fewest)
        return 1;
    // A list that is full tells nothing of numbers behind its last one.
    const bool full = whole.numbers.size() == TextSketch::mostNumbers;
    std::size_t compared = 0, shared = 0;
    for (const std::uint16_t number : part.numbers) {
        if (full && number > whole.numbers.back())
            break;
        ++compared;
        shared += std::binary_search(whole.numbers.begin(), whole.numbers.end(), number);
    }
    return compared == 0 ? 1 : static_cast<double>(shared) / static_cast<double>(compared);
}

} // namespace dateline
