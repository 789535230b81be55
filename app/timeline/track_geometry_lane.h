// SPDX-License-Identifier: GPL-3.0-or-later
// For the sources of TrackGeometry only.
#pragma once

#include "app/timeline/timeline_style.h"
#include "app/timeline/track_geometry.h"

namespace dateline {

struct TrackGeometry::Lane {
    QString name;
    QString key;
    std::optional<EventType> type;
    LaneIndex index;
    LaneLayout layout;
    int mostTracks = 1;
    int tracks = 1; ///< height in tracks; does not shrink while panning
    bool profile = false;
    bool chipRow = false;
    bool folded = false; ///< one line of counts

    double fixedHeight() const
    {
        return laneTop + laneBottom + (chipRow ? chipRowHeight : 0) + (profile ? profileHeight : 0);
    }
    /// In a view whose tracks are `pitch` apart.
    double height(double pitch) const
    {
        return folded ? foldedLane : std::max(smallestLane, fixedHeight() + tracks * pitch - (pitch - barHeight));
    }
};

} // namespace dateline
