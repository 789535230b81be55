// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/label_text.h"
#include "tests/support/catch.h"

using namespace dateline;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

TimelineRow row(Granularity granularity, CivilDate first, CivilDate last)
{
    TimelineRow made;
    made.title = "Herders block the mountain road";
    made.granularity = granularity;
    made.start = toDayNumber(first);
    made.end = toDayNumber(last);
    return made;
}

std::string label(const TimelineRow &made)
{
    return labelText(made, english).toStdString();
}

std::string when(const TimelineRow &made)
{
    return whenText(made, english).toStdString();
}

} // namespace

TEST_CASE("a label names the period when the date is coarser than a day")
{
    CHECK(label(row(Granularity::Day, {2012, 9, 28}, {2012, 9, 28})) == "Herders block the mountain road");
    CHECK(label(row(Granularity::Month, {2015, 5, 1}, {2015, 5, 31})) == "Herders block the mountain road · May 2015");
    CHECK(label(row(Granularity::Week, {2012, 9, 3}, {2012, 9, 9}))
          == "Herders block the mountain road · 3 – 9 Sep 2012");
    CHECK(label(row(Granularity::Quarter, {2014, 7, 1}, {2014, 9, 30})) == "Herders block the mountain road · Q3 2014");
    CHECK(label(row(Granularity::Year, {2014, 1, 1}, {2014, 12, 31})) == "Herders block the mountain road · 2014");
    CHECK(label(row(Granularity::Year, {2014, 1, 1}, {2014, 4, 30}))
          == "Herders block the mountain road · Jan – Apr 2014");
    CHECK(label(row(Granularity::Decade, {1990, 1, 1}, {1999, 12, 31})) == "Herders block the mountain road · 1990s");
}

TEST_CASE("a label says when an event is denied, possible or somebody's claim")
{
    TimelineRow made = row(Granularity::Day, {2012, 9, 28}, {2012, 9, 28});
    made.status = EventStatus::Denied;
    CHECK(label(made) == "Herders block the mountain road · denied");
    made.status = EventStatus::Hypothetical;
    CHECK(label(made) == "Herders block the mountain road · possible");
    made.status = EventStatus::Happened;
    made.flags = RowClaimed;
    CHECK(label(made) == "Herders block the mountain road · claimed");
}

TEST_CASE("a right-to-left title stays together before left-to-right words")
{
    TimelineRow made = row(Granularity::Year, {2014, 1, 1}, {2014, 12, 31});
    made.title = "اجتماع الوزراء";
    const QString text = labelText(made, english);
    CHECK(text.front() == QChar(0x2068));
    CHECK(text.indexOf(QChar(0x2069)) < text.indexOf(QLatin1String("2014")));
}

TEST_CASE("a date is worded by its granularity, its open ends and its doubt")
{
    CHECK(when(row(Granularity::Day, {2012, 9, 28}, {2012, 9, 28})) == "Friday 28 September 2012");
    CHECK(when(row(Granularity::Day, {2012, 9, 28}, {2012, 10, 2})) == "28 Sep – 2 Oct 2012");
    TimelineRow open = row(Granularity::Month, {2014, 2, 1}, {2014, 2, 28});
    open.flags = RowOpenEnd;
    CHECK(when(open) == "from February 2014");
    open.flags = RowOpenStart | RowApproximate;
    CHECK(when(open) == "about until February 2014");
}

TEST_CASE("what a screen reader says holds everything that a bar shows")
{
    TimelineRow made = row(Granularity::Day, {2012, 9, 28}, {2012, 9, 28});
    made.type = EventType::Unrest;
    made.flags = RowClaimed | RowDisputed;
    made.sources = 3;
    CHECK(spokenText(made, english).toStdString()
          == "Herders block the mountain road, Unrest, Friday 28 September "
             "2012, Happened, Reported, not confirmed, 3 sources, "
             "sources disagree");
}

TEST_CASE("titles in tooltips cannot smuggle in markup")
{
    TimelineRow made = row(Granularity::Day, {2012, 9, 28}, {2012, 9, 28});
    made.title = "A <b>bold</b> & <img src='x'> claim";
    const QString text = tooltipText(made, english);
    CHECK_FALSE(text.contains(QLatin1String("<img")));
    CHECK(text.contains(QLatin1String("&lt;img")));
}
