// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/occupancy.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double cellPixels = 4;

std::uint64_t bitsFrom(std::size_t first)
{
    return ~std::uint64_t(0) << first;
}

} // namespace

Occupancy::Occupancy(double left, double width)
    : m_left(left)
    , m_cells(static_cast<std::size_t>(std::ceil(std::max(width, 1.0) / cellPixels)) + 1)
    , m_taken(m_cells / 64 + 1)
{
}

Occupancy::Cells Occupancy::cellsOf(double from, double to) const
{
    const auto cell = [&](double x) {
        return static_cast<std::size_t>(
            std::clamp(std::floor((x - m_left) / cellPixels), 0.0, static_cast<double>(m_cells - 1)));
    };
    // `to` is exclusive: a stretch that ends on a cell's border does not touch that cell.
    const std::size_t first = cell(from);
    return {first, std::max(first, cell(std::nextafter(to, from)))};
}

template <typename Visit> void Occupancy::forWords(Cells cells, Visit visit)
{
    const std::size_t firstWord = cells.first / 64, lastWord = cells.last / 64;
    for (std::size_t word = firstWord; word <= lastWord; ++word) {
        std::uint64_t mask = ~std::uint64_t(0);
        if (word == firstWord)
            mask &= bitsFrom(cells.first % 64);
        if (word == lastWord && cells.last % 64 != 63)
            mask &= ~bitsFrom(cells.last % 64 + 1);
        if (!visit(word, mask))
            return;
    }
}

bool Occupancy::isFree(double from, double to) const
{
    bool free = true;
    forWords(cellsOf(from, to),
             [&](std::size_t word, std::uint64_t mask) { return free = (m_taken[word] & mask) == 0; });
    return free;
}

void Occupancy::take(double from, double to)
{
    forWords(cellsOf(from, to), [&](std::size_t word, std::uint64_t mask) {
        m_taken[word] |= mask;
        return true;
    });
}

} // namespace dateline
