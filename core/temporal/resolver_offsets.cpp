// SPDX-License-Identifier: GPL-3.0-or-later
// Expressions counted from a day: "last week", "three days ago", "the next day"; resolver.cpp has the recurring names.
#include "core/temporal/resolver.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace dateline {

namespace {

bool isVague(const std::vector<LengthTerm> &length)
{
    return std::any_of(length.begin(), length.end(), [](const LengthTerm &term) { return term.vague; });
}

TimeValue vagueShift(int direction)
{
    TimeValue value;
    value.kind = TimeValue::Kind::Ref;
    value.text = direction < 0 ? "PAST_REF" : "FUTURE_REF";
    value.reason = ReasonCode::Vague;
    value.counted = Anchor::None;
    return value;
}

Unit finestUnit(const std::vector<LengthTerm> &length)
{
    Unit finest = Unit::Millennium;
    for (const LengthTerm &term : length)
        finest = std::min(finest, term.unit);
    return finest;
}

} // namespace

TimeValue Resolver::fromPublication(Unit unit, int count)
{
    if (m_choice == Choice::Any || !m_published)
        return TimeValue::unknown(unknownPattern(unit), m_choice != Choice::Any);
    TimeValue value =
        TimeValue::ofPeriod(neighbour(periodAround(unit, *m_published), count), ReasonCode::RelativeToPublication);
    value.reasonUnit = unitName(unit);
    value.anchor = m_published;
    value.counted = Anchor::PublicationDate;
    if (unit == Unit::Day && count == 0)
        value.reason = ReasonCode::WeekdaySame;
    return value;
}

TimeValue Resolver::unitAtHand(Unit unit, int count)
{
    const Told *told = toldFor(unit);
    const bool same = told && told->sentence == m_sentence && told->period.unit <= unit && tense() != Tense::Future;
    return m_genre == TextGenre::History || !m_published || same ? fromFocus(unit, count)
                                                                 : fromPublication(unit, count);
}

// What happened counts from a day that has been, not from one that was told to come.
const Resolver::Told *Resolver::toldFor(Unit unit)
{
    if (unit <= Unit::Week && m_toldDay) {
        const bool ahead = m_genre == TextGenre::News && m_published && m_toldDay->period.first > *m_published;
        return ahead && m_toldPastDay && tense() == Tense::Past ? &*m_toldPastDay : &*m_toldDay;
    }
    if (unit == Unit::Quarter && m_toldQuarter)
        return &*m_toldQuarter;
    if (m_told && isAside(*m_told))
        return &*m_toldFine;
    return m_told ? &*m_told : nullptr;
}

TimeValue Resolver::fromFocus(Unit unit, int count)
{
    const Told *told = toldFor(unit);
    if (!told)
        return m_published && unit != Unit::Day ? fromPublication(unit, count)
                                                : TimeValue::unknown(unknownPattern(unit), false);
    if (told->period.unit > unit) {
        // The year or month is known, the day in it is not.
        const Unit whole = told->period.unit == Unit::Month ? Unit::Month : Unit::Year;
        const std::string known = timexValue({whole, told->period.first});
        const std::string rest = unknownPattern(unit);
        const std::size_t toldPart =
            whole == Unit::Month ? std::string_view("XXXX-XX").size() : std::string_view("XXXX").size();
        return TimeValue::unknown(toldPart < rest.size() ? known + rest.substr(toldPart) : known, false);
    }
    TimeValue value =
        TimeValue::ofPeriod(neighbour(periodAround(unit, told->period.first), count), ReasonCode::RelativeToFocus);
    value.reasonUnit = unitName(unit);
    value.anchor = told->period.first;
    value.counted = Anchor::PreviousTimex;
    return value;
}

TimeValue Resolver::shift(const std::vector<LengthTerm> &length, int direction, const Period &base, Unit dayUpTo)
{
    Unit finest = Unit::Millennium;
    CivilDate day = base.first;
    for (const LengthTerm &term : length) {
        finest = std::min(finest, term.unit);
        constexpr double beyondCalendars = 12000;
        if (term.unit >= Unit::Year && term.count > beyondCalendars) // "66 million years ago"
            return vagueShift(direction);
        Unit unit = term.unit;
        double count = term.count * direction;
        if (unit <= Unit::Hour) {
            const double hours = unit == Unit::Hour ? count : unit == Unit::Minute ? count / 60 : count / 3600;
            count = std::trunc(hours / 24);
            unit = Unit::Day;
        } else if (count != std::floor(count)) {
            // Half units: a year and a half is eighteen months, a week and a half ten days.
            const bool months = unit >= Unit::Quarter;
            count *= unit == Unit::Year      ? 12
                     : unit == Unit::Decade  ? 120
                     : unit == Unit::Century ? 1200
                     : unit == Unit::Month   ? 30
                     : unit == Unit::Week    ? 7
                                             : 1;
            unit = months ? Unit::Month : Unit::Day;
        }
        day = addUnits(day, unit, static_cast<int>(std::clamp(count, -4e6, 4e6)));
    }
    if (!isReadableYear(day.year))
        return {};
    // Counted decades and centuries lead to a year: "a decade ago".
    const Unit told = finest <= dayUpTo                                   ? Unit::Day
                      : finest == Unit::Decade || finest == Unit::Century ? Unit::Year
                                                                          : finest;
    TimeValue value = TimeValue::ofPeriod(periodAround(told, day), ReasonCode::RelativeToPublication);
    value.reasonUnit = unitName(finest);
    return value;
}

// The same quarter of another year.
TimeValue Resolver::comparedQuarter(int years) const
{
    TimeValue value = TimeValue::ofPeriod(neighbour(m_toldQuarter->period, 4 * years), ReasonCode::RelativeToFocus);
    value.reasonUnit = unitName(Unit::Year);
    value.anchor = m_toldQuarter->period.first;
    value.counted = Anchor::PreviousTimex;
    value.compared = true;
    return value;
}

TimeValue Resolver::shiftFromPublication(const std::vector<LengthTerm> &length, int direction)
{
    if (isVague(length))
        return vagueShift(direction);
    if (!m_published)
        return TimeValue::unknown(unknownPattern(finestUnit(length)), true);
    TimeValue value = shift(length, direction, {Unit::Day, *m_published});
    // "a year ago" beside a quarter compares with that quarter of the year before.
    if (m_toldQuarter && length.size() == 1 && length.front().unit == Unit::Year && length.front().count == 1
        && value.isKnownDate())
        return comparedQuarter(direction);
    value.anchor = m_published;
    value.counted = Anchor::PublicationDate;
    return value;
}

TimeValue Resolver::shiftFromFocus(const std::vector<LengthTerm> &length, int direction)
{
    if (isVague(length))
        return vagueShift(direction);
    const Unit unit = finestUnit(length);
    if (m_toldQuarter && unit == Unit::Year && m_genre == TextGenre::News && length.size() == 1
        && length.front().count == 1)
        return comparedQuarter(direction);
    const Told *told = toldFor(unit);
    if (!told)
        return m_published ? shiftFromPublication(length, direction) : TimeValue::unknown(unknownPattern(unit), false);
    if (told->period.unit > unit && unit <= Unit::Week)
        return fromFocus(unit, direction);
    TimeValue value = shift(length, direction, told->period);
    // What has been is not after publication, nor is what came centuries later: it counts from something else.
    const bool ahead = direction > 0 && m_published && value.isKnownDate() && value.period.first > *m_published;
    if (ahead && (unit >= Unit::Decade || tense() == Tense::Past))
        return TimeValue::unknown(unknownPattern(unit), false);
    value.reason = ReasonCode::RelativeToFocus;
    value.anchor = told->period.first;
    value.counted = Anchor::PreviousTimex;
    return value;
}

TimeValue Resolver::shiftFromDate(const std::vector<LengthTerm> &length, int direction, const TimeValue &base)
{
    if (isVague(length))
        return vagueShift(direction);
    if (!base.isKnownDate())
        return TimeValue::unknown(unknownPattern(finestUnit(length)), base.needsPublication);
    // "A hundred years ago today" is a day, and so is "a week from Tuesday"; "two years after 3 May" is a year.
    const bool day = base.period.unit == Unit::Day;
    const bool today = day && base.counted == Anchor::PublicationDate;
    TimeValue value = shift(length, direction, base.period, today ? Unit::Millennium : day ? Unit::Week : Unit::Hour);
    value.reason = ReasonCode::RelativeToFocus;
    value.anchor = base.period.first;
    value.counted = base.counted;
    return value;
}

TimeValue Resolver::span(const std::vector<LengthTerm> &length, int direction)
{
    TimeValue value;
    value.kind = TimeValue::Kind::Length;
    value.length = length;
    value.reason = ReasonCode::Length;
    value.counted = Anchor::PublicationDate;
    if (isVague(length) || !m_published) {
        value.needsPublication = !m_published && !isVague(length);
        return value;
    }
    const TimeValue end = shift(length, direction, {Unit::Day, *m_published});
    if (!end.isKnownDate())
        return value;
    // The other end to the day, not to the unit: the past two weeks end today.
    CivilDate other = *m_published;
    for (const LengthTerm &term : length)
        other = addUnits(other, term.unit <= Unit::Hour ? Unit::Day : term.unit,
                         direction
                             * static_cast<int>(std::clamp(
                                 term.unit <= Unit::Hour ? std::ceil(term.count / 24) : term.count, 0., 4e6)));
    if (!isReadableYear(other.year))
        return value;
    value.interval = DateInterval{std::min(other, *m_published), std::max(other, *m_published)};
    value.reason = ReasonCode::RelativeToPublication;
    value.anchor = m_published;
    return value;
}

TimeValue Resolver::dayAtHand()
{
    constexpr DayNumber fewDays = 7;
    const auto fromPublished = [&] { return toDayNumber(*m_published) - toDayNumber(m_toldDay->period.first); };
    const bool near =
        m_toldDay
        && (m_toldDay->sentence == m_sentence
            || (m_sentence - m_toldDay->sentence == 1 && m_published && std::abs(fromPublished()) <= fewDays));
    if (m_toldDay && (near || m_genre == TextGenre::History || !m_published))
        return fromFocus(Unit::Day, 0);
    if (m_genre == TextGenre::History)
        return TimeValue::unknown("XXXX-XX-XX", false);
    TimeValue value = fromPublication(Unit::Day, 0);
    value.compared = true; // nobody said which day
    return value;
}

} // namespace dateline
