// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace dateline {

/// Asks for the words that something is called by: a search that is kept, an article.
class NameDialog : public QDialog {
    Q_OBJECT

public:
    struct Wording {
        QString title;           ///< of the dialog
        QString field;           ///< what is asked for, for screen readers
        QString action;          ///< on the button
        int longest = 100;       ///< characters
        bool mustDiffer = false; ///< what is proposed is in force already
    };

    NameDialog(const Wording &wording, const QString &proposed, QWidget *parent = nullptr);

signals:
    /// Never empty, on one line.
    void nameGiven(const QString &name);
};

} // namespace dateline
