// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/token_automaton.h"

#include <algorithm>
#include <bit>
#include <deque>
#include <limits>
#include <unordered_map>
#include <utility>

namespace dateline {

namespace {

constexpr std::size_t mostTransitions = 2'000'000;
constexpr std::size_t mostStates = 65'535; ///< a slot has sixteen bits for its target
constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// Thompson's construction: nodes with free moves and at most one move on a test.
struct Node {
    std::uint32_t free = none; ///< the first of its free moves
    std::uint32_t target = 0;
    std::uint16_t test = 0;
    bool moves = false;
    std::int32_t accepts = -1; ///< index of rule and variant
};

struct FreeMove {
    std::uint32_t to = 0;
    std::uint32_t next = none; ///< of the same node
};

struct NodeGraph {
    std::vector<Node> nodes;
    std::vector<FreeMove> freeMoves;

    void addFree(std::uint32_t from, std::uint32_t to)
    {
        freeMoves.push_back({to, nodes[from].free});
        nodes[from].free = static_cast<std::uint32_t>(freeMoves.size() - 1);
    }
};

class NodeBuilder {
public:
    explicit NodeBuilder(const RuleSet &rules) : m_rules(rules) { m_graph.nodes.resize(1); }

    NodeGraph build(std::vector<TokenAutomaton::Accepted> &endings)
    {
        for (std::size_t rule = 0; rule < m_rules.rules.size(); ++rule)
            for (std::size_t variant = 0; variant < m_rules.rules[rule].variants.size(); ++variant) {
                const std::uint32_t end = append(m_rules.rules[rule].variants[variant].pattern, branch(0));
                m_graph.nodes[end].accepts = static_cast<std::int32_t>(endings.size());
                endings.push_back({static_cast<std::uint16_t>(rule), static_cast<std::uint16_t>(variant)});
            }
        return std::move(m_graph);
    }

private:
    std::uint32_t add()
    {
        m_graph.nodes.emplace_back();
        return static_cast<std::uint32_t>(m_graph.nodes.size() - 1);
    }
    std::uint32_t branch(std::uint32_t from)
    {
        const std::uint32_t to = add();
        m_graph.addFree(from, to);
        return to;
    }

    // Depth is that of the patterns and of phrases in phrases, both limited by the reader.
    std::uint32_t append(std::uint32_t pattern, std::uint32_t from)
    {
        const PatternNode &node = m_rules.patterns[pattern];
        switch (node.kind) {
        case PatternNode::Kind::Token: {
            const std::uint32_t to = add();
            m_graph.nodes[from].moves = true;
            m_graph.nodes[from].test = node.test;
            m_graph.nodes[from].target = to;
            return to;
        }
        case PatternNode::Kind::Phrase: {
            const std::uint32_t to = add();
            for (const RuleVariant &variant : m_rules.phrases[node.phrase].variants) {
                const std::uint32_t end = append(variant.pattern, branch(from));
                m_graph.addFree(end, to);
            }
            return branch(to);
        }
        case PatternNode::Kind::Choice: {
            const std::uint32_t to = add();
            for (const std::uint32_t child : node.children) {
                const std::uint32_t end = append(child, branch(from));
                m_graph.addFree(end, to);
            }
            return branch(to);
        }
        case PatternNode::Kind::Optional: {
            const std::uint32_t to = add();
            const std::uint32_t end = append(node.children.front(), branch(from));
            m_graph.addFree(end, to);
            m_graph.addFree(from, to);
            return branch(to);
        }
        case PatternNode::Kind::Group:
        case PatternNode::Kind::Sequence:
            for (const std::uint32_t child : node.children)
                from = append(child, branch(from));
            return from;
        }
        return from;
    }

    const RuleSet &m_rules;
    NodeGraph m_graph;
};

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

/// Makes states of sets of nodes (the subset construction) and numbers them from 1.
class StateMaker {
public:
    explicit StateMaker(const NodeGraph &graph)
        : m_graph(graph)
        , m_mark(graph.nodes.size())
        , m_seen(graph.nodes.size())
        , m_reached(graph.nodes.size())
        , m_only(graph.nodes.size())
    {
    }

    /// The state of all that is reached from `seeds` by free moves.
    TokenAutomaton::State stateOf(const NodeSet &seeds)
    {
        // Most moves lead to a single node.
        TokenAutomaton::State *const only = seeds.size() == 1 ? &m_only[seeds.front()] : nullptr;
        if (only && *only != TokenAutomaton::dead)
            return *only;
        close(seeds);
        const TokenAutomaton::State state = stateOfClosure();
        if (only)
            *only = state;
        return state;
    }
    std::size_t count() const { return m_sets.size(); }
    const NodeSet &nodesOf(TokenAutomaton::State state) const { return m_sets[state - 1]; }

private:
    TokenAutomaton::State stateOfClosure()
    {
        const std::size_t hash = NodeSetHash()(m_closure);
        for (auto [at, end] = m_states.equal_range(hash); at != end; ++at)
            if (nodesOf(at->second) == m_closure)
                return at->second;
        m_sets.push_back(m_closure);
        return m_states.emplace(hash, static_cast<TokenAutomaton::State>(m_sets.size()))->second;
    }

    /// Finds the nodes that move or accept, reached from `seeds` by free moves; sorted.
    void close(const NodeSet &seeds)
    {
        ++m_stamp;
        m_closure.clear();
        for (const std::uint32_t seed : seeds)
            for (const std::uint32_t node : reachedFrom(seed))
                if (m_mark[node] != m_stamp) {
                    m_mark[node] = m_stamp;
                    m_closure.push_back(node);
                }
        std::sort(m_closure.begin(), m_closure.end());
    }

    /// The same from one node, found once: it is the seed of many states.
    const NodeSet &reachedFrom(std::uint32_t seed)
    {
        NodeSet &reached = m_reached[seed];
        if (!reached.empty())
            return reached;
        m_open.assign(1, seed);
        for (std::uint32_t step = 0; step < m_open.size(); ++step) {
            const Node &node = m_graph.nodes[m_open[step]];
            if (node.moves || node.accepts >= 0)
                reached.push_back(m_open[step]);
            for (std::uint32_t i = node.free; i != none; i = m_graph.freeMoves[i].next) {
                const std::uint32_t to = m_graph.freeMoves[i].to;
                if (m_seen[to] != seed + 1)
                    m_open.push_back(to);
                m_seen[to] = seed + 1;
            }
        }
        return reached;
    }

    const NodeGraph &m_graph;
    std::vector<std::uint32_t> m_mark; ///< by node: the closure that saw it last
    std::uint32_t m_stamp = 0;
    std::vector<std::uint32_t> m_seen; ///< by node: one more than the seed it was last reached from
    std::vector<NodeSet> m_reached;    ///< by node, once known; never empty then, since every way ends in a rule
    NodeSet m_open;
    NodeSet m_closure;
    std::unordered_multimap<std::size_t, TokenAutomaton::State> m_states; ///< by hash of their nodes
    std::deque<NodeSet> m_sets;                                           ///< by state - 1; they stay where they are
    std::vector<TokenAutomaton::State> m_only; ///< by node: the state of it alone, once known
};

/// Sorts the symbols by which tests of a state they pass; those that pass the same ones go the same way, so that the
/// way is looked for once. Its memory is used again from state to state.
class SymbolSorter {
public:
    explicit SymbolSorter(std::size_t symbols) : m_groupOf(symbols, 0) {}

    struct Group {
        NodeSet seeds;
        std::uint32_t split = 0;  ///< the last test that parted it
        std::uint32_t parted = 0; ///< the group of its symbols that pass this test too
        TokenAutomaton::State to = TokenAutomaton::dead;
    };

    void clear()
    {
        for (const TokenSymbol symbol : m_symbols)
            m_groupOf[symbol] = 0;
        m_symbols.clear();
        m_groups.assign(1, {}); // the symbols that pass none
        m_tests = 0;
    }
    /// The symbols that pass one more test go on to `targets` as well.
    void add(const std::vector<TokenSymbol> &passing, const NodeSet &targets)
    {
        ++m_tests;
        for (const TokenSymbol symbol : passing) {
            const std::uint32_t group = m_groupOf[symbol];
            if (group == 0)
                m_symbols.push_back(symbol);
            if (m_groups[group].split != m_tests)
                part(group, targets);
            m_groupOf[symbol] = m_groups[group].parted;
        }
    }
    const std::vector<TokenSymbol> &symbols() const { return m_symbols; }
    Group &groupOf(TokenSymbol symbol) { return m_groups[m_groupOf[symbol]]; }

private:
    void part(std::uint32_t group, const NodeSet &targets)
    {
        m_groups[group].split = m_tests;
        m_groups[group].parted = static_cast<std::uint32_t>(m_groups.size());
        Group next{m_groups[group].seeds, 0, 0, TokenAutomaton::dead};
        next.seeds.insert(next.seeds.end(), targets.begin(), targets.end());
        m_groups.push_back(std::move(next));
    }

    std::vector<std::uint32_t> m_groupOf; ///< by symbol
    std::vector<TokenSymbol> m_symbols;   ///< that pass any test
    std::vector<Group> m_groups;
    std::uint32_t m_tests = 0;
};

/// Finds where a state goes to by each symbol.
class MoveFinder {
public:
    using Moves = std::vector<std::pair<TokenSymbol, TokenAutomaton::State>>;

    MoveFinder(const NodeGraph &graph, const TimeWords &words)
        : m_graph(graph), m_sorter(words.symbolCount()), m_symbolsOfTest(words.testCount())
    {
        for (std::size_t symbol = 0; symbol < words.symbolCount(); ++symbol)
            for (std::uint16_t test = 0; test < words.testCount(); ++test)
                if (words.accepts(test, static_cast<TokenSymbol>(symbol)))
                    m_symbolsOfTest[test].push_back(static_cast<TokenSymbol>(symbol));
    }

    /// Valid until the next call.
    const Moves &movesOf(TokenAutomaton::State state, StateMaker &states)
    {
        m_tested.clear();
        for (const std::uint32_t node : states.nodesOf(state))
            if (m_graph.nodes[node].moves)
                m_tested.emplace_back(m_graph.nodes[node].test, m_graph.nodes[node].target);
        std::sort(m_tested.begin(), m_tested.end());
        m_sorter.clear();
        for (std::size_t i = 0; i < m_tested.size();) {
            const std::uint16_t test = m_tested[i].first;
            for (m_targets.clear(); i < m_tested.size() && m_tested[i].first == test; ++i)
                m_targets.push_back(m_tested[i].second);
            m_sorter.add(m_symbolsOfTest[test], m_targets);
        }
        m_moves.clear();
        for (const TokenSymbol symbol : m_sorter.symbols()) {
            SymbolSorter::Group &group = m_sorter.groupOf(symbol);
            if (group.to == TokenAutomaton::dead)
                group.to = states.stateOf(group.seeds);
            m_moves.emplace_back(symbol, group.to);
        }
        return m_moves;
    }

private:
    const NodeGraph &m_graph;
    SymbolSorter m_sorter;
    std::vector<std::vector<TokenSymbol>> m_symbolsOfTest;
    std::vector<std::pair<std::uint16_t, std::uint32_t>> m_tested; ///< tests of the state's nodes and their targets
    NodeSet m_targets;
    Moves m_moves;
};

} // namespace

void TokenAutomaton::addRow(const std::vector<std::pair<TokenSymbol, State>> &moves)
{
    const auto begin = static_cast<std::uint32_t>(m_slots.size());
    const auto mask = static_cast<std::uint32_t>(std::bit_ceil(2 * moves.size() + 1) - 1);
    m_slots.resize(m_slots.size() + mask + 1);
    for (const auto &[symbol, target] : moves) {
        std::uint32_t at = placeOf(symbol) & mask;
        while (m_slots[begin + at].target != dead)
            at = (at + 1) & mask;
        m_slots[begin + at] = {symbol, static_cast<std::uint16_t>(target)};
    }
    m_rows.push_back({begin, mask});
    m_transitions += moves.size();
}

Status TokenAutomaton::build(const RuleSet &rules, const TimeWords &words)
{
    std::vector<Accepted> endings;
    const NodeGraph graph = NodeBuilder(rules).build(endings);
    StateMaker states(graph);
    MoveFinder finder(graph, words);
    states.stateOf({0});
    m_rows.resize(1);
    m_slots.resize(1); // the dead state goes nowhere
    for (State state = start; state <= states.count(); ++state) {
        addRow(finder.movesOf(state, states));
        if (m_transitions > mostTransitions || states.count() > mostStates)
            return Error{ErrorCode::ResourceBroken, "time rules", {}, "The rules together are too large", {}};
    }
    m_canStart.assign(words.symbolCount(), 0);
    for (std::size_t symbol = 0; symbol < m_canStart.size(); ++symbol)
        m_canStart[symbol] = next(start, static_cast<TokenSymbol>(symbol)) != dead ? 1 : 0;

    m_acceptEnds.assign(1, 0);
    const auto better = [&](const Accepted &a, const Accepted &b) {
        const int first = rules.rules[a.rule].priority, second = rules.rules[b.rule].priority;
        return first != second ? first > second : a.rule != b.rule ? a.rule < b.rule : a.variant < b.variant;
    };
    for (State state = start; state <= states.count(); ++state) {
        const auto begin = static_cast<std::ptrdiff_t>(m_accepted.size());
        for (const std::uint32_t node : states.nodesOf(state))
            if (graph.nodes[node].accepts >= 0)
                m_accepted.push_back(endings[static_cast<std::size_t>(graph.nodes[node].accepts)]);
        std::sort(m_accepted.begin() + begin, m_accepted.end(), better);
        m_acceptEnds.push_back(static_cast<std::uint32_t>(m_accepted.size()));
    }
    return {};
}

} // namespace dateline
