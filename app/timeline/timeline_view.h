// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/view_state.h"
#include "app/timeline/lane_arrangement.h"
#include "app/timeline/lane_grouping.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace dateline {

class TrackGeometry;

/// The timeline: a date axis, a lane a type (or actor, place, outlet), every event of the visible range at its time.
/// Reads and changes the ViewState; asks for anything else through its signals.
class TimelineView : public QWidget {
    Q_OBJECT

public:
    explicit TimelineView(ViewState *state, QWidget *parent = nullptr);
    ~TimelineView() override;

    /// True: the wheel alone zooms and Ctrl+wheel scrolls. False (the default): the other way round.
    void setWheelZooms(bool zooms);
    bool wheelZooms() const;
    /// Whether the view may glide to another range; it never does where the style asks for no animations.
    void setAnimates(bool animates);

    /// What the lanes are: types (the default), actors, places or outlets.
    void setLaneGrouping(LaneGrouping grouping, const LaneArrangement &arrangement = {});
    LaneGrouping laneGrouping() const;

    /// How the lanes of this grouping are ordered and which are folded.
    void setLaneArrangement(const LaneArrangement &arrangement);
    const LaneArrangement &laneArrangement() const;
    /// Folds or unfolds the current lane: that of the selected event, or the one whose name was used last.
    void toggleLane();
    void foldOtherLanes();
    void unfoldLanes();
    /// One place up (-1) or down (+1).
    void moveLane(int direction);
    void restoreLaneOrder();

    /// Rich text for the tooltip of an event (its words, quote and sources); without one the tooltip shows what
    /// the timeline itself knows. Called on the GUI thread; must return quickly.
    using TooltipText = std::function<QString(EventId)>;
    void setTooltipText(TooltipText provider);

    /// Zooms about the middle of the view (or the selected event when it is in view); above 1 zooms in.
    void zoomBy(double factor);
    /// Shows that many days around the middle of the view (or the selected event when it is in view).
    void showDays(double days);
    /// All events, animated.
    void zoomToFit();
    /// Puts the selected event into the middle; when it is there already, zooms to its extent.
    void centreSelected();

    /// What is where right now; for screen readers and tests.
    const TrackGeometry &geometry() const;
    /// The selected event's row; noRow when there is none.
    RowIndex selectedRow() const;
    /// Selects an event as a click on it does.
    void activateRow(RowIndex row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The user wants to read the selected event's article (Enter).
    void readerRequested();
    /// The user chose an event with the mouse or a key; it is the selected one by now.
    void eventActivated(dateline::EventId event);
    /// The user wants to type a date to go to (Ctrl+G).
    void goToDateRequested();
    /// The user folded, unfolded or moved a lane: see laneArrangement().
    void lanesArranged();
    /// The user marked these days with Ctrl+drag, both inclusive.
    void daysMarked(dateline::DayNumber first, dateline::DayNumber last);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace dateline
