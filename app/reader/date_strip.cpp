// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/date_strip.h"

#include "app/models/date_wording.h"
#include "app/models/suggestion_wording.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostReasons = 3; ///< the strongest come first; all are in the tool tip

} // namespace

DateStrip::DateStrip(QWidget *parent)
    : QWidget(parent)
    , m_heading(new TextLabel(TextLabel::Look::Warning, tr("This article needs a date")))
    , m_day(new TextLabel(TextLabel::Look::Body))
    , m_reasons(new TextLabel(TextLabel::Look::Small))
    , m_accept(new ThemedButton(ThemedButton::Look::Secondary, tr("Accept")))
    , m_set(new ThemedButton(ThemedButton::Look::WarningLink, tr("Set date…")))
{
    m_day->setWraps(true);
    m_reasons->setWraps(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_heading, 1);
    top->addWidget(m_set);
    auto *middle = new QHBoxLayout;
    middle->addWidget(m_day, 1);
    middle->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(26, 10, 26, 0);
    layout->setSpacing(6);
    layout->addLayout(top);
    layout->addLayout(middle);
    layout->addWidget(m_reasons);
    connect(m_set, &QAbstractButton::clicked, this,
            [this] { emit dateWanted(m_article, m_set->mapToGlobal(QPoint(0, m_set->height()))); });
    connect(m_accept, &QAbstractButton::clicked, this, [this] { emit accepted(m_article, m_date); });
    showNone(0);
}

void DateStrip::showNone(ArticleId article)
{
    m_article = article;
    m_day->hide();
    m_reasons->hide();
    m_accept->hide();
}

void DateStrip::showSuggestion(const LibrarySuggestion &suggestion, const Timeline &timeline)
{
    m_article = suggestion.article;
    m_date = suggestion.date;
    const QString day = tr("It is %1 of %2", "how certain, the day")
                            .arg(certaintyWords(suggestion.certainty), longDay(suggestion.date));
    const QStringList reasons = clueWords(suggestion, timeline);
    m_day->setText(day);
    m_reasons->setText(
        tr("Because %1").arg(QStringList(reasons.first(std::min(mostReasons, reasons.size()))).join(u"; "_s)));
    const QString all = reasons.join(u'\n') + u'\n' + certaintySentence(suggestion.certainty);
    m_day->setToolTip(all);
    m_accept->setToolTip(all);
    m_accept->setAccessibleName(tr("Accept %1").arg(longDay(suggestion.date)));
    m_accept->setAccessibleDescription(day + u". "_s + all);
    m_day->show();
    m_reasons->setVisible(!reasons.isEmpty());
    m_accept->show();
}

} // namespace dateline
