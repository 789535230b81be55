// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/civil_date.h"
#include "core/model/date_interval.h"

#include <functional>
#include <string>
#include <string_view>

namespace dateline {

/// Why an expression or an event means its day. Each code has one English sentence (`reasonTemplate`).
enum class ReasonCode : std::uint8_t {
    None,
    WrittenInFull,         ///< the words name the whole date
    WeekdayBefore,         ///< the {unit} before publication
    WeekdayAfter,          ///< the {unit} after publication
    WeekdaySame,           ///< the day of publication itself
    RelativeToPublication, ///< "yesterday", "last month", "three days ago"
    RelativeToFocus,       ///< "the previous day", "a week later": counted from a date mentioned before
    RelativeToEvent,       ///< counted from an event whose date is known
    YearFromPublication,   ///< the year that makes a partial date fit the publication
    YearFromFocus,         ///< the year told last in the text
    PartOfPeriod,          ///< "early 2013", "the end of the year"
    Range,                 ///< from one date to another
    Calendar,              ///< a holiday or fast, by the calendar
    KnownName,             ///< a date inside a name ("September 11 attacks")
    NeedsPublication,      ///< cannot be resolved without the publication date
    Vague,                 ///< no day can be given ("recently")
    Length,                ///< a duration
    Repeated,              ///< a set ("every Friday")
    InheritedSentence,     ///< event: the date of its sentence or clause
    InheritedNarrative,    ///< event: the date the narrative is at
    FromPublication,       ///< event: no date told; the article's publication date
    SetByUser,
    OrderOfArticle, ///< 3/4/2012: the {unit} first, as the article writes dates
    OrderGuessed,   ///< 3/4/2012 where nothing tells the day from the month
    CenturyNearest, ///< "'98", "the nineties"
};
inline constexpr ReasonCode lastReasonCode = ReasonCode::CenturyNearest;

/// The facts of a reason; which are used depends on the code.
struct Reason {
    ReasonCode code = ReasonCode::None;
    std::string words;               ///< the words that were read, as they stand in the text
    std::string unit;                ///< "Friday", "month", … in English
    std::optional<CivilDate> anchor; ///< the date it was counted from
    DateInterval result;             ///< what it came to

    friend bool operator==(const Reason &, const Reason &) = default;
};

/// English sentence of a code with {words}, {unit}, {anchor}, {result}; lives as long as the program.
std::string_view reasonTemplate(ReasonCode code);

/// How a reason is worded in one language. The default is English.
struct ReasonWording {
    std::function<std::string(ReasonCode)> sentence;
    std::function<std::string(const CivilDate &)> date; ///< "Saturday 29 September 2012"
    std::function<std::string(const DateInterval &)> interval;
    std::function<std::string(const std::string &)> unit;

    static ReasonWording english();
};

/// The whole sentence for a layman, e.g.
/// "“Friday”: the Friday before publication on Saturday 29 September 2012". Empty for ReasonCode::None.
std::string reasonText(const Reason &reason, const ReasonWording &wording = ReasonWording::english());

/// "Saturday 29 September 2012"; BC years as "15 March 44 BC".
std::string longDate(const CivilDate &date);
/// "28 September 2012", "September 2012", "2011", "3 to 5 May 2013", "since 4 May 2013".
std::string intervalText(const DateInterval &interval);

} // namespace dateline
