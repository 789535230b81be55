// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/article.h"
#include "core/model/date_clue.h"
#include "core/model/mention.h"
#include "core/model/timex.h"

#include <optional>
#include <string>
#include <vector>

namespace dateline {

/// Everything that one article yields. Derived: can be dropped and made again from the article.
struct Analysis {
    std::vector<Timex> timexes;    ///< by span
    std::vector<Mention> mentions; ///< by sentence, then trigger
    std::optional<DateSuggestion> suggestion;
    std::uint32_t sentences = 0;

    friend bool operator==(const Analysis &, const Analysis &) = default;
};

/// Raised whenever rules or code change what an article yields; older analyses are then made again.
inline constexpr int analysisVersion = 4;

} // namespace dateline
