// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace dateline {

/// The articles of a timeline whose title or outlet holds a text, in the order of the timeline. Those that print
/// another one again are not listed: that one shows how many there are.
class ArticleListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum ArticleRole { IdRole = Qt::UserRole, DateTextRole, NeedsDateRole, NotAnalysedRole, CopiesRole, EventsRole };

    explicit ArticleListModel(QObject *parent = nullptr);

    void setTimeline(std::shared_ptr<const Timeline> timeline);
    void setFilterText(const QString &text);

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Display: the title; tool tip: title, outlet, file, number of events, who prints it again and what is missing.
    QVariant data(const QModelIndex &index, int role) const override;

    const ArticleSummary &article(int row) const;
    /// Of a copy the row of the article that stands for it. -1 when it is not listed.
    int rowOf(ArticleId article) const;

private:
    void list();
    bool passes(const ArticleSummary &article) const;
    QString toolTip(const ArticleSummary &article) const;

    std::shared_ptr<const Timeline> m_timeline;
    QString m_filterText;
    std::vector<std::size_t> m_listed; ///< positions in Timeline::articles()
};

/// "also printed by Coast Post, Evening Mail"; empty when nobody prints the article again.
QString alsoPrintedBy(const Timeline &timeline, ArticleId article);

/// "29 Sep 2012", or "set date" when the article has none.
QString publishedLabel(const ArticleSummary &article);

} // namespace dateline
