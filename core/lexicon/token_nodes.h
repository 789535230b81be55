// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lexicon/rule_set.h"

#include <cstdint>
#include <limits>
#include <utility>
#include <vector>

namespace dateline {

/// One variant of one rule.
struct RuleVariantId {
    std::uint16_t rule = 0;
    std::uint16_t variant = 0;
};

/// All patterns of a rule set as a nondeterministic automaton over token tests (Thompson's construction, 1968): nodes
/// with free moves and at most one move on a test. A match begins at node 0.
struct TokenNodes {
    static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

    struct Node {
        std::uint32_t free = none; ///< the first of its free moves
        std::uint32_t target = 0;
        std::uint16_t test = 0;
        bool moves = false;
        std::uint32_t accepts = none; ///< index in `endings`
    };
    struct FreeMove {
        std::uint32_t to = 0;
        std::uint32_t next = none; ///< of the same node
    };

    std::vector<Node> nodes;
    std::vector<FreeMove> freeMoves;
    std::vector<RuleVariantId> endings; ///< the best first: by priority, then by order of the rules
};

TokenNodes makeTokenNodes(const RuleSet &rules);

/// Finds where free moves lead, and remembers it: a node is the seed of many states. For one thread.
class FreeReach {
public:
    explicit FreeReach(const TokenNodes &graph);

    /// The nodes that move or accept and are reached from any of `seeds` by free moves; sorted.
    std::vector<std::uint32_t> from(const std::vector<std::uint32_t> &seeds);

private:
    const std::vector<std::uint32_t> &from(std::uint32_t seed);

    const TokenNodes &m_graph;
    std::vector<std::uint32_t> m_seen; ///< by node: the search that saw it last
    std::uint32_t m_search = 0;
    std::vector<std::vector<std::uint32_t>>
        m_reached; ///< by node, once known; not empty, since every way ends in a rule
    std::vector<std::uint32_t> m_open;
};

} // namespace dateline
