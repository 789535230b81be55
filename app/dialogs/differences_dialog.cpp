// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/differences_dialog.h"

#include "app/models/text.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace dateline {

namespace {

constexpr std::size_t mostShown = 2000;

QString wordsOf(const ToldDifference &difference)
{
    const QString original = singleLine(toQString(difference.original)), copy = singleLine(toQString(difference.copy));
    switch (difference.kind) {
    case CopyDifference::Kind::Added: return DifferencesDialog::tr("Added: %1").arg(copy);
    case CopyDifference::Kind::LeftOut: return DifferencesDialog::tr("Left out: %1").arg(original);
    case CopyDifference::Kind::Changed: break;
    }
    return DifferencesDialog::tr("Changed: %1\nThe original: %2").arg(copy, original);
}

} // namespace

DifferencesDialog::DifferencesDialog(const std::vector<ToldDifference> &differences, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("What this copy changes"));
    resize(640, 420);
    auto *summary =
        new TextLabel(TextLabel::Look::Strong, differences.empty() ? tr("It says the same, sentence by sentence.")
                                                                   : tr("%Ln difference(s) from the original", nullptr,
                                                                        static_cast<int>(differences.size())));
    summary->setWraps(true);
    auto *list = new QListWidget;
    list->setAccessibleName(windowTitle());
    list->setWordWrap(true);
    for (std::size_t i = 0; i < differences.size() && i < mostShown; ++i)
        list->addItem(wordsOf(differences[i]));
    list->setVisible(!differences.empty());
    auto *done = new ThemedButton(ThemedButton::Look::Primary, tr("Close"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(done);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(summary);
    layout->addWidget(list, 1);
    layout->addLayout(buttons);
    connect(done, &QAbstractButton::clicked, this, &QDialog::close);
}

} // namespace dateline
