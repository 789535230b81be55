// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/about_dialog.h"

#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace dateline {

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Dateline"));
    setFixedWidth(400);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 22, 24, 18);
    layout->setSpacing(10);
    layout->addWidget(new TextLabel(TextLabel::Look::Title, tr("Dateline %1").arg(QStringLiteral(DATELINE_VERSION))));
    for (const QString &text :
         {tr("Dateline reads news articles and lays the events they report out in time. Every date carries the reason "
             "why it is that date."),
          tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty."),
          tr("Everything happens on this computer; no article leaves it.")}) {
        auto *label = new TextLabel(TextLabel::Look::Body, text);
        label->setWraps(true);
        layout->addWidget(label);
    }
    auto *done = new ThemedButton(ThemedButton::Look::Primary, tr("Close"));
    connect(done, &QAbstractButton::clicked, this, &QDialog::close);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(done);
    layout->addLayout(buttons);
}

} // namespace dateline
