// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of periods, times of day, lengths and sets; meaning_evaluator.cpp has the dates.
#include "core/temporal/meaning_evaluator.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace dateline {

namespace {

int wholeOf(const TimeValue &value)
{
    return static_cast<int>(std::clamp(value.number, -1e6, 1e6));
}

std::string twoDigits(int value)
{
    char text[16];
    std::snprintf(text, sizeof text, "%02d", value);
    return text;
}

/// A third of a period: early, middle or late.
std::optional<DateInterval> third(const Period &period, std::string_view mod)
{
    const DayNumber first = toDayNumber(period.first), last = toDayNumber(lastDay(period));
    const DayNumber length = last - first + 1;
    if (period.unit <= Unit::Day)
        return std::nullopt;
    const DayNumber step = (length + 1) / 3;
    if (mod == "START")
        return DateInterval::days(first, std::max(first, first + step - 1));
    if (mod == "MID")
        return DateInterval::days(std::min(last, first + step), std::max(first, last - step));
    if (mod == "END")
        return DateInterval::days(std::min(last, last - step + 1), last);
    return std::nullopt;
}

} // namespace

// "the first two months of 2012": a length whose days are known; a negative count counts from the end.
TimeValue MeaningEvaluator::within(const MeaningNode &node, const Frame &frame)
{
    TimeValue value = argument(node, 0, frame);
    const TimeValue period = argument(node, 1, frame), direction = argument(node, 2, frame);
    if (!value.is(TimeValue::Kind::Length) || !period.isKnownDate() || value.length.empty()
        || value.length.front().vague)
        return value;
    const LengthTerm &term = value.length.front();
    const int count = static_cast<int>(std::clamp(term.count, 0., 1e6));
    const Unit unit = std::max(term.unit, Unit::Day);
    const DayNumber first = toDayNumber(period.period.first), last = toDayNumber(lastDay(period.period));
    if (direction.number < 0)
        value.interval =
            DateInterval::days(std::max(first, toDayNumber(addUnits(toCivilDate(last + 1), unit, -count))), last);
    else
        value.interval = DateInterval::days(
            first, std::min(last, std::max(first, toDayNumber(addUnits(period.period.first, unit, count)) - 1)));
    value.reason = ReasonCode::PartOfPeriod;
    value.anchor = period.anchor;
    value.counted = period.counted;
    return value;
}

TimeValue MeaningEvaluator::nth(const MeaningNode &node, const Frame &frame)
{
    const int ordinal = wholeOf(argument(node, 0, frame));
    const TimeValue code = argument(node, 1, frame);
    const Unit unit = unitFromCode(code.text).value_or(Unit::Second);
    TimeValue whole = argument(node, 2, frame);
    if (unit < Unit::Day || !whole.isKnownDate() || ordinal == 0 || std::abs(ordinal) > 400)
        return whole;
    const CivilDate last = lastDay(whole.period);
    Period found = ordinal > 0 ? periodAround(unit, addUnits(whole.period.first, unit, ordinal - 1))
                               : neighbour(periodAround(unit, last), ordinal + 1);
    if (found.first > last)
        return {};
    TimeValue value = TimeValue::ofPeriod(found, ReasonCode::PartOfPeriod);
    value.anchor = whole.anchor;
    value.counted = whole.counted;
    return value;
}

TimeValue MeaningEvaluator::modified(const MeaningNode &node, const Frame &frame)
{
    const std::string mod = argument(node, 0, frame).text;
    TimeValue value = argument(node, 1, frame);
    if (value.none())
        return value;
    value.mod = mod;
    if (mod == "APPROX")
        value.approximate = true;
    if (!value.isKnownDate())
        return value;
    if (const auto days = third(value.period, mod)) {
        value.interval = days;
        if (value.reason == ReasonCode::WrittenInFull)
            value.reason = ReasonCode::PartOfPeriod;
    }
    return value;
}

TimeValue MeaningEvaluator::at(const MeaningNode &node, const Frame &frame)
{
    TimeValue day = argument(node, 0, frame);
    const TimeValue time = argument(node, 1, frame);
    if (time.none() || day.is(TimeValue::Kind::Ref))
        return day;
    if (!day.is(TimeValue::Kind::Date))
        day = m_resolver.dayAtHand();
    if (!day.known || day.period.unit == Unit::Day)
        day.partOfDay = time.text;
    return day;
}

TimeValue MeaningEvaluator::clock(const MeaningNode &node, const Frame &frame)
{
    const TimeValue hour = argument(node, 0, frame), minute = argument(node, 1, frame),
                    second = argument(node, 2, frame);
    const TimeValue half = argument(node, 3, frame), zone = argument(node, 4, frame);
    int hours = wholeOf(hour), minutes = wholeOf(minute);
    if (minute.none() && hour.number > hours) // "9.30 pm"
        minutes = static_cast<int>(std::lround(100 * (hour.number - hours)));
    if (hour.none()) { // "0630 GMT"
        hours = minutes / 100;
        minutes %= 100;
    }
    if (half.is(TimeValue::Kind::Text)) {
        if (hours > 12 && (minute.none() || half.text != "PM")) // "14:07 PM" says it twice
            return {};
        hours = hours > 12 ? hours : hours % 12 + (half.text == "PM" ? 12 : 0);
    }
    if (hours > 24 || minutes > 59 || wholeOf(second) > 60)
        return {};
    TimeValue value;
    value.kind = TimeValue::Kind::Clock;
    value.text = "T" + twoDigits(hours) + ":" + twoDigits(minutes);
    if (!second.none())
        value.text += ":" + twoDigits(wholeOf(second));
    if (zone.is(TimeValue::Kind::Text) && zone.text == "Z")
        value.text += "Z";
    else if (zone.is(TimeValue::Kind::Number)) // minutes that the zone is ahead of UTC
        value.text += (zone.number < 0 ? "-" : "+") + twoDigits(std::abs(wholeOf(zone)) / 60) + ":"
                      + twoDigits(std::abs(wholeOf(zone)) % 60);
    return value;
}

TimeValue MeaningEvaluator::length(const MeaningNode &node, const Frame &frame)
{
    const TimeValue count = argument(node, 0, frame), code = argument(node, 1, frame);
    const auto found = code.is(TimeValue::Kind::Text) ? unitFromCode(code.text) : std::nullopt;
    if (!found)
        return {};
    const Unit unit = found.value_or(Unit::Day);
    TimeValue value;
    value.kind = TimeValue::Kind::Length;
    value.reason = ReasonCode::Length;
    value.counted = Anchor::None;
    const bool vague = count.vague || count.is(TimeValue::Kind::Text);
    value.length.push_back({count.is(TimeValue::Kind::Number) ? count.number : 1, unit, vague});
    value.mod = count.mod;
    value.approximate = count.approximate;
    return value;
}

// Numbers add and multiply; lengths put their terms side by side.
TimeValue MeaningEvaluator::arithmetic(const MeaningNode &node, const Frame &frame)
{
    TimeValue total = argument(node, 0, frame);
    for (std::size_t i = 1; i < node.arguments.size(); ++i) {
        const TimeValue next = argument(node, i, frame);
        if (next.none())
            continue;
        if (total.none())
            total = next;
        else if (total.is(TimeValue::Kind::Length) && next.is(TimeValue::Kind::Length) && total.length.size() < 4)
            total.length.insert(total.length.end(), next.length.begin(), next.length.end());
        else if (total.is(TimeValue::Kind::Number) && next.is(TimeValue::Kind::Number))
            total.number = node.op == MeaningOp::Add ? total.number + next.number : total.number * next.number;
        else
            total.vague = true;
    }
    return total;
}

TimeValue MeaningEvaluator::every(const MeaningNode &node, const Frame &frame)
{
    m_resolver.choose(Resolver::Choice::Any);
    TimeValue value = argument(node, 0, frame);
    m_resolver.choose(Resolver::Choice::ByTense);
    if (value.is(TimeValue::Kind::Text)) {
        const auto unit = unitFromCode(value.text);
        value.text = unit ? lengthValue({{1, *unit, false}}) : "XXXX-XX-XX" + value.text;
    } else if (value.is(TimeValue::Kind::Length)) {
        value.text = lengthValue(value.length);
    } else if (value.is(TimeValue::Kind::Date)) {
        value.text = (value.known ? timexValue(value.period) : value.pattern) + value.partOfDay;
    }
    value.kind = TimeValue::Kind::Set;
    value.reason = ReasonCode::Repeated;
    value.counted = Anchor::None;
    value.needsPublication = false;
    value.interval.reset();
    return value;
}

} // namespace dateline
