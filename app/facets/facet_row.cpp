// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/facets/facet_row.h"

#include "app/theme/theme.h"
#include "app/widgets/mirrored.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace dateline {

namespace {

constexpr int lineHeight = 24;
constexpr int dotIndent = 22; ///< of the name after a dot
constexpr int barIndent = 6;  ///< of the name on a bar
constexpr int barHeight = 17;
constexpr int countWidth = 46; ///< that bars leave free
constexpr int countGap = 8;    ///< between a name and its count

} // namespace

FacetRow::FacetRow(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setFont(uiFont(9.75));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(this, &QAbstractButton::clicked, this,
            [this] { emit chosen(m_value.key, QApplication::keyboardModifiers().testFlag(Qt::ControlModifier)); });
}

void FacetRow::show(const FacetValue &value, double share, bool isChosen, bool dimmed)
{
    m_value = value;
    m_share = share;
    m_dimmed = dimmed;
    setChecked(isChosen);
    setText(value.label);
    setAccessibleName(tr("%1, %Ln event(s)", nullptr, static_cast<int>(value.count)).arg(value.label));
    setAccessibleDescription(tr("Click to keep only it, Ctrl+click to add it"));
    setToolTip(value.label.toHtmlEscaped());
    update();
}

QSize FacetRow::sizeHint() const
{
    return {200, lineHeight};
}
QSize FacetRow::minimumSizeHint() const
{
    return {80, lineHeight};
}

void FacetRow::nextCheckState()
{
    // What is chosen follows from the filter, which the click changes.
}

void FacetRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit chosen(m_value.key, event->modifiers().testFlag(Qt::ControlModifier));
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void FacetRow::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar(0, (height() - barHeight) / 2.0, std::max(0.0, (width() - countWidth - 4.0) * m_share), barHeight);
    if (isChecked()) {
        QColor chosen = theme.accent;
        chosen.setAlphaF(theme.dark ? 0.30f : 0.14f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(chosen);
        painter.drawRoundedRect(QRectF(m_value.dot ? -3 : 0, 1, width() - 1 + (m_value.dot ? 3 : 0), height() - 2), 4,
                                4);
    }
    if (!m_value.dot && bar.width() >= 1 && !isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.field);
        painter.drawRoundedRect(mirrored(*this, bar), 3, 3);
    }
    if (m_value.dot) {
        painter.setPen(Qt::NoPen);
        QColor dot = theme.type(*m_value.dot);
        dot.setAlphaF(m_dimmed ? 0.35f : 1.0f);
        painter.setBrush(dot);
        painter.drawEllipse(mirrored(*this, QRectF(2.5, height() / 2.0 - 5.5, 11, 11)));
    }

    const bool muted = m_dimmed || m_value.count == 0;
    QFont name = font();
    name.setUnderline(underMouse());
    if (isChecked())
        name.setWeight(QFont::DemiBold);
    painter.setFont(name);
    painter.setPen(muted ? theme.mutedText : theme.text);
    const QString count = QLocale().toString(m_value.count);
    const int counted = QFontMetrics(uiFont(9)).horizontalAdvance(count) + countGap;
    const QRect line = mirrored(*this, rect().adjusted(m_value.dot ? dotIndent : barIndent, 0, -counted, 0));
    drawWords(painter, line, Qt::AlignLeading | Qt::AlignVCenter, Qt::TextSingleLine,
              painter.fontMetrics().elidedText(text(), Qt::ElideRight, line.width()));
    painter.setFont(uiFont(9));
    painter.setPen(theme.mutedText);
    painter.drawText(mirrored(*this, rect().adjusted(0, 0, -2, 0)), Qt::AlignRight | Qt::AlignVCenter, count);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void FacetRow::enterEvent(QEnterEvent *event)
{
    update();
    QAbstractButton::enterEvent(event);
}

void FacetRow::leaveEvent(QEvent *event)
{
    update();
    QAbstractButton::leaveEvent(event);
}

} // namespace dateline
