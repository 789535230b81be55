// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/view_state.h"
#include "app/theme/theme.h"
#include "app/timeline/track_geometry.h"

#include <QString>

class QPainter;

namespace dateline {

/// "17 days after", "the same day", "3 days before"; empty when no day is the first.
QString sinceZeroText(const ViewState &state, DayNumber day);

/// Flags of the bookmarks in the date axis, and the line from which days are counted.
void paintMarks(QPainter &painter, const TrackGeometry &geometry, const ViewState &state, const Theme &theme);

/// What to say where no event is in view: that there is nothing, and where the nearest ones are. Empty when there is
/// one, or when no event passes the filter.
QString emptyViewText(const TrackGeometry &geometry, const ViewState &state);

/// The bookmark whose flag is there, as an index of ViewState::bookmarks(); -1: none.
int bookmarkAt(const TrackGeometry &geometry, const ViewState &state, QPointF position);

} // namespace dateline
