// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QList>

#include <array>

class QActionGroup;
class QMainWindow;
class QMenu;

namespace dateline {

/// Every action of the window, in its menu and with its key. What they do is connected by the window.
struct WindowActions {
    QAction *newLibrary, *openLibrary, *openSample, *addFiles, *addFolder, *watchFolder, *readTable, *pasteArticle, *exportEvents, *closeWindow;
    QAction *undo, *redo, *find, *findNext, *findPrevious, *findInArticle, *copyCitation, *copyWithSource,
        *clearFilters, *preferences;
    QAction *zoomIn, *zoomOut, *fitAll, *back, *forward, *themeSystem, *themeLight, *themeDark, *themeContrast,
        *fullScreen;
    QAction *largerText, *smallerText, *naturalText, *compare, *compareLibrary, *saveChart, *skipEmpty;
    QAction *showFacets, *showOverview, *showArticlePanel;
    QAction *saveSearch, *bookmark, *nextBookmark, *previousBookmark, *countDays;
    QAction *nextEvent, *previousEvent, *nextSource, *previousSource, *centreEvent, *goToDate, *focusTimeline,
        *focusReader;
    QAction *setDate, *suggestedDates, *editTitle, *removeArticle;
    QAction *editEvent, *rejectEvent, *showRejected;
    QAction *palette, *keys, *about;
    std::array<QAction *, 4> zoomSteps{};
    QAction *foldLane, *foldOtherLanes, *unfoldLanes, *laneUp, *laneDown, *laneOrder;
    std::array<QAction *, 4> lanes{};  ///< in the order of LaneGrouping
    std::array<QAction *, 6> charts{}; ///< in the order of ChartPanel::Chart
    QMenu *recent = nullptr;
    QMenu *watchedFolders = nullptr;
    QMenu *bookmarks = nullptr;

    /// Makes the actions as children of the window and fills its menu bar.
    static WindowActions create(QMainWindow *window);
    /// All of them in the order of the menus.
    QList<QAction *> all;
};

} // namespace dateline
