// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dialogs/date_popup.h"

#include "app/models/date_wording.h"
#include "app/models/text.h"
#include "app/theme/theme.h"
#include "app/widgets/hairline.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace dateline {

namespace {

constexpr int popupWidth = 330;
constexpr qsizetype mostReasons = 3;

} // namespace

DatePopup::DatePopup(const ArticleSummary &article, const LibrarySuggestion *suggestion, const Timeline &timeline,
                     DateReader reader, QWidget *parent)
    : QDialog(parent, Qt::Popup)
    , m_article(article.id)
    , m_field(new DateField(std::move(reader), true))
    , m_set(new ThemedButton(ThemedButton::Look::Primary, tr("Set date")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Publication date"));
    setFixedWidth(popupWidth);
    auto *title = new TextLabel(TextLabel::Look::Strong, singleLine(toQString(article.title)));
    title->setWraps(true);

    auto *buttons = new QHBoxLayout;
    if (article.published) {
        auto *none = new ThemedButton(ThemedButton::Look::Link, tr("It has none"));
        connect(none, &QAbstractButton::clicked, this, [this] { give(std::nullopt); });
        buttons->addWidget(none);
    }
    buttons->addStretch();
    buttons->addWidget(m_set);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(title);
    layout->addWidget(new TextLabel(TextLabel::Look::Muted, tr("When was this article published?")));
    if (suggestion && !article.published)
        addSuggestion(layout, *suggestion, timeline);
    layout->addWidget(m_field);
    layout->addLayout(buttons);
    if (article.published)
        m_field->setText(toQString(toIso(*article.published)));

    m_set->setEnabled(false);
    connect(m_field, &DateField::changed, this, [this] { m_set->setEnabled(m_field->interval().has_value()); });
    connect(m_field, &DateField::accepted, m_set, [this] { m_set->click(); });
    connect(m_set, &QAbstractButton::clicked, this, [this] {
        if (m_field->interval())
            give(m_field->interval()->first);
    });
    m_field->setFocus();
}

/// Popups have no frame of their own, and the window behind has the same colour.
void DatePopup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().window);
    painter.setPen(Theme::current().mutedText);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void DatePopup::addSuggestion(QVBoxLayout *layout, const LibrarySuggestion &suggestion, const Timeline &timeline)
{
    auto *use = new ThemedButton(ThemedButton::Look::Secondary, tr("Use %1").arg(longDay(suggestion.date)));
    connect(use, &QAbstractButton::clicked, this, [this, date = suggestion.date] { give(date); });
    layout->addWidget(use);
    const QStringList reasons = clueWords(suggestion, timeline);
    for (qsizetype i = 0; i < reasons.size() && i < mostReasons; ++i) {
        auto *reason = new TextLabel(TextLabel::Look::Small, tr("· %1", "one reason of several").arg(reasons[i]));
        reason->setWraps(true);
        layout->addWidget(reason);
    }
    auto *share = new TextLabel(TextLabel::Look::Small, certaintySentence(suggestion.certainty));
    share->setWraps(true);
    layout->addWidget(share);
    layout->addWidget(new Hairline(Qt::Horizontal));
}

void DatePopup::give(std::optional<CivilDate> date)
{
    emit dateGiven(m_article, date);
    close();
}

void DatePopup::openAt(const QPoint &point)
{
    adjustSize();
    QPoint at = point;
    if (const QScreen *onto = QGuiApplication::screenAt(point)) {
        const QRect room = onto->availableGeometry();
        at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
        at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    }
    move(at);
    show();
}

} // namespace dateline
