// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's dealings with single events: changing and rejecting them.
#include "app/dialogs/event_dialog.h"
#include "app/dialogs/rejected_dialog.h"
#include "app/inspector/inspector_panel.h"
#include "app/models/text.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"
#include "app/window/selection_loader.h"

namespace dateline {

void MainWindow::connectEventActions()
{
    connect(m_actions.editEvent, &QAction::triggered, this, &MainWindow::askEventChanges);
    connect(m_actions.rejectEvent, &QAction::triggered, this, &MainWindow::rejectEvent);
    connect(m_actions.showRejected, &QAction::triggered, this, [this] {
        auto *dialog = new RejectedDialog(&m_session, this);
        connect(dialog, &RejectedDialog::restoreWanted, this, [this](EventId event) {
            EventChanges changes;
            changes.rejected = false;
            m_session.correctEvent(event, changes);
        });
        dialog->show();
    });
    connect(m_inspector, &InspectorPanel::editWanted, this, &MainWindow::askEventChanges);
    connect(m_inspector, &InspectorPanel::rejectWanted, this, &MainWindow::rejectEvent);
}

void MainWindow::askEventChanges()
{
    const auto &event = m_loader->event();
    if (!event || !m_session.isOpen() || m_session.info()->readOnly)
        return;
    // What is typed without a year means the time of the event.
    const std::optional<CivilDate> reference = event->interval.first ? event->interval.first : referenceDay();
    auto *dialog = new EventDialog(
        *event, [this, reference](const QString &text) { return m_session.readDate(text, reference); }, this);
    connect(dialog, &EventDialog::changesGiven, &m_session, &LibrarySession::correctEvent);
    dialog->show();
}

void MainWindow::rejectEvent()
{
    const auto event = m_loader->event();
    if (!event || !m_session.isOpen() || m_session.info()->readOnly)
        return;
    // On to the next one, so that a row of wrong events goes quickly.
    const EventId rejected = event->id;
    if (m_state.selectedEvent() == rejected) {
        m_state.stepEvent(1);
        if (m_state.selectedEvent() == rejected)
            m_state.stepEvent(-1);
    }
    EventChanges changes;
    changes.rejected = true;
    m_session.correctEvent(rejected, changes);
    m_messages->showNews(tr("Rejected: %1").arg(singleLine(toQString(event->title))), tr("Restore"), [this, rejected] {
        EventChanges back;
        back.rejected = false;
        m_session.correctEvent(rejected, back);
    });
}

} // namespace dateline
