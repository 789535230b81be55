// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dating/article_hints.h"
#include "core/dating/wording_index.h"

#include <string_view>
#include <vector>

namespace dateline {

/// A sentence of a dated article that names a day.
struct ToldDay {
    DayNumber day = 0;
    std::vector<Term> words; ///< telling ones of the sentence, sorted
};

/// The days that a dated article names within about a year of its publication. `timexes` are resolved. Pure.
std::vector<ToldDay> toldDaysOf(std::string_view text, const std::vector<Timex> &timexes, DayNumber published,
                                const WordingIndex &index);

/// Leaves of sorted words those that tell sentences apart.
void keepTelling(std::vector<Term> &words, const WordingIndex &index);

/// How alike two sentences are, by their telling words: 0 nothing shared, 1 the same.
double sentenceLikeness(const std::vector<Term> &one, const std::vector<Term> &other, const WordingIndex &index);

/// How probable it is that an article of day `published` would call day `told` what the hint calls it, as a share of
/// all the days it might have been published on. 0: it would not.
double fitOf(const Hint &hint, DayNumber told, DayNumber published);

/// The days of publication for which fitOf may be more than 0, from first to last.
struct DayRange {
    DayNumber first = 0;
    DayNumber last = -1;
};
DayRange fittingDays(const Hint &hint, DayNumber told);

} // namespace dateline
