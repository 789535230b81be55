// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/rule_set.h"
#include "core/lexicon/time_words.h"

#include <cstdint>
#include <span>
#include <vector>

namespace dateline {

/// All patterns of a rule set as one deterministic automaton over token symbols. Const use is safe for concurrent
/// use by multiple threads.
///
///     state = TokenAutomaton::start
///     for each token:  state = next(state, symbol);  dead: stop;  accepted(state): rules that match up to here
///
/// A table of transitions by state and symbol would have some ten million entries, nearly all of them dead, so the
/// live ones are kept in a hash table.
class TokenAutomaton {
public:
    using State = std::uint32_t;
    static constexpr State dead = 0;
    static constexpr State start = 1;

    struct Accepted {
        std::uint16_t rule = 0;
        std::uint16_t variant = 0;
    };

    /// Fails when the rules need more than two million transitions.
    Status build(const RuleSet &rules, const TimeWords &words);

    State next(State state, TokenSymbol symbol) const
    {
        const std::uint64_t key = std::uint64_t(state) << 16 | symbol;
        for (std::size_t slot = hashOf(key) & m_mask;; slot = (slot + 1) & m_mask) {
            if (m_keys[slot] == key)
                return m_targets[slot];
            if (m_keys[slot] == 0)
                return dead;
        }
    }
    /// Whether any match begins with that symbol.
    bool canStart(TokenSymbol symbol) const { return m_canStart[symbol] != 0; }
    /// Rules that match when the state is reached, the best first.
    std::span<const Accepted> accepted(State state) const
    {
        return std::span(m_accepted).subspan(m_acceptEnds[state - 1], m_acceptEnds[state] - m_acceptEnds[state - 1]);
    }
    std::size_t stateCount() const { return m_acceptEnds.size() - 1; }
    std::size_t transitionCount() const { return m_used; }

private:
    static std::size_t hashOf(std::uint64_t key)
    {
        return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32);
    }
    void insert(State from, TokenSymbol symbol, State to);
    void place(std::uint64_t key, State to);

    std::vector<std::uint64_t> m_keys;
    std::vector<State> m_targets;
    std::size_t m_mask = 0;
    std::size_t m_used = 0;
    std::vector<std::uint8_t> m_canStart;
    std::vector<Accepted> m_accepted;
    std::vector<std::uint32_t> m_acceptEnds;
};

} // namespace dateline
