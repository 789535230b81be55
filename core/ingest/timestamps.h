// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/article_cues.h"
#include "core/model/civil_date.h"

#include <optional>
#include <string_view>

namespace dateline {

/// Which of 3/4/2014 is the month, where nothing else tells.
enum class DayOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };

/// The day of a timestamp in metadata: ISO 8601 (2012-09-29T10:00:00+02:00, 20120929, 2012/09/29), RFC 5322
/// (Sat, 29 Sep 2012 …), seconds or milliseconds since 1970, or words ("September 29, 2012 5:04 pm"). The day is the
/// one that is written: no time zone is changed. nullopt for anything else and for days that no article has (before
/// 1600, 1 January 1970). Pure.
std::optional<CivilDate> dayOfTimestamp(std::string_view value, const ArticleCues &cues,
                                        DayOrder order = DayOrder::Unknown);

/// The day in an address that names its month: ".../2014/mar/14/...". nullopt when there is none. Pure.
std::optional<CivilDate> dayOfAddress(std::string_view url, const ArticleCues &cues);

} // namespace dateline
