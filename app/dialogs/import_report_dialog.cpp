// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/import_report_dialog.h"

#include "app/models/error_wording.h"
#include "app/models/library_csv.h"
#include "app/models/text.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostShown = 5000; ///< lines in the list; copy and save give all

} // namespace

QString importSummary(const ImportReport &report)
{
    QStringList parts;
    const auto add = [&](std::size_t count, const QString &words) {
        if (count > 0)
            parts << words;
    };
    const auto number = [](std::size_t count) { return static_cast<int>(count); };
    add(report.added, ImportReportDialog::tr("%Ln article(s) added", nullptr, number(report.added)));
    add(report.updated, ImportReportDialog::tr("%Ln read again", nullptr, number(report.updated)));
    add(report.unchanged, ImportReportDialog::tr("%Ln already there", nullptr, number(report.unchanged)));
    add(report.skipped.size(), ImportReportDialog::tr("%Ln skipped", nullptr, number(report.skipped.size())));
    if (parts.isEmpty())
        parts << ImportReportDialog::tr("No articles were found");
    if (report.cancelled)
        parts << ImportReportDialog::tr("stopped before the end");
    return parts.join(ImportReportDialog::tr(", ", "between parts of a list"));
}

ImportReportDialog::ImportReportDialog(const ImportReport &report, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What was skipped"));
    resize(640, 400);
    auto *list = new QListWidget;
    list->setAccessibleName(windowTitle());
    list->setWordWrap(true);
    list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    for (std::size_t i = 0; i < report.skipped.size(); ++i) {
        const QString line = singleLine(errorWords(report.skipped[i]));
        m_text += line + u'\n';
        if (i < mostShown)
            list->addItem(line);
    }
    if (report.skipped.size() > mostShown)
        list->addItem(tr("… and %Ln more", nullptr, static_cast<int>(report.skipped.size() - mostShown)));

    auto *copy = new ThemedButton(ThemedButton::Look::Secondary, tr("Copy"));
    auto *saveAs = new ThemedButton(ThemedButton::Look::Secondary, tr("Save…"));
    auto *done = new ThemedButton(ThemedButton::Look::Primary, tr("Close"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addWidget(saveAs);
    buttons->addStretch();
    buttons->addWidget(done);
    auto *summary = new TextLabel(TextLabel::Look::Strong, importSummary(report));
    summary->setWraps(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(summary);
    layout->addWidget(list, 1);
    layout->addLayout(buttons);
    connect(copy, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
    connect(saveAs, &QAbstractButton::clicked, this, &ImportReportDialog::save);
    connect(done, &QAbstractButton::clicked, this, &QDialog::close);
}

void ImportReportDialog::save()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save list"), u"skipped.txt"_s);
    if (file.isEmpty())
        return;
    if (const Status written = writeFile(file, toUtf8(m_text)); !written)
        setWindowTitle(errorWords(written.error()));
}

} // namespace dateline
