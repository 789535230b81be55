// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/message_bar.h"

#include "app/theme/theme.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QTimer>

#include <algorithm>

namespace dateline {

namespace {

constexpr int newsTime = 8000; ///< milliseconds
constexpr int widest = 760;
constexpr int fromEdge = 18;

} // namespace

MessageBar::MessageBar(QWidget *over)
    : QWidget(over)
    , m_text(new TextLabel(TextLabel::Look::Body))
    , m_action(new ThemedButton(ThemedButton::Look::Secondary))
    , m_hideLater(new QTimer(this))
{
    m_text->setWraps(true);
    auto *close = new ThemedButton(ThemedButton::Look::Link, tr("Close"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(20, 10, 18, 10);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1, Qt::AlignVCenter);
    layout->addWidget(m_action);
    layout->addWidget(close);
    m_hideLater->setSingleShot(true);
    m_hideLater->setInterval(newsTime);
    connect(m_hideLater, &QTimer::timeout, this, &QWidget::hide);
    connect(close, &QAbstractButton::clicked, this, &QWidget::hide);
    connect(m_action, &QAbstractButton::clicked, this, [this] {
        hide();
        if (m_act)
            m_act();
    });
    over->installEventFilter(this);
    hide();
}

bool MessageBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && !isHidden())
        place();
    return QWidget::eventFilter(watched, event);
}

/// As wide as its words, within the parent.
void MessageBar::place()
{
    const QWidget *over = parentWidget();
    layout()->activate();
    const int words = QFontMetrics(m_text->font()).horizontalAdvance(m_text->text()) + 4;
    const int around = layout()->sizeHint().width() - m_text->sizeHint().width();
    const int width = std::max(240, std::min({words + around, widest, over->width() - 2 * fromEdge}));
    const int height = std::max(layout()->heightForWidth(width), layout()->minimumSize().height());
    setGeometry((over->width() - width) / 2, over->height() - height - fromEdge, width, height);
    raise();
}

void MessageBar::showNews(const QString &text, const QString &action, std::function<void()> act)
{
    put(text, false, action, std::move(act));
}

void MessageBar::showWarning(const QString &text, const QString &action, std::function<void()> act)
{
    put(text, true, action, std::move(act));
}

void MessageBar::put(const QString &text, bool warning, const QString &action, std::function<void()> act)
{
    m_warning = warning;
    m_act = std::move(act);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_action->updateGeometry();
    place();
    show();
    update();
    if (warning)
        m_hideLater->stop();
    else
        m_hideLater->start();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    const QColor ink = m_warning ? theme.warning : theme.accent;
    QColor fill = ink;
    fill.setAlphaF(0.12f);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.fillPath(card, theme.window);
    painter.fillPath(card, fill);
    painter.setClipPath(card);
    painter.fillRect(QRect(0, 0, 5, height()), ink);
    painter.setClipping(false);
    painter.setPen(QPen(ink, 1));
    painter.drawPath(card);
}

} // namespace dateline
