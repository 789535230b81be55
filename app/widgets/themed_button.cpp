// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/themed_button.h"

#include "app/theme/theme.h"
#include "app/widgets/mirrored.h"

#include <QAction>
#include <QEvent>
#include <QPainter>

namespace dateline {

namespace {

constexpr int boxHeight = 30;
constexpr qreal radius = 6;

QFont fontOf(ThemedButton::Look look)
{
    switch (look) {
    case ThemedButton::Look::Primary: return uiFont(9.75, QFont::DemiBold);
    case ThemedButton::Look::WarningLink: return uiFont(8.75, QFont::DemiBold);
    default: return uiFont(9);
    }
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() * (1 - share) + b.redF() * share),
                            static_cast<float>(a.greenF() * (1 - share) + b.greenF() * share),
                            static_cast<float>(a.blueF() * (1 - share) + b.blueF() * share));
}

} // namespace

ThemedButton::ThemedButton(Look look, const QString &text, QWidget *parent) : QAbstractButton(parent), m_look(look)
{
    setText(text);
    setFont(fontOf(look));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (isLink())
        setCursor(Qt::PointingHandCursor);
}

void ThemedButton::follow(QAction *action)
{
    const auto copy = [this, action] {
        setEnabled(action->isEnabled());
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        const QString name = QString(action->text()).remove(u'&');
        setToolTip(key.isEmpty() ? name : tr("%1 (%2)", "action and its key").arg(name, key));
    };
    if (text().isEmpty())
        setText(action->text());
    copy();
    connect(action, &QAction::changed, this, copy);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
}

void ThemedButton::setRoundEnds(bool left, bool right)
{
    m_roundLeft = left;
    m_roundRight = right;
    update();
}

QSize ThemedButton::sizeHint() const
{
    const QFontMetrics metrics(uiFont(font().pointSizeF(), QFont::DemiBold));
    const QSize text = metrics.size(Qt::TextShowMnemonic, this->text());
    if (isLink())
        return {text.width() + 4, metrics.height() + 4};
    return {text.width() + (m_look == Look::Segment ? 26 : 28), boxHeight};
}

QColor ThemedButton::textColor() const
{
    const Theme &theme = Theme::current();
    if (!isEnabled())
        return mixed(theme.mutedText, theme.window, 0.35);
    switch (m_look) {
    case Look::Primary: return theme.onAccent;
    case Look::Link: return isChecked() ? theme.text : theme.accent; // the chosen one of several
    case Look::WarningLink: return theme.warning;
    default: return theme.text;
    }
}

void ThemedButton::paintBox(QPainter &painter) const
{
    const Theme &theme = Theme::current();
    QColor fill = theme.window, edge = theme.line;
    if (m_look == Look::Primary)
        fill = edge = isEnabled() ? theme.accent : mixed(theme.window, theme.line, 0.5);
    else if (isChecked())
        fill = mixed(theme.window, theme.accent, theme.dark ? 0.28 : 0.12);
    if (isDown())
        fill = mixed(fill, theme.text, 0.12);
    else if (underMouse() && isEnabled())
        fill = mixed(fill, theme.text, 0.05);

    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    // An end that is not round reaches out of the widget, so that neighbours share one line.
    const bool turned = layoutDirection() == Qt::RightToLeft;
    const bool roundLeft = turned ? m_roundRight : m_roundLeft, roundRight = turned ? m_roundLeft : m_roundRight;
    const QRectF shape = box.adjusted(roundLeft ? 0 : -1 - radius, 0, roundRight ? 0 : radius, 0);
    painter.setPen(edge);
    painter.setBrush(fill);
    painter.drawRoundedRect(shape, radius, radius);
    if (!roundRight)
        painter.drawLine(box.topRight(), box.bottomRight());
}

void ThemedButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont shown = font();
    if (isChecked())
        shown.setWeight(QFont::DemiBold);
    if (isLink())
        shown.setUnderline(underMouse() && isEnabled());
    else
        paintBox(painter);
    painter.setFont(shown);
    painter.setPen(textColor());
    drawWords(painter, rect(), Qt::AlignCenter, Qt::TextShowMnemonic, text());
    if (hasFocus()) {
        painter.setPen(QPen(Theme::current().accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), radius - 2, radius - 2);
    }
}

void ThemedButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        update();
    QAbstractButton::changeEvent(event);
}

void ThemedButton::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void ThemedButton::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace dateline
