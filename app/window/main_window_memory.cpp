// SPDX-License-Identifier: GPL-3.0-or-later
// What the user keeps about a library beside it: searches and bookmarks; and the event from which days are counted.
#include "app/dialogs/command_palette.h"
#include "app/dialogs/name_dialog.h"
#include "app/facets/facet_panel.h"
#include "app/facets/filter_chips.h"
#include "app/facets/saved_search_list.h"
#include "app/inspector/inspector_panel.h"
#include "app/models/text.h"
#include "app/settings/library_memory.h"
#include "app/timeline/time_axis.h"
#include "app/timeline/timeline_marks.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"
#include "app/window/search_controller.h"
#include "app/window/selection_loader.h"

#include <QMenu>

#include <algorithm>
#include <cmath>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

/// The filter as it is kept: what the typed line means is read again when it is shown.
Filter keptPart(Filter filter)
{
    filter.textMatches.reset();
    filter.typed.clear();
    return filter;
}

/// What the filter's parts are called, for a start of its name.
QString proposedName(const Filter &filter, const QStringList &chips)
{
    return filter.text.empty() || chips.size() != 1 ? chips.join(u" · "_s) : toQString(filter.text);
}

} // namespace

void MainWindow::connectMemory()
{
    connect(m_actions.saveSearch, &QAction::triggered, this, &MainWindow::askSearchName);
    connect(m_chips, &FilterChips::saveWanted, this, &MainWindow::askSearchName);
    connect(m_facets->savedSearches(), &SavedSearchList::chosen, this, &MainWindow::showSearch);
    connect(m_facets->savedSearches(), &SavedSearchList::removed, this, &MainWindow::removeSearch);

    connect(m_actions.bookmark, &QAction::triggered, this, &MainWindow::toggleBookmark);
    connect(m_actions.nextBookmark, &QAction::triggered, this, [this] { stepBookmark(1); });
    connect(m_actions.previousBookmark, &QAction::triggered, this, [this] { stepBookmark(-1); });
    connect(m_actions.bookmarks, &QMenu::aboutToShow, this, &MainWindow::fillBookmarkMenu);
    connect(&m_state, &ViewState::bookmarksChanged, this, [this] {
        if (m_session.isOpen())
            LibraryMemory::setBookmarks(m_session.info()->file, m_state.bookmarks());
        updateActions();
    });

    connect(m_actions.countDays, &QAction::triggered, this, [this] {
        const EventId event = m_state.selectedEvent();
        m_state.setZeroEvent(event == m_state.zeroEvent() ? 0 : event);
        if (m_state.zeroEvent() != 0)
            m_messages->showNews(tr("Days are counted from this event now."), tr("Stop"),
                                 [this] { m_state.setZeroEvent(0); });
    });
    connect(&m_state, &ViewState::zeroChanged, this, &MainWindow::updateActions);
    const auto tellDays = [this] {
        const auto &event = m_loader->event();
        const RowIndex row = event ? m_state.timeline()->find(event->id) : noRow;
        const RowIndex zero = m_state.zeroEvent() == 0 ? noRow : m_state.timeline()->find(m_state.zeroEvent());
        if (row == noRow || zero == noRow || row == zero)
            return m_inspector->setSinceZero({});
        const QString since = sinceZeroText(m_state, m_state.timeline()->starts()[row]);
        m_inspector->setSinceZero(tr("%1 “%2”").arg(since, singleLine(toQString(m_state.timeline()->title(zero)))));
    };
    connect(m_loader, &SelectionLoader::shown, this, tellDays);
    connect(&m_state, &ViewState::zeroChanged, this, tellDays);
}

/// Of the library that was opened just now.
void MainWindow::recallMemory()
{
    const QString file = m_session.info()->file;
    m_searches = LibraryMemory::searches(file);
    updateSearches();
    m_state.setZeroEvent(0);
    m_state.setBookmarks(LibraryMemory::bookmarks(file));
}

void MainWindow::updateSearches()
{
    QStringList names;
    for (const SavedSearch &search : m_searches)
        names << search.name;
    m_facets->savedSearches()->setNames(names);
}

void MainWindow::keepSearches()
{
    if (m_session.isOpen())
        LibraryMemory::setSearches(m_session.info()->file, m_searches);
    updateSearches();
}

void MainWindow::askSearchName()
{
    const Filter filter = keptPart(m_state.filter());
    if (filter.empty())
        return;
    auto *dialog = new NameDialog({tr("Save this search"), tr("Name"), tr("Save")},
                                  proposedName(filter, FilterChips::labels(m_state)), this);
    connect(dialog, &NameDialog::nameGiven, this, [this, filter](const QString &name) {
        std::erase_if(m_searches, [&](const SavedSearch &search) { return search.name == name; });
        m_searches.push_back({name, filter});
        keepSearches();
    });
    dialog->show();
}

void MainWindow::showSearch(const QString &name)
{
    const auto search =
        std::find_if(m_searches.begin(), m_searches.end(), [&](const SavedSearch &s) { return s.name == name; });
    if (search == m_searches.end())
        return;
    Filter filter = search->filter;
    const QString typed = toQString(filter.text);
    filter.text.clear();
    m_state.setFilter(std::move(filter));
    m_search->show(typed);
}

void MainWindow::removeSearch(const QString &name)
{
    const auto search =
        std::find_if(m_searches.begin(), m_searches.end(), [&](const SavedSearch &s) { return s.name == name; });
    if (search == m_searches.end())
        return;
    const SavedSearch gone = *search;
    m_searches.erase(search);
    keepSearches();
    m_messages->showNews(tr("Removed the search “%1”.").arg(gone.name), tr("Undo"), [this, gone] {
        m_searches.push_back(gone);
        keepSearches();
    });
}

/// The bookmark of the selected event, or of what is in view when nothing is selected; end when there is none.
std::vector<Bookmark>::const_iterator MainWindow::currentBookmark() const
{
    const auto &all = m_state.bookmarks();
    const VisibleRange range = m_state.range();
    const double middle = m_state.fold()->middle(range), near = m_state.fold()->length(range) * 0.01;
    return std::find_if(all.begin(), all.end(), [&](const Bookmark &bookmark) {
        return m_state.selectedEvent() != 0 ? bookmark.event == m_state.selectedEvent()
                                            : bookmark.event == 0 && std::abs(bookmark.day - middle) <= near;
    });
}

void MainWindow::toggleBookmark()
{
    std::vector<Bookmark> all = m_state.bookmarks();
    const auto current = currentBookmark();
    if (current != m_state.bookmarks().end()) {
        all.erase(all.begin() + (current - m_state.bookmarks().begin()));
        m_messages->showNews(tr("Took the bookmark away."));
        return m_state.setBookmarks(std::move(all));
    }
    const VisibleRange range = m_state.range();
    const RowIndex row = m_state.selectedEvent() == 0 ? noRow : m_state.timeline()->find(m_state.selectedEvent());
    Bookmark bookmark{{}, range.start, range.end, 0, m_state.fold()->middle(range)};
    if (row != noRow) {
        bookmark.event = m_state.selectedEvent();
        bookmark.day = m_state.timeline()->starts()[row];
        bookmark.name = singleLine(toQString(m_state.timeline()->title(row)));
    }
    if (bookmark.name.isEmpty())
        bookmark.name = dayText(bookmark.day);
    all.push_back(bookmark);
    m_state.setBookmarks(std::move(all));
    m_messages->showNews(tr("Bookmarked: %1").arg(bookmark.name));
}

void MainWindow::stepBookmark(int direction)
{
    const auto &all = m_state.bookmarks();
    if (all.empty())
        return;
    const RowIndex row = m_state.selectedEvent() == 0 ? noRow : m_state.timeline()->find(m_state.selectedEvent());
    const double day = row != noRow ? m_state.timeline()->starts()[row] : m_state.fold()->middle(m_state.range());
    const auto count = static_cast<std::ptrdiff_t>(all.size());
    const auto current = currentBookmark();
    std::ptrdiff_t at = 0;
    if (current != all.end()) {
        at = (current - all.begin() + direction + count) % count;
    } else {
        at = std::count_if(all.begin(), all.end(), [&](const Bookmark &bookmark) { return bookmark.day <= day; });
        at = (direction > 0 ? at : at - 1 + count) % count;
    }
    m_state.goTo(Bookmark(all[static_cast<std::size_t>(at)]));
}

void MainWindow::fillBookmarkMenu()
{
    m_actions.bookmarks->clear();
    for (const Bookmark &bookmark : m_state.bookmarks())
        m_actions.bookmarks->addAction(QString(bookmark.name).replace(u'&', u"&&"_s), this,
                                       [this, bookmark] { m_state.goTo(bookmark); });
    if (m_actions.bookmarks->isEmpty())
        m_actions.bookmarks->addAction(tr("None yet"))->setEnabled(false);
}

void MainWindow::addMemoryTo(std::vector<PaletteEntry> &entries)
{
    for (const SavedSearch &search : m_searches)
        entries.push_back({search.name, tr("Saved search"), {}, [this, name = search.name] { showSearch(name); }});
    for (const Bookmark &bookmark : m_state.bookmarks())
        entries.push_back({bookmark.name, tr("Bookmark"), {}, [this, bookmark] { m_state.goTo(bookmark); }});
}

} // namespace dateline
