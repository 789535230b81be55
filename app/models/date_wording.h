// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event.h"
#include "core/model/reason.h"

#include <QString>

namespace dateline {

/// Dates in the words of the interface's language (QLocale's default locale).

/// "Friday 28 September 2012"; BC years as "15 March 44 BC".
QString longDay(const CivilDate &date);
/// "29 Sep 2012".
QString shortDay(const CivilDate &date);
/// "Sat 29 Sep 2012".
QString mediumDay(const CivilDate &date);
/// "28 September 2012", "September 2012", "3 to 5 May 2013", "since 4 May 2013"; empty when nothing is known.
QString intervalWords(const DateInterval &interval);

/// When an event was, with weekday for single days and with what is uncertain about it. Never empty.
QString whenWords(const Event &event);
QString whenWords(const Mention &mention);

/// "Why this date" as one sentence; empty for ReasonCode::None.
QString reasonWords(const Reason &reason);

} // namespace dateline
