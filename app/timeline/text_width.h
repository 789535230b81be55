// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QStringView>

#include <array>

namespace dateline {

/// Estimates from above how wide a line of text will be, without shaping it: labels are placed before any of them
/// is drawn. Not for concurrent use.
class TextWidth {
public:
    explicit TextWidth(const QFont &font);
    double of(QStringView text) const;

private:
    double widthOf(char16_t c) const;

    QFontMetricsF m_metrics;
    mutable std::array<float, 0x10000> m_widths; ///< negative: not measured yet
};

} // namespace dateline
