// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/dialog_focus.h"

#include <QDialog>
#include <QEvent>
#include <QPointer>
#include <QTimer>

namespace dateline {

namespace {

/// Once everything that is due has been done: a dialog that opens another in its place keeps the keyboard there.
void activateSoon(QWidget *window)
{
    QTimer::singleShot(0, window, [window] {
        if (window->isVisible() && !window->isActiveWindow())
            window->activateWindow();
    });
}

/// The window that a dialog belongs to, when that can take the keyboard again.
QWidget *windowBehind(const QDialog *dialog)
{
    QWidget *parent = dialog->parentWidget();
    return parent && parent->window()->isVisible() ? parent->window() : nullptr;
}

} // namespace

bool DialogFocus::eventFilter(QObject *object, QEvent *event)
{
    if ((event->type() == QEvent::Show || event->type() == QEvent::Hide) && !event->spontaneous()) {
        if (auto *dialog = qobject_cast<QDialog *>(object); dialog && dialog->isWindow()) {
            if (event->type() == QEvent::Show)
                activateSoon(dialog);
            else if (QWidget *behind = windowBehind(dialog))
                activateSoon(behind);
        }
    }
    return false;
}

} // namespace dateline
