// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dating/article_hints.h"

#include <map>
#include <span>
#include <vector>

namespace dateline {

/// An article of known date that shares wording with the undated one.
struct AlikeDay {
    DayNumber published = 0;
    double likeness = 0;
};

/// What speaks for days on which an article may have been published.
struct DayEvidence {
    const ArticleHints *hints = nullptr;
    std::vector<AlikeDay> alike;           ///< the most alike first, at most thirty
    std::map<DayNumber, double> agreement; ///< of sentences that other articles date
};

struct DayVerdict {
    DayNumber day = 0;
    double certainty = 0; ///< how probable it is that the article was published within a week of the day
};

/// Weighs all evidence for each candidate day and gives the day around which most of the probability lies. Candidates
/// are the days near the most alike articles, those that sentences agree on, and those after the latest day named;
/// that it is none of them counts too. Certainty 0 when there is no candidate. Pure, deterministic.
DayVerdict weighDays(const DayEvidence &evidence);

/// Days from publication back to the weekday that the hint names: 0 to 6.
DayNumber daysBackTo(const Hint &weekday, DayNumber published);
/// Days from the day of a month, in the year that puts it next to publication (and on its weekday), to publication:
/// negative when it lies ahead; nullopt when there is none within half a year (or on its weekday within ten years).
std::optional<DayNumber> daysSince(const Hint &dayOfMonth, DayNumber published);

} // namespace dateline
