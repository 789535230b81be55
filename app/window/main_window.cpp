// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/main_window.h"

#include "app/charts/chart_panel.h"
#include "app/dialogs/about_dialog.h"
#include "app/dialogs/command_palette.h"
#include "app/dialogs/go_to_date_dialog.h"
#include "app/dialogs/key_list_dialog.h"
#include "app/dialogs/preferences_dialog.h"
#include "app/facets/facet_panel.h"
#include "app/inspector/inspector_panel.h"
#include "app/reader/article_pane.h"
#include "app/reader/reader_panel.h"
#include "app/settings/settings.h"
#include "app/timeline/label_text.h"
#include "app/timeline/timeline_view.h"
#include "app/window/citation.h"
#include "app/window/compare_pane.h"
#include "app/window/date_search.h"
#include "app/window/header_bar.h"
#include "app/window/message_bar.h"
#include "app/window/search_controller.h"
#include "app/window/search_field.h"
#include "app/window/selection_loader.h"
#include "app/window/undated_shelf.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QStackedWidget>
#include <QTextDocumentFragment>

#include <cmath>

namespace dateline {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(LibraryBackend backend)
    : m_session(backend), m_backend(std::move(backend)), m_actions(WindowActions::create(this))
{
    setWindowTitle(tr("Dateline"));
    setAcceptDrops(true);
    makeLayout();
    m_palette = new CommandPalette(this);
    m_loader = new SelectionLoader(&m_session, &m_state, m_reader, m_inspector, this);
    m_search = new SearchController(m_header->search(), &m_session, &m_state, this);
    connectSession();
    connectState();
    connectPanels();
    connectLibraryActions();
    connectWatch();
    connectPaste();
    connectArticleActions();
    connectEventActions();
    connectViewActions();
    connectLaneActions();
    connectGoActions();
    connectHelpActions();
    connectReader();
    connectCompare();
    connectMemory();
    connectExport();
    restoreLayout();
    for (TimelineView *view : {m_timeline, m_compare->timelineView()}) {
        view->setWheelZooms(Settings::wheelZooms());
        view->setAnimates(Settings::animates());
    }
    updateState();
}

MainWindow::~MainWindow()
{
    // The session answers while it closes; nobody listens any more.
    m_session.disconnect();
    m_state.disconnect();
}

void MainWindow::connectState()
{
    connect(&m_state, &ViewState::rangeChanged, this, &MainWindow::updateZoomStep);
    connect(&m_state, &ViewState::rangeChanged, this, &MainWindow::updateActions);
    connect(&m_state, &ViewState::selectionChanged, this, &MainWindow::updateActions);
    connect(&m_state, &ViewState::articleChanged, this, &MainWindow::updateActions);
    connect(&m_state, &ViewState::filterChanged, this, &MainWindow::updateActions);
    connect(&m_state, &ViewState::rowsChanged, this, &MainWindow::updateState);
    connect(m_loader, &SelectionLoader::shown, this, &MainWindow::updateActions);
}

void MainWindow::connectPanels()
{
    const auto select = [this](EventId event) {
        m_state.selectEvent(event);
        m_state.bringIntoView(event);
    };
    connect(m_reader, &ReaderPanel::eventChosen, this, select);
    m_reader->pane()->setGivenDate([this](EventId event) {
        const RowIndex row = m_state.timeline()->find(event);
        const bool given = row != noRow && m_state.timeline()->row(row).basis == DateBasis::User;
        return given ? whenText(m_state.timeline()->row(row)) : QString();
    });
    connect(m_inspector, &InspectorPanel::eventChosen, this, select);
    connect(m_reader, &ReaderPanel::leaveRequested, m_timeline, [this] { m_timeline->setFocus(Qt::OtherFocusReason); });
    connect(m_search, &SearchController::leaveRequested, m_timeline,
            [this] { m_timeline->setFocus(Qt::OtherFocusReason); });
    connect(m_timeline, &TimelineView::readerRequested, m_reader, &ReaderPanel::takeFocus);
    connect(m_timeline, &TimelineView::goToDateRequested, this, &MainWindow::goToDate);
    connect(m_timeline, &TimelineView::daysMarked, this, [this](DayNumber first, DayNumber last) {
        m_messages->showNews(tr("%Ln day(s) marked", nullptr, last - first + 1));
    });
    connect(m_shelf, &UndatedShelf::articleChosen, &m_state, &ViewState::showArticle);
    connect(m_shelf, &UndatedShelf::eventChosen, m_loader, &SelectionLoader::inspectUndated);
}

void MainWindow::connectViewActions()
{
    const WindowActions &a = m_actions;
    connect(a.zoomIn, &QAction::triggered, m_timeline, [this] { m_timeline->zoomBy(1.5); });
    connect(a.zoomOut, &QAction::triggered, m_timeline, [this] { m_timeline->zoomBy(1 / 1.5); });
    connect(a.fitAll, &QAction::triggered, m_timeline, &TimelineView::zoomToFit);
    for (std::size_t i = 0; i < a.zoomSteps.size(); ++i)
        connect(a.zoomSteps[i], &QAction::triggered, m_timeline,
                [this, i] { m_timeline->showDays(daysOf(allZoomSteps[i])); });
    a.skipEmpty->setChecked(Settings::skipsEmpty());
    m_state.setCollapsed(Settings::skipsEmpty());
    connect(a.skipEmpty, &QAction::triggered, this, &MainWindow::skipEmpty);
    connect(a.back, &QAction::triggered, &m_state, &ViewState::goBack);
    connect(a.forward, &QAction::triggered, &m_state, &ViewState::goForward);
    connect(a.themeSystem, &QAction::triggered, this, [this] { chooseTheme(ThemeChoice::System); });
    connect(a.themeLight, &QAction::triggered, this, [this] { chooseTheme(ThemeChoice::Light); });
    connect(a.themeDark, &QAction::triggered, this, [this] { chooseTheme(ThemeChoice::Dark); });
    connect(a.themeContrast, &QAction::triggered, this, [this] { chooseTheme(ThemeChoice::Contrast); });
    themeAction(Settings::theme())->setChecked(true);

    for (std::size_t i = 0; i < a.charts.size(); ++i)
        connect(a.charts[i], &QAction::triggered, m_charts, [this, i, &a] {
            m_charts->setChart(ChartPanel::allCharts[i]);
            a.showOverview->setChecked(true);
        });
    connect(m_charts, &ChartPanel::chartChanged, this,
            [&a](ChartPanel::Chart chart) { a.charts[static_cast<std::size_t>(chart)]->setChecked(true); });
    const auto connectPanel = [this](QAction *action, QWidget *panel, const QString &name) {
        action->setChecked(Settings::panelVisible(name));
        connect(action, &QAction::toggled, panel, [panel, name](bool shown) {
            panel->setVisible(shown);
            Settings::setPanelVisible(name, shown);
        });
    };
    connectPanel(a.showFacets, m_facets, u"facets"_s);
    connectPanel(a.showOverview, m_charts, u"overview"_s);
    connectPanel(a.showArticlePanel, m_articleSide, u"article"_s);
    connect(a.fullScreen, &QAction::toggled, this, [this](bool full) { full ? showFullScreen() : showNormal(); });
}

void MainWindow::connectLaneActions()
{
    const WindowActions &a = m_actions;
    const auto group = [this](LaneGrouping grouping) {
        for (TimelineView *view : {m_timeline, m_compare->timelineView()})
            view->setLaneGrouping(grouping, Settings::laneArrangement(grouping));
    };
    group(Settings::laneGrouping());
    a.lanes[static_cast<std::size_t>(Settings::laneGrouping())]->setChecked(true);
    for (std::size_t i = 0; i < a.lanes.size(); ++i)
        connect(a.lanes[i], &QAction::triggered, m_timeline, [group, i] {
            group(static_cast<LaneGrouping>(i));
            Settings::setLaneGrouping(static_cast<LaneGrouping>(i));
        });
    connect(m_timeline, &TimelineView::lanesArranged, this, [this] {
        Settings::setLaneArrangement(m_timeline->laneGrouping(), m_timeline->laneArrangement());
        m_compare->timelineView()->setLaneArrangement(m_timeline->laneArrangement());
    });
    connect(m_compare->timelineView(), &TimelineView::lanesArranged, this,
            [this] { m_timeline->setLaneArrangement(m_compare->timelineView()->laneArrangement()); });
    connect(a.foldLane, &QAction::triggered, m_timeline, &TimelineView::toggleLane);
    connect(a.foldOtherLanes, &QAction::triggered, m_timeline, &TimelineView::foldOtherLanes);
    connect(a.unfoldLanes, &QAction::triggered, m_timeline, &TimelineView::unfoldLanes);
    connect(a.laneUp, &QAction::triggered, m_timeline, [this] { m_timeline->moveLane(-1); });
    connect(a.laneDown, &QAction::triggered, m_timeline, [this] { m_timeline->moveLane(1); });
    connect(a.laneOrder, &QAction::triggered, m_timeline, &TimelineView::restoreLaneOrder);
}

void MainWindow::connectGoActions()
{
    const WindowActions &a = m_actions;
    connect(a.nextEvent, &QAction::triggered, &m_state, [this] { m_state.stepEvent(1); });
    connect(a.previousEvent, &QAction::triggered, &m_state, [this] { m_state.stepEvent(-1); });
    connect(a.centreEvent, &QAction::triggered, m_timeline, &TimelineView::centreSelected);
    connect(a.nextSource, &QAction::triggered, &m_state, [this] { m_state.selectSource(m_state.currentSource() + 1); });
    connect(a.previousSource, &QAction::triggered, &m_state,
            [this] { m_state.selectSource(m_state.currentSource() - 1); });
    connect(a.goToDate, &QAction::triggered, this, &MainWindow::goToDate);
    connect(a.focusTimeline, &QAction::triggered, m_timeline,
            [this] { m_timeline->setFocus(Qt::ShortcutFocusReason); });
    connect(a.focusReader, &QAction::triggered, m_reader, &ReaderPanel::takeFocus);
    connect(a.find, &QAction::triggered, this, [this] {
        m_header->search()->setFocus(Qt::ShortcutFocusReason);
        m_header->search()->selectAll();
    });
    connect(a.findNext, &QAction::triggered, m_search, [this] { m_search->step(1); });
    connect(a.findPrevious, &QAction::triggered, m_search, [this] { m_search->step(-1); });
    connect(a.findInArticle, &QAction::triggered, m_reader, &ReaderPanel::openFind);
    connect(a.clearFilters, &QAction::triggered, &m_state, [this] { m_state.setFilter({}); });
    connect(a.copyCitation, &QAction::triggered, this, &MainWindow::copyCitation);
}

void MainWindow::connectHelpActions()
{
    connect(m_actions.palette, &QAction::triggered, this, &MainWindow::openPalette);
    connect(m_actions.keys, &QAction::triggered, this, [this] { (new KeyListDialog(m_actions.all, this))->show(); });
    connect(m_actions.about, &QAction::triggered, this, [this] { (new AboutDialog(this))->show(); });
    connect(m_actions.preferences, &QAction::triggered, this, [this] {
        auto *dialog = new PreferencesDialog(this);
        connect(dialog, &PreferencesDialog::themeChosen, this, [this](ThemeChoice choice) {
            themeAction(choice)->setChecked(true);
            chooseTheme(choice);
        });
        connect(dialog, &PreferencesDialog::wheelChosen, this, [this](bool zooms) {
            Settings::setWheelZooms(zooms);
            for (TimelineView *view : {m_timeline, m_compare->timelineView()})
                view->setWheelZooms(zooms);
        });
        connect(dialog, &PreferencesDialog::motionChosen, this, [this](bool animates) {
            Settings::setAnimates(animates);
            for (TimelineView *view : {m_timeline, m_compare->timelineView()})
                view->setAnimates(animates);
        });
        dialog->show();
    });
}

QAction *MainWindow::themeAction(ThemeChoice choice) const
{
    switch (choice) {
    case ThemeChoice::Light: return m_actions.themeLight;
    case ThemeChoice::Dark: return m_actions.themeDark;
    case ThemeChoice::Contrast: return m_actions.themeContrast;
    case ThemeChoice::System: break;
    }
    return m_actions.themeSystem;
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    Settings::setTheme(choice);
    applyTheme(choice);
}

void MainWindow::updateZoomStep()
{
    m_header->setZoomStep(stepOf(m_state.fold()->length(m_state.range())));
}

void MainWindow::updateActions()
{
    const WindowActions &a = m_actions;
    const bool hasEvents = m_state.timeline()->size() > 0;
    const bool selected = m_state.selectedEvent() != 0;
    const bool writable = m_session.isOpen() && !m_session.info()->readOnly;
    const bool article = m_state.currentArticle() != 0;
    for (QAction *action : {a.zoomIn, a.zoomOut, a.fitAll, a.goToDate, a.exportEvents, a.nextEvent, a.previousEvent,
                            a.findNext, a.findPrevious})
        action->setEnabled(hasEvents);
    for (QAction *action : a.zoomSteps)
        action->setEnabled(hasEvents);
    for (QAction *action : {a.centreEvent, a.nextSource, a.previousSource})
        action->setEnabled(selected);
    a.copyCitation->setEnabled(shownLoader().event() && shownLoader().article());
    a.copyWithSource->setEnabled(shownLoader().article() != nullptr);
    for (QAction *action : {a.largerText, a.smallerText, a.naturalText})
        action->setEnabled(article);
    a.compare->setEnabled(hasEvents);
    a.compareLibrary->setEnabled(hasEvents);
    a.saveChart->setEnabled(hasEvents);
    a.back->setEnabled(m_state.canGoBack());
    a.forward->setEnabled(m_state.canGoForward());
    a.clearFilters->setEnabled(!m_state.filter().empty());
    a.saveSearch->setEnabled(m_session.isOpen() && !m_state.filter().empty());
    a.bookmark->setEnabled(m_session.isOpen() && hasEvents);
    for (QAction *action : {a.nextBookmark, a.previousBookmark})
        action->setEnabled(!m_state.bookmarks().empty());
    a.countDays->setEnabled(selected || m_state.zeroEvent() != 0);
    a.countDays->setChecked(m_state.zeroEvent() != 0);
    for (QAction *action : {a.setDate, a.editTitle, a.removeArticle})
        action->setEnabled(article && writable);
    a.suggestedDates->setEnabled(writable && m_suggestions && !m_suggestions->empty());
    for (QAction *action : {a.editEvent, a.rejectEvent})
        action->setEnabled(writable && m_loader->event());
    a.showRejected->setEnabled(writable);
    m_inspector->setWritable(writable);
    for (QAction *action : {a.findInArticle, a.focusReader})
        action->setEnabled(article);
    a.addFiles->setEnabled(writable || !m_session.isOpen());
    a.addFolder->setEnabled(writable || !m_session.isOpen());
    a.readTable->setEnabled(writable);
    a.watchFolder->setEnabled(writable || !m_session.isOpen());
    a.pasteArticle->setEnabled(writable);
    a.undo->setEnabled(writable && m_session.undoState().canUndo);
    a.redo->setEnabled(writable && m_session.undoState().canRedo);
}

void MainWindow::skipEmpty(bool skips)
{
    m_state.setCollapsed(skips);
    Settings::setSkipsEmpty(skips);
    const int left = static_cast<int>(m_state.fold()->stretches().size());
    if (!skips)
        m_messages->showNews(tr("All time is shown."));
    else if (left == 0)
        m_messages->showNews(tr("There is no long time without events to leave out."));
    else
        m_messages->showNews(tr("%Ln gap(s) in time left out. Double click a break to open it.", nullptr, left));
}

void MainWindow::goToDate()
{
    auto *dialog =
        new GoToDateDialog([this](const QString &text) { return m_session.readDate(text, referenceDay()); }, this);
    connect(dialog, &GoToDateDialog::dateGiven, this, &MainWindow::showPeriod);
    dialog->show();
}

void MainWindow::showPeriod(const DateInterval &interval)
{
    const DayNumber first = toDayNumber(interval.first ? *interval.first : *interval.last);
    const DayNumber last = toDayNumber(interval.last ? *interval.last : *interval.first);
    const double named = static_cast<double>(last) - first + 1;
    // A day keeps the zoom; a longer period fills the view.
    const double middle = first + named / 2;
    m_state.openStretch(middle);
    const TimeFold &fold = *m_state.fold();
    const double days = named > 1 ? fold.length({first + 0.0, last + 1.0}) * 1.15 : fold.length(m_state.range());
    m_state.setRange(fold.around(middle, days));
    m_timeline->setFocus(Qt::OtherFocusReason);
}

void MainWindow::copyCitation()
{
    const SelectionLoader &loader = shownLoader();
    const auto &event = loader.event();
    const auto &article = loader.article();
    if (!event || !article)
        return;
    for (const EventSource &source : event->sources)
        if (source.article == article->article.id) {
            QGuiApplication::clipboard()->setText(citationOf(*event, source, article->article));
            m_messages->showNews(tr("Copied the citation."));
            return;
        }
}

/// What is selected in the reader; without a selection the passage of the event.
void MainWindow::copyWithSource()
{
    const auto &article = shownLoader().article();
    const QString words = shownReader().pane()->textCursor().selection().toPlainText();
    if (words.isEmpty() || !article)
        return copyCitation();
    QGuiApplication::clipboard()->setText(quotationOf(words, article->article));
    m_messages->showNews(tr("Copied with its source."));
}

void MainWindow::connectReader()
{
    ArticlePane *pane = m_reader->pane();
    pane->setZoom(Settings::readerZoom());
    connect(pane, &ArticlePane::zoomChanged, this, [](double zoom) { Settings::setReaderZoom(zoom); });
    connect(pane, &ArticlePane::copyWithSourceWanted, this, &MainWindow::copyWithSource);
    connect(m_actions.copyWithSource, &QAction::triggered, this, &MainWindow::copyWithSource);
    connect(m_actions.largerText, &QAction::triggered, pane, [pane] { pane->stepZoom(1); });
    connect(m_actions.smallerText, &QAction::triggered, pane, [pane] { pane->stepZoom(-1); });
    connect(m_actions.naturalText, &QAction::triggered, pane, [pane] { pane->setZoom(1); });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    rememberView();
    saveLayout();
    event->accept();
}

} // namespace dateline
