// SPDX-License-Identifier: GPL-3.0-or-later
// Which year is meant where none is told; resolver.cpp has the names that need one.
#include "core/temporal/resolver.h"

#include <algorithm>
#include <cstdlib>

namespace dateline {

namespace {

std::int64_t distance(const Period &period, CivilDate from)
{
    const std::int64_t day = toDayNumber(from);
    const std::int64_t first = toDayNumber(period.first), last = toDayNumber(lastDay(period));
    return day < first ? first - day : day > last ? day - last : 0;
}

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

// What happened a few weeks before publication needs no year, even beside an earlier one; unless both share a sentence
// and no weekday speaks for it.
bool Resolver::isRecent(const InYear &inYear, bool onWeekday) const
{
    constexpr std::int64_t fewWeeks = 45;
    if (m_genre == TextGenre::History || !m_published || !m_told || (m_told->sentence == m_sentence && !onWeekday))
        return false;
    for (int year = m_published->year - 1; year <= m_published->year; ++year)
        if (const auto period = inYear(year);
            period && period->first <= *m_published && distance(*period, *m_published) <= fewWeeks)
            return true;
    return false;
}

// The tense points back or forward; but writers add the year to a date that lies far on that side, so a day five times
// nearer on the other side is meant ("the dividend was declared payable Dec. 1"), or a month ten times nearer. A day
// more than half a year ahead is told with its year, whatever the tense.
std::optional<int> Resolver::yearBesidePublication(const InYear &inYear)
{
    const CivilDate base = *m_published;
    const Tense verb = m_choice == Choice::ByTense ? tense() : Tense::Unknown;
    return nearestYear(inYear, base.year, [&](const Period &period) -> std::optional<std::int64_t> {
        const std::int64_t far = distance(period, base);
        const int againstTense = period.unit <= Unit::Day ? 5 : 10;
        constexpr int withoutVerb = 4; // reports are of what has happened
        constexpr std::int64_t halfYear = 183;
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
            if (after && period.unit <= Unit::Day && far > halfYear)
                return far * againstTense;
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

TimeValue Resolver::recurring(const std::string &pattern, const InYear &inYear, bool onWeekday)
{
    if (m_choice == Choice::Any)
        return TimeValue::unknown(pattern, false);
    const bool toldFirst = m_genre == TextGenre::History || m_choice == Choice::ByTense;
    const Told *focus = m_fromFocus && m_told                       ? &*m_told
                        : toldFirst && !isRecent(inYear, onWeekday) ? yearFocus()
                                                                    : nullptr;
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

} // namespace dateline
