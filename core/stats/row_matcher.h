// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filter.h"
#include "core/model/timeline.h"

#include <optional>
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

/// Rows, ascending, of which all that the filter lets through are some, when a search has found few events: looking at
/// those is faster than looking at all rows. nullopt: all rows have to be looked at.
std::optional<std::vector<RowIndex>> fewCandidates(const Timeline &timeline, const Filter &filter);

/// A filter made ready for one timeline: names and outlets as tables by number. Keeps references to both.
/// Safe for concurrent use by multiple threads.
class RowMatcher {
public:
    RowMatcher(const Timeline &timeline, const Filter &filter);

    /// The parts of the filter (FilterPart bits) that keep the row out; 0 when it passes. `index` is the row's.
    std::uint16_t failingParts(RowIndex index, const TimelineRow &row) const;
    bool matches(RowIndex row) const
    {
        return m_passesAll
               || (found(row) && typeMatches(row) && (m_asksTypesOnly || failingParts(row, m_timeline.row(row)) == 0));
    }

    /// False: a search did not find the row, so that it counts for no facet. True where nobody knows that beforehand.
    bool found(RowIndex row) const { return m_found.empty() || m_found[row]; }

private:
    /// Looked at first, as that costs least.
    bool typeMatches(RowIndex row) const
    {
        return m_filter.types.none() || m_filter.types[static_cast<std::size_t>(m_timeline.types()[row])];
    }
    bool namesMatch(const std::vector<bool> &wanted, std::span<const NameId> names) const;
    bool articlesMatch(const std::vector<ArticleId> &wanted, std::span<const ArticleId> articles) const;

    const Timeline &m_timeline;
    const Filter &m_filter;
    bool m_passesAll = false;
    bool m_asksTypesOnly = false;
    std::vector<bool> m_actors; ///< by NameId
    std::vector<bool> m_places;
    std::vector<ArticleId> m_outletArticles; ///< sorted
    std::vector<ArticleId> m_articles;       ///< sorted
    std::vector<RowMatcher> m_typed;
    std::vector<bool> m_found; ///< by row, of a search that found many; empty: the filter's set is asked
};

} // namespace dateline
