// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/time_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

std::string countText(double count)
{
    return count == std::floor(count) && std::abs(count) < 1e9 ? fmt::format("{}", static_cast<int>(count))
                                                               : fmt::format("{:.10g}", count);
}

std::string termText(const LengthTerm &term, std::string_view letter, double factor = 1)
{
    return (term.vague ? std::string("X") : countText(term.count * factor)) + std::string(letter);
}

// TIMEX3 has no letter for decades; a counted number of them is written in years, an uncounted one as PXDE.
std::string calendarTerm(const LengthTerm &term)
{
    switch (term.unit) {
    case Unit::Week: return termText(term, "W");
    case Unit::Weekend: return termText(term, "WE");
    case Unit::Month: return termText(term, "M");
    case Unit::Quarter: return termText(term, "Q");
    case Unit::Season: return termText(term, "SE");
    case Unit::Half: return termText(term, "M", 6);
    case Unit::Year: return termText(term, "Y");
    case Unit::Decade: return term.vague ? "XDE" : termText(term, "Y", 10);
    case Unit::Century: return term.vague ? "XCE" : termText(term, "Y", 100);
    case Unit::Millennium: return term.vague ? "XML" : termText(term, "Y", 1000);
    default: return termText(term, "D");
    }
}

// Half a year is six months, half an hour thirty minutes; what has no whole finer unit keeps its fraction.
std::vector<LengthTerm> withoutFractions(const std::vector<LengthTerm> &terms)
{
    std::vector<LengthTerm> result;
    for (const LengthTerm &term : terms) {
        const double whole = std::floor(term.count);
        const int parts = term.unit == Unit::Year ? 12 : term.unit == Unit::Hour || term.unit == Unit::Minute ? 60 : 0;
        const double rest = (term.count - whole) * parts;
        if (term.vague || rest == 0 || rest != std::floor(rest)) {
            result.push_back(term);
            continue;
        }
        if (whole > 0)
            result.push_back({whole, term.unit, false});
        const Unit finer = term.unit == Unit::Year   ? Unit::Month
                           : term.unit == Unit::Hour ? Unit::Minute
                                                     : Unit::Second;
        result.push_back({rest, finer, false});
    }
    return result;
}

Granularity finestOf(const std::vector<LengthTerm> &terms)
{
    Unit finest = terms.empty() ? Unit::Day : terms.front().unit;
    for (const LengthTerm &term : terms)
        finest = std::min(finest, term.unit);
    return granularityOf(finest);
}

void finishDate(const TimeValue &value, Timex &timex)
{
    timex.value = (value.known ? timexValue(value.period) : value.pattern) + value.partOfDay;
    timex.type = value.partOfDay.empty() ? TimexType::Date : TimexType::Time;
    timex.granularity =
        value.partOfDay.empty() ? granularityOf(value.known ? value.period.unit : Unit::Day) : Granularity::Time;
    if (value.known)
        timex.interval = value.interval ? *value.interval : intervalOf(value.period);
}

} // namespace

TimeValue TimeValue::ofNumber(double number)
{
    TimeValue value;
    value.kind = Kind::Number;
    value.number = number;
    return value;
}

TimeValue TimeValue::ofText(std::string text)
{
    TimeValue value;
    value.kind = Kind::Text;
    value.text = std::move(text);
    return value;
}

TimeValue TimeValue::ofPeriod(Period period, ReasonCode reason)
{
    TimeValue value;
    value.kind = Kind::Date;
    value.period = period;
    value.known = true;
    value.reason = reason;
    return value;
}

TimeValue TimeValue::unknown(std::string pattern, bool needsPublication)
{
    TimeValue value;
    value.kind = Kind::Date;
    value.pattern = std::move(pattern);
    value.needsPublication = needsPublication;
    value.reason = needsPublication ? ReasonCode::NeedsPublication : ReasonCode::Vague;
    value.counted = needsPublication ? Anchor::PublicationDate : Anchor::None;
    return value;
}

std::string lengthValue(const std::vector<LengthTerm> &said)
{
    std::string calendar, clock;
    for (const LengthTerm &term : withoutFractions(said)) {
        if (term.unit == Unit::Hour)
            clock += termText(term, "H");
        else if (term.unit == Unit::Minute)
            clock += termText(term, "M");
        else if (term.unit == Unit::Second)
            clock += termText(term, "S");
        else
            calendar += calendarTerm(term);
    }
    return "P" + calendar + (clock.empty() ? "" : "T" + clock);
}

std::optional<Timex> finishTimex(const TimeValue &value)
{
    Timex timex;
    switch (value.kind) {
    case TimeValue::Kind::Date: finishDate(value, timex); break;
    case TimeValue::Kind::Length:
        timex.type = TimexType::Duration;
        timex.value = lengthValue(value.length);
        timex.granularity = finestOf(value.length);
        if (value.interval)
            timex.interval = *value.interval;
        break;
    case TimeValue::Kind::Set:
        timex.type = TimexType::Set;
        timex.value = value.text;
        break;
    case TimeValue::Kind::Ref: timex.value = value.text; break;
    default: return std::nullopt;
    }
    timex.mod = value.mod;
    timex.approximate = value.approximate;
    timex.needsPublication = value.needsPublication;
    timex.anchor = value.counted;
    timex.reason.code = value.reason;
    timex.reason.unit = value.reasonUnit;
    timex.reason.anchor = value.anchor;
    timex.reason.result = timex.interval;
    return timex;
}

} // namespace dateline
