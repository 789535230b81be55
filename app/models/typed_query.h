// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filter.h"
#include "core/model/timeline.h"
#include "core/model/timex.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace dateline {

/// What is typed into the search field, taken apart: words for the full-text search, and filters such as
///     type:offensive  place:"Deir ez-Zor"  actor:kerry  source:post  status:planned
///     after:2012-09  before:2013  until:2013  on:"May 2012"  killed>10  injured<=5  sources>1
/// Values of one name are alternatives; different names must all fit. Places, actors and sources fit when their name
/// contains the value. `after` begins with the first day of its date, `until` ends with its last, `before` ends the day
/// before its first.
struct TypedQuery {
    QString words;       ///< everything that is no filter, as typed
    Filter filter;       ///< of the rest; empty when there is none
    QStringList unknown; ///< filters whose value could not be read; they find nothing
};

using DateWordsReader = std::function<std::optional<Timex>(const QString &)>;

TypedQuery readTypedQuery(const QString &typed, const Timeline &timeline, const DateWordsReader &readDate);

/// What may stand where the text ends: names of filters, or values of the filter that is being typed; each is the whole
/// last term. At most `limit`, the most frequent or first first.
QStringList completions(const QString &typed, const Timeline &timeline, int limit = 8);

/// The text with its last term replaced.
QString withLastTerm(const QString &typed, const QString &term);

} // namespace dateline
