// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/dialogs/date_field.h"
#include "app/models/suggestion_wording.h"
#include "core/model/timeline.h"

#include <QDialog>

#include <optional>

class QVBoxLayout;

namespace dateline {

class ThemedButton;

/// Asks for the publication date of one article, right where it is missing. Offers the suggestion there is, with its
/// reasons; takes nothing by itself. Esc or a click elsewhere leaves everything as it is.
class DatePopup : public QDialog {
    Q_OBJECT

public:
    /// `suggestion` may be nullptr; `timeline` has the titles that its reasons name. Both are only read here.
    DatePopup(const ArticleSummary &article, const LibrarySuggestion *suggestion, const Timeline &timeline,
              DateReader reader, QWidget *parent);

    /// Opens near a point on the screen, wholly visible.
    void openAt(const QPoint &point);

signals:
    void dateGiven(dateline::ArticleId article, std::optional<dateline::CivilDate> date);

private:
    void addSuggestion(QVBoxLayout *layout, const LibrarySuggestion &suggestion, const Timeline &timeline);
    void paintEvent(QPaintEvent *event) override;
    void give(std::optional<CivilDate> date);

    ArticleId m_article;
    DateField *m_field;
    ThemedButton *m_set;
};

} // namespace dateline
