// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

class QAction;

namespace dateline {

/// All keys and what the mouse does: of the actions given (those that have a key), and of the timeline.
class KeyListDialog : public QDialog {
    Q_OBJECT

public:
    explicit KeyListDialog(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace dateline
