// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/start_page.h"

#include "app/theme/theme.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"
#include "app/window/window_actions.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace dateline {

namespace {

constexpr int frameMargin = 48;

} // namespace

StartPage::StartPage(const WindowActions &actions, QWidget *parent) : QWidget(parent)
{
    auto *heading = new TextLabel(TextLabel::Look::Title, tr("Drop articles or a folder here"));
    auto *hint = new TextLabel(
        TextLabel::Look::Muted,
        tr("Text, web pages, mails, PDF and more. What they report is laid out in time, each event with the "
           "sentence it comes from."));
    hint->setWraps(true);
    hint->setMinimumWidth(400);
    auto *addFiles = new ThemedButton(ThemedButton::Look::Primary, tr("Add articles…"));
    addFiles->follow(actions.addFiles);
    auto *addFolder = new ThemedButton(ThemedButton::Look::Secondary, tr("Add a folder…"));
    addFolder->follow(actions.addFolder);
    auto *sample = new ThemedButton(ThemedButton::Look::Secondary, tr("Look at the sample library"));
    sample->follow(actions.openSample);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    for (ThemedButton *button : {addFiles, addFolder, sample})
        buttons->addWidget(button);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(14);
    middle->addWidget(heading, 0, Qt::AlignHCenter);
    middle->addWidget(hint, 0, Qt::AlignHCenter);
    middle->addSpacing(6);
    middle->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addLayout(middle);
    layout->addStretch();
    layout->setAlignment(middle, Qt::AlignHCenter);
    setFocusProxy(addFiles);
}

void StartPage::setDropTarget(bool active)
{
    m_dropTarget = active;
    update();
}

void StartPage::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), theme.canvas);
    painter.setPen(QPen(m_dropTarget ? theme.accent : theme.line, 2, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(frameMargin, frameMargin, -frameMargin, -frameMargin), 12, 12);
}

} // namespace dateline
