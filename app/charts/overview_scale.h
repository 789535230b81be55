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
    OverviewScale(std::vector<DayNumber> edges, QRectF plot) : m_edges(std::move(edges)), m_plot(plot) {}

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

private:
    std::vector<DayNumber> m_edges;
    QRectF m_plot;
};

} // namespace dateline
