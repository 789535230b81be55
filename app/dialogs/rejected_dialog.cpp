// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/rejected_dialog.h"

#include "app/models/date_wording.h"
#include "app/models/event_wording.h"
#include "app/models/text.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

namespace dateline {

using namespace Qt::StringLiterals;

RejectedDialog::RejectedDialog(LibrarySession *session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_list(new QListWidget)
    , m_hint(new TextLabel(TextLabel::Look::Muted))
    , m_restore(new ThemedButton(ThemedButton::Look::Primary, tr("Restore")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rejected events"));
    resize(560, 380);
    m_list->setAccessibleName(tr("Rejected events"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    auto *close = new ThemedButton(ThemedButton::Look::Secondary, tr("Close"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_hint, 1);
    buttons->addWidget(close);
    buttons->addWidget(m_restore);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);

    m_restore->setEnabled(false);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
            [this] { m_restore->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(m_list, &QListWidget::itemActivated, this, &RejectedDialog::restore);
    connect(m_restore, &QAbstractButton::clicked, this, &RejectedDialog::restore);
    connect(close, &QAbstractButton::clicked, this, &QDialog::close);
    connect(m_session, &LibrarySession::rejectedReady, this, [this](Ticket ticket, const std::vector<Event> &events) {
        if (ticket == m_ticket)
            fill(events);
    });
    connect(m_session, &LibrarySession::snapshotReady, this, [this] { m_ticket = m_session->requestRejected(); });
    m_ticket = m_session->requestRejected();
}

void RejectedDialog::fill(const std::vector<Event> &events)
{
    m_list->clear();
    for (const Event &event : events) {
        auto *item = new QListWidgetItem(
            QStringList{singleLine(toQString(event.title)), typeName(event.type), whenWords(event)}.join(u" · "_s),
            m_list);
        item->setData(Qt::UserRole, QVariant::fromValue<qulonglong>(event.id));
    }
    m_hint->setText(events.empty() ? tr("No event is rejected.")
                                   : tr("%Ln event(s)", nullptr, static_cast<int>(events.size())));
}

void RejectedDialog::restore()
{
    for (const QListWidgetItem *item : m_list->selectedItems())
        emit restoreWanted(item->data(Qt::UserRole).toULongLong());
}

} // namespace dateline
