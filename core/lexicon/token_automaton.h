// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/time_words.h"
#include "core/lexicon/token_nodes.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace dateline {

/// All patterns of a rule set as one deterministic automaton over token symbols.
///
///     state = start()
///     for each token:  state = next(*state, symbol);  null: stop;  state->accepted(): rules that match up to here
///
/// The rules of a language make some ten thousand states, and a library of news comes to a tenth of them: a state is
/// made when a token first leads to it (lazy subset construction, as in Aho, Sethi and Ullman 1986, 3.7). Which ones
/// are there already changes no answer. Const use is safe for concurrent use by multiple threads.
class TokenAutomaton {
public:
    class State {
    public:
        /// Rules that match when the state is reached, the best first.
        std::span<const RuleVariantId> accepted() const { return m_accepted; }

    private:
        friend class TokenAutomaton;
        /// A move, or a free slot: way 0.
        struct Slot {
            TokenSymbol symbol = 0;
            std::uint16_t way = 0; ///< one more than the index in m_ways: symbols that go the same way share it
        };
        std::vector<Slot> m_slots;                              ///< a hash table, never full
        std::uint32_t m_mask = 0;                               ///< one less than its slots
        mutable std::vector<std::atomic<const State *>> m_ways; ///< null: not made yet
        std::vector<std::vector<std::uint32_t>> m_seeds;        ///< by way: the nodes it leads to
        std::vector<RuleVariantId> m_accepted;
    };

    TokenAutomaton();
    ~TokenAutomaton();
    TokenAutomaton(TokenAutomaton &&) noexcept;
    TokenAutomaton &operator=(TokenAutomaton &&) noexcept;

    void build(const RuleSet &rules, const TimeWords &words);

    const State *start() const { return m_start; }
    /// Null when no match goes on with that symbol.
    const State *next(const State &state, TokenSymbol symbol) const
    {
        const std::uint16_t way = wayOf(state, symbol);
        if (way == 0)
            return nullptr;
        const State *known = state.m_ways[way - 1u].load(std::memory_order_acquire);
        return known ? known : make(state, way);
    }
    /// Whether any match begins with that symbol.
    bool canStart(TokenSymbol symbol) const { return m_canStart[symbol] != 0; }

    /// Makes every state there is. Fails when they are more than 65,535 or have more than two million moves: then the
    /// rules allow far too much to follow each other, and memory would grow with what is read.
    Status checkSize() const;

private:
    class Maker;

    static std::uint32_t placeOf(TokenSymbol symbol) { return (symbol * 0x9E3779B1u) >> 16; }
    static std::uint16_t wayOf(const State &state, TokenSymbol symbol)
    {
        for (std::uint32_t at = placeOf(symbol) & state.m_mask;; at = (at + 1) & state.m_mask) {
            const State::Slot slot = state.m_slots[at];
            if (slot.symbol == symbol || slot.way == 0)
                return slot.way;
        }
    }
    const State *make(const State &from, std::uint16_t way) const;

    std::unique_ptr<Maker> m_maker;
    const State *m_start = nullptr;
    std::vector<std::uint8_t> m_canStart; ///< by symbol
};

} // namespace dateline
