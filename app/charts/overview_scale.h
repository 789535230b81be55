// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/view_state.h"

#include <QRectF>

#include <vector>

namespace dateline {

/// Maps days to pixels over bars of equal width whose stretches of time differ a little in length (months).
class OverviewScale {
public:
    OverviewScale() = default;
    /// `edges`: bars + 1 days, ascending; `plot`: the pixels that the bars fill.
    /// `breaks`: bars that stand for a long time without events, ascending.
    OverviewScale(std::vector<DayNumber> edges, QRectF plot, std::vector<std::size_t> breaks = {})
        : m_edges(std::move(edges)), m_plot(plot), m_breaks(std::move(breaks))
    {
    }

    bool empty() const { return m_edges.size() < 2; }
    std::size_t bars() const { return empty() ? 0 : m_edges.size() - 1; }
    QRectF plot() const { return m_plot; }
    double firstDay() const { return m_edges.front(); }
    double endDay() const { return m_edges.back(); }

    /// Clamped to the plot.
    double toX(double day) const;
    double toDay(double x) const;
    /// The bar at x; the nearest when x lies outside.
    std::size_t barAt(double x) const;
    VisibleRange daysOf(std::size_t bar) const;
    bool isBreak(std::size_t bar) const;

    /// Bars [first, end) in a row that are all breaks or all none.
    struct Run {
        std::size_t first = 0;
        std::size_t end = 0;
        bool isBreak = false;
    };
    std::vector<Run> runs() const;

private:
    std::vector<DayNumber> m_edges;
    QRectF m_plot;
    std::vector<std::size_t> m_breaks;
};

} // namespace dateline
