// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/hint_label.h"

#include <QFontMetrics>

namespace dateline {

namespace {

QString joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

} // namespace

HintLabel::HintLabel(QWidget *parent) : TextLabel(Look::Small, {}, parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void HintLabel::setParts(const QStringList &parts)
{
    m_parts = parts;
    fit();
}

QSize HintLabel::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {metrics.horizontalAdvance(joined(m_parts)) + 2, metrics.height()};
}

QSize HintLabel::minimumSizeHint() const
{
    return {0, QFontMetrics(font()).height()};
}

void HintLabel::fit()
{
    const QFontMetrics metrics(font());
    QStringList shown = m_parts;
    while (!shown.isEmpty() && metrics.horizontalAdvance(joined(shown)) + 2 > width())
        shown.removeLast();
    setText(joined(shown));
    setAccessibleName(joined(m_parts));
    setToolTip(shown.size() < m_parts.size() ? joined(m_parts).toHtmlEscaped() : QString());
}

void HintLabel::resizeEvent(QResizeEvent *event)
{
    TextLabel::resizeEvent(event);
    fit();
}

} // namespace dateline
