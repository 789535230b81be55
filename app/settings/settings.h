// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/view_state.h"
#include "app/theme/theme.h"
#include "app/timeline/lane_arrangement.h"
#include "app/timeline/lane_grouping.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace dateline {

/// What the program remembers between runs. Every value read from the file is checked; a damaged file gives defaults.
/// GUI thread only.
class Settings {
public:
    /// For tests: settings and data live under `folder` from now on, never in the user's own.
    static void useFolder(const QString &folder);

    static ThemeChoice theme();
    static void setTheme(ThemeChoice choice);
    /// The wheel alone zooms, Ctrl+wheel scrolls.
    static bool wheelZooms();
    static void setWheelZooms(bool zooms);
    /// The timeline glides to another range; as long as the user has not said so, as the desktop wants it.
    static bool animates();
    static void setAnimates(bool animates);

    /// How large articles are shown; 1 is their natural size.
    static double readerZoom();
    static void setReaderZoom(double zoom);

    /// Libraries opened before, the last one first; at most ten. They need not exist any more.
    static QStringList recentLibraries();
    static void rememberLibrary(const QString &file);
    static void forgetLibrary(const QString &file);

    /// What was in view when the library was closed.
    static std::optional<VisibleRange> range(const QString &library);
    static void setRange(const QString &library, VisibleRange range);
    /// Which event was selected; 0 when none.
    static EventId selectedEvent(const QString &library);
    static void setSelectedEvent(const QString &library, EventId event);

    /// Any lines of text that are kept for a library under a name.
    static QStringList lines(const QString &name, const QString &library);
    static void setLines(const QString &name, const QString &library, const QStringList &lines);

    /// What the lanes are, and how the user arranged those of each grouping.
    static LaneGrouping laneGrouping();
    static void setLaneGrouping(LaneGrouping grouping);
    static LaneArrangement laneArrangement(LaneGrouping grouping);
    static void setLaneArrangement(LaneGrouping grouping, const LaneArrangement &arrangement);

    /// Whether empty stretches of time are left out of the timeline.
    static bool skipsEmpty();
    static void setSkipsEmpty(bool skips);

    /// Geometry of windows and splitters by name; empty when never saved.
    static QByteArray layout(const QString &name);
    static void setLayout(const QString &name, const QByteArray &state);
    static bool panelVisible(const QString &name);
    static void setPanelVisible(const QString &name, bool visible);

    /// Where the program keeps libraries that the user gave no place; the folder is made when missing.
    static QString dataFolder();
};

} // namespace dateline
