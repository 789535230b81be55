// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's dealings with the library: opening, reading articles, what the toolbar says about it.
#include "app/dialogs/import_report_dialog.h"
#include "app/facets/article_list.h"
#include "app/facets/facet_panel.h"
#include "app/models/error_wording.h"
#include "app/models/folder_watch.h"
#include "app/models/text.h"
#include "app/settings/settings.h"
#include "app/timeline/timeline_view.h"
#include "app/window/compare_pane.h"
#include "app/window/date_search.h"
#include "app/window/first_event.h"
#include "app/window/header_bar.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"
#include "app/window/progress_strip.h"
#include "app/window/sample_library.h"
#include "app/window/start_page.h"
#include "app/window/undated_shelf.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// What is still to be read into a library, kept as Settings::lines.
const QString pendingLines = u"reading"_s;

QString libraryFiles()
{
    return MainWindow::tr("Dateline libraries (*.dateline)");
}

bool isLibrary(const QString &path)
{
    return path.endsWith(u".dateline"_s, Qt::CaseInsensitive) && !QFileInfo(path).isDir();
}

QStringList localPaths(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

} // namespace

void MainWindow::connectLibraryActions()
{
    const WindowActions &a = m_actions;
    connect(a.newLibrary, &QAction::triggered, this, &MainWindow::askNewLibrary);
    connect(a.openLibrary, &QAction::triggered, this, &MainWindow::askOpenLibrary);
    connect(a.openSample, &QAction::triggered, this, &MainWindow::openSample);
    connect(a.addFiles, &QAction::triggered, this, &MainWindow::askArticles);
    connect(a.addFolder, &QAction::triggered, this, &MainWindow::askFolder);
    connect(a.readTable, &QAction::triggered, this, &MainWindow::askForTable);
    connect(a.closeWindow, &QAction::triggered, this, &QWidget::close);
    connect(a.undo, &QAction::triggered, &m_session, &LibrarySession::undo);
    connect(a.redo, &QAction::triggered, &m_session, &LibrarySession::redo);
    connect(a.recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    connect(m_progress, &ProgressStrip::cancelRequested, &m_session, &LibrarySession::cancelImports);
    connect(m_progress, &ProgressStrip::pauseRequested, &m_session, &LibrarySession::pauseImports);
}

void MainWindow::connectSession()
{
    connect(&m_session, &LibrarySession::opened, this, &MainWindow::finishOpening);
    connect(&m_session, &LibrarySession::openFailed, this, &MainWindow::failOpening);
    connect(&m_session, &LibrarySession::snapshotReady, this, &MainWindow::takeTimeline);
    connect(&m_session, &LibrarySession::undoStateChanged, this, &MainWindow::updateActions);
    connect(&m_session, &LibrarySession::importStarted, m_progress, &ProgressStrip::start);
    connect(&m_session, &LibrarySession::importProgressed, m_progress, &ProgressStrip::setProgress);
    connect(&m_session, &LibrarySession::importFinished, this, &MainWindow::finishImport);
    connect(&m_session, &LibrarySession::importPaused, this, &MainWindow::tellPaused);
    connect(&m_session, &LibrarySession::pendingPathsChanged, this, [this] {
        if (m_session.isOpen())
            Settings::setLines(pendingLines, m_session.info()->file, m_session.pendingPaths());
    });
    connect(&m_session, &LibrarySession::failed, this, [this](const Error &error) {
        if (error.code != ErrorCode::Cancelled)
            m_messages->showWarning(errorWords(error));
    });
}

void MainWindow::openLibrary(const QString &file, bool create, const QStringList &thenAdd)
{
    rememberView();
    if (m_compare->session())
        m_compare->close();
    m_addAfterOpening = thenAdd;
    m_watchAfterOpening.clear();
    m_watch->setFolders({});
    m_progress->hide();
    m_bannerStrip->hide();
    m_state.selectEvent(0);
    m_state.showArticle(0);
    m_state.setFilter({});
    m_dateSearch->stop();
    takeSuggestions(nullptr);
    m_header->setLibrary(libraryName(file), tr("Opening…"));
    m_session.open(QFileInfo(file).absoluteFilePath(), create);
    updateActions();
}

void MainWindow::openSample()
{
    openLibrary(sampleLibraryFile(), true);
}

void MainWindow::openLastOrSample()
{
    for (const QString &file : Settings::recentLibraries())
        if (QFileInfo::exists(file))
            return openLibrary(file, false);
    openSample();
}

void MainWindow::takePaths(const QStringList &paths)
{
    QStringList articles;
    QString library;
    for (const QString &path : paths)
        if (isLibrary(path))
            library = path;
        else
            articles << QFileInfo(path).absoluteFilePath();
    if (!library.isEmpty())
        return openLibrary(library, false, articles);
    if (articles.isEmpty())
        return;
    if (!m_session.isOpen())
        return openLibrary(freshLibraryFor(articles), true, articles);
    if (m_session.info()->readOnly)
        return m_messages->showWarning(tr("This library can only be read. Make a new library for these articles."),
                                       tr("New library"),
                                       [this, articles] { openLibrary(freshLibraryFor(articles), true, articles); });
    m_session.addPaths(articles);
}

void MainWindow::finishOpening(const LibraryInfo &info)
{
    m_fitNext = true;
    Settings::rememberLibrary(info.file);
    recallMemory();
    m_bannerStrip->setVisible(info.readOnly);
    beginWatching();
    const QStringList pending = Settings::lines(pendingLines, info.file);
    Settings::setLines(pendingLines, info.file, {}); // offered once
    if (!m_addAfterOpening.isEmpty() && !info.readOnly)
        m_session.addPaths(m_addAfterOpening);
    else if (!pending.isEmpty() && !info.readOnly)
        m_messages->showWarning(tr("Articles were still being read when this library was closed."), tr("Go on"),
                                [this, pending] { m_session.addPaths(pending); });
    m_addAfterOpening.clear();
}

void MainWindow::failOpening(const QString &file, const Error &error)
{
    Settings::forgetLibrary(file);
    m_state.setTimeline(Timeline::build({}, {}));
    updateState();
    m_messages->showWarning(errorWords(error), tr("Open another…"), [this] { askOpenLibrary(); });
}

void MainWindow::takeTimeline(std::shared_ptr<const Timeline> timeline)
{
    const bool first = m_fitNext;
    m_fitNext = false;
    const bool emptySample = first && timeline->articles().empty() && !m_session.info()->readOnly
                             && QFileInfo(m_session.info()->file) == QFileInfo(sampleLibraryFile());
    const bool wasEmpty = m_state.timeline()->size() == 0;
    const bool unmoved = m_state.range() == m_fitted; // a new timeline may fold the range
    m_state.setTimeline(timeline);
    m_shelf->setWritable(!m_session.info()->readOnly);
    m_shelf->setTimeline(m_state.timeline());
    m_dateSearch->follow(*m_state.timeline());
    if (first) {
        m_state.selectEvent(Settings::selectedEvent(m_session.info()->file));
        if (const auto range = Settings::range(m_session.info()->file); range && timeline->size() > 0)
            m_state.setRange(*range, false);
        else
            showBusiest();
    } else if (wasEmpty || (m_session.importsAsked() && unmoved)) {
        showBusiest();
    }
    updateState();
    if (m_datedArticle != 0)
        tellPlaced();
    if (first && !m_session.importing())
        startReading();
    if (!emptySample)
        return;
    const Result<QStringList> articles = sampleArticles();
    if (articles)
        m_session.addPaths(*articles);
    else
        m_messages->showWarning(errorWords(articles.error()));
}

void MainWindow::showBusiest()
{
    m_state.fitBusiest();
    m_fitted = m_state.range();
}

void MainWindow::startReading()
{
    if (m_state.selectedEvent() == 0 && m_state.currentArticle() == 0)
        m_state.selectEvent(firstEvent(*m_state.timeline()));
}

void MainWindow::finishImport(const ImportReport &report)
{
    if (!m_session.importing())
        m_progress->hide();
    updateState();
    m_dateSearch->follow(*m_state.timeline());
    startReading();
    const QString summary = importSummary(report);
    if (report.skipped.empty())
        return m_messages->showNews(summary);
    if (const QString table = unknownTable(report); !table.isEmpty())
        return m_messages->showWarning(tr("%1: a table of which the columns are not known").arg(summary),
                                       tr("Say what they are…"), [this, table] { askColumns(table); });
    m_messages->showWarning(summary, tr("What was skipped…"),
                            [this, report] { (new ImportReportDialog(report, this))->show(); });
}

void MainWindow::tellPaused(const ImportReport &report)
{
    m_progress->hide();
    updateState();
    m_messages->showWarning(tr("Paused: %1").arg(importSummary(report)), tr("Go on"),
                            [this] { m_session.resumeImports(); });
}

void MainWindow::updateState()
{
    const Timeline &timeline = *m_state.timeline();
    const auto articles = timeline.articles();
    const bool empty = articles.empty() && !m_session.importing();
    if (m_pages->currentIndex() != (empty ? 0 : 1)) {
        m_pages->setCurrentIndex(empty ? 0 : 1);
        (empty ? static_cast<QWidget *>(m_start) : m_timeline)->setFocus(Qt::OtherFocusReason);
    }
    updateActions();
    if (!m_session.isOpen())
        return m_header->setLibrary(tr("Dateline"), tr("No library is open"));
    const auto undated = std::count_if(articles.begin(), articles.end(),
                                       [](const ArticleSummary &a) { return !a.published && a.copyOf == 0; });
    const int shown = static_cast<int>(m_state.rows()->size()), all = static_cast<int>(timeline.size());
    QStringList parts{tr("%Ln article(s)", nullptr, static_cast<int>(timeline.originals()))};
    parts << (m_state.filter().empty()
                  ? tr("%Ln event(s)", nullptr, all)
                  : tr("%1 of %2").arg(QLocale().toString(shown), tr("%Ln event(s)", nullptr, all)));
    if (undated > 0)
        parts << tr("%Ln article(s) need[s] a date", nullptr, static_cast<int>(undated));
    if (const QString watched = watchWords(); !watched.isEmpty())
        parts << watched;
    const QString name = libraryName(m_session.info()->file);
    m_header->setLibrary(name, parts.join(u" · "_s));
    setWindowTitle(tr("%1 – Dateline").arg(name));
}

void MainWindow::fillRecentMenu()
{
    m_actions.recent->clear();
    for (const QString &file : Settings::recentLibraries())
        if (QFileInfo::exists(file))
            m_actions.recent
                ->addAction(libraryName(file).replace(u'&', u"&&"_s), this, [this, file] { openLibrary(file, false); })
                ->setToolTip(file.toHtmlEscaped());
    if (m_actions.recent->isEmpty())
        m_actions.recent->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::rememberView()
{
    if (m_session.isOpen() && m_state.timeline()->size() > 0) {
        Settings::setRange(m_session.info()->file, m_state.range());
        Settings::setSelectedEvent(m_session.info()->file, m_state.selectedEvent());
    }
}

void MainWindow::askNewLibrary()
{
    QString file = QFileDialog::getSaveFileName(this, tr("New library"), Settings::dataFolder(), libraryFiles());
    if (file.isEmpty())
        return;
    if (!isLibrary(file))
        file += u".dateline"_s;
    if (QFileInfo::exists(file))
        return m_messages->showWarning(
            tr("%1 exists already. Open it, or choose another name for a new library.").arg(file));
    openLibrary(file, true);
}

void MainWindow::askOpenLibrary()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Open library"), Settings::dataFolder(), libraryFiles());
    if (!file.isEmpty())
        openLibrary(file, false);
}

void MainWindow::askArticles()
{
    takePaths(QFileDialog::getOpenFileNames(this, tr("Add articles")));
}

void MainWindow::askFolder()
{
    if (const QString folder = QFileDialog::getExistingDirectory(this, tr("Add a folder")); !folder.isEmpty())
        takePaths({folder});
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const bool words = event->source() == nullptr && (event->mimeData()->hasHtml() || event->mimeData()->hasText());
    if (localPaths(event->mimeData()).isEmpty() && !words)
        return;
    event->acceptProposedAction();
    m_start->setDropTarget(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_start->setDropTarget(false);
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_start->setDropTarget(false);
    event->acceptProposedAction();
    if (const QStringList paths = localPaths(event->mimeData()); !paths.isEmpty())
        takePaths(paths);
    else
        takeWords(*event->mimeData(), tr("Dragged text"));
}

} // namespace dateline
