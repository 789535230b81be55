// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/date_suggestion.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr std::uint32_t edge = 250; ///< bytes of the text that count as its head or foot
constexpr std::size_t several = 3;  ///< days of one week
constexpr DayNumber week = 7;
constexpr std::size_t mostReasons = 3;
constexpr int earliestYear = 1600; ///< the first newspapers
constexpr int latestYear = 2199;

bool isFullDay(const Timex &timex)
{
    return (timex.type == TimexType::Date || timex.type == TimexType::Time) && timex.anchor == Anchor::Absolute
           && timex.reason.code == ReasonCode::WrittenInFull && timex.granularity <= Granularity::Day
           && timex.interval.closed() && timex.interval.first->year >= earliestYear
           && timex.interval.first->year <= latestYear;
}

bool isLaterYear(const Timex &timex, int year)
{
    return timex.anchor == Anchor::Absolute && timex.interval.closed() && timex.granularity <= Granularity::Year
           && timex.interval.first->year > year && timex.interval.first->year <= latestYear;
}

// What stands last in a page is often of the site, not of the article.
bool isAtFoot(const Timex &timex, const Document &document)
{
    return timex.span.begin >= edge && timex.span.begin + edge > document.text.size();
}

// Measured on news whose dates were withheld; see docs/rules.md.
double certaintyOf(bool atHead, std::size_t sameWeek, bool laterYear)
{
    if (sameWeek >= several)
        return 0.84;
    if (atHead)
        return laterYear ? 0.42 : 0.64;
    return laterYear && sameWeek == 1 ? 0.20 : 0.38;
}

} // namespace

std::optional<DateSuggestion> suggestPublicationDate(const Document &document, const std::vector<Timex> &timexes)
{
    constexpr double leastCertainty = 0.25;
    std::optional<CivilDate> latest;
    for (const Timex &timex : timexes)
        if (isFullDay(timex) && !isAtFoot(timex, document) && (!latest || *timex.interval.first > *latest))
            latest = timex.interval.first;
    if (!latest)
        return std::nullopt;
    DateSuggestion suggestion;
    suggestion.date = *latest;
    bool atHead = false, laterYear = false;
    std::size_t sameWeek = 0;
    for (const Timex &timex : timexes) {
        if (isAtFoot(timex, document))
            continue;
        laterYear = laterYear || isLaterYear(timex, latest->year);
        if (!isFullDay(timex) || toDayNumber(*latest) - toDayNumber(*timex.interval.first) > week)
            continue;
        ++sameWeek;
        const bool same = *timex.interval.first == *latest;
        atHead = atHead || (same && timex.span.begin < edge);
        if (same && suggestion.reasons.size() < mostReasons)
            suggestion.reasons.push_back(timex.reason);
    }
    suggestion.certainty = certaintyOf(atHead, sameWeek, laterYear);
    return suggestion.certainty < leastCertainty ? std::nullopt : std::optional(std::move(suggestion));
}

} // namespace dateline
