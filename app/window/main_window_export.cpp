// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's way out: pictures and tables.
#include "app/charts/chart_file.h"
#include "app/charts/chart_panel.h"
#include "app/dialogs/export_dialog.h"
#include "app/models/error_wording.h"
#include "app/settings/settings.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"
#include "app/window/progress_strip.h"
#include "app/window/sample_library.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace dateline {

using namespace Qt::StringLiterals;

void MainWindow::connectExport()
{
    connect(m_actions.exportEvents, &QAction::triggered, this, &MainWindow::askExport);
    connect(m_actions.saveChart, &QAction::triggered, this, &MainWindow::askChartFile);
    connect(m_charts, &ChartPanel::saveWanted, this, &MainWindow::askChartFile);
    connect(&m_session, &LibrarySession::exportProgressed, m_exportProgress, &ProgressStrip::setWritten);
    connect(m_exportProgress, &ProgressStrip::cancelRequested, &m_session, &LibrarySession::cancelExport);
    connect(&m_session, &LibrarySession::exportFinished, this, [this](const QString &file) {
        m_exportProgress->hide();
        m_messages->showNews(tr("Saved %1").arg(QDir::toNativeSeparators(file)));
    });
    connect(&m_session, &LibrarySession::failed, m_exportProgress, &QWidget::hide);
}

void MainWindow::askChartFile()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = ChartPanel::title(m_charts->chart()) + u".png"_s;
    const QString file = QFileDialog::getSaveFileName(this, tr("Save the chart"), folder + u'/' + name,
                                                      tr("Pictures") + u" (*.png *.svg *.pdf)"_s);
    if (!file.isEmpty())
        saveChart(file);
}

void MainWindow::saveChart(const QString &file)
{
    const Status written = writeChart(*m_charts, file);
    if (written)
        m_messages->showNews(tr("Saved %1").arg(QDir::toNativeSeparators(file)));
    else
        m_messages->showWarning(errorWords(written.error()));
}

void MainWindow::askExport()
{
    if (!m_session.isOpen())
        return;
    auto *dialog = new ExportDialog(&m_session, &m_state, libraryName(m_session.info()->file), this);
    connect(dialog, &ExportDialog::exportWanted, this, &MainWindow::askExportFile);
    dialog->show();
}

void MainWindow::askExportFile(const ExportRequest &request)
{
    const QString name = suggestedFile(libraryName(m_session.info()->file), request.format);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString ending = endingOf(request.format);
    QString file =
        QFileDialog::getSaveFileName(this, tr("Export"), folder + u'/' + name, tr("Files") + u" (*"_s + ending + u')');
    if (file.isEmpty())
        return;
    if (!file.endsWith(ending, Qt::CaseInsensitive)) {
        file += ending;
        // The file dialog asked about another name.
        if (QFileInfo::exists(file))
            return m_messages->showWarning(
                tr("%1 exists already. Nothing was written.").arg(QDir::toNativeSeparators(file)));
    }
    exportTo(file, request);
}

void MainWindow::exportTo(const QString &file, const ExportRequest &request)
{
    const std::optional<PictureFormat> format = pictureFormatOf(request.format);
    if (!format)
        return m_session.exportCsv(file, m_state.timeline(), eventsOf(m_state, request.scope), request.table);
    const Status written =
        writePicture(*m_state.timeline(), rowsOf(m_state, request.scope), request.picture, *format, file);
    if (written)
        m_messages->showNews(tr("Saved %1").arg(QDir::toNativeSeparators(file)));
    else
        m_messages->showWarning(errorWords(written.error()));
}

} // namespace dateline
