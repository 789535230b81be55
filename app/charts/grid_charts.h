// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/charts/grid_view.h"
#include "app/selection/view_state.h"

#include <functional>

namespace dateline {

/// A heat map made from what the window shows, and what opening one of its cells does.
struct GridChart {
    GridContent content;
    std::function<void(ViewState &state, int row, int column)> open;
};

/// The busiest actors by month (or what fits into `width` pixels): where each of them was in the news.
GridChart actorsChart(const ViewState &state, int width);
/// Statements by speaker and by whom they are about.
GridChart speechChart(const ViewState &state);
/// Outlets by how long after an event they report it.
GridChart delayChart(const ViewState &state);
/// The days of the year in the middle of the visible range.
GridChart calendarChart(const ViewState &state);

/// The year that calendarChart shows.
int calendarYear(const ViewState &state);

} // namespace dateline
