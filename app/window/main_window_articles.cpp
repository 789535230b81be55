// SPDX-License-Identifier: GPL-3.0-or-later
// The main window's dealings with single articles: date, title, removing.
#include "app/dialogs/differences_dialog.h"
#include "app/dialogs/date_popup.h"
#include "app/dialogs/name_dialog.h"
#include "app/dialogs/suggestions_dialog.h"
#include "app/facets/article_list.h"
#include "app/facets/facet_panel.h"
#include "app/models/article_list_model.h"
#include "app/models/text.h"
#include "app/reader/reader_panel.h"
#include "app/window/date_search.h"
#include "app/window/main_window.h"
#include "app/window/message_bar.h"
#include "app/window/undated_shelf.h"
#include "core/stats/busy_stretches.h"

#include <QMenu>
#include <QMessageBox>

#include <algorithm>
#include <cmath>

namespace dateline {

using namespace Qt::StringLiterals;

void MainWindow::connectArticleActions()
{
    connect(m_shelf, &UndatedShelf::dateWanted, this, &MainWindow::askDate);
    connect(m_reader, &ReaderPanel::dateWanted, this, &MainWindow::askDate);
    connect(m_reader, &ReaderPanel::differencesWanted, &m_session, &LibrarySession::requestDifferences);
    connect(&m_session, &LibrarySession::differencesReady, this,
            [this](Ticket, const std::vector<ToldDifference> &found) { (new DifferencesDialog(found, this))->show(); });
    connect(m_facets->articles(), &ArticleList::dateWanted, this, &MainWindow::askDate);
    const auto accept = [this](ArticleId article, CivilDate date) {
        m_datedArticle = article;
        m_session.setPublished(article, date);
    };
    connect(m_shelf, &UndatedShelf::suggestionAccepted, this, accept);
    connect(m_shelf, &UndatedShelf::reviewWanted, this, &MainWindow::reviewSuggestions);
    connect(m_reader, &ReaderPanel::suggestionAccepted, this, accept);
    connect(m_actions.suggestedDates, &QAction::triggered, this, &MainWindow::reviewSuggestions);
    m_dateSearch = new DateSearch(&m_session, this);
    connect(m_dateSearch, &DateSearch::found, this, &MainWindow::takeSuggestions);
    connect(m_facets->articles(), &ArticleList::menuWanted, this, &MainWindow::showArticleMenu);
    connect(m_actions.setDate, &QAction::triggered, this,
            [this] { askDate(m_state.currentArticle(), m_reader->mapToGlobal(QPoint(24, 60))); });
    connect(m_actions.editTitle, &QAction::triggered, this, [this] { askTitle(m_state.currentArticle()); });
    connect(m_actions.removeArticle, &QAction::triggered, this, [this] { removeArticle(m_state.currentArticle()); });
}

std::optional<CivilDate> MainWindow::referenceDay() const
{
    const double middle = m_state.fold()->middle(m_state.range());
    return toCivilDate(static_cast<DayNumber>(std::floor(middle)));
}

void MainWindow::askDate(ArticleId article, const QPoint &anchor)
{
    const ArticleSummary *summary = m_state.timeline()->article(article);
    if (!summary || !m_session.isOpen() || m_session.info()->readOnly)
        return;
    const LibrarySuggestion *suggestion = suggestionFor(m_suggestions, article);
    // Until the library has been looked through the article alone has the word.
    std::optional<LibrarySuggestion> own;
    if (!suggestion && summary->suggestion)
        suggestion = &own.emplace(fromArticleAlone(article, *summary->suggestion));
    // Relative words have no sensible day to count from here: they are no answer.
    auto *popup = new DatePopup(
        *summary, suggestion, *m_state.timeline(),
        [this](const QString &text) { return m_session.readDate(text, std::nullopt); }, this);
    connect(popup, &DatePopup::dateGiven, this, [this](ArticleId dated, std::optional<CivilDate> date) {
        m_datedArticle = date ? dated : 0;
        m_session.setPublished(dated, date);
    });
    popup->openAt(anchor);
}

void MainWindow::takeSuggestions(SharedSuggestions suggestions)
{
    m_suggestions = std::move(suggestions);
    m_shelf->setSuggestions(m_suggestions);
    m_reader->setSuggestions(m_suggestions, m_state.timeline());
    updateActions();
}

void MainWindow::reviewSuggestions()
{
    auto *dialog = new SuggestionsDialog(m_suggestions, *m_state.timeline(), this);
    connect(dialog, &SuggestionsDialog::accepted, &m_session,
            [this](const std::vector<std::pair<ArticleId, CivilDate>> &dates) { m_session.setPublished(dates); });
    connect(dialog, &SuggestionsDialog::articleChosen, &m_state, &ViewState::showArticle);
    const auto tellSearch = [this, dialog] { dialog->showSearch(m_dateSearch->running(), m_dateSearch->outdated()); };
    connect(dialog, &SuggestionsDialog::lookAgainWanted, m_dateSearch, &DateSearch::lookNow);
    connect(m_dateSearch, &DateSearch::stateChanged, dialog, tellSearch);
    connect(m_dateSearch, &DateSearch::found, dialog, [this, dialog](const SharedSuggestions &suggestions) {
        dialog->setSuggestions(suggestions, *m_state.timeline());
    });
    tellSearch();
    dialog->show();
}

/// An article got its date: says how many of its events stand in the timeline now, and leads to them.
void MainWindow::tellPlaced()
{
    const Timeline &timeline = *m_state.timeline();
    const ArticleSummary *article = timeline.article(m_datedArticle);
    if (!article || !article->published)
        return;
    std::vector<RowIndex> rows;
    for (RowIndex row = 0; row < timeline.size(); ++row) {
        const auto articles = timeline.row(row).articles;
        if (std::find(articles.begin(), articles.end(), m_datedArticle) != articles.end())
            rows.push_back(row);
    }
    m_datedArticle = 0;
    if (rows.empty())
        return;
    // What the date placed lies around it; a year from long ago that the article mentions does not count.
    const BusyStretch place = busiest(busyStretches(timeline, rows));
    const double room = std::max(3.0, (place.last - place.first) * 0.1);
    m_messages->showNews(
        tr("%Ln event(s) of this article stand[s] in the timeline.", nullptr, static_cast<int>(rows.size())),
        tr("Show"), [this, place, room] {
            m_state.setRange({place.first - room, place.last + 1 + room});
        });
}

void MainWindow::askTitle(ArticleId article)
{
    const ArticleSummary *summary = m_state.timeline()->article(article);
    if (!summary)
        return;
    auto *dialog = new NameDialog({tr("Title of the article"), tr("Title"), tr("Save title"), 500, true},
                                  singleLine(toQString(summary->title)), this);
    connect(dialog, &NameDialog::nameGiven, &m_session,
            [this, article](const QString &title) { m_session.setTitle(article, title); });
    dialog->show();
}

void MainWindow::removeArticle(ArticleId article)
{
    const ArticleSummary *summary = m_state.timeline()->article(article);
    if (!summary)
        return;
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Remove from library"),
                        tr("Remove “%1” and its events from this library? The file itself stays where it is.")
                            .arg(singleLine(toQString(summary->title))),
                        QMessageBox::Cancel, this);
    question->setTextFormat(Qt::PlainText);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->addButton(tr("Remove"), QMessageBox::AcceptRole);
    connect(question, &QMessageBox::accepted, &m_session, [this, article] { m_session.removeArticle(article); });
    question->open();
}

/// Those that print an article again: to be read, and to be counted as articles of their own.
void MainWindow::addCopiesMenu(QMenu &menu, const std::vector<const ArticleSummary *> &copies, bool writable)
{
    constexpr std::size_t mostListed = 20;
    QMenu *printed = menu.addMenu(tr("Also printed by"));
    std::vector<ArticleId> ids;
    for (const ArticleSummary *copy : copies) {
        ids.push_back(copy->id);
        if (ids.size() > mostListed)
            continue;
        QString name = singleLine(toQString(copy->outlet.empty() ? copy->title : copy->outlet));
        if (copy->published)
            name += u" · "_s + publishedLabel(*copy);
        printed->addAction(name.replace(u'&', u"&&"_s), this, [this, id = copy->id] { m_state.showArticle(id); });
    }
    printed->addSeparator();
    printed->addAction(tr("Count as articles of their own"), this, [this, ids] { m_session.setStandsAlone(ids, true); })
        ->setEnabled(writable);
}

void MainWindow::showArticleMenu(ArticleId article, const QPoint &position)
{
    const bool writable = m_session.isOpen() && !m_session.info()->readOnly;
    QMenu menu;
    menu.addAction(tr("Read"), this, [this, article] { m_state.showArticle(article); });
    menu.addAction(tr("Show only its events"), this, [this, article] {
        Filter filter = m_state.filter();
        filter.articles = {article};
        m_state.setFilter(std::move(filter));
    });
    const auto copies = m_state.timeline()->copiesOf(article);
    if (!copies.empty())
        addCopiesMenu(menu, copies, writable);
    menu.addSeparator();
    menu.addAction(tr("Set date…"), this, [this, article, position] { askDate(article, position); })
        ->setEnabled(writable);
    menu.addAction(tr("Edit title…"), this, [this, article] { askTitle(article); })->setEnabled(writable);
    menu.addAction(tr("Remove from library"), this, [this, article] { removeArticle(article); })->setEnabled(writable);
    menu.exec(position);
}

} // namespace dateline
