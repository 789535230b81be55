// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/key_list_dialog.h"

#include "app/widgets/text_label.h"

#include <QAction>
#include <QGridLayout>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>
#include <vector>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int keyWidth = 128;

using Line = std::pair<QString, QString>;

/// The keys of one menu.
struct Group {
    QString heading;
    std::vector<Line> lines;
};

QString withoutMarks(QString text)
{
    return text.remove(u'&').remove(u'…');
}

QString menuOf(const QAction *action)
{
    for (const QObject *owner : action->associatedObjects())
        if (const auto *menu = qobject_cast<const QMenu *>(owner))
            return withoutMarks(menu->title());
    return KeyListDialog::tr("Everywhere");
}

std::vector<Group> actionGroups(const QList<QAction *> &actions)
{
    std::vector<Group> groups;
    for (const QAction *action : actions) {
        if (action->shortcut().isEmpty())
            continue;
        const QString menu = menuOf(action);
        if (groups.empty() || groups.back().heading != menu)
            groups.push_back({menu, {}});
        groups.back().lines.emplace_back(action->shortcut().toString(QKeySequence::NativeText),
                                         withoutMarks(action->text()));
    }
    return groups;
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
        {KeyListDialog::tr("Double click"), KeyListDialog::tr("Centre an event; open a group or a break in time")},
        {KeyListDialog::tr("Click a lane’s name"),
         KeyListDialog::tr("Fold or unfold the lane; drag the name to move it")},
        {KeyListDialog::tr("Click a flag"), KeyListDialog::tr("Go to the bookmark")},
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
        auto *words = new TextLabel(TextLabel::Look::Body, what);
        words->setWraps(true);
        grid->addWidget(new TextLabel(TextLabel::Look::MutedStrong, key), row, 0, Qt::AlignTop);
        grid->addWidget(words, row++, 1);
    }
    grid->setColumnMinimumWidth(0, keyWidth);
    grid->setRowStretch(row, 1);
    return part;
}

} // namespace

KeyListDialog::KeyListDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys and mouse"));
    resize(920, 680);
    auto *content = new QWidget;
    auto *columns = new QHBoxLayout(content);
    columns->setContentsMargins(22, 20, 22, 20);
    columns->setSpacing(36);
    // The menus fill both columns evenly, the timeline comes first.
    const std::vector<Line> timeline = timelineLines();
    const std::vector<Group> groups = actionGroups(actions);
    std::size_t all = timeline.size() + 1, used = all;
    for (const Group &group : groups)
        all += group.lines.size() + 1;
    auto *left = new QVBoxLayout, *right = new QVBoxLayout;
    left->addWidget(column(tr("Timeline"), timeline));
    for (const Group &group : groups) {
        (used < all / 2 ? left : right)->addWidget(column(group.heading, group.lines));
        used += group.lines.size() + 1;
    }
    for (QVBoxLayout *half : {left, right}) {
        half->setSpacing(22);
        half->addStretch();
        columns->addLayout(half, 1);
    }
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

} // namespace dateline
