// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/go_to_date_dialog.h"

#include "app/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace dateline {

GoToDateDialog::GoToDateDialog(DateReader reader, QWidget *parent)
    : QDialog(parent), m_field(new DateField(std::move(reader), false))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Go to date"));
    setFixedWidth(340);
    auto *go = new ThemedButton(ThemedButton::Look::Primary, tr("Go"));
    go->setEnabled(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(go);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 14);
    layout->addWidget(m_field);
    layout->addLayout(buttons);
    m_field->setFocus();
    connect(m_field, &DateField::changed, go, [this, go] { go->setEnabled(m_field->interval().has_value()); });
    connect(m_field, &DateField::accepted, go, [go] { go->click(); });
    connect(go, &QAbstractButton::clicked, this, [this] {
        if (m_field->interval())
            emit dateGiven(*m_field->interval());
        close();
    });
}

} // namespace dateline
