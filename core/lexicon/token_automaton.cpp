// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/token_automaton.h"

#include <algorithm>
#include <bit>
#include <deque>
#include <mutex>
#include <unordered_map>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t mostMoves = 2'000'000;
constexpr std::size_t mostStates = 65'535;

using NodeSet = std::vector<std::uint32_t>;

struct NodeSetHash {
    std::size_t operator()(const NodeSet &set) const
    {
        std::uint64_t hash = 14695981039346656037ULL;
        for (const std::uint32_t node : set)
            hash = (hash ^ node) * 1099511628211ULL;
        return static_cast<std::size_t>(hash ^ (hash >> 31));
    }
};

/// Sorts the symbols by which tests of a state they pass; those that pass the same ones go the same way. Its memory is
/// used again from state to state.
class SymbolSorter {
public:
    explicit SymbolSorter(std::size_t symbols) : m_wayOf(symbols, 0) {}

    void clear()
    {
        for (const TokenSymbol symbol : m_symbols)
            m_wayOf[symbol] = 0;
        m_symbols.clear();
        m_ways.assign(1, {}); // of the symbols that pass none
        m_tests = 0;
    }
    /// The symbols that pass one more test go on to `targets` as well.
    void add(const std::vector<TokenSymbol> &passing, const NodeSet &targets)
    {
        ++m_tests;
        for (const TokenSymbol symbol : passing) {
            const std::uint32_t way = m_wayOf[symbol];
            if (way == 0)
                m_symbols.push_back(symbol);
            if (m_ways[way].split != m_tests)
                part(way, targets);
            m_wayOf[symbol] = m_ways[way].parted;
        }
    }
    /// Symbols and the way of each, and the seeds of each way. Ways that no symbol takes any more are left out.
    void read(std::vector<std::pair<TokenSymbol, std::uint16_t>> &moves, std::vector<NodeSet> &seeds)
    {
        for (const TokenSymbol symbol : m_symbols) {
            Way &way = m_ways[m_wayOf[symbol]];
            if (way.number == 0) {
                seeds.push_back(std::move(way.seeds));
                way.number = static_cast<std::uint16_t>(seeds.size());
            }
            moves.emplace_back(symbol, way.number);
        }
    }

private:
    struct Way {
        NodeSet seeds;
        std::uint32_t split = 0;  ///< the last test that parted it
        std::uint32_t parted = 0; ///< the way of its symbols that pass this test too
        std::uint16_t number = 0;
    };

    void part(std::uint32_t way, const NodeSet &targets)
    {
        m_ways[way].split = m_tests;
        m_ways[way].parted = static_cast<std::uint32_t>(m_ways.size());
        Way next;
        next.seeds = m_ways[way].seeds;
        next.seeds.insert(next.seeds.end(), targets.begin(), targets.end());
        m_ways.push_back(std::move(next));
    }

    std::vector<std::uint32_t> m_wayOf; ///< by symbol
    std::vector<TokenSymbol> m_symbols; ///< that pass any test
    std::vector<Way> m_ways;
    std::uint32_t m_tests = 0;
};

} // namespace

/// Makes states of sets of nodes (the subset construction), one at a time.
class TokenAutomaton::Maker {
public:
    Maker(const RuleSet &rules, const TimeWords &words)
        : m_graph(makeTokenNodes(rules))
        , m_reach(m_graph)
        , m_sorter(words.symbolCount())
        , m_symbolsOfTest(words.testCount())
    {
        for (std::size_t symbol = 0; symbol < words.symbolCount(); ++symbol)
            for (std::uint16_t test = 0; test < words.testCount(); ++test)
                if (words.accepts(test, static_cast<TokenSymbol>(symbol)))
                    m_symbolsOfTest[test].push_back(static_cast<TokenSymbol>(symbol));
    }

    /// The state of all that is reached from `seeds` by free moves.
    const State *stateOf(const NodeSet &seeds)
    {
        const auto [at, isNew] = m_byNodes.try_emplace(m_reach.from(seeds), nullptr);
        if (isNew)
            at->second = make(at->first);
        return at->second;
    }

    const std::deque<State> &states() const { return m_states; }
    std::size_t moves() const { return m_moves; }
    std::mutex &mutex() { return m_mutex; }

private:
    const State *make(const NodeSet &nodes)
    {
        State &state = m_states.emplace_back();
        for (const std::uint32_t ending : endingsOf(nodes))
            state.m_accepted.push_back(m_graph.endings[ending]);
        sortSymbols(nodes);
        std::vector<std::pair<TokenSymbol, std::uint16_t>> moves;
        m_sorter.read(moves, state.m_seeds);
        m_moves += moves.size();
        state.m_ways = std::vector<std::atomic<const State *>>(state.m_seeds.size());
        state.m_mask = static_cast<std::uint32_t>(std::bit_ceil(2 * moves.size() + 1) - 1);
        state.m_slots.resize(state.m_mask + 1);
        for (const auto &[symbol, way] : moves) {
            std::uint32_t at = placeOf(symbol) & state.m_mask;
            while (state.m_slots[at].way != 0)
                at = (at + 1) & state.m_mask;
            state.m_slots[at] = {symbol, way};
        }
        return &state;
    }

    NodeSet endingsOf(const NodeSet &nodes) const
    {
        NodeSet endings;
        for (const std::uint32_t node : nodes)
            if (m_graph.nodes[node].accepts != TokenNodes::none)
                endings.push_back(m_graph.nodes[node].accepts);
        std::sort(endings.begin(), endings.end());
        return endings;
    }

    void sortSymbols(const NodeSet &nodes)
    {
        std::vector<std::pair<std::uint16_t, std::uint32_t>> tested; // tests and where they lead
        for (const std::uint32_t node : nodes)
            if (m_graph.nodes[node].moves)
                tested.emplace_back(m_graph.nodes[node].test, m_graph.nodes[node].target);
        std::sort(tested.begin(), tested.end());
        m_sorter.clear();
        NodeSet targets;
        for (std::size_t i = 0; i < tested.size();) {
            const std::uint16_t test = tested[i].first;
            for (targets.clear(); i < tested.size() && tested[i].first == test; ++i)
                targets.push_back(tested[i].second);
            m_sorter.add(m_symbolsOfTest[test], targets);
        }
    }

    std::mutex m_mutex;
    const TokenNodes m_graph;
    FreeReach m_reach;
    SymbolSorter m_sorter;
    std::vector<std::vector<TokenSymbol>> m_symbolsOfTest;
    std::unordered_map<NodeSet, const State *, NodeSetHash> m_byNodes;
    std::deque<State> m_states; ///< they stay where they are
    std::size_t m_moves = 0;
};

TokenAutomaton::TokenAutomaton() = default;
TokenAutomaton::~TokenAutomaton() = default;
TokenAutomaton::TokenAutomaton(TokenAutomaton &&) noexcept = default;
TokenAutomaton &TokenAutomaton::operator=(TokenAutomaton &&) noexcept = default;

void TokenAutomaton::build(const RuleSet &rules, const TimeWords &words)
{
    m_maker = std::make_unique<Maker>(rules, words);
    m_start = m_maker->stateOf({0});
    m_canStart.assign(words.symbolCount(), 0);
    for (std::size_t symbol = 0; symbol < m_canStart.size(); ++symbol)
        m_canStart[symbol] = wayOf(*m_start, static_cast<TokenSymbol>(symbol)) != 0;
}

const TokenAutomaton::State *TokenAutomaton::make(const State &from, std::uint16_t way) const
{
    const std::lock_guard lock(m_maker->mutex());
    const State *made = m_maker->stateOf(from.m_seeds[way - 1u]);
    from.m_ways[way - 1u].store(made, std::memory_order_release);
    return made;
}

Status TokenAutomaton::checkSize() const
{
    const std::lock_guard lock(m_maker->mutex());
    for (std::size_t i = 0; i < m_maker->states().size(); ++i) {
        for (const NodeSet &seeds : m_maker->states()[i].m_seeds)
            m_maker->stateOf(seeds);
        if (m_maker->moves() > mostMoves || m_maker->states().size() > mostStates)
            return Error{ErrorCode::ResourceBroken, "time rules", {}, "The rules together are too large", {}};
    }
    return {};
}

} // namespace dateline
