// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/message_bar.h"

#include "app/theme/theme.h"
#include "app/widgets/text_label.h"
#include "app/widgets/themed_button.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>

namespace dateline {

namespace {

constexpr int newsTime = 8000; ///< milliseconds

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new TextLabel(TextLabel::Look::Body))
    , m_action(new ThemedButton(ThemedButton::Look::Secondary))
    , m_hideLater(new QTimer(this))
{
    m_text->setWraps(true);
    auto *close = new ThemedButton(ThemedButton::Look::Link, tr("Close"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(22, 8, 24, 8);
    layout->setSpacing(12);
    layout->addWidget(m_text, 1);
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
    hide();
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
    QColor fill = m_warning ? theme.warning : theme.accent;
    fill.setAlphaF(0.12f);
    painter.fillRect(rect(), fill);
    painter.fillRect(QRect(0, 0, 4, height()), m_warning ? theme.warning : theme.accent);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
}

} // namespace dateline
