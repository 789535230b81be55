// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/text_label.h"

#include "app/theme/theme.h"
#include "app/widgets/mirrored.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace dateline {

namespace {

constexpr int naturalWrapWidth = 260; ///< what a wrapping label asks for when nobody says how wide it may be

QFont fontOf(TextLabel::Look look)
{
    switch (look) {
    case TextLabel::Look::Body: return uiFont(9.75);
    case TextLabel::Look::Strong: return uiFont(9.75, QFont::DemiBold);
    case TextLabel::Look::Muted: return uiFont(9.25);
    case TextLabel::Look::MutedStrong: return uiFont(9.25, QFont::DemiBold);
    case TextLabel::Look::Title: return uiFont(11.25, QFont::DemiBold);
    case TextLabel::Look::Heading: {
        QFont font = uiFont(7.9, QFont::Bold);
        font.setLetterSpacing(QFont::AbsoluteSpacing, 1);
        font.setCapitalization(QFont::AllUppercase);
        return font;
    }
    case TextLabel::Look::Warning: return uiFont(9.25, QFont::DemiBold);
    case TextLabel::Look::Small: return uiFont(8.5);
    }
    return uiFont(9.75);
}

QColor colorOf(TextLabel::Look look)
{
    const Theme &theme = Theme::current();
    switch (look) {
    case TextLabel::Look::Body:
    case TextLabel::Look::Strong:
    case TextLabel::Look::Title: return theme.text;
    case TextLabel::Look::Warning: return theme.warning;
    default: return theme.mutedText;
    }
}

} // namespace

TextLabel::TextLabel(Look look, const QString &text, QWidget *parent) : QWidget(parent), m_look(look)
{
    updateFont();
    setText(text);
}

void TextLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateToolTip();
    updateGeometry();
    update();
}

void TextLabel::setLook(Look look)
{
    m_look = look;
    updateFont();
}

void TextLabel::setWraps(bool wraps)
{
    m_wraps = wraps;
    QSizePolicy policy(wraps ? QSizePolicy::Preferred : QSizePolicy::Preferred,
                       wraps ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(wraps);
    setSizePolicy(policy);
    updateToolTip();
}

void TextLabel::updateFont()
{
    setFont(fontOf(m_look));
    updateGeometry();
    update();
}

int TextLabel::lineFlags() const
{
    return static_cast<int>(Qt::AlignLeading) | Qt::AlignTop | Qt::TextWordWrap;
}

QSize TextLabel::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int width = metrics.horizontalAdvance(m_text) + 2;
    if (!m_wraps)
        return {width, metrics.height()};
    const int wrapped = std::min(width, naturalWrapWidth);
    return {wrapped, heightForWidth(wrapped)};
}

QSize TextLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.averageCharWidth() * 4, metrics.height()};
}

int TextLabel::heightForWidth(int width) const
{
    const QFontMetrics metrics(font());
    return std::max(metrics.height(),
                    metrics.boundingRect(0, 0, std::max(1, width), 1'000'000, lineFlags(), m_text).height());
}

void TextLabel::updateToolTip()
{
    const bool cut = !m_wraps && QFontMetrics(font()).horizontalAdvance(m_text) > width();
    setToolTip(cut ? m_text.toHtmlEscaped() : QString());
}

void TextLabel::resizeEvent(QResizeEvent *)
{
    updateToolTip();
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        update();
    QWidget::changeEvent(event);
}

void TextLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(isEnabled() ? colorOf(m_look) : Theme::current().mutedText);
    if (m_wraps)
        drawWords(painter, rect(), Qt::AlignLeading | Qt::AlignTop, Qt::TextWordWrap, m_text);
    else
        drawWords(painter, rect(), Qt::AlignLeading | Qt::AlignVCenter, Qt::TextSingleLine,
                  painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
}

} // namespace dateline
