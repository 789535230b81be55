// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lexicon/token_nodes.h"

#include <algorithm>

namespace dateline {

namespace {

class NodeBuilder {
public:
    explicit NodeBuilder(const RuleSet &rules) : m_rules(rules) { m_graph.nodes.resize(1); }

    TokenNodes build()
    {
        orderEndings();
        for (std::uint32_t ending = 0; ending < m_graph.endings.size(); ++ending) {
            const RuleVariantId id = m_graph.endings[ending];
            const std::uint32_t end = append(m_rules.rules[id.rule].variants[id.variant].pattern, branch(0));
            m_graph.nodes[end].accepts = ending;
        }
        return std::move(m_graph);
    }

private:
    void orderEndings()
    {
        for (std::size_t rule = 0; rule < m_rules.rules.size(); ++rule)
            for (std::size_t variant = 0; variant < m_rules.rules[rule].variants.size(); ++variant)
                m_graph.endings.push_back({static_cast<std::uint16_t>(rule), static_cast<std::uint16_t>(variant)});
        const auto better = [&](const RuleVariantId &a, const RuleVariantId &b) {
            return m_rules.rules[a.rule].priority > m_rules.rules[b.rule].priority;
        };
        std::stable_sort(m_graph.endings.begin(), m_graph.endings.end(), better);
    }

    void addFree(std::uint32_t from, std::uint32_t to)
    {
        m_graph.freeMoves.push_back({to, m_graph.nodes[from].free});
        m_graph.nodes[from].free = static_cast<std::uint32_t>(m_graph.freeMoves.size() - 1);
    }
    std::uint32_t add()
    {
        m_graph.nodes.emplace_back();
        return static_cast<std::uint32_t>(m_graph.nodes.size() - 1);
    }
    std::uint32_t branch(std::uint32_t from)
    {
        const std::uint32_t to = add();
        addFree(from, to);
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
            for (const RuleVariant &variant : m_rules.phrases[node.phrase].variants)
                addFree(append(variant.pattern, branch(from)), to);
            return branch(to);
        }
        case PatternNode::Kind::Choice: {
            const std::uint32_t to = add();
            for (const std::uint32_t child : node.children)
                addFree(append(child, branch(from)), to);
            return branch(to);
        }
        case PatternNode::Kind::Optional: {
            const std::uint32_t to = add();
            addFree(append(node.children.front(), branch(from)), to);
            addFree(from, to);
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
    TokenNodes m_graph;
};

} // namespace

TokenNodes makeTokenNodes(const RuleSet &rules)
{
    return NodeBuilder(rules).build();
}

FreeReach::FreeReach(const TokenNodes &graph)
    : m_graph(graph), m_seen(graph.nodes.size(), 0), m_reached(graph.nodes.size())
{
}

std::vector<std::uint32_t> FreeReach::from(const std::vector<std::uint32_t> &seeds)
{
    std::vector<std::uint32_t> reached;
    for (const std::uint32_t seed : seeds)
        from(seed);
    ++m_search;
    for (const std::uint32_t seed : seeds)
        for (const std::uint32_t node : m_reached[seed])
            if (m_seen[node] != m_search) {
                m_seen[node] = m_search;
                reached.push_back(node);
            }
    std::sort(reached.begin(), reached.end());
    return reached;
}

const std::vector<std::uint32_t> &FreeReach::from(std::uint32_t seed)
{
    std::vector<std::uint32_t> &reached = m_reached[seed];
    if (!reached.empty())
        return reached;
    ++m_search;
    m_seen[seed] = m_search;
    m_open.assign(1, seed);
    for (std::size_t step = 0; step < m_open.size(); ++step) {
        const TokenNodes::Node &node = m_graph.nodes[m_open[step]];
        if (node.moves || node.accepts != TokenNodes::none)
            reached.push_back(m_open[step]);
        for (std::uint32_t i = node.free; i != TokenNodes::none; i = m_graph.freeMoves[i].next) {
            const std::uint32_t to = m_graph.freeMoves[i].to;
            if (m_seen[to] != m_search)
                m_open.push_back(to);
            m_seen[to] = m_search;
        }
    }
    return reached;
}

} // namespace dateline
