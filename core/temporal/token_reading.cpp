// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/temporal/token_reading.h"

namespace dateline {

TokenReading readTokens(const Document &document, const TemporalLexicon &lexicon)
{
    TokenReading reading;
    reading.symbols.resize(document.tokens.size());
    for (std::uint32_t i = 0; i < document.tokens.size(); ++i) {
        const Token &token = document.tokens[i];
        const TimeWords::BaseId base = lexicon.words().baseOf(document, token);
        const TokenSymbol symbol = lexicon.words().symbolOf(base, token);
        reading.symbols[i] = symbol;
        if (lexicon.automaton().canStart(symbol))
            reading.starts.push_back(i);
        if (lexicon.isTelling(base))
            reading.telling.push_back(i);
    }
    return reading;
}

} // namespace dateline
