// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/event_link.h"

#include "app/theme/theme.h"
#include "app/widgets/mirrored.h"

#include <QPainter>

namespace dateline {

namespace {

constexpr int lineHeight = 25;
constexpr int afterDot = 22; ///< where the title starts when there is a dot
constexpr qreal dotRadius = 5;

} // namespace

EventLink::EventLink(std::optional<EventType> dot, const QString &title, const QString &trailing, QWidget *parent)
    : QAbstractButton(parent), m_dot(dot), m_trailing(trailing)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(trailing);
    setToolTip(title.toHtmlEscaped());
    setFont(uiFont(9.75));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EventLink::setCurrent(bool current)
{
    m_current = current;
    update();
}

QSize EventLink::sizeHint() const
{
    return {200, lineHeight};
}
QSize EventLink::minimumSizeHint() const
{
    return {60, lineHeight};
}

void EventLink::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_dot) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.type(*m_dot));
        painter.drawEllipse(mirrored(*this, QRectF(2, height() / 2.0 - dotRadius, 2.0 * dotRadius, 2.0 * dotRadius)));
    }
    QRect line = rect().adjusted(m_dot ? afterDot : 0, 0, 0, 0);
    if (!m_trailing.isEmpty()) {
        painter.setFont(uiFont(8.75));
        painter.setPen(theme.mutedText);
        drawWords(painter, mirrored(*this, line), Qt::AlignTrailing | Qt::AlignVCenter, Qt::TextSingleLine, m_trailing);
        line.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(m_trailing) - 10, 0);
    }
    QFont shown = font();
    shown.setUnderline(underMouse() || hasFocus());
    if (m_current)
        shown.setWeight(QFont::DemiBold);
    painter.setFont(shown);
    painter.setPen(isEnabled() ? theme.text : theme.mutedText);
    drawWords(painter, mirrored(*this, line), Qt::AlignLeading | Qt::AlignVCenter, Qt::TextSingleLine,
              painter.fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
}

void EventLink::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void EventLink::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace dateline
