// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/date_line.h"

#include <vector>

namespace dateline {

/// Longest text that stamps are looked for in.
inline constexpr std::size_t maximumStampTextBytes = 1000;

/// A day with its year that stands in running text as newspapers stamp their articles, not as a sentence tells a day.
struct DateStamp {
    LineDate date;
    bool published = false; ///< "Aired February 6, 2011 - 06:00 ET"
    bool updated = false;   ///< "Page last updated at 14:47 GMT, Wednesday, 28 September 2011"
};

/// The stamps in the first lines of an article whose head and text run together, in order:
/// "GENEVA | Thu May 28, 2009 11:54 am EDT GENEVA (MNA) - …", "Wednesday 17 June 2009 15.39 BST Ministers …",
/// "July 29, 2011 | By Clara Westwood …", "Friday, February 20, 2009; Page 3". A stamp is a weekday and day with a
/// clock time beside it, a day set off by a bar, or a day behind "Aired", "Published:" or "Last updated at" with a
/// time. or before "Last updated at" with one. "On Friday, 20 February 2009 at 3 p.m. he left" is none. Ambiguous days
/// (03/04/2009) are none. Empty for texts above the limit. Pure.
std::vector<DateStamp> findDateStamps(std::string_view text, const ArticleCues &cues);

/// The day that the last lines of an article say it was printed on, with a time beside it: "This article appeared on p4
/// of the review section of the Courier on 01.19 GMT on Saturday 12 February 2005". Pure.
std::vector<DateStamp> findImprints(std::string_view text, const ArticleCues &cues);

} // namespace dateline
