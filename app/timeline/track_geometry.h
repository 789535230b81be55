// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/lane_arrangement.h"
#include "app/timeline/lane_grouping.h"
#include "app/timeline/lane_layout.h"
#include "app/timeline/time_axis.h"

#include <QPointF>
#include <QRectF>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace dateline {

/// What is to be shown, and where. Pixels are logical.
struct GeometryRequest {
    VisibleRange range;
    double width = 800;  ///< of the whole timeline, lane names included
    double height = 600; ///< of the viewport, date axis included; lanes are fitted into it as far as sensible
    double scroll = 0;   ///< pixels that the lanes are scrolled by
    double devicePixelRatio = 1;
    RowIndex pinned = noRow;              ///< always shown: the selected event
    std::shared_ptr<const TimeFold> fold; ///< days left out; nullptr: none
    bool mirrored = false; ///< the interface runs from right to left: lane names stand at the right, time as always
    double left = 0;       ///< where the time area of a mirrored view begins
    bool still = false;    ///< a picture that nobody will pan: nothing is laid out beside it, no label is cut off
};

/// An event in view. Rectangles are in the viewport's pixels.
struct VisibleEvent {
    RowIndex row = noRow;
    QRectF bar; ///< without its fading ends; cut off a little outside of the view
    double fadeLeft = 0;
    double fadeRight = 0;
    QRectF label; ///< text with what stands after it; empty when none is drawn
    LabelSide side = LabelSide::None;
    double room = 0;           ///< for the text
    bool beginsBefore = false; ///< the bar reaches out of the view and the label says so
    bool endsAfter = false;
    bool cut = false; ///< the label reaches out of the view: `label` is what has room, and its text ends in "…"
};

struct VisibleChip {
    QRectF pill;
    QRectF label;     ///< title of the most salient one; empty when there is no room
    bool cut = false; ///< as for events
    CountChip chip;
};

/// Where days are left out.
struct TimeBreak {
    double x = 0; ///< the seam, in the viewport
    EmptyStretch stretch;
    QString text; ///< how long it is
    QRectF label; ///< in the date axis; empty when there is no room
};

struct LaneBand {
    QString name;
    QString key;
    bool folded = false;
    std::optional<EventType> type; ///< whose colour the lane has; absent when lanes are not types
    const LaneIndex *index = nullptr;
    double top = 0; ///< in the viewport, below the axis, scrolled
    double height = 0;
    bool profile = false;
    QRectF profileArea; ///< empty without a profile
    std::vector<VisibleEvent> events;
    std::vector<VisibleChip> chips;
};

/// Turns a snapshot and a range into rectangles. Setting rows costs a walk over them; everything else depends only on
/// what is in view. Panning keeps every event that stays in view in its track with its label on its side.
class TrackGeometry {
public:
    TrackGeometry();
    ~TrackGeometry();

    void setRows(std::shared_ptr<const Timeline> timeline, std::shared_ptr<const std::vector<RowIndex>> rows,
                 LaneGrouping grouping = LaneGrouping::Type);
    /// How the user arranged the lanes of this grouping. A lane that goes back to its own place in the order does so
    /// with the next rows.
    void setArrangement(LaneArrangement arrangement);
    /// The lanes' keys from the top down.
    QStringList laneKeys() const;
    void update(const GeometryRequest &request);
    /// Shows more or less of the same layout, without fitting the lanes into the new height.
    void setViewHeight(double height);
    /// The same layout scrolled, in a view of another height: a page of it.
    void showPart(double scroll, double height);
    /// Forgets all places, e.g. when the view is to look its best again.
    void relayout() { m_valid = false; }

    const Timeline &timeline() const { return *m_timeline; }
    const std::vector<LaneBand> &lanes() const { return m_bands; }
    const TimeAxis &axis() const { return m_axis; }
    const TimeScale &scale() const { return m_scale; }
    /// Those in view, from left to right.
    const std::vector<TimeBreak> &breaks() const { return m_breaks; }
    const GeometryRequest &request() const { return m_request; }
    LabelBook &labels() { return m_labels; }
    /// Left edge and right edge of the time area; the lane names are beside it, on one side or the other.
    double timeLeft() const;
    double timeRight() const;
    double timeWidth() const { return std::max(1.0, timeRight() - timeLeft()); }
    bool isTime(double x) const { return x >= timeLeft() && x < timeRight(); }
    /// Where lane names stand, below the date axis.
    QRectF gutter() const;
    bool isGutter(double x) const { return m_request.mirrored ? x >= timeRight() : x < timeLeft(); }
    /// Distance of a lane's tracks.
    double pitch() const { return m_pitch; }
    /// Height that all lanes need, without the axis.
    double contentHeight() const { return m_contentHeight; }

    const VisibleEvent *eventAt(QPointF point) const;
    const VisibleChip *chipAt(QPointF point) const;
    const LaneBand *laneAt(double y) const;
    /// The break that is drawn there, unless an event or a count is drawn over it.
    const TimeBreak *breakAt(QPointF point) const;
    const VisibleEvent *find(RowIndex row) const;

    /// The laid out stretch of a lane (an index of lanes()), of which the band shows a part.
    const LaneLayout &layoutOf(std::size_t lane) const;
    /// The lane that a row is in, as an index of lanes(); nothing when it is not among the rows.
    std::optional<std::size_t> laneOf(RowIndex row) const;
    const LayoutWindow &window() const { return m_window; }

private:
    struct Lane;

    void arrangeLanes();
    bool keepsLayout() const;
    void layOut(bool keepPlaces);
    void fitTracks(const std::vector<int> &needs);
    void layOutLanes(bool keepPlaces);
    int nearTracks() const;
    bool wantsProfile(const Lane &lane) const;
    void choosePitch();
    void placeBands();
    void placeBreaks();
    const TimeFold *fold() const;
    double toPlace(double day) const;
    void showLane(const Lane &lane, LaneBand &band) const;
    void showPinned(const Lane &lane, LaneBand &band) const;
    static void shortenLabel(VisibleChip &chip, double right);
    double keptInView(const CountChip &chip) const;
    void showItems(const Lane &lane, LaneBand &band) const;
    VisibleEvent shown(const TrackItem &item, double y, double freeFrom, double freeTo) const;
    bool cutToView(QRectF &label) const;
    void placeInside(VisibleEvent &event, double width) const;
    void spillLabel(VisibleEvent &event, double width, double freeFrom, double freeTo) const;

    std::shared_ptr<const Timeline> m_timeline;
    std::vector<Lane> m_lanes;
    LaneArrangement m_arrangement;
    LabelBook m_labels;
    GeometryRequest m_request;
    LayoutWindow m_window;
    bool m_valid = false;
    double m_laidOutWidth = 0;
    double m_laidOutHeight = 0;
    double m_pitch = 28;
    double m_extraHeight = 0;
    double m_offset = 0; ///< viewport pixel of the window's origin
    double m_contentHeight = 0;
    TimeAxis m_axis;
    TimeScale m_scale;
    std::vector<TimeBreak> m_breaks;
    std::vector<LaneBand> m_bands;
};

} // namespace dateline
