// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window_actions.h"

#include "app/charts/chart_panel.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace dateline {

namespace {

struct Menus {
    Q_DECLARE_TR_FUNCTIONS(dateline::WindowActions)
};

/// Fills one menu; every action also belongs to the window, so that its key works while the menu bar is hidden.
class MenuMaker {
public:
    MenuMaker(QMainWindow *window, const QString &title, QList<QAction *> &all)
        : m_window(window), m_menu(window->menuBar()->addMenu(title)), m_all(all)
    {
    }

    QAction *add(const QString &text, const QList<QKeySequence> &keys = {})
    {
        auto *action = new QAction(text, m_window);
        action->setShortcuts(keys);
        m_menu->addAction(action);
        m_window->addAction(action);
        m_all << action;
        return action;
    }

    QAction *addCheckable(const QString &text, const QList<QKeySequence> &keys = {})
    {
        QAction *action = add(text, keys);
        action->setCheckable(true);
        return action;
    }

    void separator() { m_menu->addSeparator(); }
    QMenu *submenu(const QString &title) { return m_menu->addMenu(title); }

private:
    QMainWindow *m_window;
    QMenu *m_menu;
    QList<QAction *> &m_all;
};

void fillFileMenu(QMainWindow *window, WindowActions &a)
{
    MenuMaker menu(window, Menus::tr("&File"), a.all);
    a.newLibrary = menu.add(Menus::tr("&New library…"), {QKeySequence::New});
    a.openLibrary = menu.add(Menus::tr("&Open library…"), {QKeySequence::Open});
    a.recent = menu.submenu(Menus::tr("Open &recent"));
    a.openSample = menu.add(Menus::tr("Open the &sample library"), {Qt::CTRL | Qt::SHIFT | Qt::Key_O});
    menu.separator();
    a.addFiles = menu.add(Menus::tr("&Add articles…"), {Qt::CTRL | Qt::Key_I});
    a.addFolder = menu.add(Menus::tr("Add a &folder…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_I});
    a.readTable = menu.add(Menus::tr("Add a &table…"), {Qt::CTRL | Qt::ALT | Qt::Key_T});
    a.pasteArticle = menu.add(Menus::tr("&Paste an article"), {QKeySequence::Paste});
    a.watchFolder = menu.add(Menus::tr("&Watch a folder…"), {Qt::CTRL | Qt::ALT | Qt::Key_I});
    a.watchedFolders = menu.submenu(Menus::tr("Watche&d folders"));
    menu.separator();
    a.exportEvents = menu.add(Menus::tr("&Export…"), {Qt::CTRL | Qt::Key_E});
    a.saveChart = menu.add(Menus::tr("Save the &chart…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_E});
    menu.separator();
    a.closeWindow = menu.add(Menus::tr("&Quit"), {Qt::CTRL | Qt::Key_Q});
}

void fillEditMenu(QMainWindow *window, WindowActions &a)
{
    MenuMaker menu(window, Menus::tr("&Edit"), a.all);
    a.undo = menu.add(Menus::tr("&Undo"), {QKeySequence::Undo});
    a.redo = menu.add(Menus::tr("&Redo"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Z});
    menu.separator();
    a.find = menu.add(Menus::tr("&Find"), {QKeySequence::Find});
    a.findNext = menu.add(Menus::tr("Find &next"), {Qt::Key_F3});
    a.findPrevious = menu.add(Menus::tr("Find &previous"), {Qt::SHIFT | Qt::Key_F3});
    a.findInArticle = menu.add(Menus::tr("Find in this &article"), {Qt::CTRL | Qt::SHIFT | Qt::Key_F});
    a.clearFilters = menu.add(Menus::tr("Show &everything"), {Qt::CTRL | Qt::SHIFT | Qt::Key_L});
    a.saveSearch = menu.add(Menus::tr("&Save this search…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S});
    menu.separator();
    a.copyCitation = menu.add(Menus::tr("&Copy citation"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C});
    a.copyWithSource = menu.add(Menus::tr("Copy &words with source"), {Qt::CTRL | Qt::ALT | Qt::Key_C});
    menu.separator();
    a.preferences = menu.add(Menus::tr("Pre&ferences…"), {Qt::CTRL | Qt::Key_Comma});
}

void fillViewMenu(QMainWindow *window, WindowActions &a)
{
    MenuMaker menu(window, Menus::tr("&View"), a.all);
    a.zoomIn = menu.add(Menus::tr("Zoom &in"), {Qt::Key_Plus, QKeySequence(Qt::CTRL | Qt::Key_Plus)});
    a.zoomOut = menu.add(Menus::tr("Zoom &out"), {Qt::Key_Minus, QKeySequence(Qt::CTRL | Qt::Key_Minus)});
    a.fitAll = menu.add(Menus::tr("&Fit all"), {Qt::Key_0});
    a.zoomSteps[0] = menu.add(Menus::tr("Year"), {Qt::CTRL | Qt::Key_1});
    a.zoomSteps[1] = menu.add(Menus::tr("Month"), {Qt::CTRL | Qt::Key_2});
    a.zoomSteps[2] = menu.add(Menus::tr("Week"), {Qt::CTRL | Qt::Key_3});
    a.zoomSteps[3] = menu.add(Menus::tr("Day"), {Qt::CTRL | Qt::Key_4});
    menu.separator();
    a.skipEmpty = menu.addCheckable(Menus::tr("Leave out &empty time"), {Qt::Key_E});
    menu.separator();
    a.back = menu.add(Menus::tr("&Back"), {Qt::ALT | Qt::Key_Left});
    a.forward = menu.add(Menus::tr("F&orward"), {Qt::ALT | Qt::Key_Right});
    menu.separator();
    a.showFacets = menu.addCheckable(Menus::tr("Filters and &articles"), {Qt::Key_F7});
    a.showOverview = menu.addCheckable(Menus::tr("&Charts"), {Qt::Key_F8});
    a.showArticlePanel = menu.addCheckable(Menus::tr("A&rticle and event"), {Qt::Key_F9});
    a.compare = menu.addCheckable(Menus::tr("&Compare with this filter"), {Qt::Key_F6});
    a.compareLibrary = menu.add(Menus::tr("Compare with another li&brary…"), {Qt::SHIFT | Qt::Key_F6});
    menu.separator();
    a.largerText =
        menu.add(Menus::tr("Lar&ger article text"), {Qt::ALT | Qt::Key_Plus, QKeySequence(Qt::ALT | Qt::Key_Equal)});
    a.smallerText = menu.add(Menus::tr("S&maller article text"), {Qt::ALT | Qt::Key_Minus});
    a.naturalText = menu.add(Menus::tr("&Natural article text"), {Qt::ALT | Qt::Key_0});
    menu.separator();
    a.fullScreen = menu.addCheckable(Menus::tr("F&ull screen"), {Qt::Key_F11});
    menu.separator();
    auto *themes = new QActionGroup(window);
    a.themeSystem = menu.addCheckable(Menus::tr("Colours like the &desktop"), {Qt::CTRL | Qt::ALT | Qt::Key_0});
    a.themeLight = menu.addCheckable(Menus::tr("&Light colours"), {Qt::CTRL | Qt::ALT | Qt::Key_1});
    a.themeDark = menu.addCheckable(Menus::tr("Dar&k colours"), {Qt::CTRL | Qt::ALT | Qt::Key_2});
    a.themeContrast = menu.addCheckable(Menus::tr("&High contrast"), {Qt::CTRL | Qt::ALT | Qt::Key_3});
    for (QAction *theme : {a.themeSystem, a.themeLight, a.themeDark, a.themeContrast})
        themes->addAction(theme);
}

void fillLanesMenu(QMainWindow *window, WindowActions &a)
{
    MenuMaker menu(window, Menus::tr("&Lanes and charts"), a.all);
    auto *lanes = new QActionGroup(window);
    const QString laneTexts[] = {Menus::tr("Lanes by &type"), Menus::tr("Lanes by &actor"),
                                 Menus::tr("Lanes by &place"), Menus::tr("Lanes by &outlet")};
    for (std::size_t i = 0; i < a.lanes.size(); ++i) {
        a.lanes[i] =
            menu.addCheckable(laneTexts[i], {QKeySequence(Qt::CTRL | Qt::SHIFT | static_cast<Qt::Key>(Qt::Key_1 + i))});
        lanes->addAction(a.lanes[i]);
    }
    a.lanes.front()->setChecked(true);
    menu.separator();
    a.foldLane = menu.add(Menus::tr("&Fold or unfold the lane"), {Qt::Key_L});
    a.foldOtherLanes = menu.add(Menus::tr("Fold all &others"), {Qt::SHIFT | Qt::Key_L});
    a.unfoldLanes = menu.add(Menus::tr("&Unfold all lanes"), {Qt::ALT | Qt::Key_L});
    a.laneUp = menu.add(Menus::tr("Move the lane u&p"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Up});
    a.laneDown = menu.add(Menus::tr("Move the lane &down"), {Qt::CTRL | Qt::SHIFT | Qt::Key_Down});
    a.laneOrder = menu.add(Menus::tr("Usual o&rder of lanes"), {Qt::CTRL | Qt::ALT | Qt::Key_L});
    menu.separator();
    auto *charts = new QActionGroup(window);
    for (std::size_t i = 0; i < a.charts.size(); ++i) {
        a.charts[i] = menu.addCheckable(ChartPanel::title(ChartPanel::allCharts[i]),
                                        {QKeySequence(Qt::ALT | Qt::SHIFT | static_cast<Qt::Key>(Qt::Key_1 + i))});
        charts->addAction(a.charts[i]);
    }
    a.charts.front()->setChecked(true);
}

void fillGoMenu(QMainWindow *window, WindowActions &a)
{
    MenuMaker menu(window, Menus::tr("&Go"), a.all);
    a.nextEvent = menu.add(Menus::tr("&Next event"), {Qt::CTRL | Qt::Key_Right});
    a.previousEvent = menu.add(Menus::tr("&Previous event"), {Qt::CTRL | Qt::Key_Left});
    a.centreEvent = menu.add(Menus::tr("&Centre the event"), {Qt::CTRL | Qt::Key_J});
    a.nextSource = menu.add(Menus::tr("Next &source"), {Qt::Key_BracketRight});
    a.previousSource = menu.add(Menus::tr("P&revious source"), {Qt::Key_BracketLeft});
    menu.separator();
    a.goToDate = menu.add(Menus::tr("&Go to date…"), {Qt::CTRL | Qt::Key_G});
    menu.separator();
    a.bookmark = menu.add(Menus::tr("&Bookmark this place"), {Qt::CTRL | Qt::Key_B});
    a.nextBookmark = menu.add(Menus::tr("Next boo&kmark"), {Qt::Key_F4});
    a.previousBookmark = menu.add(Menus::tr("Previous bookm&ark"), {Qt::SHIFT | Qt::Key_F4});
    a.bookmarks = menu.submenu(Menus::tr("Book&marks"));
    menu.separator();
    a.focusTimeline = menu.add(Menus::tr("To the &timeline"), {Qt::CTRL | Qt::Key_T});
    a.focusReader = menu.add(Menus::tr("To the &article"), {Qt::CTRL | Qt::Key_R});
}

void fillEventMenu(QMainWindow *window, WindowActions &a)
{
    MenuMaker menu(window, Menus::tr("E&vent"), a.all);
    a.editEvent = menu.add(Menus::tr("&Edit event…"), {Qt::SHIFT | Qt::Key_F2});
    a.rejectEvent = menu.add(Menus::tr("&Reject event"), {Qt::Key_Delete});
    menu.separator();
    a.countDays = menu.addCheckable(Menus::tr("&Count days from this event"), {Qt::Key_D});
    menu.separator();
    a.showRejected = menu.add(Menus::tr("Re&jected events…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_R});
}

void fillArticleMenu(QMainWindow *window, WindowActions &a)
{
    MenuMaker menu(window, Menus::tr("&Article"), a.all);
    a.setDate = menu.add(Menus::tr("Set &date…"), {Qt::CTRL | Qt::Key_D});
    a.suggestedDates = menu.add(Menus::tr("&Suggested dates…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_D});
    a.editTitle = menu.add(Menus::tr("Edit &title…"), {Qt::Key_F2});
    menu.separator();
    a.removeArticle = menu.add(Menus::tr("&Remove from library"), {Qt::CTRL | Qt::Key_Delete});
}

void fillHelpMenu(QMainWindow *window, WindowActions &a)
{
    MenuMaker menu(window, Menus::tr("&Help"), a.all);
    a.palette = menu.add(Menus::tr("&Command palette…"),
                         {Qt::CTRL | Qt::SHIFT | Qt::Key_P, QKeySequence(Qt::CTRL | Qt::Key_K)});
    a.keys = menu.add(Menus::tr("&Keys and mouse"), {Qt::Key_Question, QKeySequence(Qt::Key_F1)});
    a.about = menu.add(Menus::tr("&About Dateline"), {Qt::SHIFT | Qt::Key_F1});
}

} // namespace

WindowActions WindowActions::create(QMainWindow *window)
{
    WindowActions actions{};
    fillFileMenu(window, actions);
    fillEditMenu(window, actions);
    fillViewMenu(window, actions);
    fillLanesMenu(window, actions);
    fillGoMenu(window, actions);
    fillEventMenu(window, actions);
    fillArticleMenu(window, actions);
    fillHelpMenu(window, actions);
    return actions;
}

} // namespace dateline
