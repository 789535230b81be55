// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/library_session.h"
#include "app/selection/view_state.h"
#include "app/settings/saved_search.h"
#include "app/theme/theme.h"
#include "app/window/window_actions.h"

#include <QMainWindow>

class QMenu;
class QMimeData;
class QSplitter;
class QStackedWidget;

namespace dateline {

class CommandPalette;
class DateSearch;
class ComparePane;
struct ExportRequest;
struct PaletteEntry;
class FacetPanel;
class FilterChips;
class FolderWatch;
class HeaderBar;
class InspectorPanel;
class MessageBar;
class ChartPanel;
class ProgressStrip;
class ReaderPanel;
class SearchController;
class SelectionLoader;
class StartPage;
class TimelineView;
class UndatedShelf;

/// The window: wires the session, the view state and the panels to each other.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(LibraryBackend backend = LibraryBackend::standard());
    ~MainWindow() override;

    /// Opens a library; with `paths` also reads those into it.
    void openLibrary(const QString &file, bool create, const QStringList &thenAdd = {});
    /// Opens the sample library, reading its articles when it is new.
    void openSample();
    /// A library is opened, files and folders are read into the open library (or a new one when there is none).
    void takePaths(const QStringList &paths);
    /// Reads what is in the folder, and from then on what comes into it, into the open library or a new one.
    void watchFolder(const QString &folder);
    void stopWatching(const QString &folder);
    /// Writes the file; what came of it is told in the message bar.
    void exportTo(const QString &file, const ExportRequest &request);
    /// Writes the chart that is shown as PNG, SVG or PDF; what came of it is told in the message bar.
    void saveChart(const QString &file);
    /// The last library, or the sample when there is none.
    void openLastOrSample();

    LibrarySession *session() { return &m_session; }
    ViewState *state() { return &m_state; }
    const WindowActions &actions() const { return m_actions; }
    SelectionLoader *loader() const { return m_loader; }
    ReaderPanel *reader() const { return m_reader; }
    InspectorPanel *inspector() const { return m_inspector; }
    FacetPanel *facets() const { return m_facets; }
    UndatedShelf *shelf() const { return m_shelf; }
    HeaderBar *header() const { return m_header; }
    MessageBar *messages() const { return m_messages; }
    TimelineView *timelineView() const { return m_timeline; }
    ChartPanel *charts() const { return m_charts; }
    ComparePane *compare() const { return m_compare; }
    /// Opens another library under this one.
    void compareWith(const QString &file);
    CommandPalette *palette() const { return m_palette; }
    DateSearch *dateSearch() const { return m_dateSearch; }
    FolderWatch *folderWatch() const { return m_watch; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // window_layout.cpp
    void makeLayout();
    QWidget *makeCentre();
    QWidget *makeArticleSide(ReaderPanel *reader, InspectorPanel *inspector, const QString &name);
    QSplitter *makeSplitter(Qt::Orientation orientation, const QString &name);
    void restoreLayout();
    void saveLayout();

    // main_window.cpp
    void connectState();
    void connectPanels();
    void connectViewActions();
    void connectLaneActions();
    void connectGoActions();
    void connectHelpActions();
    void updateActions();
    void updateZoomStep();
    void chooseTheme(ThemeChoice choice);
    QAction *themeAction(ThemeChoice choice) const;
    void skipEmpty(bool skips);
    void goToDate();
    void showPeriod(const DateInterval &interval);
    void copyCitation();
    void copyWithSource();
    void connectReader();

    // main_window_compare.cpp
    void connectCompare();
    void askOtherLibrary();
    void readOtherLibrary(bool other);
    SelectionLoader &shownLoader() const;
    ReaderPanel &shownReader() const;

    // main_window_library.cpp
    void connectLibraryActions();
    void connectSession();
    void finishOpening(const LibraryInfo &info);
    void failOpening(const QString &file, const Error &error);
    void takeTimeline(std::shared_ptr<const Timeline> timeline);
    void finishImport(const ImportReport &report);
    void tellPaused(const ImportReport &report);
    void updateState();
    void fillRecentMenu();
    void rememberView();
    /// Selects an event when there is nothing to read.
    void startReading();
    void showBusiest();
    void askNewLibrary();
    void askOpenLibrary();
    void askArticles();
    void askFolder();

    // main_window_paste.cpp
    void connectPaste();
    /// What another program gave, by clipboard or by dragging, as an article; false when it holds no words.
    bool takeWords(const QMimeData &given, const QString &name);
    void tellAdded(ArticleId article, bool isNew);

    // main_window_tables.cpp
    void askForTable();
    void askColumns(const QString &file);
    static QString unknownTable(const ImportReport &report);

    // main_window_watch.cpp
    void connectWatch();
    void askWatchedFolder();
    void beginWatching();
    void updateWatch();
    QStringList allowedFolders() const;
    void readWatched(const QStringList &files);
    void fillWatchMenu();
    QString watchWords() const;

    // main_window_articles.cpp
    void connectArticleActions();
    void askDate(ArticleId article, const QPoint &anchor);
    void askTitle(ArticleId article);
    void removeArticle(ArticleId article);
    void addCopiesMenu(QMenu &menu, const std::vector<const ArticleSummary *> &copies, bool writable);
    void showArticleMenu(ArticleId article, const QPoint &position);
    void takeSuggestions(SharedSuggestions suggestions);
    void reviewSuggestions();
    std::optional<CivilDate> referenceDay() const;
    void tellPlaced();

    // main_window_events.cpp
    void connectEventActions();
    void askEventChanges();
    void rejectEvent();

    // main_window_memory.cpp
    void connectMemory();
    void recallMemory();
    void updateSearches();
    void keepSearches();
    void askSearchName();
    void showSearch(const QString &name);
    void removeSearch(const QString &name);
    std::vector<Bookmark>::const_iterator currentBookmark() const;
    void toggleBookmark();
    void stepBookmark(int direction);
    void fillBookmarkMenu();
    void addMemoryTo(std::vector<PaletteEntry> &entries);

    // main_window_palette.cpp
    void openPalette();
    std::vector<PaletteEntry> paletteEntries();
    std::vector<PaletteEntry> paletteDates(const QString &typed);

    // main_window_export.cpp
    void connectExport();
    void askExport();
    void askChartFile();
    void askExportFile(const ExportRequest &request);

    LibrarySession m_session;
    LibraryBackend m_backend;
    ViewState m_state;
    WindowActions m_actions;
    SelectionLoader *m_loader = nullptr;
    SearchController *m_search = nullptr;
    HeaderBar *m_header = nullptr;
    MessageBar *m_messages = nullptr;
    QWidget *m_bannerStrip = nullptr;
    ProgressStrip *m_progress = nullptr;       ///< of reading articles
    ProgressStrip *m_exportProgress = nullptr; ///< of writing a table
    QStackedWidget *m_pages = nullptr;
    StartPage *m_start = nullptr;
    CommandPalette *m_palette = nullptr;
    FilterChips *m_chips = nullptr;
    ComparePane *m_compare = nullptr;
    std::vector<SavedSearch> m_searches;
    ArticleId m_datedArticle = 0; ///< it has just been given its date
    SharedSuggestions m_suggestions;
    DateSearch *m_dateSearch = nullptr;
    FacetPanel *m_facets = nullptr;
    TimelineView *m_timeline = nullptr;
    UndatedShelf *m_shelf = nullptr;
    ChartPanel *m_charts = nullptr;
    ReaderPanel *m_reader = nullptr;
    InspectorPanel *m_inspector = nullptr;
    QStackedWidget *m_articleSide = nullptr;
    // Of the library that is compared with.
    ReaderPanel *m_otherReader = nullptr;
    InspectorPanel *m_otherInspector = nullptr;
    SelectionLoader *m_otherLoader = nullptr; ///< nullptr: no other library
    FolderWatch *m_watch = nullptr;
    QString m_watchAfterOpening;
    QStringList m_watchedWaiting; ///< files that were found while reading was paused
    QStringList m_addAfterOpening;
    bool m_fitNext = false; ///< the next snapshot is the first of its library
    VisibleRange m_fitted;  ///< what was shown of itself while articles come in; else the user has moved
};

} // namespace dateline
