// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/temporal_lexicon.h"
#include "core/model/document.h"
#include "core/temporal/token_reading.h"

#include <cstdint>
#include <functional>
#include <vector>

namespace dateline {

/// One step of how a match was read: a token that stands for a part, a phrase opened or closed, a group.
struct MatchStep {
    enum class Kind : std::uint8_t { Token, OpenPhrase, Close, OpenGroup };
    Kind kind = Kind::Token;
    std::uint16_t part = 0;
    std::uint16_t test = 0;    ///< Token
    std::uint16_t phrase = 0;  ///< OpenPhrase
    std::uint16_t variant = 0; ///< OpenPhrase: which of its variants
    std::uint32_t token = 0;   ///< Token: itself; OpenGroup and Close: where it begins or ends
    std::uint32_t match = 0;   ///< OpenPhrase and OpenGroup: index of its Close
};

/// Tokens [firstToken, endToken) that a rule matched, with how they were read.
struct RuleMatch {
    std::uint16_t rule = 0;
    std::uint16_t variant = 0;
    std::uint32_t firstToken = 0;
    std::uint32_t endToken = 0;
    std::vector<MatchStep> steps;
};

/// Finds where rules match in one document: leftmost, then longest, then by priority; never overlapping.
class RuleMatcher {
public:
    /// In a history the rules for news are left out, and the other way round. `reading` is that of the document.
    RuleMatcher(const Document &document, const TemporalLexicon &lexicon, const TokenReading &reading, bool isHistory);

    /// Whether a match means something; otherwise the next best one at the same place is tried.
    using Accept = std::function<bool(const RuleMatch &)>;

    /// Goes to the next match in tokens [from, end) that is accepted; false when there is none. Matches never reach
    /// past `end`. `from` never goes back from call to call.
    bool findNext(std::uint32_t from, std::uint32_t end, const Accept &accept);

private:
    struct Continuation;
    struct Ending {
        std::uint32_t end = 0;
        const TokenAutomaton::State *state = nullptr;
    };

    bool matchAt(std::uint32_t begin, std::uint32_t end, const Accept &accept);
    bool conditionsHold(const TimeRule &rule, std::uint32_t begin, std::uint32_t matchEnd) const;
    bool read(std::uint32_t pattern, std::uint32_t token, const Continuation *then);
    bool proceed(std::uint32_t token, const Continuation *then);
    bool readPhrase(const PatternNode &node, std::uint32_t token, const Continuation *then);
    bool readGroup(const PatternNode &node, std::uint32_t token, const Continuation *then);
    const Document &m_document;
    const TemporalLexicon &m_lexicon;
    bool m_isHistory;
    const std::vector<TokenSymbol> &m_symbols;
    const std::vector<std::uint32_t> &m_starts;
    std::size_t m_nextStart = 0;
    std::vector<Ending> m_endings;
    std::vector<MatchStep> m_steps;
    RuleMatch m_match;
    std::uint32_t m_matchEnd = 0;
};

} // namespace dateline
