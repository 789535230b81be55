// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/timeline_coordinates.h"

#include <QLocale>
#include <QString>

#include <vector>

namespace dateline {

enum class AxisUnit { Minute, Hour, Day, Week, Month, Year };

/// So many units a cell, e.g. {Month, 3} for quarters.
struct AxisStep {
    AxisUnit unit = AxisUnit::Day;
    int count = 1;

    friend bool operator==(const AxisStep &, const AxisStep &) = default;
};

/// One stretch of the calendar, [start, end) in days since 1970-01-01.
struct AxisCell {
    double start = 0;
    double end = 0;
    QString text;
    QString shortText; ///< for where `text` has no room; may be empty

    friend bool operator==(const AxisCell &, const AxisCell &) = default;
};

/// The two rows of the date axis for one range, and what follows from its zoom.
struct TimeAxis {
    AxisStep upperStep;
    AxisStep lowerStep;
    std::vector<AxisCell> upper; ///< cells that touch the range, ascending, without gaps unless days are left out
    std::vector<AxisCell> lower;
    bool weekends = false; ///< days are wide enough for their weekends to be shaded
};

/// Picks the finest units whose labels have room: minutes up to ten thousands of years. Cells of which no day is drawn
/// are left out.
TimeAxis makeTimeAxis(VisibleRange range, double width, const QLocale &locale = QLocale(),
                      const TimeFold *fold = nullptr);

/// All cells of a step that touch the range, without labels; at most `limit`.
std::vector<AxisCell> calendarStrip(VisibleRange range, AxisStep step, std::size_t limit = 4096);
/// Those of which some day is drawn.
std::vector<AxisCell> calendarStrip(VisibleRange range, AxisStep step, const TimeFold *fold);
/// The cell of a step that holds the day.
AxisCell cellOf(double day, AxisStep step);
/// How long a cell is on average, in days.
double averageDays(AxisStep step);

/// "2012", "44 BC".
QString yearText(std::int64_t year);
/// "Fri 28 Sep 2012", with "14:00" before it when `withHour`.
QString dayText(double day, const QLocale &locale = QLocale(), bool withHour = false);

} // namespace dateline
