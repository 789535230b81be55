// SPDX-License-Identifier: GPL-3.0-or-later
// Tables whose first row does not say what their columns are.
#include "app/dialogs/table_columns_dialog.h"
#include "app/models/error_wording.h"
#include "app/models/text.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"

#include <QFileDialog>

namespace dateline {

namespace {

constexpr std::size_t rowsShown = 12;

} // namespace

void MainWindow::askForTable()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Read a table"), {}, tr("Tables (*.csv *.tsv *.tab)"));
    if (!file.isEmpty())
        askColumns(file);
}

void MainWindow::askColumns(const QString &file)
{
    const Result<TablePreview> preview = previewTable(toPath(file), rowsShown);
    if (!preview)
        return m_messages->showWarning(errorWords(preview.error()));
    auto *dialog = new TableColumnsDialog(file, *preview, this);
    connect(dialog, &TableColumnsDialog::columnsNamed, this,
            [this, file](const TableColumns &columns) { m_session.readTable(file, columns); });
    dialog->show();
}

/// The table to ask about when it is all that was skipped; else empty.
QString MainWindow::unknownTable(const ImportReport &report)
{
    if (report.skipped.size() != 1)
        return {};
    const Error &error = report.skipped.front();
    const bool unknown = error.code == ErrorCode::FormatUnknown && isTable(error.file);
    return unknown ? toQString(error.file) : QString();
}

} // namespace dateline
