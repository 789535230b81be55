// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/label_book.h"
#include "app/timeline/lane_index.h"
#include "app/timeline/timeline_coordinates.h"

#include <vector>

namespace dateline {

enum class LabelSide : std::uint8_t { None, Left, Right, Inside };

/// One event's place in its lane. Pixels count from the layout's origin.
struct TrackItem {
    RowIndex row = noRow;
    int track = 0;
    double left = 0; ///< of the bar, without fading ends
    double right = 0;
    double fadeLeft = 0; ///< how far the bar fades out beyond `left`
    double fadeRight = 0;
    LabelSide side = LabelSide::None;
    double labelWidth = 0; ///< text and what stands after it

    double takenLeft() const { return left - fadeLeft - (side == LabelSide::Left ? labelWidth : 0); }
    double takenRight() const { return right + fadeRight + (side == LabelSide::Right ? labelWidth : 0); }
};

/// Events that found no room of their own, counted where they are.
struct CountChip {
    double left = 0;
    double width = 0;
    double stretchLeft = 0; ///< what is counted began within these pixels; a chip stays in view as long as they do
    double stretchRight = 0;
    std::uint32_t count = 0;
    DayNumber first = 0; ///< their extent, both inclusive
    DayNumber last = 0;
    RowIndex mostSalient = noRow;
    double labelWidth = 0; ///< room for the most salient one's title after the chip; 0: none
};

struct LaneLayout {
    std::vector<TrackItem> items; ///< by track, then left
    std::vector<CountChip> chips; ///< by left
    int tracks = 0;
    bool profile = false; ///< too many events to show: their numbers by time are drawn instead
};

/// The stretch of time that is laid out: wider than what is in view, so that panning changes nothing for a while.
struct LayoutWindow {
    double origin = 0; ///< place of its left edge (TimeFold)
    double daysPerPixel = 1;
    double width = 0;    ///< pixels
    double viewLeft = 0; ///< what is in view, in pixels from the origin
    double viewRight = 0;
    const TimeFold *fold = nullptr; ///< nullptr: no day is left out

    double toPixels(double day) const { return ((fold ? fold->toPlace(day) : day) - origin) / daysPerPixel; }
    double toDay(double pixels) const
    {
        const double place = origin + pixels * daysPerPixel;
        return fold ? fold->toDay(place) : place;
    }
    /// What is laid out, in days.
    VisibleRange days() const
    {
        const VisibleRange places{origin, origin + width * daysPerPixel};
        return fold ? fold->toDays(places) : places;
    }
};

struct LaneRequest {
    const Timeline *timeline = nullptr;
    const LaneIndex *index = nullptr;
    LayoutWindow window;
    int mostTracks = 4;
    bool profile = false;
    const LaneLayout *previous = nullptr; ///< places to keep where possible, all at the same zoom; may be null
    RowIndex pinned = noRow;              ///< shown before all others
    bool still = false;                   ///< labels that the edge of the view would cut are shortened instead
    LabelBook *labels = nullptr;
};

/// Puts the lane's events into tracks, the most salient first. Nothing overlaps anything; every event that touches the
/// window is either an item or counted by exactly one chip.
LaneLayout layOutLane(const LaneRequest &request);

/// The bar of a row in window pixels (track and label unset).
TrackItem barOf(const TimelineRow &row, const LayoutWindow &window);

} // namespace dateline
