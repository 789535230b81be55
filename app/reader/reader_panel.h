// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pipeline/project.h"

#include <QWidget>

#include <memory>

namespace dateline {

class ArticlePane;
class FindBar;
class ThemedButton;

/// The article beside the timeline: what it says, which passage is meant, and what it still needs.
class ReaderPanel : public QWidget {
    Q_OBJECT

public:
    explicit ReaderPanel(QWidget *parent = nullptr);

    /// nullptr: nothing to read.
    void showArticle(std::shared_ptr<const ArticleView> view);
    /// Marks the passage of the event's source when that stands in the article shown. nullptr marks nothing.
    void showSource(std::shared_ptr<const Event> event, int source);
    void openFind();
    /// Puts the keyboard into the article.
    void takeFocus();

    ArticlePane *pane() const { return m_pane; }
    FindBar *findBar() const { return m_findBar; }

signals:
    void eventChosen(dateline::EventId event);
    /// Esc: back to where the user came from.
    void leaveRequested();
    void dateWanted(dateline::ArticleId article, const QPoint &anchor);

private:
    QWidget *makeDateStrip();
    void mark();

    std::shared_ptr<const ArticleView> m_view;
    std::shared_ptr<const Event> m_event;
    int m_source = 0;
    ArticlePane *m_pane;
    FindBar *m_findBar;
    QWidget *m_nothing; ///< instead of the pane
    QWidget *m_dateStrip;
};

} // namespace dateline
