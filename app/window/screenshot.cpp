// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/screenshot.h"

#include "app/timeline/timeline_view.h"
#include "app/window/first_event.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"
#include "app/window/selection_loader.h"
#include "app/window/zoom_step.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>

#include <cstdio>
#include <memory>

namespace dateline {

namespace {

constexpr int patience = 120'000; ///< milliseconds until the library must be there
constexpr int settleTime = 700;   ///< animations and late layouts
constexpr int pollTime = 100;

/// Shows the event with some weeks around it.
void showClosely(ViewState &state, EventId event)
{
    state.selectEvent(event);
    const RowIndex row = state.timeline()->find(event);
    if (row == noRow)
        return;
    const double day = state.timeline()->row(row).start + 0.5, days = daysOf(ZoomStep::Month);
    state.setRange({day - days / 2, day + days / 2});
}

/// Waits for the timeline to be painted with events in it.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(MainWindow &window) : QObject(&window), m_window(window)
    {
        window.timelineView()->installEventFilter(this);
    }

    bool eventFilter(QObject *timeline, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && m_window.state()->timeline()->size() > 0) {
            timeline->removeEventFilter(this);
            // The frame is whole, and on the screen, when everything due now is done.
            QTimer::singleShot(0, this, [] {
                std::puts("painted");
                std::fflush(stdout);
                QCoreApplication::exit(0);
            });
        }
        return false;
    }

private:
    MainWindow &m_window;
};

} // namespace

void quitOnceFullyPainted(MainWindow &window)
{
    new PaintWatch(window);
    QObject::connect(window.session(), &LibrarySession::openFailed, &window, [] { QCoreApplication::exit(1); });
}

void takeScreenshot(MainWindow &window, const ScreenshotOptions &options)
{
    const auto photograph = [&window, options] {
        const bool saved = window.grab().save(options.file, "PNG");
        QCoreApplication::exit(saved ? 0 : 1);
    };
    window.resize(options.size);
    auto *poll = new QTimer(&window);
    QObject::connect(poll, &QTimer::timeout, &window, [&window, options, photograph, poll] {
        if (!window.session()->isOpen() || window.session()->importing() || window.state()->timeline()->size() == 0)
            return;
        poll->stop();
        window.messages()->hide();
        if (options.selectFirst)
            showClosely(*window.state(), firstEvent(*window.state()->timeline()));
        QTimer::singleShot(settleTime, &window, photograph);
    });
    QObject::connect(window.session(), &LibrarySession::openFailed, &window, [] { QCoreApplication::exit(1); });
    QTimer::singleShot(patience, &window, [] { QCoreApplication::exit(1); });
    poll->start(pollTime);
}

} // namespace dateline
