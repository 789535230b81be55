// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/token_automaton.h"

#include <algorithm>
#include <unordered_map>

namespace dateline {

namespace {

constexpr std::size_t mostTransitions = 2'000'000;

/// Thompson's construction: nodes with free moves and at most one move on a test.
struct Node {
    std::vector<std::uint32_t> free;
    std::uint32_t target = 0;
    std::uint16_t test = 0;
    bool moves = false;
    std::int32_t accepts = -1; ///< index of rule and variant
};

class NodeBuilder {
public:
    explicit NodeBuilder(const RuleSet &rules) : m_rules(rules), m_nodes(1) {}

    std::vector<Node> build(std::vector<TokenAutomaton::Accepted> &endings)
    {
        for (std::size_t rule = 0; rule < m_rules.rules.size(); ++rule)
            for (std::size_t variant = 0; variant < m_rules.rules[rule].variants.size(); ++variant) {
                const std::uint32_t end = append(m_rules.rules[rule].variants[variant].pattern, branch(0));
                m_nodes[end].accepts = static_cast<std::int32_t>(endings.size());
                endings.push_back({static_cast<std::uint16_t>(rule), static_cast<std::uint16_t>(variant)});
            }
        return std::move(m_nodes);
    }

private:
    std::uint32_t add()
    {
        m_nodes.emplace_back();
        return static_cast<std::uint32_t>(m_nodes.size() - 1);
    }
    std::uint32_t branch(std::uint32_t from)
    {
        const std::uint32_t to = add();
        m_nodes[from].free.push_back(to);
        return to;
    }

    // Depth is that of the patterns and of phrases in phrases, both limited by the reader.
    std::uint32_t append(std::uint32_t pattern, std::uint32_t from)
    {
        const PatternNode &node = m_rules.patterns[pattern];
        switch (node.kind) {
        case PatternNode::Kind::Token: {
            const std::uint32_t to = add();
            m_nodes[from].moves = true;
            m_nodes[from].test = node.test;
            m_nodes[from].target = to;
            return to;
        }
        case PatternNode::Kind::Phrase: {
            const std::uint32_t to = add();
            for (const RuleVariant &variant : m_rules.phrases[node.phrase].variants) {
                const std::uint32_t end = append(variant.pattern, branch(from));
                m_nodes[end].free.push_back(to);
            }
            return branch(to);
        }
        case PatternNode::Kind::Choice: {
            const std::uint32_t to = add();
            for (const std::uint32_t child : node.children) {
                const std::uint32_t end = append(child, branch(from));
                m_nodes[end].free.push_back(to);
            }
            return branch(to);
        }
        case PatternNode::Kind::Optional: {
            const std::uint32_t to = add();
            const std::uint32_t end = append(node.children.front(), branch(from));
            m_nodes[end].free.push_back(to);
            m_nodes[from].free.push_back(to);
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
    std::vector<Node> m_nodes;
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

/// The nodes that move or accept, reached from `seeds` by free moves; sorted.
NodeSet closure(const std::vector<Node> &nodes, const NodeSet &seeds, std::vector<std::uint32_t> &mark,
                std::uint32_t stamp)
{
    NodeSet open = seeds, result;
    while (!open.empty()) {
        const std::uint32_t node = open.back();
        open.pop_back();
        if (mark[node] == stamp)
            continue;
        mark[node] = stamp;
        if (nodes[node].moves || nodes[node].accepts >= 0)
            result.push_back(node);
        open.insert(open.end(), nodes[node].free.begin(), nodes[node].free.end());
    }
    std::sort(result.begin(), result.end());
    return result;
}

} // namespace

void TokenAutomaton::place(std::uint64_t key, State to)
{
    std::size_t slot = hashOf(key) & m_mask;
    while (m_keys[slot] != 0)
        slot = (slot + 1) & m_mask;
    m_keys[slot] = key;
    m_targets[slot] = to;
}

void TokenAutomaton::insert(State from, TokenSymbol symbol, State to)
{
    if (3 * (m_used + 1) > m_keys.size()) {
        std::vector<std::uint64_t> keys(std::max<std::size_t>(4096, 2 * m_keys.size()), 0);
        std::vector<State> targets(keys.size(), dead);
        keys.swap(m_keys);
        targets.swap(m_targets);
        m_mask = m_keys.size() - 1;
        for (std::size_t slot = 0; slot < keys.size(); ++slot)
            if (keys[slot] != 0)
                place(keys[slot], targets[slot]);
    }
    place(std::uint64_t(from) << 16 | symbol, to);
    ++m_used;
}

Status TokenAutomaton::build(const RuleSet &rules, const TimeWords &words)
{
    std::vector<Accepted> endings;
    const std::vector<Node> nodes = NodeBuilder(rules).build(endings);
    std::vector<std::vector<TokenSymbol>> symbolsOfTest(words.testCount());
    for (std::uint16_t test = 0; test < words.testCount(); ++test)
        for (std::size_t symbol = 0; symbol < words.symbolCount(); ++symbol)
            if (words.accepts(test, static_cast<TokenSymbol>(symbol)))
                symbolsOfTest[test].push_back(static_cast<TokenSymbol>(symbol));

    std::unordered_map<NodeSet, State, NodeSetHash> states;
    std::vector<NodeSet> sets;
    std::vector<std::uint32_t> mark(nodes.size(), 0);
    std::uint32_t stamp = 0;
    const auto stateOf = [&](const NodeSet &seeds) {
        NodeSet set = closure(nodes, seeds, mark, ++stamp);
        const auto [at, isNew] = states.emplace(std::move(set), static_cast<State>(sets.size() + 1));
        if (isNew)
            sets.push_back(at->first);
        return at->second;
    };
    stateOf({0});
    m_canStart.assign(words.symbolCount(), 0);
    // What each symbol moves to from the state at hand; their memory is used again for the next state.
    std::vector<NodeSet> moves(words.symbolCount());
    std::vector<TokenSymbol> moved;
    std::unordered_map<NodeSet, State, NodeSetHash> reached;
    for (State state = 1; state <= sets.size(); ++state) {
        for (const std::uint32_t node : sets[state - 1])
            if (nodes[node].moves)
                for (const TokenSymbol symbol : symbolsOfTest[nodes[node].test]) {
                    if (moves[symbol].empty())
                        moved.push_back(symbol);
                    moves[symbol].push_back(nodes[node].target);
                }
        // The order in which states are numbered does not depend on that of the tests.
        std::sort(moved.begin(), moved.end());
        // Symbols that move the same nodes lead to the same state: look it up once.
        reached.clear();
        for (const TokenSymbol symbol : moved) {
            const auto [at, isNew] = reached.emplace(moves[symbol], dead);
            if (isNew)
                at->second = stateOf(at->first);
            insert(state, symbol, at->second);
            if (state == start)
                m_canStart[symbol] = 1;
            moves[symbol].clear();
        }
        moved.clear();
        if (m_used > mostTransitions)
            return Error{ErrorCode::ResourceBroken, "time rules", {}, "The rules together are too large", {}};
    }

    m_acceptEnds.assign(1, 0);
    const auto better = [&](const Accepted &a, const Accepted &b) {
        const int first = rules.rules[a.rule].priority, second = rules.rules[b.rule].priority;
        return first != second ? first > second : a.rule != b.rule ? a.rule < b.rule : a.variant < b.variant;
    };
    for (const NodeSet &set : sets) {
        const auto begin = static_cast<std::ptrdiff_t>(m_accepted.size());
        for (const std::uint32_t node : set)
            if (nodes[node].accepts >= 0)
                m_accepted.push_back(endings[static_cast<std::size_t>(nodes[node].accepts)]);
        std::sort(m_accepted.begin() + begin, m_accepted.end(), better);
        m_acceptEnds.push_back(static_cast<std::uint32_t>(m_accepted.size()));
    }
    return {};
}

} // namespace dateline
