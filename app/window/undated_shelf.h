// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/suggestion_wording.h"
#include "core/model/timeline.h"

#include <QWidget>

#include <memory>
#include <vector>

class QHBoxLayout;

namespace dateline {

class TextLabel;
class ThemedButton;

/// What has no place in time yet: articles without a publication date, each with what is likely and a way to accept it
/// or give another, and the events that wait. Hidden while there is nothing.
class UndatedShelf : public QWidget {
    Q_OBJECT

public:
    explicit UndatedShelf(QWidget *parent = nullptr);

    void setTimeline(std::shared_ptr<const Timeline> timeline);
    /// May be nullptr.
    void setSuggestions(SharedSuggestions suggestions);
    /// Without one nothing can be accepted.
    void setWritable(bool writable);
    int waitingEvents() const { return m_waiting; }
    /// The buttons that ask for dates; for tests.
    const std::vector<ThemedButton *> &dateButtons() const { return m_dateButtons; }
    const std::vector<ThemedButton *> &acceptButtons() const { return m_acceptButtons; }
    ThemedButton *reviewButton() const { return m_review; }

signals:
    void dateWanted(dateline::ArticleId article, const QPoint &anchor);
    void suggestionAccepted(dateline::ArticleId article, dateline::CivilDate date);
    void reviewWanted();
    void articleChosen(dateline::ArticleId article);
    void eventChosen(dateline::EventId event);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    QWidget *makeChip(const ArticleSummary &article);
    ThemedButton *addDateButton(QHBoxLayout *chip, ThemedButton *button, ArticleId article);
    void addSuggestion(QHBoxLayout *chip, const LibrarySuggestion &suggestion, const QString &title);
    std::size_t chips() const;
    void orderArticles();
    void showEventMenu();
    void showArticleMenu();

    std::shared_ptr<const Timeline> m_timeline;
    QHBoxLayout *m_chips;
    TextLabel *m_heading;
    ThemedButton *m_moreArticles;
    ThemedButton *m_review;
    ThemedButton *m_events;
    std::vector<ThemedButton *> m_dateButtons;
    std::vector<ThemedButton *> m_acceptButtons;
    SharedSuggestions m_suggestions;
    bool m_writable = true;
    std::vector<const ArticleSummary *> m_articles;
    int m_suggested = 0; ///< the first of m_articles, for which there is a suggestion
    int m_waiting = 0;
};

} // namespace dateline
