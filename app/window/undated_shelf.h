// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <QWidget>

#include <memory>
#include <vector>

class QHBoxLayout;

namespace dateline {

class TextLabel;
class ThemedButton;

/// What has no place in time yet: articles without a publication date, each with a way to give it, and the events that
/// wait. Hidden while there is nothing.
class UndatedShelf : public QWidget {
    Q_OBJECT

public:
    explicit UndatedShelf(QWidget *parent = nullptr);

    void setTimeline(std::shared_ptr<const Timeline> timeline);
    int waitingEvents() const { return m_waiting; }
    /// The buttons that ask for dates; for tests.
    const std::vector<ThemedButton *> &dateButtons() const { return m_dateButtons; }

signals:
    void dateWanted(dateline::ArticleId article, const QPoint &anchor);
    void articleChosen(dateline::ArticleId article);
    void eventChosen(dateline::EventId event);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    QWidget *makeChip(const ArticleSummary &article);
    void showEventMenu();
    void showArticleMenu();

    std::shared_ptr<const Timeline> m_timeline;
    QHBoxLayout *m_chips;
    TextLabel *m_heading;
    ThemedButton *m_moreArticles;
    ThemedButton *m_events;
    std::vector<ThemedButton *> m_dateButtons;
    std::vector<const ArticleSummary *> m_articles;
    int m_waiting = 0;
};

} // namespace dateline
