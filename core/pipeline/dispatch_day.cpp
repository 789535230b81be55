// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pipeline/dispatch_day.h"

namespace dateline {

namespace {

void rename(Reason &reason, const Published &dispatch)
{
    if (reason.anchor != dispatch.date)
        return;
    switch (reason.code) {
    case ReasonCode::WeekdayBefore:
    case ReasonCode::WeekdayAfter:
    case ReasonCode::WeekdaySame:
    case ReasonCode::RelativeToPublication: reason.code = ReasonCode::RelativeToFocus; return;
    case ReasonCode::YearFromPublication: reason.code = ReasonCode::YearFromFocus; return;
    case ReasonCode::FromPublication:
        reason.code = ReasonCode::InheritedNarrative;
        reason.words = dispatch.evidence;
        reason.result = DateInterval::day(dispatch.date);
        return;
    default: return;
    }
}

} // namespace

const Published *dispatchDay(const Article &article)
{
    constexpr DayNumber fewDays = 3;
    if (!article.published || article.published->from == PublishedFrom::User)
        return nullptr;
    for (const Published &other : article.otherDates) {
        const DayNumber before = toDayNumber(article.published->date) - toDayNumber(other.date);
        if (other.from == PublishedFrom::DateLine && before > 0 && before <= fewDays)
            return &other;
    }
    return nullptr;
}

void nameDispatchDay(const Published &dispatch, Analysis &analysis)
{
    for (Timex &timex : analysis.timexes)
        rename(timex.reason, dispatch);
    for (Mention &mention : analysis.mentions)
        rename(mention.reason, dispatch);
}

} // namespace dateline
