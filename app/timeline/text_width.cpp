// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/text_width.h"

#include <cmath>

namespace dateline {

TextWidth::TextWidth(const QFont &font) : m_metrics(font)
{
    m_widths.fill(-1);
}

double TextWidth::widthOf(char16_t c) const
{
    float &width = m_widths[c];
    if (width < 0)
        width = static_cast<float>(QChar::isSurrogate(c) ? m_metrics.height() * 0.6
                                                         : m_metrics.horizontalAdvance(QChar(c)));
    return static_cast<double>(width);
}

double TextWidth::of(QStringView text) const
{
    double width = 2; // kerning may widen a pair by a fraction of a pixel
    for (const QChar c : text)
        width += widthOf(c.unicode());
    return std::ceil(width);
}

} // namespace dateline
