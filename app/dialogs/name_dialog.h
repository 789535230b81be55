// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace dateline {

/// Asks for a name for something that is kept: a search, a bookmark.
class NameDialog : public QDialog
{
    Q_OBJECT

public:
    NameDialog(const QString &title, const QString &proposed, QWidget *parent = nullptr);

signals:
    /// Never empty, on one line.
    void nameGiven(const QString &name);
};

} // namespace dateline
