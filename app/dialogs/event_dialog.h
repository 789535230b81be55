// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/date_field.h"
#include "core/pipeline/project.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace dateline {

class ThemedButton;

/// Changes what an event is called, its type and when it was.
class EventDialog : public QDialog {
    Q_OBJECT

public:
    EventDialog(const Event &event, DateReader reader, QWidget *parent = nullptr);

    /// What differs from the event as it is.
    EventChanges changes() const;

signals:
    void changesGiven(dateline::EventId event, const dateline::EventChanges &changes);

private:
    void follow();

    EventId m_event;
    QString m_oldTitle;
    EventType m_oldType;
    DateInterval m_oldDate;
    QLineEdit *m_title;
    QComboBox *m_type;
    DateField *m_date;
    ThemedButton *m_save;
};

} // namespace dateline
