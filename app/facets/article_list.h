// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <QListView>

#include <memory>

namespace dateline {

class ArticleListModel;

/// The articles with their dates. A click shows the article; a click on "set date" asks for its date.
class ArticleList : public QListView {
    Q_OBJECT

public:
    explicit ArticleList(QWidget *parent = nullptr);

    void setTimeline(std::shared_ptr<const Timeline> timeline);
    void setFilterText(const QString &text);
    void setCurrentArticle(ArticleId article);

signals:
    void articleChosen(dateline::ArticleId article);
    /// `anchor` is where the click was, on the screen.
    void dateWanted(dateline::ArticleId article, const QPoint &anchor);
    void menuWanted(dateline::ArticleId article, const QPoint &position);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    ArticleListModel *m_model;
    ArticleId m_current = 0;
};

} // namespace dateline
