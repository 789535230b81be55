// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/suggestion_wording.h"
#include "core/model/timeline.h"

#include <QDialog>

#include <utility>
#include <vector>

class QTreeWidget;
class QTreeWidgetItem;

namespace dateline {

class TextLabel;
class ThemedButton;

/// All suggested publication dates with their certainty and reasons. Nothing is ticked at first: only what the user
/// ticks is accepted, in one step.
class SuggestionsDialog : public QDialog {
    Q_OBJECT

public:
    SuggestionsDialog(const SharedSuggestions &suggestions, const Timeline &timeline, QWidget *parent = nullptr);

    /// Of another search; what was ticked stays so where the day is the same.
    void setSuggestions(const SharedSuggestions &suggestions, const Timeline &timeline);
    /// Whether the library is being looked through now, and whether dates were given since it was last.
    void showSearch(bool running, bool outdated);

    /// For tests.
    QTreeWidget *list() const { return m_list; }
    ThemedButton *acceptButton() const { return m_accept; }
    ThemedButton *againButton() const { return m_again; }

signals:
    void accepted(const std::vector<std::pair<dateline::ArticleId, dateline::CivilDate>> &dates);
    void articleChosen(dateline::ArticleId article);
    void lookAgainWanted();

private:
    void fill(const SharedSuggestions &suggestions, const Timeline &timeline);
    void addRow(const LibrarySuggestion &suggestion, const Timeline &timeline);
    std::vector<std::pair<ArticleId, CivilDate>> ticked() const;
    void update();

    QTreeWidget *m_list;
    TextLabel *m_reasons;
    ThemedButton *m_accept;
    ThemedButton *m_again;
    TextLabel *m_searchState;
};

} // namespace dateline
