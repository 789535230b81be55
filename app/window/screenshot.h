// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSize>
#include <QString>

namespace dateline {

class MainWindow;

/// How the window is to be photographed.
struct ScreenshotOptions {
    QString file; ///< PNG
    QSize size{1400, 850};
    bool selectFirst = false; ///< select the most salient event and show it close by
};

/// Waits until the library is loaded, saves a picture of the window and quits the application: exit code 0, or 1 when
/// the library could not be opened, nothing came in time, or the picture could not be written.
void takeScreenshot(MainWindow &window, const ScreenshotOptions &options);

/// Says "painted" on standard output and quits with 0 once the window has painted a timeline with events in it; with 1
/// when the library could not be opened.
void quitOnceFullyPainted(MainWindow &window);

} // namespace dateline
