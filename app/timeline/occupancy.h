// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace dateline {

/// Which stretches of a line are taken, in cells of four pixels; asking and taking cost one step a 64 cells.
class Occupancy {
public:
    /// Covers the pixels [left, left + width); what lies outside counts as the nearest cell.
    Occupancy(double left, double width);

    struct Cells {
        std::size_t first = 0, last = 0; ///< inclusive
    };

    bool isFree(double from, double to) const;
    void take(double from, double to);

    std::size_t cells() const { return m_cells; }
    Cells cellsOf(double from, double to) const;
    bool isTaken(std::size_t cell) const { return (m_taken[cell / 64] >> cell % 64 & 1) != 0; }

private:
    template <typename Visit> static void forWords(Cells cells, Visit visit);

    double m_left = 0;
    std::size_t m_cells = 1;
    std::vector<std::uint64_t> m_taken;
};

} // namespace dateline
