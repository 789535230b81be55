// SPDX-License-Identifier: GPL-3.0-or-later
// What the command palette offers: every action that is possible right now, every article, and any date.
#include "app/dialogs/command_palette.h"
#include "app/models/date_wording.h"
#include "app/models/text.h"
#include "app/timeline/timeline_view.h"
#include "app/window/main_window.h"

#include <QMenu>

#include <algorithm>

namespace dateline {

namespace {

/// More articles than anybody looks through in a list; the article list has a search of its own.
constexpr std::size_t mostArticles = 2000;

QString withoutMarks(QString text)
{
    return text.remove(u'&').remove(u'…');
}

/// The menu that an action is in.
QString menuOf(const QAction *action)
{
    for (const QObject *owner : action->associatedObjects())
        if (const auto *menu = qobject_cast<const QMenu *>(owner))
            return withoutMarks(menu->title());
    return {};
}

} // namespace

void MainWindow::openPalette()
{
    m_palette->open(paletteEntries(), [this](const QString &typed) { return paletteDates(typed); });
}

std::vector<PaletteEntry> MainWindow::paletteEntries()
{
    std::vector<PaletteEntry> entries;
    for (QAction *action : m_actions.all)
        if (action->isEnabled() && action != m_actions.palette)
            entries.push_back({withoutMarks(action->text()), menuOf(action),
                               action->shortcut().toString(QKeySequence::NativeText), [action] { action->trigger(); }});
    addMemoryTo(entries);
    const auto articles = m_state.timeline()->articles();
    for (std::size_t i = 0; i < std::min(articles.size(), mostArticles); ++i)
        entries.push_back(
            {singleLine(toQString(articles[i].title)), tr("Article"), {}, [this, article = articles[i].id] {
                 m_state.showArticle(article);
             }});
    return entries;
}

std::vector<PaletteEntry> MainWindow::paletteDates(const QString &typed)
{
    // "5" or "an" may be read as dates by a patient reader, but nobody means one.
    const bool hasNumber = std::any_of(typed.begin(), typed.end(), [](QChar letter) { return letter.isDigit(); });
    if (!m_session.isOpen() || m_state.timeline()->size() == 0 || typed.size() < 4 || !hasNumber)
        return {};
    const std::optional<Timex> date = m_session.readDate(typed, referenceDay());
    if (!date || !date->interval.known())
        return {};
    return {{tr("Go to %1").arg(intervalWords(date->interval)), tr("Date"), {}, [this, interval = date->interval] {
                 showPeriod(interval);
             }}};
}

} // namespace dateline
