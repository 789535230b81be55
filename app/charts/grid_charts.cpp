// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/grid_charts.h"

#include "app/timeline/label_text.h"
#include "app/timeline/time_axis.h"
#include "core/stats/reporting_delay.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <memory>

namespace dateline {

namespace {

constexpr std::size_t mostNames = 40;
constexpr double namesWidth = 240, pixelsPerColumn = 20, pixelsPerSubject = 74;
constexpr std::size_t mostColumns = 120;

QString tr(const char *text)
{
    return QCoreApplication::translate("Charts", text);
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString eventsText(std::uint32_t count)
{
    return count == 1 ? tr("1 event") : tr("%1 events").arg(QLocale().toString(count));
}

/// "…: 3 events", and the title of the most salient one.
QString cellText(const QString &where, const GridCell &cell, const Timeline &timeline)
{
    QString text = where % QStringLiteral(": ") % eventsText(cell.count);
    if (cell.best != noRow)
        text += QStringLiteral("\n") % fromUtf8(timeline.title(cell.best));
    return text;
}

/// Selects the most salient event of the cell and brings it into view.
void openEvent(ViewState &state, const GridCell &cell)
{
    if (cell.best == noRow || cell.best >= state.timeline()->size())
        return;
    const EventId event = state.timeline()->row(cell.best).id;
    state.selectEvent(event);
    state.bringIntoView(event);
}

QStringList namesOf(const Timeline &timeline, const std::vector<NameId> &ids)
{
    QStringList names;
    for (const NameId id : ids)
        names << fromUtf8(timeline.name(id));
    return names;
}

std::size_t rowsIn(QSize size)
{
    return std::min(mostNames, static_cast<std::size_t>(GridView::rowsFitting(size.height())));
}

std::size_t columnsIn(QSize size, double pixels, std::size_t most)
{
    return static_cast<std::size_t>(std::clamp((size.width() - namesWidth) / pixels, 4.0, double(most)));
}

/// Why somebody may not be found in a chart: nothing when all are there.
QString ofAll(const QString &text, std::size_t shown, std::size_t all)
{
    return shown < all ? text.arg(QLocale().toString(shown), QLocale().toString(all)) : QString();
}

QString actorsTitle(Granularity unit)
{
    switch (unit) {
    case Granularity::Day: return tr("Actors by day");
    case Granularity::Week: return tr("Actors by week");
    case Granularity::Month: return tr("Actors by month");
    case Granularity::Quarter: return tr("Actors by quarter");
    case Granularity::Year: return tr("Actors by year");
    case Granularity::Decade: return tr("Actors by decade");
    default: return tr("Actors over time");
    }
}

QString periodText(const std::vector<DayNumber> &edges, Granularity unit, std::size_t column)
{
    TimelineRow period;
    period.start = edges[column];
    period.end = edges[column + 1] - 1;
    period.granularity = unit;
    return whenText(period);
}

/// The year where it changes; a break in time has one sign.
QStringList timeNames(const NamesByTime &table)
{
    QStringList names;
    std::int64_t yearBefore = std::numeric_limits<std::int64_t>::min();
    for (std::size_t i = 0; i + 1 < table.edges.size(); ++i) {
        if (std::binary_search(table.breaks.begin(), table.breaks.end(), i)) {
            const bool first = !std::binary_search(table.breaks.begin(), table.breaks.end(), i - 1);
            names << (first && i > 0 ? QStringLiteral("⋯") : QString());
            continue;
        }
        const std::int64_t year = toLongDate(table.edges[i]).year;
        names << (year == yearBefore ? QString() : yearText(year));
        yearBefore = year;
    }
    return names;
}

QString delayName(std::size_t column)
{
    switch (static_cast<Delay>(column)) {
    case Delay::Before: return tr("before it happens");
    case Delay::SameDay: return tr("the same day");
    case Delay::NextDay: return tr("the next day");
    case Delay::Week: return tr("within a week");
    case Delay::Month: return tr("within a month");
    case Delay::Later: break;
    }
    return tr("later");
}

QString delayNote(const OutletDelay &outlet)
{
    if (!outlet.median)
        return tr("only announced");
    return *outlet.median == 0 ? tr("usually the same day") : tr("usually after %1").arg(daysText(*outlet.median));
}

} // namespace

GridChart actorsChart(const ViewState &state, QSize size)
{
    const auto timeline = state.timeline();
    const auto table = std::make_shared<const NamesByTime>(
        actorsByTime(*timeline, *state.rows(), rowsIn(size), columnsIn(size, pixelsPerColumn, mostColumns)));
    GridChart chart;
    chart.content.title = actorsTitle(table->unit);
    chart.content.note = ofAll(tr("the %1 most named of %2"), table->names.size(), table->allNames);
    chart.content.wholeNames = true;
    chart.content.grid = table->grid;
    chart.content.rowNames = namesOf(*timeline, table->names);
    chart.content.columnNames = timeNames(*table);
    chart.content.nothing = tr("No event names anybody");
    chart.content.describe = [timeline, table](int row, int column) {
        const auto r = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column);
        const QString where =
            fromUtf8(timeline->name(table->names[r])) % QStringLiteral(", ") % periodText(table->edges, table->unit, c);
        return cellText(where, table->grid.at(r, c), *timeline);
    };
    chart.open = [table](ViewState &view, int row, int column) {
        const auto c = static_cast<std::size_t>(column);
        view.setRange({static_cast<double>(table->edges[c]), static_cast<double>(table->edges[c + 1])});
        openEvent(view, table->grid.at(static_cast<std::size_t>(row), c));
    };
    return chart;
}

GridChart speechChart(const ViewState &state, QSize size)
{
    const auto timeline = state.timeline();
    const auto table = std::make_shared<const SpeechTable>(
        whoSpeaksAboutWhom(*timeline, *state.rows(), rowsIn(size), columnsIn(size, pixelsPerSubject, mostNames)));
    GridChart chart;
    chart.content.corner = tr("who speaks ↓  about whom →");
    chart.content.note = ofAll(tr("%1 of %2 speakers"), table->speakers.size(), table->allSpeakers);
    chart.content.grid = table->grid;
    chart.content.rowNames = namesOf(*timeline, table->speakers);
    chart.content.columnNames = namesOf(*timeline, table->subjects);
    chart.content.nothing = tr("No statement names both a speaker and somebody else");
    chart.content.describe = [timeline, table](int row, int column) {
        const auto r = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column);
        const QString where =
            tr("%1 about %2")
                .arg(fromUtf8(timeline->name(table->speakers[r])), fromUtf8(timeline->name(table->subjects[c])));
        return cellText(where, table->grid.at(r, c), *timeline);
    };
    chart.open = [table](ViewState &view, int row, int column) {
        openEvent(view, table->grid.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column)));
    };
    return chart;
}

GridChart delayChart(const ViewState &state, QSize size)
{
    const auto timeline = state.timeline();
    const auto delays =
        std::make_shared<const ReportingDelays>(reportingDelays(*timeline, *state.rows(), rowsIn(size)));
    const auto outletName = [](const OutletDelay &outlet) {
        return outlet.outlet.empty() ? tr("Unknown outlet") : fromUtf8(outlet.outlet);
    };
    GridChart chart;
    chart.content.grid = delays->grid;
    chart.content.corner = tr("reports after the event →");
    for (const OutletDelay &outlet : delays->outlets) {
        chart.content.rowNames << outletName(outlet);
        chart.content.rowNotes << delayNote(outlet);
    }
    for (std::size_t column = 0; column < delayCount; ++column)
        chart.content.columnNames << delayName(column);
    chart.content.nothing = tr("No article with a date tells of a day");
    // The outlets' names live in the timeline: it is kept.
    chart.content.describe = [timeline, delays, outletName](int row, int column) {
        const auto r = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column);
        return cellText(outletName(delays->outlets[r]) % QStringLiteral(", ") % delayName(c), delays->grid.at(r, c),
                        *timeline);
    };
    chart.open = [delays](ViewState &view, int row, int column) {
        openEvent(view, delays->grid.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column)));
    };
    return chart;
}

int calendarYear(const ViewState &state)
{
    const double middle = state.fold()->middle(state.range());
    return static_cast<int>(
        std::clamp<std::int64_t>(toLongDate(static_cast<LongDay>(std::floor(middle))).year, -9999, 9999));
}

GridChart calendarChart(const ViewState &state)
{
    const auto timeline = state.timeline();
    const auto year = std::make_shared<const YearOfDays>(daysOfYear(*timeline, *state.rows(), calendarYear(state)));
    GridChart chart;
    chart.content.grid = year->grid;
    chart.content.squares = true;
    const QLocale locale;
    for (int weekday = 1; weekday <= 7; ++weekday)
        chart.content.rowNames << locale.standaloneDayName(weekday, QLocale::ShortFormat);
    int monthBefore = 0;
    for (const DayNumber monday : year->firstDays) {
        // A week belongs to the month of its last day, so that the column with the 1st has the name.
        const LongDate date = toLongDate(std::int64_t(monday) + 6);
        const bool inYear = date.year == year->year;
        chart.content.columnNames << (inYear && date.month != monthBefore
                                          ? locale.standaloneMonthName(date.month, QLocale::ShortFormat)
                                          : QString());
        monthBefore = inYear ? date.month : monthBefore;
    }
    chart.content.exists = [year](int row, int column) {
        return year->day(static_cast<std::size_t>(row), static_cast<std::size_t>(column)).has_value();
    };
    chart.content.describe = [timeline, year](int row, int column) {
        const auto r = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column);
        const std::optional<DayNumber> day = year->day(r, c);
        return day ? cellText(dayText(*day), year->grid.at(r, c), *timeline) : QString();
    };
    chart.open = [year](ViewState &view, int row, int column) {
        openEvent(view, year->grid.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column)));
    };
    return chart;
}

} // namespace dateline
