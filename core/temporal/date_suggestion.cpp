// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/date_suggestion.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t edge = 250; ///< bytes of the text that count as its head or foot
constexpr DayNumber week = 7;
constexpr std::size_t mostReasons = 3;
constexpr int earliestYear = 1600; ///< the first newspapers
constexpr int latestYear = 2199;

bool isFullDay(const Timex &timex)
{
    return (timex.type == TimexType::Date || timex.type == TimexType::Time) && timex.anchor == Anchor::Absolute
        && timex.reason.code == ReasonCode::WrittenInFull && timex.granularity <= Granularity::Day && timex.interval.closed()
        && timex.interval.first->year >= earliestYear && timex.interval.first->year <= latestYear;
}

bool isLaterYear(const Timex &timex, int year)
{
    return timex.anchor == Anchor::Absolute && timex.interval.closed() && timex.granularity <= Granularity::Year
        && timex.interval.first->year > year && timex.interval.first->year <= latestYear;
}

// Measured on news whose dates were withheld; see docs/rules.md.
double certaintyOf(bool atEdge, std::size_t sameWeek, bool laterYear)
{
    const double certainty = atEdge ? (sameWeek == 1 ? 0.94 : 0.55) : sameWeek == 1 ? 0.45 : sameWeek == 2 ? 0.70 : 0.77;
    return !laterYear ? certainty : atEdge || sameWeek > 1 ? certainty * 0.9 : certainty * 0.2;
}

} // namespace

std::optional<DateSuggestion> suggestPublicationDate(const Document &document, const std::vector<Timex> &timexes)
{
    constexpr double leastCertainty = 0.25;
    std::optional<CivilDate> latest;
    for (const Timex &timex : timexes)
        if (isFullDay(timex) && (!latest || *timex.interval.first > *latest))
            latest = timex.interval.first;
    if (!latest)
        return std::nullopt;
    DateSuggestion suggestion;
    suggestion.date = *latest;
    bool atEdge = false, laterYear = false;
    std::size_t sameWeek = 0;
    for (const Timex &timex : timexes) {
        laterYear = laterYear || isLaterYear(timex, latest->year);
        if (!isFullDay(timex) || toDayNumber(*latest) - toDayNumber(*timex.interval.first) > week)
            continue;
        ++sameWeek;
        const bool same = *timex.interval.first == *latest;
        atEdge = atEdge || (same && (timex.span.begin < edge || timex.span.begin + edge > document.text.size()));
        if (same && suggestion.reasons.size() < mostReasons)
            suggestion.reasons.push_back(timex.reason);
    }
    suggestion.certainty = certaintyOf(atEdge, sameWeek, laterYear);
    return suggestion.certainty < leastCertainty ? std::nullopt : std::optional(std::move(suggestion));
}

} // namespace dateline
