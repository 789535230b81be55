// SPDX-License-Identifier: GPL-3.0-or-later
// The window as somebody uses it: keys, clicks and filters on a library of a million events made of real articles.
#include "app/models/text.h"
#include "app/reader/article_pane.h"
#include "app/reader/reader_panel.h"
#include "app/settings/settings.h"
#include "app/timeline/timeline_view.h"
#include "app/timeline/track_geometry.h"
#include "app/window/header_bar.h"
#include "app/window/main_window.h"
#include "app/window/search_field.h"
#include "app/window/selection_loader.h"
#include "tests/bench/made_reports.h"
#include "tests/bench/program.h"
#include "tests/bench/window_bench.h"
#include "tests/support/temporary_folder.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QTest>

namespace dateline::bench {

namespace {

constexpr int articleCount = 26'000, importedCount = 3'000;
constexpr int quiet = 200; ///< milliseconds without painting after which the window has finished

/// Sees what the window paints, and when.
class PaintClock : public QObject {
public:
    explicit PaintClock(QWidget *timeline) : m_timeline(timeline) { qApp->installEventFilter(this); }
    ~PaintClock() override { qApp->removeEventFilter(this); }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            m_painted = true;
            m_timelinePainted = m_timelinePainted || object == m_timeline;
        } else {
            noteFirst(); // painting is over when something else happens
        }
        return false;
    }

    struct Times {
        double first = -1; ///< until the timeline had been painted for the first time
        double last = 0;   ///< until nothing was painted any more
    };

    /// Does `work` and lets the window react to it, until `done` holds and nothing is painted any more.
    Times of(
        const std::function<void()> &work, const std::function<bool()> &done = [] { return true; })
    {
        m_painted = m_timelinePainted = false;
        Times times;
        m_first = -1;
        m_ready = true; // a new filter works at once
        m_clock.start();
        work();
        m_ready = done();
        double react = now(); // when it last did something
        while (!m_ready || now() < react + quiet) {
            QCoreApplication::processEvents(QEventLoop::AllEvents);
            if (!m_painted)
                QTest::qSleep(1);
            if (!m_ready) { // painting what was found before does not count
                m_ready = done();
                m_timelinePainted = m_timelinePainted && m_ready;
                react = now();
            }
            noteFirst();
            if (std::exchange(m_painted, false))
                times.last = react = now();
        }
        times.first = m_first;
        return times;
    }

private:
    double now() const { return static_cast<double>(m_clock.nsecsElapsed()) / 1e6; }
    void noteFirst()
    {
        if (m_timelinePainted && m_ready && m_first < 0)
            m_first = now();
    }

    QElapsedTimer m_clock;
    double m_first = -1;
    bool m_ready = true; ///< what was asked for has been found
    QWidget *m_timeline;
    bool m_painted = false;
    bool m_timelinePainted = false;
};

bool waitFor(const std::function<bool()> &condition, int milliseconds = 60'000)
{
    const QDeadlineTimer deadline(milliseconds);
    while (!condition() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 20);
    return condition();
}

void openAndSettle(MainWindow &window, const std::filesystem::path &library)
{
    window.resize(1920, 1080);
    window.show();
    QApplication::setActiveWindow(&window);
    window.openLibrary(fromPath(library), false);
    if (!waitFor([&] { return window.state()->timeline()->size() > 0; }))
        std::fprintf(stderr, "bench: the library was not opened\n");
    window.state()->fitAll();
    PaintClock(window.timelineView()).of([] {});
}

void addFiltering(Figures &figures, MainWindow &window)
{
    PaintClock clock(window.timelineView());
    std::vector<double> first, last;
    for (const EventType type : {EventType::Offensive, EventType::Meeting, EventType::Unrest}) {
        Filter filter;
        filter.types.set(static_cast<std::size_t>(type));
        for (const Filter &each : {filter, Filter()}) {
            const PaintClock::Times times = clock.of([&] { window.state()->setFilter(each); });
            first.push_back(times.first);
            last.push_back(times.last);
        }
    }
    figures.push_back({"typing.filter_1m_first_repaint", percentile(first, 0.9), "ms", Better::Lower, 100});
    figures.push_back({"typing.filter_1m_complete", percentile(last, 0.9), "ms", Better::Lower, 500});
}

/// From the last key of words until the timeline shows what each finds, at worst.
void addTyping(Figures &figures, MainWindow &window, std::initializer_list<const char *> words, const std::string &name)
{
    PaintClock clock(window.timelineView());
    SearchField *field = window.header()->search();
    clock.of([&] { field->setFocus(); });
    waitFor([] { return false; }, 1500); // from going there to the first key
    double first = 0, last = 0;
    for (const char *word : words) {
        const QString typed = QLatin1String(word);
        for (const QChar sign : typed.chopped(1)) {
            QTest::keyClick(field, sign.toLatin1());
            waitFor([] { return false; }, 90);
        }
        const auto found = [&] { return window.state()->filter().text == toUtf8(field->text()); };
        const PaintClock::Times times = clock.of([&] { QTest::keyClick(field, typed.back().toLatin1()); }, found);
        const PaintClock::Times cleared = clock.of([&] { field->clear(); }, found);
        first = std::max({first, times.first, cleared.first});
        last = std::max({last, times.last, cleared.last});
    }
    figures.push_back({"typing." + name + "_1m_first_repaint", first, "ms", Better::Lower, 100});
    figures.push_back({"typing." + name + "_1m_complete", last, "ms", Better::Lower, 500});
}

/// Milliseconds from clicks on events until their sentences are highlighted on the screen.
std::vector<double> clicks(MainWindow &window, int wanted)
{
    std::vector<double> times;
    bool painted = false;
    ArticlePane *pane = window.reader()->pane();
    struct Watch : QObject {
        bool *flag = nullptr;
        bool eventFilter(QObject *, QEvent *event) override
        {
            *flag = *flag || event->type() == QEvent::Paint;
            return false;
        }
    } watch;
    watch.flag = &painted;
    pane->viewport()->installEventFilter(&watch);
    for (int at = 0; at < wanted; ++at) {
        std::vector<std::pair<EventId, QPoint>> bars;
        for (const LaneBand &band : window.timelineView()->geometry().lanes())
            for (const VisibleEvent &event : band.events)
                if (window.timelineView()->rect().contains(event.bar.center().toPoint())
                    && event.bar.center().x() > window.timelineView()->geometry().timeLeft())
                    bars.emplace_back(window.state()->timeline()->row(event.row).id, event.bar.center().toPoint());
        if (bars.empty())
            break;
        const auto [event, point] = bars[static_cast<std::size_t>(at) * 7919 % bars.size()];
        if (event == window.state()->selectedEvent())
            continue;
        bool shown = false;
        const auto connection = QObject::connect(window.loader(), &SelectionLoader::shown, pane, [&] {
            shown = window.loader()->event()->id == event;
            painted = false;
        });
        QElapsedTimer clock;
        clock.start();
        QTest::mouseClick(window.timelineView(), Qt::LeftButton, {}, point);
        if (waitFor([&] { return shown && painted; }, 3000))
            times.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        else
            std::fprintf(stderr, "bench: an event that was clicked was not shown\n");
        QObject::disconnect(connection);
        waitFor([] { return false; }, 60);
    }
    pane->viewport()->removeEventFilter(&watch);
    return times;
}

void addClicking(Figures &figures, MainWindow &window, const testing::TemporaryFolder &folder)
{
    const std::vector<double> idle = clicks(window, 40);
    figures.push_back({"typing.click_to_sentence_p50", percentile(idle, 0.5), "ms", Better::Lower, 50});
    figures.push_back({"typing.click_to_sentence_p95", percentile(idle, 0.95), "ms", Better::Lower, 50});
    const std::filesystem::path more = folder.write("more.jsonl", madeReports(importedCount, 77));
    window.session()->addPaths({fromPath(more)});
    std::vector<double> busy;
    while (window.session()->importing() && busy.size() < 200)
        for (const double time : clicks(window, 5))
            busy.push_back(time);
    window.session()->cancelImports();
    waitFor([&] { return !window.session()->importing(); });
    if (busy.empty())
        return;
    figures.push_back({"typing.click_during_import_p50", percentile(busy, 0.5), "ms", Better::Lower, 50});
    figures.push_back({"typing.click_during_import_p95", percentile(busy, 0.95), "ms", Better::Lower, 50});
}

} // namespace

Figures measureTyping()
{
    const BenchApplication application;
    const testing::TemporaryFolder folder;
    // To measure again and again, the library can be made beforehand.
    const char *made = std::getenv("DATELINE_BENCH_LIBRARY");
    const std::filesystem::path library = folder / "million.dateline";
    if (made) {
        std::filesystem::copy_file(made, library);
    } else {
        const auto articles = folder.write("million.jsonl", madeReports(articleCount, 5));
        runProgram("build -o " + quoted(library) + ' ' + quoted(articles), [] {});
    }
    Settings::useFolder(fromPath(folder / "settings"));
    MainWindow window;
    openAndSettle(window, library);
    Figures figures;
    figures.push_back(
        {"typing.events", static_cast<double>(window.state()->timeline()->size()), "events", Better::Higher, 1e6});
    addFiltering(figures, window);
    addTyping(figures, window, {"benghazi", "kerry"}, "search");     // a fifteenth of the events
    addTyping(figures, window, {"killed", "on"}, "search_for_most"); // a third, and all
    addClicking(figures, window, folder);
    return figures;
}

} // namespace dateline::bench
