// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filter.h"
#include "core/model/timeline.h"

#include <vector>

namespace dateline {

/// The parts of a filter, as bits.
enum FilterPart : std::uint16_t {
    PartTypes = 1,
    PartStatuses = 2,
    PartBases = 4,
    PartActors = 8,
    PartPlaces = 16,
    PartOutlets = 32,
    PartArticles = 64,
    PartRange = 128,
    PartText = 256, ///< words and typed filters
    PartNumbers = 512,
};

/// A filter made ready for one timeline: names and outlets as tables by number. Keeps references to both.
/// Safe for concurrent use by multiple threads.
class RowMatcher {
public:
    RowMatcher(const Timeline &timeline, const Filter &filter);

    /// The parts of the filter (FilterPart bits) that keep the row out; 0 when it passes.
    std::uint16_t failingParts(const TimelineRow &row) const;
    bool matches(RowIndex row) const { return m_passesAll || failingParts(m_timeline.row(row)) == 0; }

private:
    bool namesMatch(const std::vector<bool> &wanted, std::span<const NameId> names) const;
    bool articlesMatch(const std::vector<ArticleId> &wanted, std::span<const ArticleId> articles) const;

    const Timeline &m_timeline;
    const Filter &m_filter;
    bool m_passesAll = false;
    std::vector<bool> m_actors; ///< by NameId
    std::vector<bool> m_places;
    std::vector<ArticleId> m_outletArticles; ///< sorted
    std::vector<ArticleId> m_articles;       ///< sorted
    std::vector<RowMatcher> m_typed;
};

} // namespace dateline
