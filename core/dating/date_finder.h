// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dating/told_day.h"
#include "core/dating/wording_index.h"
#include "core/model/date_clue.h"

#include <optional>
#include <string_view>
#include <vector>

namespace dateline {

/// A dated article that is like an undated one.
struct DatedNeighbour {
    ArticleId article = 0;
    DayNumber published = 0;
    double likeness = 0;                        ///< WordingIndex::Alike::likeness
    bool sameWording = false;                   ///< shares whole passages
    const std::vector<ToldDay> *told = nullptr; ///< may be missing for the less alike
};

/// Below this nothing is suggested.
inline constexpr double leastCertainty = 0.5;

/// How many alike articles count, and of how many of them the sentences.
inline constexpr std::size_t mostNeighbours = 30;
inline constexpr std::size_t mostTellers = 15;

/// When an article was published that does not tell it, from its own hints and from dated articles like it (the most
/// alike first). nullopt when the certainty would be below `leastCertainty`. Pure, deterministic.
std::optional<LibrarySuggestion> findDate(ArticleId article, std::string_view text, const ArticleHints &hints,
                                          const std::vector<DatedNeighbour> &neighbours, const WordingIndex &index);

} // namespace dateline
