// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timeline.h"

#include <QLocale>
#include <QString>

namespace dateline {

/// The words beside an event's bar: its title, the period when it is wider than a day, and what keeps it from being
/// a plain fact ("claimed", "denied", "possible"). Right-to-left titles stay one piece inside.
QString labelText(const TimelineRow &row, const QLocale &locale = QLocale());

/// When it happened, in full: "Friday 28 September 2012", "May 2015", "24 – 30 Sep 2012", "about 2013",
/// "from Mar 2014", "until 12 May 2016".
QString whenText(const TimelineRow &row, const QLocale &locale = QLocale());

/// "17 days", "1 day".
QString daysText(std::int64_t days);
/// About how long, in the largest unit that leaves a number of two or more: "45 days", "14 months", "3 years".
QString lengthText(std::int64_t days);

/// One sentence for screen readers: title, type, date, status, sources.
QString spokenText(const TimelineRow &row, const QLocale &locale = QLocale());
/// Rich text for a tooltip, from what the timeline knows.
QString tooltipText(const TimelineRow &row, const QLocale &locale = QLocale());

} // namespace dateline
