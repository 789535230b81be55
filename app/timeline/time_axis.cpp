// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/time_axis.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

struct Tier {
    AxisStep step;
    double minimumWidth; ///< pixels that a label of it needs
    AxisStep above;
};

constexpr AxisStep oneDay{AxisUnit::Day, 1}, oneMonth{AxisUnit::Month, 1}, oneYear{AxisUnit::Year, 1};

/// Finest first.
constexpr Tier tiers[] = {
    {{AxisUnit::Minute, 5}, 46, oneDay},
    {{AxisUnit::Minute, 10}, 46, oneDay},
    {{AxisUnit::Minute, 30}, 46, oneDay},
    {{AxisUnit::Hour, 1}, 46, oneDay},
    {{AxisUnit::Hour, 3}, 46, oneDay},
    {{AxisUnit::Hour, 6}, 46, oneDay},
    {{AxisUnit::Hour, 12}, 46, oneDay},
    {oneDay, 50, oneMonth},
    {{AxisUnit::Week, 1}, 58, oneMonth},
    {oneMonth, 40, oneYear},
    {{AxisUnit::Month, 3}, 40, oneYear},
    {oneYear, 44, {AxisUnit::Year, 10}},
    {{AxisUnit::Year, 2}, 44, {AxisUnit::Year, 10}},
    {{AxisUnit::Year, 5}, 44, {AxisUnit::Year, 50}},
    {{AxisUnit::Year, 10}, 52, {AxisUnit::Year, 100}},
    {{AxisUnit::Year, 20}, 52, {AxisUnit::Year, 100}},
    {{AxisUnit::Year, 50}, 60, {AxisUnit::Year, 500}},
    {{AxisUnit::Year, 100}, 64, {AxisUnit::Year, 1000}},
    {{AxisUnit::Year, 500}, 72, {AxisUnit::Year, 5000}},
    {{AxisUnit::Year, 1000}, 72, {AxisUnit::Year, 10'000}},
    {{AxisUnit::Year, 5000}, 80, {AxisUnit::Year, 50'000}},
    {{AxisUnit::Year, 10'000}, 80, {AxisUnit::Year, 100'000}},
};

constexpr double shadeWeekendsFrom = 5; ///< pixels a day

std::int64_t floorTo(std::int64_t value, std::int64_t step)
{
    const std::int64_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

QString tr(const char *text)
{
    return QCoreApplication::translate("TimeAxis", text);
}

/// Cells of hours and minutes are counted as whole ones since 1970, so that neighbours meet exactly.
double clockStart(double day, double cellsPerDay)
{
    return std::floor(day * cellsPerDay + 1e-6) / cellsPerDay;
}

double clockNext(double start, double cellsPerDay)
{
    return (std::round(start * cellsPerDay) + 1) / cellsPerDay;
}

double cellStart(double day, AxisStep step)
{
    const auto whole = static_cast<LongDay>(std::floor(day));
    switch (step.unit) {
    case AxisUnit::Minute: return clockStart(day, 24.0 * 60 / step.count);
    case AxisUnit::Hour: return clockStart(day, 24.0 / step.count);
    case AxisUnit::Day: return static_cast<double>(floorTo(whole, step.count));
    case AxisUnit::Week: return static_cast<double>(whole - (weekdayOf(whole) - 1));
    case AxisUnit::Month: {
        const LongDate date = toLongDate(whole);
        return static_cast<double>(
            toLongDay({date.year, static_cast<int>(floorTo(date.month - 1, step.count)) + 1, 1}));
    }
    case AxisUnit::Year: break;
    }
    return static_cast<double>(toLongDay({floorTo(toLongDate(whole).year, step.count), 1, 1}));
}

/// The start of the cell after the one that starts at `start`.
double nextStart(double start, AxisStep step)
{
    const auto whole = static_cast<LongDay>(std::floor(start));
    switch (step.unit) {
    case AxisUnit::Minute: return clockNext(start, 24.0 * 60 / step.count);
    case AxisUnit::Hour: return clockNext(start, 24.0 / step.count);
    case AxisUnit::Day: return start + step.count;
    case AxisUnit::Week: return start + 7.0 * step.count;
    case AxisUnit::Month: {
        const LongDate date = toLongDate(whole);
        const int month = date.month + step.count;
        return static_cast<double>(toLongDay({date.year + (month - 1) / 12, (month - 1) % 12 + 1, 1}));
    }
    case AxisUnit::Year: break;
    }
    return static_cast<double>(toLongDay({toLongDate(whole).year + step.count, 1, 1}));
}

QString clockText(double day)
{
    const auto minutes = static_cast<int>(std::llround((day - std::floor(day)) * 24 * 60)) % (24 * 60);
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString dayOfMonth(LongDay day, const QLocale &locale)
{
    return locale.standaloneDayName(weekdayOf(day), QLocale::ShortFormat) % QLatin1Char(' ')
           % QString::number(toLongDate(day).day);
}

void nameMonth(AxisCell &cell, const LongDate &date, bool upper, int count, const QLocale &locale)
{
    const QString shortName = locale.standaloneMonthName(date.month, QLocale::ShortFormat);
    if (upper) {
        cell.text = locale.standaloneMonthName(date.month) % QLatin1Char(' ') % yearText(date.year);
        cell.shortText = shortName;
    } else if (count == 1) {
        cell.text = shortName;
    } else {
        //: A quarter of a year, e.g. Q3.
        cell.text = tr("Q%1").arg((date.month - 1) / 3 + 1);
    }
}

void nameYears(AxisCell &cell, std::int64_t year, bool upper, int count)
{
    if (upper && count == 10 && year > 0)
        //: A decade, e.g. 2010s.
        cell.text = tr("%1s").arg(year);
    else if (upper && count > 1)
        cell.text = yearText(year) % QStringLiteral(" – ") % yearText(year + count - 1);
    else
        cell.text = yearText(year);
    cell.shortText = yearText(year);
}

void nameCell(AxisCell &cell, AxisStep step, bool upper, const QLocale &locale)
{
    const auto day = static_cast<LongDay>(std::floor(cell.start + 1e-6));
    const LongDate date = toLongDate(day);
    switch (step.unit) {
    case AxisUnit::Minute:
    case AxisUnit::Hour: cell.text = clockText(cell.start); break;
    case AxisUnit::Day:
    case AxisUnit::Week:
        cell.text = upper ? dayText(static_cast<double>(day), locale) : dayOfMonth(day, locale);
        cell.shortText = QString::number(date.day);
        break;
    case AxisUnit::Month: nameMonth(cell, date, upper, step.count, locale); break;
    case AxisUnit::Year: nameYears(cell, date.year, upper, step.count); break;
    }
}

std::vector<AxisCell> namedStrip(VisibleRange range, AxisStep step, bool upper, const QLocale &locale,
                                 const TimeFold *fold)
{
    std::vector<AxisCell> cells = calendarStrip(range, step, fold);
    for (AxisCell &cell : cells)
        nameCell(cell, step, upper, locale);
    return cells;
}

} // namespace

double averageDays(AxisStep step)
{
    switch (step.unit) {
    case AxisUnit::Minute: return step.count / (24.0 * 60);
    case AxisUnit::Hour: return step.count / 24.0;
    case AxisUnit::Day: return step.count;
    case AxisUnit::Week: return 7.0 * step.count;
    case AxisUnit::Month: return 30.436875 * step.count;
    case AxisUnit::Year: break;
    }
    return 365.2425 * step.count;
}

AxisCell cellOf(double day, AxisStep step)
{
    AxisCell cell;
    cell.start = cellStart(day, step);
    cell.end = nextStart(cell.start, step);
    return cell;
}

std::vector<AxisCell> calendarStrip(VisibleRange range, AxisStep step, std::size_t limit)
{
    std::vector<AxisCell> cells;
    for (double start = cellStart(range.start, step); start < range.end && cells.size() < limit;) {
        AxisCell cell;
        cell.start = start;
        cell.end = start = nextStart(start, step);
        cells.push_back(cell);
    }
    return cells;
}

std::vector<AxisCell> calendarStrip(VisibleRange range, AxisStep step, const TimeFold *fold)
{
    if (!fold)
        return calendarStrip(range, step);
    std::vector<AxisCell> cells;
    for (const VisibleRange part : fold->drawnParts(range))
        for (AxisCell &cell : calendarStrip(part, step))
            if (cells.empty() || cells.back().start < cell.start) // a cell may have days on both sides of a stretch
                cells.push_back(std::move(cell));
    return cells;
}

TimeAxis makeTimeAxis(VisibleRange range, double width, const QLocale &locale, const TimeFold *fold)
{
    const double pixelsPerDay = std::max(width, 1.0) / (fold ? fold->length(range) : range.days());
    const Tier *chosen = std::end(tiers) - 1;
    for (const Tier &tier : tiers) {
        if (averageDays(tier.step) * pixelsPerDay >= tier.minimumWidth) {
            chosen = &tier;
            break;
        }
    }
    TimeAxis axis;
    axis.upperStep = chosen->above;
    axis.lowerStep = chosen->step;
    axis.upper = namedStrip(range, chosen->above, true, locale, fold);
    axis.lower = namedStrip(range, chosen->step, false, locale, fold);
    axis.weekends = pixelsPerDay >= shadeWeekendsFrom;
    return axis;
}

QString yearText(std::int64_t year)
{
    //: A year before the common era, e.g. 44 BC.
    return year > 0 ? QString::number(year) : tr("%1 BC").arg(1 - year);
}

QString dayText(double day, const QLocale &locale, bool withHour)
{
    const auto whole = static_cast<LongDay>(std::floor(day));
    const LongDate date = toLongDate(whole);
    const QString text = locale.standaloneDayName(weekdayOf(whole), QLocale::ShortFormat) % QLatin1Char(' ')
                         % QString::number(date.day) % QLatin1Char(' ')
                         % locale.monthName(date.month, QLocale::ShortFormat) % QLatin1Char(' ') % yearText(date.year);
    if (!withHour)
        return text;
    const int minutes = std::clamp(static_cast<int>((day - static_cast<double>(whole)) * 24 * 60), 0, 24 * 60 - 1);
    return QStringLiteral("%1:%2 · ")
               .arg(minutes / 60, 2, 10, QLatin1Char('0'))
               .arg(minutes % 60, 2, 10, QLatin1Char('0'))
           % text;
}

} // namespace dateline
