// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/name_dialog.h"

#include "app/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace dateline {

NameDialog::NameDialog(const Wording &wording, const QString &proposed, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(wording.title);
    setMinimumWidth(460);
    auto *line = new QLineEdit(proposed);
    line->setAccessibleName(wording.field);
    line->setMaxLength(wording.longest);
    line->selectAll();
    auto *cancel = new ThemedButton(ThemedButton::Look::Secondary, tr("Cancel"));
    auto *save = new ThemedButton(ThemedButton::Look::Primary, wording.action);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 14);
    layout->addWidget(line);
    layout->addLayout(buttons);
    line->setFocus();
    const auto update = [line, save, taken = wording.mustDiffer ? proposed : QString()] {
        const QString typed = line->text().simplified();
        save->setEnabled(!typed.isEmpty() && typed != taken);
    };
    update();
    connect(line, &QLineEdit::textChanged, save, update);
    connect(line, &QLineEdit::returnPressed, save, [save] { save->click(); });
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::close);
    connect(save, &QAbstractButton::clicked, this, [this, line] {
        emit nameGiven(line->text().simplified());
        close();
    });
}

} // namespace dateline
