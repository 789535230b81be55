// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/temporal_lexicon.h"
#include "core/model/document.h"

#include <cstdint>
#include <vector>

namespace dateline {

/// What the rules see of a document, found in one pass over its tokens.
struct TokenReading {
    std::vector<TokenSymbol> symbols;   ///< of each token
    std::vector<std::uint32_t> starts;  ///< tokens that a rule may begin with, in order
    std::vector<std::uint32_t> telling; ///< numbers, and words that tell how dates are to be read, in order
};

TokenReading readTokens(const Document &document, const TemporalLexicon &lexicon);

} // namespace dateline
