// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/date_field.h"

#include <QDialog>

namespace dateline {

/// Asks for a day, month, year or any other period to show.
class GoToDateDialog : public QDialog {
    Q_OBJECT

public:
    explicit GoToDateDialog(DateReader reader, QWidget *parent = nullptr);

signals:
    void dateGiven(const dateline::DateInterval &interval);

private:
    DateField *m_field;
};

} // namespace dateline
