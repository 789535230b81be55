// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/suggestions_dialog.h"

#include "app/models/date_wording.h"
#include "app/models/text.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowHeight = 26;

enum Column { Title, Day, Certainty, Columns };
enum ItemData { ArticleRole = Qt::UserRole, DateRole, ReasonsRole, SortRole };

/// Numbers sort as numbers, the most certain first.
class SuggestionItem : public QTreeWidgetItem {
public:
    using QTreeWidgetItem::QTreeWidgetItem;
    bool operator<(const QTreeWidgetItem &other) const override
    {
        const int column = treeWidget() ? treeWidget()->sortColumn() : Title;
        if (column == Title)
            return QTreeWidgetItem::operator<(other);
        return data(column, SortRole).toDouble() < other.data(column, SortRole).toDouble();
    }
};

} // namespace

SuggestionsDialog::SuggestionsDialog(const SharedSuggestions &suggestions, const Timeline &timeline, QWidget *parent)
    : QDialog(parent)
    , m_list(new QTreeWidget)
    , m_reasons(new TextLabel(TextLabel::Look::Small))
    , m_accept(new ThemedButton(ThemedButton::Look::Primary))
    , m_again(new ThemedButton(ThemedButton::Look::Link, tr("Look again")))
    , m_searchState(new TextLabel(TextLabel::Look::Muted))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Suggested dates"));
    resize(780, 520);
    auto *hint = new TextLabel(TextLabel::Look::Muted,
                               tr("Nothing is dated until you accept it. Tick what is right; a double click reads the "
                                  "article."));
    hint->setWraps(true);
    m_list->setAccessibleName(windowTitle());
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnCount(Columns);
    m_list->setHeaderLabels({tr("Article"), tr("Suggested day"), tr("How certain")});
    fill(suggestions, timeline);
    m_list->setSortingEnabled(true);
    m_list->sortByColumn(Certainty, Qt::DescendingOrder);
    m_list->header()->setSectionResizeMode(Title, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(Day, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(Certainty, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    m_reasons->setWraps(true);
    m_reasons->setMinimumHeight(64);
    m_accept->setAutoRepeat(false);
    auto *leave = new ThemedButton(ThemedButton::Look::Secondary, tr("Close"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_searchState);
    buttons->addWidget(m_again);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(hint);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_reasons);
    layout->addLayout(buttons);

    connect(leave, &QAbstractButton::clicked, this, &QDialog::close);
    connect(m_list, &QTreeWidget::itemChanged, this, &SuggestionsDialog::update);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        m_reasons->setText(item ? item->data(Title, ReasonsRole).toString() : QString());
    });
    connect(m_list, &QTreeWidget::itemDoubleClicked, this,
            [this](const QTreeWidgetItem *item) { emit articleChosen(item->data(Title, ArticleRole).toLongLong()); });
    connect(m_accept, &QAbstractButton::clicked, this, [this] {
        emit accepted(ticked());
        close();
    });
    connect(m_again, &QAbstractButton::clicked, this, &SuggestionsDialog::lookAgainWanted);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus();
    showSearch(false, false);
    update();
}

void SuggestionsDialog::fill(const SharedSuggestions &suggestions, const Timeline &timeline)
{
    for (const ArticleSummary &article : timeline.articles())
        if (const LibrarySuggestion *suggestion = suggestionFor(suggestions, article.id);
            suggestion && !article.published)
            addRow(*suggestion, timeline);
}

void SuggestionsDialog::setSuggestions(const SharedSuggestions &suggestions, const Timeline &timeline)
{
    const auto before = ticked();
    const QTreeWidgetItem *current = m_list->currentItem();
    const QVariant article = current ? current->data(Title, ArticleRole) : QVariant();
    {
        const QSignalBlocker quiet(m_list);
        m_list->setSortingEnabled(false);
        m_list->clear();
        fill(suggestions, timeline);
        for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
            QTreeWidgetItem *item = m_list->topLevelItem(row);
            const std::pair<ArticleId, CivilDate> offer(item->data(Title, ArticleRole).toLongLong(),
                                                        toCivilDate(item->data(Title, DateRole).toInt()));
            if (std::find(before.begin(), before.end(), offer) != before.end())
                item->setCheckState(Title, Qt::Checked);
        }
        m_list->setSortingEnabled(true);
    }
    QTreeWidgetItem *shown = m_list->topLevelItem(0);
    for (int row = 0; row < m_list->topLevelItemCount(); ++row)
        if (m_list->topLevelItem(row)->data(Title, ArticleRole) == article)
            shown = m_list->topLevelItem(row);
    m_list->setCurrentItem(shown);
    m_reasons->setText(shown ? shown->data(Title, ReasonsRole).toString() : QString());
    update();
}

void SuggestionsDialog::showSearch(bool running, bool outdated)
{
    m_searchState->setText(running    ? tr("Looking through the library…")
                           : outdated ? tr("Dates were given since the library was looked through.")
                                      : QString());
    m_searchState->setVisible(running || outdated);
    m_again->setVisible(outdated && !running);
}

void SuggestionsDialog::addRow(const LibrarySuggestion &suggestion, const Timeline &timeline)
{
    const ArticleSummary *article = timeline.article(suggestion.article);
    const QStringList reasons = clueWords(suggestion, timeline);
    auto *item = new SuggestionItem(m_list);
    item->setText(Title, singleLine(toQString(article->title)));
    item->setText(Day, mediumDay(suggestion.date));
    item->setText(Certainty, certaintyWords(suggestion.certainty));
    item->setData(Day, SortRole, toDayNumber(suggestion.date));
    item->setData(Certainty, SortRole, suggestion.certainty);
    item->setData(Title, ArticleRole, QVariant::fromValue<qlonglong>(suggestion.article));
    item->setData(Title, DateRole, toDayNumber(suggestion.date));
    QString why = reasons.join(u"; "_s);
    if (!why.isEmpty())
        why = why.left(1).toUpper() + why.mid(1) + u". "_s;
    item->setData(Title, ReasonsRole, QString(why + certaintySentence(suggestion.certainty)));
    item->setSizeHint(Title, QSize(0, rowHeight));
    item->setData(Title, Qt::AccessibleDescriptionRole, item->data(Title, ReasonsRole));
    item->setToolTip(Certainty, certaintySentence(suggestion.certainty));
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(Title, Qt::Unchecked);
}

std::vector<std::pair<ArticleId, CivilDate>> SuggestionsDialog::ticked() const
{
    std::vector<std::pair<ArticleId, CivilDate>> dates;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_list->topLevelItem(row);
        if (item->checkState(Title) == Qt::Checked)
            dates.emplace_back(item->data(Title, ArticleRole).toLongLong(),
                               toCivilDate(item->data(Title, DateRole).toInt()));
    }
    return dates;
}

void SuggestionsDialog::update()
{
    const int count = static_cast<int>(ticked().size());
    m_accept->setEnabled(count > 0);
    m_accept->setText(count > 0 ? tr("Accept %Ln date(s)", nullptr, count) : tr("Accept"));
    m_accept->updateGeometry();
}

} // namespace dateline
