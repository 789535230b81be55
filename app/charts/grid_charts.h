// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/grid_view.h"
#include "app/selection/view_state.h"

#include <QSize>

#include <functional>

namespace dateline {

/// A heat map made from what the window shows, and what opening one of its cells does.
struct GridChart {
    GridContent content;
    std::function<void(ViewState &state, int row, int column)> open;
};

/// The busiest actors by month or another unit: where each of them was in the news. As many actors and units as can be
/// read in a grid of that size.
GridChart actorsChart(const ViewState &state, QSize size);
/// Statements by speaker and by whom they are about, as many as can be read in that size.
GridChart speechChart(const ViewState &state, QSize size);
/// Outlets by how long after an event they report it, as many as can be read in that size.
GridChart delayChart(const ViewState &state, QSize size);
/// The days of the year in the middle of the visible range.
GridChart calendarChart(const ViewState &state);

/// The year that calendarChart shows.
int calendarYear(const ViewState &state);

} // namespace dateline
