// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dating/wording.h"
#include "core/model/timex.h"

#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// How an article that tells no publication date speaks of a day.
enum class HintKind : std::uint8_t {
    Weekday,    ///< "on Tuesday"
    DayOfMonth, ///< "5 May"
    DaysAway,   ///< "yesterday", "two days ago"
    WeeksAway,  ///< "last week"
    MonthsAway, ///< "last month"
};

struct Hint {
    HintKind kind = HintKind::Weekday;
    int value = 0;                ///< weekday (ISO), or days, weeks or months from publication: -1 is the one before
    int month = 0;                ///< of DayOfMonth, with `value` its day
    int weekday = 0;              ///< that DayOfMonth must fall on (ISO); 0: any
    ByteSpan span = {};           ///< the words
    std::vector<Term> words = {}; ///< of the sentence around them, sorted, each once
};

/// What an undated article itself tells of its time.
struct ArticleHints {
    std::vector<Hint> hints;            ///< by span
    std::optional<DayNumber> latestDay; ///< that is named in full
    ByteSpan latestDayWords;
    std::optional<int> latestYear; ///< that is named
};

/// An article read as if it had been published on `day`.
struct Reading {
    DayNumber day = 0;
    std::vector<Timex> timexes; ///< by span
};

/// Relative words are told from their meaning: what a reading counts from its publication date keeps its distance to
/// any other. Two readings, about a year apart, also tell whether a weekday fixes the year of a day of a month: without
/// one the reading would take the nearest year each time. Days in the last lines of a longer text are left out: they
/// are often of the site. Pure.
ArticleHints hintsOf(std::string_view text, const Reading &reading, const Reading &aYearLater);

/// Whether a timex names a day, month or year in full, as news may name them.
bool isNamedInFull(const Timex &timex);

/// Whether a span stands in the last lines of a longer text, where the days of the site are.
bool isAtFoot(ByteSpan span, std::string_view text);

/// The sentence around a span, without the span itself: words sorted, each once. At most 300 bytes to each side.
std::vector<Term> wordsAround(std::string_view text, ByteSpan span);

} // namespace dateline
