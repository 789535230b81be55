// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_span.h"
#include "core/model/date_interval.h"
#include "core/model/granularity.h"
#include "core/model/reason.h"

#include <string>
#include <string_view>

namespace dateline {

enum class TimexType : std::uint8_t { Date, Time, Duration, Set };
/// "DATE", "TIME", "DURATION", "SET".
std::string_view toName(TimexType type);

/// What a timex is counted from.
enum class Anchor : std::uint8_t { Absolute, PublicationDate, PreviousTimex, Event, None };

/// A temporal expression (TIMEX3, TimeML 1.2.1) with what it means.
struct Timex {
    ByteSpan span;
    TimexType type = TimexType::Date;
    std::string value;     ///< full TIMEX3 value, unresolved ones too: "2012-09-28", "PRESENT_REF", "XXXX-10", "P2D"
    std::string mod;       ///< TIMEX3 mod ("START", "MID", "END", "APPROX", …) or empty
    DateInterval interval; ///< the days it covers; unknown for durations, sets and unresolved ones
    Granularity granularity = Granularity::Day;
    Anchor anchor = Anchor::Absolute;
    bool openStart = false;        ///< "until …"
    bool openEnd = false;          ///< "since …"
    bool approximate = false;      ///< "about", "around"
    bool needsPublication = false; ///< resolvable as soon as the article has a publication date
    std::string ruleId;
    Reason reason;

    friend bool operator==(const Timex &, const Timex &) = default;
};

} // namespace dateline
