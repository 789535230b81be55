// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/label_book.h"

#include "app/theme/theme.h"
#include "app/timeline/label_text.h"
#include "app/timeline/timeline_style.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr qsizetype mostLabels = 50'000;

} // namespace

LabelBook::LabelBook() : m_width(std::make_unique<TextWidth>(uiFont(labelPoints, QFont::DemiBold))) {}

void LabelBook::setTimeline(std::shared_ptr<const Timeline> timeline)
{
    m_timeline = std::move(timeline);
    m_labels.clear();
}

double LabelBook::countWidth(int sources)
{
    return sources < 10 ? 16 : sources < 100 ? 22 : 28;
}

const Label &LabelBook::label(RowIndex row)
{
    const auto known = m_labels.constFind(row);
    if (known != m_labels.constEnd())
        return *known;
    if (m_labels.size() >= mostLabels)
        m_labels.clear();
    const TimelineRow data = m_timeline->row(row);
    Label label;
    label.text = labelText(data, m_locale);
    label.textWidth = std::min(m_width->of(label.text), longestLabel);
    if (data.sources > 1)
        label.extraWidth += countWidth(data.sources) + labelGap;
    if (data.flags & RowDisputed)
        label.extraWidth += disputeSignWidth;
    return *m_labels.insert(row, std::move(label));
}

} // namespace dateline
