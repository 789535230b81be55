// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/timex.h"
#include "core/temporal/calendar.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// A number of units, one term of a length; `vague` is "some" ("several years").
struct LengthTerm {
    double count = 1;
    Unit unit = Unit::Day;
    bool vague = false;
};

/// What a part of an expression or the whole of it means, while it is being worked out.
struct TimeValue {
    enum class Kind : std::uint8_t { None, Nothing, Number, Text, Date, Clock, Length, Set, Ref };
    Kind kind = Kind::None; ///< None has no meaning; Nothing are words that mean no time and are passed over

    double number = 0;  ///< Number
    bool vague = false; ///< Number: "several"
    std::string text;   ///< Text and Ref as written; Clock "T13:45"; Set its value

    Period period; ///< Date: when `known`
    bool known = false;
    std::string pattern;   ///< Date: its value while not known ("XXXX-WXX-5")
    std::string partOfDay; ///< Date: "TMO", "T13:45", …
    std::vector<LengthTerm> length;

    std::string mod;
    std::optional<DateInterval> interval; ///< where it differs from that of the period
    bool approximate = false;
    bool needsPublication = false;
    bool compared = false; ///< only beside another date ("a year earlier"): not what the text is at
    ReasonCode reason = ReasonCode::None;
    std::string reasonUnit;
    std::optional<CivilDate> anchor;
    Anchor counted = Anchor::Absolute;

    bool is(Kind wanted) const { return kind == wanted; }
    bool none() const { return kind == Kind::None; }
    bool isKnownDate() const { return kind == Kind::Date && known; }

    static TimeValue ofNumber(double number);
    static TimeValue ofText(std::string text);
    static TimeValue ofPeriod(Period period, ReasonCode reason);
    /// A date that cannot be worked out; `pattern` is its TIMEX3 value.
    static TimeValue unknown(std::string pattern, bool needsPublication);
};

/// TIMEX3 value of a length: "P2W", "PT36H", "PXD", "P1Y6M"; decades and centuries count as years.
std::string lengthValue(const std::vector<LengthTerm> &terms);

/// The finished expression; nullopt when the value says nothing about time (a number, a text).
std::optional<Timex> finishTimex(const TimeValue &value);

} // namespace dateline
