// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/rule_set.h"
#include "core/lexicon/time_words.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace dateline {

/// All patterns of a rule set as one deterministic automaton over token symbols. Const use is safe for concurrent
/// use by multiple threads.
///
///     state = TokenAutomaton::start
///     for each token:  state = next(state, symbol);  dead: stop;  accepted(state): rules that match up to here
///
/// A table of transitions by state and symbol would have some ten million entries, nearly all of them dead, so each
/// state keeps its live ones in a small hash table.
class TokenAutomaton {
public:
    using State = std::uint32_t;
    static constexpr State dead = 0;
    static constexpr State start = 1;

    struct Accepted {
        std::uint16_t rule = 0;
        std::uint16_t variant = 0;
    };

    /// Fails when the rules need more than two million transitions or 65,535 states.
    Status build(const RuleSet &rules, const TimeWords &words);

    State next(State state, TokenSymbol symbol) const
    {
        const Row &row = m_rows[state];
        for (std::uint32_t at = placeOf(symbol) & row.mask;; at = (at + 1) & row.mask) {
            const Slot slot = m_slots[row.begin + at];
            if (slot.symbol == symbol || slot.target == dead)
                return slot.symbol == symbol ? slot.target : State(dead);
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
    std::size_t transitionCount() const { return m_transitions; }

private:
    /// A transition, or a free slot: target dead.
    struct Slot {
        TokenSymbol symbol = 0;
        std::uint16_t target = dead;
    };
    /// The transitions of one state: a small hash table of `mask` + 1 slots, never full. A match stays in few of them,
    /// so what it reads lies close together.
    struct Row {
        std::uint32_t begin = 0;
        std::uint32_t mask = 0;
    };

    static std::uint32_t placeOf(TokenSymbol symbol) { return (symbol * 0x9E3779B1u) >> 16; }
    void addRow(const std::vector<std::pair<TokenSymbol, State>> &moves);

    std::vector<Row> m_rows; ///< by state
    std::vector<Slot> m_slots;
    std::size_t m_transitions = 0;
    std::vector<std::uint8_t> m_canStart;
    std::vector<Accepted> m_accepted;
    std::vector<std::uint32_t> m_acceptEnds;
};

} // namespace dateline
