// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/facets/saved_search_list.h"

#include "app/widgets/event_link.h"
#include "app/widgets/text_label.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace dateline {

SavedSearchList::SavedSearchList(QWidget *parent) : QWidget(parent), m_lines(new QVBoxLayout)
{
    setAccessibleName(tr("Saved searches"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(new TextLabel(TextLabel::Look::Heading, tr("Saved searches")));
    m_lines->setSpacing(0);
    layout->addLayout(m_lines);
    hide();
}

void SavedSearchList::setNames(const QStringList &names)
{
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    for (const QString &name : names) {
        auto *line = new EventLink(std::nullopt, name);
        line->setProperty("search", name);
        line->installEventFilter(this);
        connect(line, &QAbstractButton::clicked, this, [this, name] { emit chosen(name); });
        m_lines->addWidget(line);
    }
    setVisible(!names.isEmpty());
}

bool SavedSearchList::eventFilter(QObject *watched, QEvent *event)
{
    const QString name = watched->property("search").toString();
    // Del is also a key of the window, for events.
    const bool removal = (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride)
                         && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete;
    if (removal) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            emit removed(name);
        return true;
    }
    if (event->type() == QEvent::ContextMenu) {
        offerRemoval(name, static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    return false;
}

void SavedSearchList::offerRemoval(const QString &name, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Show"), this, [this, name] { emit chosen(name); });
    menu->addAction(tr("&Remove"), this, [this, name] { emit removed(name); });
    menu->popup(at);
}

} // namespace dateline
