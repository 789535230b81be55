// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/selection/view_state.h"

#include <QWidget>

namespace dateline {

class TextLabel;
class TimelineView;

/// A second timeline under the first one: the same library, days and selection, but a filter of its own that stays as
/// it was when the comparison began.
class ComparePane : public QWidget {
    Q_OBJECT

public:
    explicit ComparePane(ViewState *above, QWidget *parent = nullptr);

    /// `words` say what the filter shows.
    void open(const Filter &filter, const QString &words);
    void close();
    bool isOpen() const { return m_open; }

    ViewState *state() { return &m_state; }
    TimelineView *timelineView() const { return m_timeline; }

signals:
    void closed();

private:
    void follow();
    void swapFilters();
    void updateWords();

    ViewState *m_above;
    ViewState m_state;
    TimelineView *m_timeline;
    TextLabel *m_words;
    QString m_shown; ///< what the filter shows
    bool m_open = false;
};

} // namespace dateline
