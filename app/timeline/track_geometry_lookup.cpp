// SPDX-License-Identifier: GPL-3.0-or-later
// What is where in a laid out timeline, and in which order its lanes stand.
#include "app/timeline/track_geometry.h"

#include "app/timeline/timeline_style.h"
#include "app/timeline/track_geometry_lane.h"

#include <algorithm>

namespace dateline {

void TrackGeometry::setArrangement(LaneArrangement arrangement)
{
    if (arrangement == m_arrangement)
        return;
    m_arrangement = std::move(arrangement);
    arrangeLanes();
}

void TrackGeometry::arrangeLanes()
{
    std::vector<Lane> lanes;
    for (const std::size_t position : arranged(laneKeys(), m_arrangement))
        lanes.push_back(std::move(m_lanes[position]));
    m_lanes = std::move(lanes);
    for (Lane &lane : m_lanes)
        lane.folded = m_arrangement.folded.contains(lane.key);
    m_valid = false;
    m_bands.clear();
}

QStringList TrackGeometry::laneKeys() const
{
    QStringList keys;
    for (const Lane &lane : m_lanes)
        keys << lane.key;
    return keys;
}

const LaneLayout &TrackGeometry::layoutOf(std::size_t lane) const
{
    return m_lanes[lane].layout;
}

std::optional<std::size_t> TrackGeometry::laneOf(RowIndex row) const
{
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane)
        if (m_lanes[lane].index.positionOf(row) != noRow)
            return lane;
    return std::nullopt;
}

const LaneBand *TrackGeometry::laneAt(double y) const
{
    if (y < axisHeight)
        return nullptr;
    const auto band = std::find_if(m_bands.begin(), m_bands.end(),
                                   [&](const LaneBand &b) { return y >= b.top && y < b.top + b.height; });
    return band == m_bands.end() ? nullptr : &*band;
}

const VisibleEvent *TrackGeometry::eventAt(QPointF point) const
{
    const LaneBand *lane = laneAt(point.y());
    if (!lane || !isTime(point.x()))
        return nullptr;
    // A little around the bar counts as the bar: ten pixels are a small target.
    for (const VisibleEvent &event : lane->events)
        if (event.bar.adjusted(-3 - event.fadeLeft, -4, 3 + event.fadeRight, 4).contains(point)
            || event.label.contains(point))
            return &event;
    return nullptr;
}

const VisibleChip *TrackGeometry::chipAt(QPointF point) const
{
    const LaneBand *lane = laneAt(point.y());
    if (!lane || !isTime(point.x()))
        return nullptr;
    for (const VisibleChip &chip : lane->chips)
        if (chip.pill.adjusted(-2, -3, 2, 3).contains(point) || chip.label.contains(point))
            return &chip;
    return nullptr;
}

const VisibleEvent *TrackGeometry::find(RowIndex row) const
{
    for (const LaneBand &band : m_bands)
        for (const VisibleEvent &event : band.events)
            if (event.row == row)
                return &event;
    return nullptr;
}

} // namespace dateline
