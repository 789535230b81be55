// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/key_list_dialog.h"

#include "app/widgets/text_label.h"

#include <QAction>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>
#include <vector>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

using Line = std::pair<QString, QString>;

std::vector<Line> actionLines(const QList<QAction *> &actions)
{
    std::vector<Line> lines;
    for (const QAction *action : actions)
        if (!action->shortcut().isEmpty())
            lines.emplace_back(action->shortcut().toString(QKeySequence::NativeText),
                               QString(action->text()).remove(u'&').remove(u'…'));
    return lines;
}

std::vector<Line> timelineLines()
{
    return {
        {KeyListDialog::tr("← →"), KeyListDialog::tr("Previous or next event in time")},
        {KeyListDialog::tr("↑ ↓"), KeyListDialog::tr("The lane above or below")},
        {KeyListDialog::tr("Home, End"), KeyListDialog::tr("First or last event")},
        {KeyListDialog::tr("PgUp, PgDn"), KeyListDialog::tr("One screen back or on in time")},
        {KeyListDialog::tr("F"), KeyListDialog::tr("Put the event into the middle, then show all of it")},
        {KeyListDialog::tr("Enter"), KeyListDialog::tr("Read the article of the event")},
        {KeyListDialog::tr("Esc"), KeyListDialog::tr("Back to the timeline")},
        {KeyListDialog::tr("Wheel"), KeyListDialog::tr("Scroll the lanes, or time where all lanes fit")},
        {KeyListDialog::tr("Shift+wheel"), KeyListDialog::tr("Scroll time")},
        {KeyListDialog::tr("Ctrl+wheel, pinch"), KeyListDialog::tr("Zoom about the date under the pointer")},
        {KeyListDialog::tr("Drag"), KeyListDialog::tr("Scroll time")},
        {KeyListDialog::tr("Shift+drag"), KeyListDialog::tr("Zoom to a range")},
        {KeyListDialog::tr("Ctrl+drag"), KeyListDialog::tr("Measure a range")},
        {KeyListDialog::tr("Double click"), KeyListDialog::tr("Centre an event; open a group")},
    };
}

QWidget *column(const QString &heading, const std::vector<Line> &lines)
{
    auto *part = new QWidget;
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(7);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new TextLabel(TextLabel::Look::Heading, heading), 0, 0, 1, 2);
    int row = 1;
    for (const auto &[key, what] : lines) {
        grid->addWidget(new TextLabel(TextLabel::Look::MutedStrong, key), row, 0);
        grid->addWidget(new TextLabel(TextLabel::Look::Body, what), row++, 1);
    }
    grid->setRowStretch(row, 1);
    return part;
}

} // namespace

KeyListDialog::KeyListDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys and mouse"));
    resize(800, 620);
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(22, 20, 22, 20);
    columns->setSpacing(36);
    columns->addWidget(column(tr("Everywhere"), actionLines(actions)), 1);
    columns->addWidget(column(tr("Timeline"), timelineLines()), 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

} // namespace dateline
