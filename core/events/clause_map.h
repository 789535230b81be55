// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events/document_view.h"

#include <vector>

namespace dateline {

/// Which clause of the sentence each phrase belongs to, by the words that open and close clauses.
class ClauseMap {
public:
    void build(const DocumentView &view);

    std::uint32_t clauseOf(std::uint32_t phrase) const { return m_clauseOf[phrase]; }
    bool isInside(std::uint32_t inner, std::uint32_t outer) const;

private:
    struct Clause {
        std::uint32_t parent = nothing;
        bool hasVerb = false;
    };
    std::vector<std::uint32_t> m_clauseOf;
    std::vector<Clause> m_clauses;
};

} // namespace dateline
