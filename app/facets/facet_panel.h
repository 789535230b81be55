// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/facets/facet_choice.h"
#include "app/selection/view_state.h"
#include "core/stats/facet_counts.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace dateline {

class ArticleList;
class FacetSection;
class SavedSearchList;

/// The panel at the left: what the events are about, with counts that follow the filter, and the articles.
/// Reads and changes the ViewState.
class FacetPanel : public QWidget {
    Q_OBJECT

public:
    explicit FacetPanel(ViewState *state, QWidget *parent = nullptr);

    ArticleList *articles() const { return m_articles; }
    SavedSearchList *savedSearches() const { return m_searches; }

private:
    FacetSection *addSection(QVBoxLayout *layout, FacetKind kind, const QString &heading, int shortLength);
    QWidget *makeArticlePart();
    void refresh();
    void refreshSoon();

    ViewState *m_state;
    QTimer m_later;
    std::vector<FacetSection *> m_sections;
    ArticleList *m_articles;
    SavedSearchList *m_searches;
};

} // namespace dateline
