// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The operations a rule's meaning is written with; docs/rules.md explains each. Carried out in core/temporal.
enum class MeaningOp : std::uint8_t {
    Part, ///< the value of a part of the pattern; nothing when the part is not there
    Number,
    Text,
    Date,          ///< date(year, month, day, era)
    Numeric,       ///< numeric(first, second, year): day and month in the order of the article
    ShortYear,     ///< shortyear(two digits)
    YearLike,      ///< yearlike(two digits, year): the year of those digits after the other, in its century
    Decade,        ///< decade(year, era)
    Century,       ///< century(ordinal, era)
    Quarter,       ///< quarter(ordinal, year)
    QuarterAtHand, ///< quarterathand(years): the quarter told last, or that of another year
    SamePart,      ///< samepart(year): the part of a year that answers to the quarter told last
    Half,          ///< half(ordinal, year)
    Season,        ///< season(code, year)
    Weekday,       ///< weekday(day): the nearest, by tense
    WeekdayOn,     ///< weekdayon(day, date): the date decides, the weekday helps to find the year
    Holiday,       ///< holiday(code, year)
    Relative,      ///< relative(direction, what, from): last / this / next unit, weekday, month, season, holiday
    Shift,         ///< shift(length, direction, from): three days ago, a week later
    Span,          ///< span(length, direction): the past two weeks
    Within,        ///< within(length, period): the first two months of a year
    Nth,           ///< nth(ordinal, unit, period): the first week of May
    Same,          ///< same(unit): that day, the same year
    AtHand,        ///< athand(unit): the week, the year, as seen from publication or within the story
    Mod,           ///< mod(code, value)
    At,            ///< at(date, part of day or clock)
    Clock,         ///< clock(hour, minute, second, half of day, zone)
    PartOfDay,     ///< partofday(code)
    Length,        ///< length(count, unit)
    Add,           ///< add(first, second): numbers or lengths
    Multiply,      ///< multiply(first, second)
    Every,         ///< every(unit, weekday, month, length or part of day)
    Often,         ///< often(value, quantity)
    Ref,           ///< ref(PRESENT_REF)
    Fixed,         ///< fixed(2001-09-11): a date that a name holds
    Vague,         ///< vague(value): a date of which no day is known
    First,         ///< first(a, b, …): the first argument that is there
};

/// Name and number of arguments of an operation as rules write it.
struct MeaningOpInfo {
    MeaningOp op;
    std::string_view name;
    std::uint8_t minimumArguments;
    std::uint8_t maximumArguments;
};

/// The operation of that name, or nullptr.
const MeaningOpInfo *findMeaningOp(std::string_view name);

/// One node of a meaning; arguments are indexes of nodes in the same pool.
struct MeaningNode {
    MeaningOp op = MeaningOp::Part;
    std::uint16_t part = 0;
    double number = 0;
    std::string text;
    std::vector<std::uint32_t> arguments;
};

} // namespace dateline
