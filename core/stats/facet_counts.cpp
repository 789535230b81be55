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
        findOutlets();
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
        for (const NamedCount &outlet : m_outlets)
            if (outlet.count > 0)
                m_result.outlets.push_back(outlet);
        sortByCount(m_result.outlets);
        for (std::size_t i = 0; i < m_articles.size(); ++i)
            m_result.articles.emplace_back(m_timeline.articles()[i].id, m_articles[i]);
        return std::move(m_result);
    }

private:
    /// Outlets of an article and of those that print it again, as numbers.
    void findOutlets()
    {
        const auto articles = m_timeline.articles();
        std::map<std::string_view, std::uint32_t> numbers;
        const auto numberOf = [&](std::string_view outlet) {
            const auto [known, isNew] = numbers.try_emplace(outlet, static_cast<std::uint32_t>(m_outlets.size()));
            if (isNew)
                m_outlets.push_back({known->first, 0});
            return known->second;
        };
        for (std::size_t i = 0; i < articles.size(); ++i) {
            m_articleAt.emplace_back(articles[i].id, i);
            std::vector<std::uint32_t> outlets;
            if (!articles[i].outlet.empty())
                outlets.push_back(numberOf(articles[i].outlet));
            if (m_timeline.originals() < articles.size())
                for (const ArticleSummary *copy : m_timeline.copiesOf(articles[i].id))
                    if (!copy->outlet.empty())
                        outlets.push_back(numberOf(copy->outlet));
            m_outletNumbers.insert(m_outletNumbers.end(), outlets.begin(), outlets.end());
            m_outletEnds.push_back(m_outletNumbers.size());
        }
        std::sort(m_articleAt.begin(), m_articleAt.end());
        m_countedIn.resize(m_outlets.size(), 0);
    }

    std::size_t articleOf(ArticleId id) const
    {
        // Nearly always ids follow each other from 1.
        const auto guess = static_cast<std::size_t>(id) - 1;
        if (guess < m_articleAt.size() && m_articleAt[guess].first == id)
            return m_articleAt[guess].second;
        const auto found = std::lower_bound(m_articleAt.begin(), m_articleAt.end(), std::pair(id, std::size_t(0)));
        return found == m_articleAt.end() || found->first != id ? m_articles.size() : found->second;
    }

    void countSources(const TimelineRow &row, bool outlets, bool articles)
    {
        ++m_row;
        for (const ArticleId id : row.articles) {
            const std::size_t at = articleOf(id);
            if (at >= m_articles.size())
                continue;
            if (articles)
                ++m_articles[at];
            if (!outlets)
                continue;
            for (std::size_t i = at == 0 ? 0 : m_outletEnds[at - 1]; i < m_outletEnds[at]; ++i)
                countOutlet(m_outletNumbers[i]);
        }
    }

    /// Once for a row.
    void countOutlet(std::uint32_t outlet)
    {
        if (m_countedIn[outlet] == m_row)
            return;
        m_countedIn[outlet] = m_row;
        ++m_outlets[outlet].count;
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
    std::vector<NamedCount> m_outlets;
    std::vector<std::pair<ArticleId, std::size_t>> m_articleAt;
    std::vector<std::uint32_t> m_outletNumbers; ///< of m_outlets, article by article
    std::vector<std::size_t> m_outletEnds;      ///< by article
    std::uint32_t m_row = 0;                    ///< counted from 1
    std::vector<std::uint32_t> m_countedIn;     ///< by outlet: the last row that it was counted in
};

} // namespace

FacetCounts countFacets(const Timeline &timeline, const Filter &filter)
{
    const RowMatcher matcher(timeline, filter);
    FacetCounter counter(timeline);
    const auto count = [&](RowIndex index) {
        const TimelineRow row = timeline.row(index);
        counter.count(row, matcher.failingParts(index, row));
    };
    // What a search did not find counts for no facet.
    if (const auto few = fewCandidates(timeline, filter))
        std::for_each(few->begin(), few->end(), count);
    else
        for (RowIndex index = 0; index < timeline.size(); ++index)
            if (matcher.found(index))
                count(index);
    return counter.finish();
}

} // namespace dateline
