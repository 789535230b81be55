// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace dateline {

/// Gives a dialog the keyboard when it opens, and its window when it closes. Window managers do that; where there is
/// none, or one that leaves it to the programs, Escape would otherwise go to the window behind. Install it as an event
/// filter of the application.
class DialogFocus : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *object, QEvent *event) override;
};

} // namespace dateline
