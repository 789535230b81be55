// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/time_axis.h"
#include "tests/support/catch.h"

#include <random>

using namespace dateline;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

double dayOf(std::int64_t year, int month, int day)
{
    return static_cast<double>(toLongDay({year, month, day}));
}

TimeAxis axisOf(double start, double days, double width = 1000)
{
    return makeTimeAxis({start, start + days}, width, english);
}

QStringList texts(const std::vector<AxisCell> &cells)
{
    QStringList list;
    for (const AxisCell &cell : cells)
        list << cell.text;
    return list;
}

} // namespace

TEST_CASE("the axis chooses its units by the zoom")
{
    const double start = dayOf(2012, 9, 1);
    CHECK(axisOf(start, 1.0 / 24).lowerStep == AxisStep{AxisUnit::Minute, 5});
    CHECK(axisOf(start, 0.3).lowerStep == AxisStep{AxisUnit::Minute, 30});
    CHECK(axisOf(start, 0.8).lowerStep == AxisStep{AxisUnit::Hour, 1});
    CHECK(axisOf(start, 4).lowerStep == AxisStep{AxisUnit::Hour, 6});
    CHECK(axisOf(start, 14).lowerStep == AxisStep{AxisUnit::Day, 1});
    CHECK(axisOf(start, 60).lowerStep == AxisStep{AxisUnit::Week, 1});
    CHECK(axisOf(start, 365).lowerStep == AxisStep{AxisUnit::Month, 1});
    CHECK(axisOf(start, 1500).lowerStep == AxisStep{AxisUnit::Month, 3});
    CHECK(axisOf(start, 6000).lowerStep == AxisStep{AxisUnit::Year, 1});
    CHECK(axisOf(start, 60'000).lowerStep == AxisStep{AxisUnit::Year, 10});
    CHECK(axisOf(start, 36'000'000).lowerStep == AxisStep{AxisUnit::Year, 10'000});
}

TEST_CASE("cells follow each other without gaps and cover the range, at any zoom")
{
    std::mt19937 random(3);
    for (int round = 0; round < 400; ++round) {
        const double days = std::pow(10.0, -1.3 + 8.8 * (random() % 1000) / 1000.0);
        const double start = -400'000 + 800'000.0 * (random() % 100'000) / 100'000;
        const TimeAxis axis = axisOf(start, days, 300 + random() % 2000);
        for (const auto &cells : {axis.upper, axis.lower}) {
            REQUIRE_FALSE(cells.empty());
            CHECK(cells.front().start <= start + 1e-9);
            CHECK(cells.back().end >= start + days - 1e-6 * days);
            for (std::size_t i = 0; i < cells.size(); ++i) {
                CHECK(cells[i].end > cells[i].start);
                CHECK_FALSE(cells[i].text.isEmpty());
                if (i > 0)
                    CHECK(cells[i].start == cells[i - 1].end);
            }
        }
    }
}

TEST_CASE("lower cells are wide enough for their labels")
{
    for (double days = 0.05; days < 3e7; days *= 1.37) {
        const TimeAxis axis = axisOf(dayOf(1999, 5, 5), days);
        CHECK(averageDays(axis.lowerStep) * 1000 / days >= 40);
        CHECK(averageDays(axis.upperStep) > averageDays(axis.lowerStep));
    }
}

TEST_CASE("months are named with their year above and begin on their first day")
{
    const TimeAxis axis = axisOf(dayOf(2012, 9, 10), 40);
    CHECK(texts(axis.upper) == QStringList{QStringLiteral("September 2012"), QStringLiteral("October 2012")});
    CHECK(axis.upper[1].start == dayOf(2012, 10, 1));
    CHECK(axis.weekends);
}

TEST_CASE("weeks begin on Monday")
{
    const TimeAxis axis = axisOf(dayOf(2012, 9, 5), 60);
    for (const AxisCell &cell : axis.lower)
        CHECK(weekdayOf(static_cast<LongDay>(cell.start)) == 1);
    CHECK(axis.lower.front().text == QStringLiteral("Mon 3"));
}

TEST_CASE("hours and minutes are told by the clock, the day above them")
{
    const TimeAxis hours = axisOf(dayOf(2012, 9, 28), 0.5);
    CHECK(hours.upper.front().text == QStringLiteral("Fri 28 Sep 2012"));
    CHECK(hours.lower.front().text == QStringLiteral("00:00"));
    const TimeAxis minutes = axisOf(dayOf(2012, 9, 28) + 14.0 / 24, 1.0 / 24);
    CHECK(minutes.lower.front().text == QStringLiteral("14:00"));
    CHECK(minutes.lower[1].text == QStringLiteral("14:05"));
    CHECK(minutes.lower.size() == 12);
}

TEST_CASE("years before the common era are named as such and have no year zero")
{
    CHECK(yearText(1) == QStringLiteral("1"));
    CHECK(yearText(0) == QStringLiteral("1 BC"));
    CHECK(yearText(-43) == QStringLiteral("44 BC"));
    const TimeAxis axis = axisOf(dayOf(-2, 1, 1), 365.2425 * 15);
    CHECK(texts(axis.upper).size() >= 1);
    CHECK(axis.upper.front().start == dayOf(-10, 1, 1));
}

TEST_CASE("weekends are shaded only where days are wide enough")
{
    CHECK_FALSE(axisOf(0, 1000).weekends);
    CHECK(axisOf(0, 100).weekends);
}

TEST_CASE("the number of cells stays bounded")
{
    CHECK(calendarStrip({0, 1e9}, {AxisUnit::Day, 1}).size() <= 4096);
    CHECK(axisOf(0, 1.0 / 24, 100'000).lower.size() <= 4096);
}
