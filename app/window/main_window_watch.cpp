// SPDX-License-Identifier: GPL-3.0-or-later
// Watched folders: what comes into them is read by itself. The library remembers which; whether they are watched here
// is this user's choice, so that a library that came from elsewhere reads nothing of this machine unasked.
#include "app/models/folder_watch.h"
#include "app/models/text.h"
#include "app/settings/settings.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"
#include "app/window/progress_strip.h"
#include "app/window/sample_library.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <utility>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// Folders that the user wants to have watched for a library, kept as Settings::lines.
const QString allowedLines = u"watching"_s;

QString folderName(const QString &folder)
{
    const QString name = QFileInfo(folder).fileName();
    return singleLine(name.isEmpty() ? folder : name);
}

void allow(const QString &library, const QString &folder, bool allowed)
{
    QStringList folders = Settings::lines(allowedLines, library);
    folders.removeAll(folder);
    if (allowed)
        folders << folder;
    Settings::setLines(allowedLines, library, folders);
}

} // namespace

void MainWindow::connectWatch()
{
    m_watch = new FolderWatch(this);
    connect(m_watch, &FolderWatch::found, this, &MainWindow::readWatched);
    connect(m_watch, &FolderWatch::awayChanged, this, &MainWindow::updateState);
    connect(&m_session, &LibrarySession::watchedFoldersChanged, this, &MainWindow::updateWatch);
    const auto readWaiting = [this] {
        if (!m_watchedWaiting.isEmpty())
            m_session.addWatched(std::exchange(m_watchedWaiting, {}));
    };
    connect(&m_session, &LibrarySession::importFinished, this, readWaiting);
    connect(&m_session, &LibrarySession::watchedUnchanged, this, [this, readWaiting] {
        if (!m_session.importing())
            m_progress->hide();
        readWaiting();
    });
    connect(m_actions.watchFolder, &QAction::triggered, this, &MainWindow::askWatchedFolder);
    connect(m_actions.watchedFolders, &QMenu::aboutToShow, this, &MainWindow::fillWatchMenu);
}

void MainWindow::askWatchedFolder()
{
    if (const QString folder = QFileDialog::getExistingDirectory(this, tr("Watch a folder")); !folder.isEmpty())
        watchFolder(folder);
}

void MainWindow::watchFolder(const QString &folder)
{
    const QString path = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    if (!m_session.isOpen()) {
        openLibrary(freshLibraryFor({path}), true);
        m_watchAfterOpening = path;
        return;
    }
    if (m_session.info()->readOnly)
        return m_messages->showWarning(tr("This library can only be read, so it watches no folders."));
    allow(m_session.info()->file, path, true);
    m_session.setWatched(path, true);
    m_messages->showNews(tr("What comes into “%1” is read from now on.").arg(folderName(path)));
}

void MainWindow::stopWatching(const QString &folder)
{
    allow(m_session.info()->file, folder, false);
    m_session.setWatched(folder, false);
    m_messages->showNews(tr("“%1” is no longer watched. Its articles stay.").arg(folderName(folder)), tr("Undo"),
                         [this, folder] { watchFolder(folder); });
}

QStringList MainWindow::allowedFolders() const
{
    if (!m_session.isOpen() || m_session.info()->readOnly)
        return {};
    const QStringList allowed = Settings::lines(allowedLines, m_session.info()->file);
    QStringList folders;
    for (const QString &folder : m_session.watchedFolders())
        if (allowed.contains(folder))
            folders << folder;
    return folders;
}

/// The library has just been opened.
void MainWindow::beginWatching()
{
    m_watchedWaiting.clear();
    m_watch->setFolders(allowedFolders());
    if (const QString folder = std::exchange(m_watchAfterOpening, {}); !folder.isEmpty())
        return watchFolder(folder);
    if (m_session.info()->readOnly)
        return;
    const QStringList here = m_watch->folders();
    for (const QString &folder : m_session.watchedFolders())
        if (!here.contains(folder))
            return m_messages->showWarning(
                tr("This library watches “%1”, which was never allowed here.").arg(singleLine(folder)), tr("Watch it"),
                [this, folder] { watchFolder(folder); });
}

void MainWindow::updateWatch()
{
    const QStringList folders = allowedFolders();
    if (folders != m_watch->folders())
        m_watch->setFolders(folders);
    updateState();
}

void MainWindow::readWatched(const QStringList &files)
{
    if (m_session.importsPaused())
        m_watchedWaiting << files;
    else
        m_session.addWatched(files);
}

/// Checked are those that are watched; a click stops or begins.
void MainWindow::fillWatchMenu()
{
    QMenu *menu = m_actions.watchedFolders;
    menu->clear();
    menu->setToolTipsVisible(true);
    const bool writable = m_session.isOpen() && !m_session.info()->readOnly;
    for (const QString &folder : m_session.watchedFolders()) {
        const bool away = m_watch->away().contains(folder);
        QString words = away ? tr("%1 (not there now)").arg(folderName(folder)) : folderName(folder);
        QAction *action = menu->addAction(words.replace(u'&', u"&&"_s));
        action->setToolTip(singleLine(folder).toHtmlEscaped());
        action->setCheckable(true);
        action->setChecked(m_watch->folders().contains(folder));
        action->setEnabled(writable);
        connect(action, &QAction::triggered, this, [this, folder](bool watched) {
            if (watched)
                watchFolder(folder);
            else
                stopWatching(folder);
        });
    }
    if (menu->isEmpty())
        menu->addAction(tr("None yet"))->setEnabled(false);
}

/// For the line below the library's name; empty when nothing is watched.
QString MainWindow::watchWords() const
{
    const int away = static_cast<int>(m_watch->away().size());
    const int watched = static_cast<int>(m_watch->folders().size());
    if (away > 0)
        return tr("%Ln watched folder(s) not there", nullptr, away);
    return watched > 0 ? tr("%Ln folder(s) watched", nullptr, watched) : QString();
}

} // namespace dateline
