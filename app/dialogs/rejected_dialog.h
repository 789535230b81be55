// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/library_session.h"

#include <QDialog>

class QListWidget;

namespace dateline {

class TextLabel;
class ThemedButton;

/// The events that the user rejected, to bring them back.
class RejectedDialog : public QDialog {
    Q_OBJECT

public:
    explicit RejectedDialog(LibrarySession *session, QWidget *parent = nullptr);

signals:
    void restoreWanted(dateline::EventId event);

private:
    void fill(const std::vector<Event> &events);
    void restore();

    LibrarySession *m_session;
    Ticket m_ticket = 0;
    QListWidget *m_list;
    TextLabel *m_hint;
    ThemedButton *m_restore;
};

} // namespace dateline
