// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/undated_shelf.h"

#include "app/models/date_wording.h"
#include "app/models/text.h"
#include "app/theme/theme.h"
#include "app/widgets/event_link.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>

namespace dateline {

namespace {

constexpr std::size_t mostChips = 2;
constexpr int mostInMenu = 40; ///< lines of a menu; the rest is counted
constexpr int longestTitle = 70;
constexpr int widestTitle = 320; ///< of a chip, in pixels
constexpr int roomy = 900;       ///< width from which everything has its place; below it the menu has the rest

QString menuText(const QString &title)
{
    QString text = title.size() > longestTitle ? QString(title.left(longestTitle) + u'…') : title;
    // A single & would become a mnemonic.
    return text.replace(u'&', QStringLiteral("&&"));
}

} // namespace

UndatedShelf::UndatedShelf(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QHBoxLayout)
    , m_heading(new TextLabel(TextLabel::Look::Warning))
    , m_moreArticles(new ThemedButton(ThemedButton::Look::Link))
    , m_review(new ThemedButton(ThemedButton::Look::Link))
    , m_events(new ThemedButton(ThemedButton::Look::Link))
{
    setAccessibleName(tr("Without a date"));
    m_chips->setSpacing(18);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 5, 16, 5);
    layout->setSpacing(16);
    layout->addWidget(m_heading);
    layout->addLayout(m_chips, 1);
    layout->addWidget(m_moreArticles);
    layout->addWidget(m_review);
    layout->addWidget(m_events);
    m_heading->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_moreArticles, &QAbstractButton::clicked, this, &UndatedShelf::showArticleMenu);
    connect(m_review, &QAbstractButton::clicked, this, &UndatedShelf::reviewWanted);
    connect(m_events, &QAbstractButton::clicked, this, &UndatedShelf::showEventMenu);
    hide();
}

void UndatedShelf::setTimeline(std::shared_ptr<const Timeline> timeline)
{
    m_timeline = std::move(timeline);
    m_articles.clear();
    for (const ArticleSummary &article : m_timeline->articles())
        if (!article.published && article.copyOf == 0)
            m_articles.push_back(&article);
    m_waiting = static_cast<int>(m_timeline->undated().size());
    orderArticles();
    rebuild();
}

void UndatedShelf::setSuggestions(SharedSuggestions suggestions)
{
    m_suggestions = std::move(suggestions);
    if (!m_timeline)
        return;
    orderArticles();
    rebuild();
}

/// Where a click may be enough comes first.
void UndatedShelf::orderArticles()
{
    const auto others =
        std::stable_partition(m_articles.begin(), m_articles.end(), [this](const ArticleSummary *article) {
            return suggestionFor(m_suggestions, article->id) != nullptr;
        });
    m_suggested = static_cast<int>(others - m_articles.begin());
}

std::size_t UndatedShelf::chips() const
{
    const bool narrow = width() < roomy && m_suggested > 0;
    return std::min(m_articles.size(), narrow ? std::size_t{1} : mostChips);
}

void UndatedShelf::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_timeline && (event->oldSize().width() < roomy) != (width() < roomy))
        rebuild();
}

void UndatedShelf::setWritable(bool writable)
{
    m_writable = writable;
}

void UndatedShelf::rebuild()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_dateButtons.clear();
    m_acceptButtons.clear();
    for (std::size_t i = 0; i < chips(); ++i)
        m_chips->addWidget(makeChip(*m_articles[i]), 1);
    if (m_articles.empty())
        m_chips->addStretch();
    const int articles = static_cast<int>(m_articles.size());
    m_heading->setText(articles > 0 ? tr("%Ln article(s) need[s] a date", nullptr, articles) : tr("Without a date"));
    const int more = articles - static_cast<int>(chips());
    m_moreArticles->setText(tr("%Ln more", nullptr, more));
    m_moreArticles->setVisible(more > 0);
    const int dates = m_writable ? m_suggested : 0;
    m_review->setText(tr("%Ln suggested date(s)…", nullptr, dates));
    m_review->setVisible(dates > 1 && width() >= roomy);
    m_review->updateGeometry();
    m_events->setText(tr("%Ln event(s) wait[s]", nullptr, m_waiting));
    m_events->setVisible(m_waiting > 0);
    m_moreArticles->updateGeometry();
    m_events->updateGeometry();
    setVisible(articles > 0 || m_waiting > 0);
}

QWidget *UndatedShelf::makeChip(const ArticleSummary &article)
{
    auto *chip = new QWidget;
    auto *title = new EventLink(std::nullopt, singleLine(toQString(article.title)));
    auto *layout = new QHBoxLayout(chip);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(title, 1);
    title->setMaximumWidth(widestTitle);
    if (const LibrarySuggestion *suggestion = m_writable ? suggestionFor(m_suggestions, article.id) : nullptr)
        addSuggestion(layout, *suggestion, title->text());
    else
        addDateButton(layout, new ThemedButton(ThemedButton::Look::WarningLink, tr("set date")), article.id)
            ->setAccessibleName(tr("Set date of %1").arg(title->text()));
    layout->addStretch();
    connect(title, &QAbstractButton::clicked, this, [this, id = article.id] { emit articleChosen(id); });
    return chip;
}

ThemedButton *UndatedShelf::addDateButton(QHBoxLayout *chip, ThemedButton *button, ArticleId article)
{
    chip->addWidget(button);
    connect(button, &QAbstractButton::clicked, this,
            [this, button, article] { emit dateWanted(article, button->mapToGlobal(QPoint(0, button->height()))); });
    m_dateButtons.push_back(button);
    return button;
}

/// The day leads to its reasons and to other days; "accept" takes it.
void UndatedShelf::addSuggestion(QHBoxLayout *chip, const LibrarySuggestion &suggestion, const QString &title)
{
    const QString why =
        clueWords(suggestion, *m_timeline).join(u'\n') + u'\n' + certaintySentence(suggestion.certainty);
    const QString words = suggestionWords(suggestion);
    auto *day = addDateButton(chip, new ThemedButton(ThemedButton::Look::Link, words), suggestion.article);
    day->setToolTip(why);
    day->setAccessibleName(tr("%1 for %2: why, or another day").arg(words, title));
    day->setAccessibleDescription(why);
    auto *accept = new ThemedButton(ThemedButton::Look::WarningLink, tr("accept"));
    accept->setToolTip(why);
    accept->setAccessibleName(tr("Accept %1 for %2").arg(words, title));
    accept->setAccessibleDescription(why);
    chip->addWidget(accept);
    connect(accept, &QAbstractButton::clicked, this,
            [this, id = suggestion.article, date = suggestion.date] { emit suggestionAccepted(id, date); });
    m_acceptButtons.push_back(accept);
}

void UndatedShelf::showArticleMenu()
{
    QMenu menu;
    const QPoint at = m_moreArticles->mapToGlobal(QPoint(0, m_moreArticles->height()));
    if (m_writable && m_suggested > 0) {
        menu.addAction(tr("Suggested dates…"), this, &UndatedShelf::reviewWanted);
        menu.addSeparator();
    }
    int shown = 0;
    for (std::size_t i = chips(); i < m_articles.size() && shown < mostInMenu; ++i, ++shown) {
        const ArticleId id = m_articles[i]->id;
        menu.addAction(menuText(singleLine(toQString(m_articles[i]->title))), this,
                       [this, id, at] { emit dateWanted(id, at); });
    }
    menu.exec(at);
}

void UndatedShelf::showEventMenu()
{
    QMenu menu;
    int shown = 0;
    for (const UndatedEvent &event : m_timeline->undated()) {
        if (shown++ == mostInMenu)
            break;
        menu.addAction(menuText(singleLine(toQString(event.title))), this,
                       [this, id = event.id] { emit eventChosen(id); });
    }
    if (m_waiting > mostInMenu)
        menu.addAction(tr("… and %Ln more", nullptr, m_waiting - mostInMenu))->setEnabled(false);
    menu.exec(m_events->mapToGlobal(QPoint(0, m_events->height())));
}

void UndatedShelf::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    QColor fill = theme.warning;
    fill.setAlphaF(theme.dark ? 0.10f : 0.07f);
    painter.fillRect(rect(), theme.window);
    painter.fillRect(rect(), fill);
    painter.fillRect(QRect(0, 0, width(), 1), theme.line);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace dateline
