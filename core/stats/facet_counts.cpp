// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/facet_counts.h"

#include "core/stats/row_matcher.h"

#include <algorithm>
#include <map>

namespace dateline {

namespace {

/// Counts one timeline in a single pass: a row counts for a facet when no part of the filter but that facet's own
/// keeps it out.
class FacetCounter {
public:
    explicit FacetCounter(const Timeline &timeline)
        : m_timeline(timeline)
        , m_actors(timeline.names().size(), 0)
        , m_places(timeline.names().size(), 0)
        , m_articles(timeline.articles().size(), 0)
    {
        for (std::size_t i = 0; i < timeline.articles().size(); ++i)
            m_articleAt.emplace_back(timeline.articles()[i].id, i);
        std::sort(m_articleAt.begin(), m_articleAt.end());
    }

    void count(const TimelineRow &row, std::uint16_t failing)
    {
        const auto counts = [&](FilterPart part) { return (failing & ~part) == 0; };
        if (counts(PartTypes))
            ++m_result.types[static_cast<std::size_t>(row.type)];
        if (counts(PartStatuses))
            ++m_result.statuses[static_cast<std::size_t>(row.status)];
        if (counts(PartBases))
            ++m_result.bases[static_cast<std::size_t>(row.basis)];
        if (counts(PartActors))
            for (const NameId name : row.actors)
                ++m_actors[name];
        if (counts(PartPlaces))
            for (const NameId name : row.places)
                ++m_places[name];
        if (counts(PartOutlets) || counts(PartArticles))
            countSources(row, counts(PartOutlets), counts(PartArticles));
    }

    FacetCounts finish()
    {
        m_result.actors = ranked(m_actors);
        m_result.places = ranked(m_places);
        for (const auto &[name, number] : m_outlets)
            m_result.outlets.push_back({name, number});
        sortByCount(m_result.outlets);
        for (std::size_t i = 0; i < m_articles.size(); ++i)
            m_result.articles.emplace_back(m_timeline.articles()[i].id, m_articles[i]);
        return std::move(m_result);
    }

private:
    void countSources(const TimelineRow &row, bool outlets, bool articles)
    {
        m_rowOutlets.clear();
        for (const ArticleId id : row.articles) {
            const auto found = std::lower_bound(m_articleAt.begin(), m_articleAt.end(), std::pair(id, std::size_t(0)));
            if (found == m_articleAt.end() || found->first != id)
                continue;
            if (articles)
                ++m_articles[found->second];
            if (!outlets)
                continue;
            countOutlet(m_timeline.articles()[found->second].outlet);
            if (m_timeline.originals() < m_articles.size())
                for (const ArticleSummary *copy : m_timeline.copiesOf(id))
                    countOutlet(copy->outlet);
        }
    }

    void countOutlet(std::string_view outlet)
    {
        if (outlet.empty() || std::find(m_rowOutlets.begin(), m_rowOutlets.end(), outlet) != m_rowOutlets.end())
            return;
        m_rowOutlets.push_back(outlet);
        ++m_outlets[outlet];
    }

    std::vector<NamedCount> ranked(const std::vector<std::uint32_t> &numbers) const
    {
        std::vector<NamedCount> counts;
        for (NameId id = 0; id < numbers.size(); ++id)
            if (numbers[id] > 0)
                counts.push_back({m_timeline.name(id), numbers[id]});
        sortByCount(counts);
        return counts;
    }

    static void sortByCount(std::vector<NamedCount> &counts)
    {
        std::sort(counts.begin(), counts.end(), [](const NamedCount &a, const NamedCount &b) {
            return a.count != b.count ? a.count > b.count : a.name < b.name;
        });
    }

    const Timeline &m_timeline;
    FacetCounts m_result;
    std::vector<std::uint32_t> m_actors;
    std::vector<std::uint32_t> m_places;
    std::vector<std::uint32_t> m_articles;
    std::map<std::string_view, std::uint32_t> m_outlets;
    std::vector<std::pair<ArticleId, std::size_t>> m_articleAt;
    std::vector<std::string_view> m_rowOutlets;
};

} // namespace

FacetCounts countFacets(const Timeline &timeline, const Filter &filter)
{
    const RowMatcher matcher(timeline, filter);
    FacetCounter counter(timeline);
    for (RowIndex index = 0; index < timeline.size(); ++index) {
        const TimelineRow row = timeline.row(index);
        counter.count(row, matcher.failingParts(row));
    }
    return counter.finish();
}

} // namespace dateline
