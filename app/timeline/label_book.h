// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/text_width.h"
#include "core/model/timeline.h"

#include <QHash>
#include <QLocale>
#include <QString>

#include <memory>

namespace dateline {

struct Label {
    QString text;
    double textWidth = 0;  ///< room to keep for the text, cut at longestLabel
    double extraWidth = 0; ///< room after the text for the number of sources and the sign that they disagree
    double width() const { return textWidth + extraWidth; }
};

inline constexpr double longestLabel = 330;
inline constexpr double disputeSignWidth = 17;

/// The label of each event with its width, kept as long as the timeline stays. Widths are those of the bold label,
/// so that selecting an event moves nothing. Not for concurrent use.
class LabelBook {
public:
    LabelBook();

    void setTimeline(std::shared_ptr<const Timeline> timeline);
    /// Valid until the next call of a member function.
    const Label &label(RowIndex row);
    double widthOf(const QString &text) const { return m_width->of(text); }

    static double countWidth(int sources);

private:
    std::shared_ptr<const Timeline> m_timeline;
    std::unique_ptr<TextWidth> m_width;
    QHash<RowIndex, Label> m_labels;
    QLocale m_locale;
};

} // namespace dateline
