// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/suggestion_wording.h"
#include "core/pipeline/project.h"

#include <QWidget>

#include <memory>

namespace dateline {

class ArticlePane;
class CopyStrip;
class DateStrip;
class FindBar;

/// The article beside the timeline: what it says, which passage is meant, and what it still needs.
class ReaderPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReaderPanel(QWidget *parent = nullptr);

    /// nullptr: nothing to read.
    void showArticle(std::shared_ptr<const ArticleView> view);
    /// Marks the passage of the event's source when that stands in the article shown. nullptr marks nothing.
    void showSource(std::shared_ptr<const Event> event, int source);
    /// What the library makes likely for articles without a date. `timeline` has the titles of the reasons.
    void setSuggestions(SharedSuggestions suggestions, std::shared_ptr<const Timeline> timeline);
    /// Which articles print the one that is shown; before showArticle().
    void setTimeline(std::shared_ptr<const Timeline> timeline);
    /// False: an article without a date is only read here.
    void setDatesWanted(bool wanted);
    void openFind();
    /// Puts the keyboard into the article.
    void takeFocus();

    ArticlePane *pane() const { return m_pane; }
    FindBar *findBar() const { return m_findBar; }
    CopyStrip *copyStrip() const { return m_copyStrip; }

signals:
    void eventChosen(dateline::EventId event);
    /// Esc: back to where the user came from.
    void leaveRequested();
    void articleWanted(dateline::ArticleId article);
    void differencesWanted(dateline::ArticleId copy, dateline::ArticleId original);
    void dateWanted(dateline::ArticleId article, const QPoint &anchor);
    void suggestionAccepted(dateline::ArticleId article, dateline::CivilDate date);

private:
    void updateDateStrip();
    void updateCopyStrip();
    void mark();

    std::shared_ptr<const ArticleView> m_view;
    std::shared_ptr<const Event> m_event;
    int m_source = 0;
    CopyStrip *m_copyStrip;
    ArticlePane *m_pane;
    FindBar *m_findBar;
    QWidget *m_nothing; ///< instead of the pane
    DateStrip *m_dateStrip;
    SharedSuggestions m_suggestions;
    bool m_datesWanted = true;
    std::shared_ptr<const Timeline> m_timeline;
};

} // namespace dateline
