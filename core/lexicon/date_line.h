// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/byte_span.h"
#include "core/lexicon/article_cues.h"
#include "core/model/civil_date.h"

#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// Longest line that is looked at.
inline constexpr std::size_t maximumDateLineBytes = 240;

/// A day as a line tells it. Two-digit years are never read.
struct LineDate {
    std::optional<int> year; ///< absent in "March 20"
    int month = 1;
    int day = 1;
    bool ambiguous = false; ///< 03/04/2014: month and day may also stand the other way round
    ByteSpan span;          ///< in the line

    /// The day, when it has a year and exists.
    std::optional<CivilDate> date() const;
    /// The other reading of an ambiguous one.
    std::optional<CivilDate> otherDate() const;
};

/// All dates of a line with day and month, in order: "29 September 2012", "Sept. 29th, 2012", "2012-09-29",
/// "29/9/2012", "March 20". Empty for lines above the limit. Pure.
std::vector<LineDate> findLineDates(std::string_view line, const ArticleCues &cues);

/// The length of "DAMASCUS, March 20 (MNA)" when the text opens with a place in capitals and a dash or a bracket that a
/// dash follows, else 0. What stands between is not looked at. Pure.
std::size_t agencyLeadLength(std::string_view shown);

/// A line that is an agency's lead with a day and nothing else: "DAMASCUS, March 20 (MNA) --". Pure.
bool isAgencyLine(std::string_view line, const ArticleCues &cues);

/// A line that tells when and perhaps where its article appeared, and nothing else.
struct DateLineReading {
    LineDate date;
    bool published = false; ///< "Published: …"
    bool updated = false;   ///< "Last updated …"
    ByteSpan name;          ///< the capitalised words beside the date, an outlet or a place; may be empty
};

/// Reads a line such as "Global Research, January 13, 2014" or "Published: 18 May 2016 10:32 GMT"; nullopt when the
/// line has no date with a year or says more than that. Pure.
std::optional<DateLineReading> readDateLine(std::string_view line, const ArticleCues &cues);

} // namespace dateline
