// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/title_dialog.h"

#include "app/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace dateline {

TitleDialog::TitleDialog(ArticleId article, const QString &title, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Title of the article"));
    setMinimumWidth(460);
    auto *line = new QLineEdit(title);
    line->setAccessibleName(tr("Title"));
    line->setMaxLength(500);
    line->selectAll();
    auto *cancel = new ThemedButton(ThemedButton::Look::Secondary, tr("Cancel"));
    auto *save = new ThemedButton(ThemedButton::Look::Primary, tr("Save title"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 14);
    layout->addWidget(line);
    layout->addLayout(buttons);
    line->setFocus();
    const auto update = [line, save, title] {
        const QString typed = line->text().simplified();
        save->setEnabled(!typed.isEmpty() && typed != title);
    };
    update();
    connect(line, &QLineEdit::textChanged, save, update);
    connect(line, &QLineEdit::returnPressed, save, [save] { save->click(); });
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::close);
    connect(save, &QAbstractButton::clicked, this, [this, line, article] {
        emit titleGiven(article, line->text().simplified());
        close();
    });
}

} // namespace dateline
