// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/overview_scale.h"

#include <algorithm>
#include <cmath>

namespace dateline {

double OverviewScale::toX(double day) const
{
    if (empty())
        return m_plot.left();
    const auto after =
        std::upper_bound(m_edges.begin(), m_edges.end(), day, [](double d, DayNumber edge) { return d < edge; });
    if (after == m_edges.begin())
        return m_plot.left();
    if (after == m_edges.end())
        return m_plot.right();
    const auto bar = after - m_edges.begin() - 1;
    const double share = (day - *(after - 1)) / (*after - *(after - 1));
    return m_plot.left() + (static_cast<double>(bar) + share) * m_plot.width() / static_cast<double>(bars());
}

double OverviewScale::toDay(double x) const
{
    if (empty())
        return 0;
    const std::size_t bar = barAt(x);
    const double width = m_plot.width() / static_cast<double>(bars());
    const double share = std::clamp((x - m_plot.left()) / width - static_cast<double>(bar), 0.0, 1.0);
    return m_edges[bar] + share * (m_edges[bar + 1] - m_edges[bar]);
}

std::size_t OverviewScale::barAt(double x) const
{
    if (empty() || m_plot.width() <= 0)
        return 0;
    const double bar = std::floor((x - m_plot.left()) / m_plot.width() * static_cast<double>(bars()));
    return static_cast<std::size_t>(std::clamp(bar, 0.0, static_cast<double>(bars() - 1)));
}

VisibleRange OverviewScale::daysOf(std::size_t bar) const
{
    return {static_cast<double>(m_edges[bar]), static_cast<double>(m_edges[bar + 1])};
}

bool OverviewScale::isBreak(std::size_t bar) const
{
    return std::binary_search(m_breaks.begin(), m_breaks.end(), bar);
}

std::vector<OverviewScale::Run> OverviewScale::runs() const
{
    std::vector<Run> found;
    for (std::size_t bar = 0; bar < bars(); ++bar) {
        if (found.empty() || found.back().isBreak != isBreak(bar))
            found.push_back({bar, bar, isBreak(bar)});
        found.back().end = bar + 1;
    }
    return found;
}

} // namespace dateline
