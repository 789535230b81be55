// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/resolver.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace dateline {

namespace {

constexpr std::array<std::string_view, 8> weekdayNames = {"",         "Monday", "Tuesday",  "Wednesday",
                                                          "Thursday", "Friday", "Saturday", "Sunday"};

std::string padded(int value)
{
    return (value < 10 ? "0" : "") + std::to_string(value);
}

} // namespace

void Resolver::enter(std::function<Tense()> tense, bool endsRange)
{
    m_endsRange = endsRange && m_told;
    m_findTense = std::move(tense);
    m_tense.reset();
    choose(Choice::ByTense);
}

Tense Resolver::tense()
{
    if (!m_tense)
        m_tense = m_findTense ? m_findTense() : Tense::Unknown;
    return *m_tense;
}

TimeValue Resolver::monthOf(int month)
{
    if (month < 1 || month > 12)
        return {};
    return recurring("XXXX-" + padded(month), [month](int year) {
        return Period{Unit::Month, DateInterval::month(year, month).first.value()};
    });
}

TimeValue Resolver::dayInYear(int month, int day, int weekdayThen)
{
    if (month < 1 || month > 12 || day < 1 || day > daysInMonth(2000, month))
        return {};
    return recurring(
        "XXXX-" + padded(month) + "-" + padded(day),
        [=](int year) -> std::optional<Period> {
            const auto date = makeDate(year, month, day);
            if (!date || (weekdayThen != 0 && isoWeekday(toDayNumber(*date)) != weekdayThen))
                return std::nullopt;
            return Period{Unit::Day, *date};
        },
        weekdayThen != 0);
}

// "the 28th": of the month told last when there is one, else the one nearest to publication that the tense allows.
TimeValue Resolver::dayInMonth(int day)
{
    if (day < 1 || day > 31)
        return {};
    const bool focus = m_told && m_told->period.unit <= Unit::Month;
    if (!focus && !m_published)
        return TimeValue::unknown("XXXX-XX-" + padded(day), true);
    const CivilDate base = focus ? m_told->period.first : *m_published;
    std::optional<CivilDate> best;
    const int range = focus ? 0 : 2;
    for (int months = -range; months <= range; ++months) {
        const CivilDate then = addMonths({base.year, base.month, 1}, months);
        const auto date = makeDate(then.year, then.month, day);
        const bool ahead = tense() >= Tense::Present;
        if (!date || (!focus && (ahead ? *date < base : *date > base)))
            continue;
        if (!best
            || std::abs(toDayNumber(*date) - toDayNumber(base)) < std::abs(toDayNumber(*best) - toDayNumber(base)))
            best = date;
    }
    if (!best)
        return {};
    TimeValue value = TimeValue::ofPeriod({Unit::Day, *best},
                                          focus ? ReasonCode::RelativeToFocus : ReasonCode::RelativeToPublication);
    value.anchor = base;
    value.counted = focus ? Anchor::PreviousTimex : Anchor::PublicationDate;
    return value;
}

// News names the days of the week around publication: the past tense points back, the future forward, and a day of
// publication's own name is that day. Without a verb the report is of what has happened.
TimeValue Resolver::weekday(int isoDay)
{
    const std::string pattern = "XXXX-WXX-" + std::to_string(isoDay);
    if (isoDay < 1 || isoDay > 7)
        return {};
    if (m_choice == Choice::Any)
        return TimeValue::unknown(pattern, false);
    const bool focus =
        m_toldDay && (m_genre == TextGenre::History || m_fromFocus || (m_choice == Choice::ByTense && !m_published));
    if (!focus && !m_published)
        return TimeValue::unknown(pattern, true);
    const CivilDate base = focus ? m_toldDay->period.first : *m_published;
    const DayNumber day = toDayNumber(base);
    const int back = (isoWeekday(day) - isoDay + 7) % 7;
    int offset = -back;
    switch (m_choice) {
    case Choice::Last: offset = back == 0 ? -7 : -back; break;
    case Choice::Next: offset = back == 0 ? 7 : 7 - back; break;
    case Choice::This: offset = isoDay - isoWeekday(day); break;
    default:
        if (back != 0 && (focus || tense() >= Tense::Intended))
            offset = 7 - back;
    }
    const ReasonCode reason = focus        ? ReasonCode::RelativeToFocus
                              : offset < 0 ? ReasonCode::WeekdayBefore
                              : offset > 0 ? ReasonCode::WeekdayAfter
                                           : ReasonCode::WeekdaySame;
    TimeValue value = TimeValue::ofPeriod({Unit::Day, toCivilDate(day + offset)}, reason);
    value.reasonUnit = weekdayNames[static_cast<std::size_t>(isoDay)];
    value.anchor = base;
    value.counted = focus ? Anchor::PreviousTimex : Anchor::PublicationDate;
    return value;
}

TimeValue Resolver::weekend()
{
    if (m_choice == Choice::Any)
        return TimeValue::unknown(unknownPattern(Unit::Weekend), false);
    if (!m_published)
        return TimeValue::unknown(unknownPattern(Unit::Weekend), true);
    Period period = periodAround(Unit::Weekend, *m_published);
    // Before Saturday "the weekend" of a report in the past tense is the one before.
    const bool ahead = period.first > *m_published;
    if (m_choice == Choice::Last || (m_choice == Choice::ByTense && ahead && tense() != Tense::Future))
        period = neighbour(period, -1);
    else if (m_choice == Choice::Next && !ahead)
        period = neighbour(period, 1);
    TimeValue value = TimeValue::ofPeriod(period, ReasonCode::RelativeToPublication);
    value.anchor = m_published;
    value.counted = Anchor::PublicationDate;
    return value;
}

TimeValue Resolver::quarter(int number)
{
    if (number < 1 || number > 4)
        return {};
    // Results are expected of the quarter that has just ended.
    if (tense() == Tense::Future)
        m_tense = Tense::Unknown;
    return recurring("XXXX-Q" + std::to_string(number), [number](int year) {
        return Period{Unit::Quarter, DateInterval::month(year, 3 * number - 2).first.value()};
    });
}

TimeValue Resolver::quarterAtHand(int years)
{
    if (m_toldQuarter)
        return comparedQuarter(years);
    TimeValue value = fromPublication(Unit::Quarter, 4 * years - 1);
    value.compared = years != 0;
    return value;
}

TimeValue Resolver::samePartOf(int year) const
{
    const bool quarter = m_toldQuarter.has_value();
    const auto first = makeDate(year, quarter ? m_toldQuarter->period.first.month : 1, 1);
    if (!first)
        return {};
    TimeValue value = TimeValue::ofPeriod({quarter ? Unit::Quarter : Unit::Year, *first}, ReasonCode::WrittenInFull);
    value.compared = quarter;
    return value;
}

TimeValue Resolver::half(int number)
{
    if (number < 1 || number > 2)
        return {};
    return recurring("XXXX-H" + std::to_string(number), [number](int year) {
        return Period{Unit::Half, DateInterval::month(year, number == 1 ? 1 : 7).first.value()};
    });
}

TimeValue Resolver::season(int firstMonth)
{
    constexpr std::array<std::string_view, 4> codes = {"SP", "SU", "FA", "WI"};
    if (firstMonth < 3 || firstMonth > 12 || firstMonth % 3 != 0)
        return {};
    return recurring("XXXX-" + std::string(codes[static_cast<std::size_t>(firstMonth / 3 - 1)]),
                     [firstMonth](int year) {
                         return Period{Unit::Season, DateInterval::month(year, firstMonth).first.value()};
                     });
}

TimeValue Resolver::ofHoliday(const DateInterval &days)
{
    const bool month = *days.first != *days.last;
    TimeValue value = TimeValue::ofPeriod({month ? Unit::Month : Unit::Day, *days.first}, ReasonCode::Calendar);
    value.interval = days;
    return value;
}

TimeValue Resolver::yearly(const std::string &pattern, const std::function<std::optional<DateInterval>(int)> &daysIn)
{
    TimeValue value = recurring(pattern, [&](int year) -> std::optional<Period> {
        const auto days = daysIn(year);
        return days ? std::optional(Period{Unit::Day, *days->first}) : std::nullopt;
    });
    if (!value.isKnownDate())
        return value;
    TimeValue holiday = ofHoliday(daysIn(value.period.first.year).value());
    holiday.anchor = value.anchor;
    holiday.counted = value.counted;
    return holiday;
}

TimeValue Resolver::fullYear(int twoDigits) const
{
    const bool told = m_told && (m_genre == TextGenre::History || !m_published);
    const std::optional<CivilDate> near = told ? m_told->period.first : m_published;
    const int base = near ? near->year : 2000;
    const int century = base - ((base % 100) + 100) % 100;
    int year = century + twoDigits;
    if (year > base + 20)
        year -= 100;
    else if (year <= base - 80)
        year += 100;
    TimeValue value = TimeValue::ofNumber(year);
    value.anchor = near;
    value.reason = near ? ReasonCode::CenturyNearest : ReasonCode::WrittenInFull;
    return value;
}

void Resolver::note(const TimeValue &value, std::uint32_t sentence, Place place)
{
    const bool leads = place == Place::Leads;
    if (!value.isKnownDate() || value.period.unit > Unit::Year || value.compared)
        return;
    const bool explicitYear = value.reason == ReasonCode::WrittenInFull || value.reason == ReasonCode::PartOfPeriod
                              || value.reason == ReasonCode::OrderOfArticle || value.reason == ReasonCode::OrderGuessed
                              || value.reason == ReasonCode::CenturyNearest;
    Told told{value.period, sentence, leads, explicitYear};
    told.repeated = m_told && value.period.unit == Unit::Year && m_told->period == value.period;
    // "the leader of the August 1792 uprising" tells of somebody, not where the narrative is.
    const bool ofThing =
        place == Place::BeforeNoun && explicitYear && m_toldFine && value.period.first < m_toldFine->period.first;
    // "since the attack just over a year earlier" looks back.
    const bool looksBack = !leads && m_told && value.counted == Anchor::PreviousTimex && value.period.unit == Unit::Year
                           && value.period.first.year < m_told->period.first.year;
    if (m_genre == TextGenre::History && (ofThing || looksBack))
        return;
    // What a history counts from its publication ("today", in a quotation) is no part of its narrative.
    if (m_genre == TextGenre::History && value.counted == Anchor::PublicationDate)
        return;
    m_told = told;
    // A year that opens its sentence, or is a heading, tells where the narrative is as a day does.
    if (value.period.unit < Unit::Year || leads)
        m_toldFine = told;
    if (value.period.unit <= Unit::Day)
        m_toldDay = told;
    if (value.period.unit <= Unit::Day && m_published && value.period.first <= *m_published)
        m_toldPastDay = told;
    if (value.period.unit == Unit::Quarter)
        m_toldQuarter = told;
}

} // namespace dateline
