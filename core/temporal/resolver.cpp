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

std::int64_t distance(const Period &period, CivilDate from)
{
    const std::int64_t day = toDayNumber(from);
    const std::int64_t first = toDayNumber(period.first), last = toDayNumber(lastDay(period));
    return day < first ? first - day : day > last ? day - last : 0;
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

namespace {

std::optional<int> nearestYear(const std::function<std::optional<Period>(int)> &inYear, int around,
                               const std::function<std::optional<std::int64_t>(const Period &)> &costOf)
{
    std::optional<int> best;
    std::int64_t bestCost = 0;
    for (int year = around - 8; year <= around + 8; ++year) {
        const auto period = isReadableYear(year) ? inYear(year) : std::nullopt;
        const auto cost = period ? costOf(*period) : std::nullopt;
        if (cost && (!best || *cost < bestCost)) {
            best = year;
            bestCost = *cost;
        }
    }
    return best;
}

std::int64_t gap(const Period &a, const Period &b)
{
    const std::int64_t firstA = toDayNumber(a.first), lastA = toDayNumber(lastDay(a));
    const std::int64_t firstB = toDayNumber(b.first), lastB = toDayNumber(lastDay(b));
    return std::max<std::int64_t>({0, firstA - lastB, firstB - lastA});
}

} // namespace

// A year mentioned in passing does not move a narrative that is told by days and months: it must open its sentence,
// stand in the same one, have been told twice, or be near the year at hand and told just before.
bool Resolver::isAside(const Told &told) const
{
    if (told.period.unit != Unit::Year || !m_toldFine || told.leads || told.sentence == m_sentence || told.repeated)
        return false;
    const int step = std::abs(told.period.first.year - m_toldFine->period.first.year);
    return m_sentence - told.sentence > (step <= 1 ? 2U : 1U) || step > 3;
}

// Histories go from date to date, news counts from the day it is printed (Strötgen and Gertz 2013, "narrative" and
// "news").
const Resolver::Told *Resolver::yearFocus()
{
    if (!m_told)
        return nullptr;
    const Told &told = isAside(*m_told) ? *m_toldFine : *m_told;
    if (m_genre == TextGenre::History || !m_published)
        return &told;
    // News that has just told of an earlier year stays in it.
    const bool background =
        m_sentence - told.sentence <= 1 && toDayNumber(lastDay(told.period)) + 200 < toDayNumber(*m_published);
    return background && told.explicitYear && tense() != Tense::Future ? &told : nullptr;
}

// What happened a few weeks before publication needs no year, even beside an earlier one; unless both share a sentence.
bool Resolver::isRecent(const InYear &inYear) const
{
    constexpr std::int64_t fewWeeks = 45;
    if (m_genre == TextGenre::History || !m_published || !m_told || m_told->sentence == m_sentence)
        return false;
    for (int year = m_published->year - 1; year <= m_published->year; ++year)
        if (const auto period = inYear(year);
            period && period->first <= *m_published && distance(*period, *m_published) <= fewWeeks)
            return true;
    return false;
}

// The tense points back or forward; but writers add the year to a date that lies far on that side, so a day five times
// nearer on the other side is meant ("the dividend was declared payable Dec. 1"), or a month ten times nearer.
std::optional<int> Resolver::yearBesidePublication(const InYear &inYear)
{
    const CivilDate base = *m_published;
    const Tense verb = m_choice == Choice::ByTense ? tense() : Tense::Unknown;
    return nearestYear(inYear, base.year, [&](const Period &period) -> std::optional<std::int64_t> {
        const std::int64_t far = distance(period, base);
        const int againstTense = period.unit <= Unit::Day ? 5 : 10;
        constexpr int withoutVerb = 4; // reports are of what has happened
        const bool before = lastDay(period)<base, after = period.first> base;
        switch (m_choice) {
        case Choice::Last: return before ? std::optional(far) : std::nullopt;
        case Choice::Next: return after ? std::optional(far) : std::nullopt;
        case Choice::This: {
            // The winter of January began last year.
            const bool winter = period.unit == Unit::Season && period.first.month == 12;
            return winter || period.first.year == base.year ? std::optional(far) : std::nullopt;
        }
        default:
            if (verb == Tense::Unknown)
                return after ? far * withoutVerb : far;
            return (verb == Tense::Past && after) || (verb == Tense::Future && before) ? far * againstTense : far;
        }
    });
}

// A narrative goes on rather than back: of two dates about as near to the one told last, the later is meant.
std::optional<int> Resolver::yearBesideFocus(const InYear &inYear, const Period &told) const
{
    return nearestYear(inYear, told.first.year, [&](const Period &period) -> std::optional<std::int64_t> {
        const std::int64_t far = gap(period, told);
        const bool before = lastDay(period)<told.first, after = period.first> lastDay(told);
        switch (m_choice) {
        case Choice::Last: return before ? std::optional(far) : std::nullopt;
        case Choice::Next: return after ? std::optional(far) : std::nullopt;
        case Choice::This: return period.first.year == told.first.year ? std::optional(far) : std::nullopt;
        default: return before ? far * 3 / 2 : far;
        }
    });
}

// A day that follows closely on the one told last goes on with it, whatever year was named in between.
bool Resolver::continuesFine(const InYear &inYear) const
{
    constexpr std::int64_t closely = 31;
    if (m_choice != Choice::ByTense || !m_told || !m_toldFine || m_told->period.unit != Unit::Year || m_told->leads
        || m_told->sentence == m_sentence)
        return false;
    const Period &fine = m_toldFine->period;
    const auto year = fine.unit <= Unit::Day ? yearBesideFocus(inYear, fine) : std::nullopt;
    const auto period = year ? inYear(*year) : std::nullopt;
    return period && period->unit <= Unit::Day && fine.first <= period->first && gap(*period, fine) <= closely;
}

TimeValue Resolver::recurring(const std::string &pattern, const InYear &inYear)
{
    if (m_choice == Choice::Any)
        return TimeValue::unknown(pattern, false);
    const bool toldFirst = m_genre == TextGenre::History || m_choice == Choice::ByTense;
    const Told *focus = m_fromFocus && m_told ? &*m_told : toldFirst && !isRecent(inYear) ? yearFocus() : nullptr;
    if (focus && continuesFine(inYear))
        focus = &*m_toldFine;
    if (!focus && !m_published)
        return TimeValue::unknown(pattern, true);
    const InYear allowed = [&](int year) {
        const auto period = inYear(year);
        const bool back =
            m_endsRange && period && period->unit == m_told->period.unit && period->first < m_told->period.first;
        return back ? std::nullopt : period;
    };
    const auto year = !focus ? yearBesidePublication(allowed) : yearBesideFocus(allowed, focus->period);
    if (!year)
        return {};
    TimeValue value =
        TimeValue::ofPeriod(*inYear(*year), focus ? ReasonCode::YearFromFocus : ReasonCode::YearFromPublication);
    value.anchor = focus ? focus->period.first : *m_published;
    value.counted = focus ? Anchor::PreviousTimex : Anchor::PublicationDate;
    return value;
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
    return recurring("XXXX-" + padded(month) + "-" + padded(day), [=](int year) -> std::optional<Period> {
        const auto date = makeDate(year, month, day);
        if (!date || (weekdayThen != 0 && isoWeekday(toDayNumber(*date)) != weekdayThen))
            return std::nullopt;
        return Period{Unit::Day, *date};
    });
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
