// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/date_clue.h"
#include "core/model/timeline.h"

#include <QWidget>

namespace dateline {

class TextLabel;
class ThemedButton;

/// Above an article without a date: that it needs one, what is likely and why, and ways to accept that or give another.
class DateStrip : public QWidget {
    Q_OBJECT

public:
    explicit DateStrip(QWidget *parent = nullptr);

    void showNone(ArticleId article);
    /// `timeline` has the titles of the articles that the reasons name.
    void showSuggestion(const LibrarySuggestion &suggestion, const Timeline &timeline);
    /// For tests.
    ThemedButton *acceptButton() const { return m_accept; }

signals:
    void dateWanted(dateline::ArticleId article, const QPoint &anchor);
    void accepted(dateline::ArticleId article, dateline::CivilDate date);

private:
    ArticleId m_article = 0;
    CivilDate m_date;
    TextLabel *m_heading;
    TextLabel *m_day;
    TextLabel *m_reasons;
    ThemedButton *m_accept;
    ThemedButton *m_set;
};

} // namespace dateline
