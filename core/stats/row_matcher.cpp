// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/row_matcher.h"

#include "core/stats/found_rows.h"

#include <algorithm>

namespace dateline {

namespace {

std::vector<bool> nameTable(const Timeline &timeline, const std::set<std::string> &names)
{
    if (names.empty())
        return {};
    std::vector<bool> wanted(timeline.names().size(), false);
    for (const std::string &name : names)
        if (const auto id = timeline.findName(name))
            wanted[*id] = true;
    return wanted;
}

bool asksTypesOnly(Filter filter)
{
    filter.types.reset();
    return filter.empty();
}

bool findsFew(const Timeline &timeline, const Filter &filter)
{
    constexpr std::size_t dearerToFind = 16; // than to look at in its turn
    return filter.textMatches->size() <= timeline.size() / dearerToFind;
}

/// A figure that is not told is -1.
bool within(const NumberRange &range, std::int32_t figure)
{
    return range.empty() || (figure >= 0 && range.contains(figure));
}

} // namespace

std::optional<std::vector<RowIndex>> fewCandidates(const Timeline &timeline, const Filter &filter)
{
    if (!filter.textMatches || !findsFew(timeline, filter))
        return std::nullopt;
    std::vector<RowIndex> rows;
    for (const EventId event : *filter.textMatches)
        if (const RowIndex row = timeline.find(event); row != noRow)
            rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    return rows;
}

RowMatcher::RowMatcher(const Timeline &timeline, const Filter &filter)
    : m_timeline(timeline)
    , m_filter(filter)
    , m_passesAll(filter.empty())
    , m_asksTypesOnly(asksTypesOnly(filter))
    , m_actors(nameTable(timeline, filter.actors))
    , m_places(nameTable(timeline, filter.places))
    , m_articles(filter.articles.begin(), filter.articles.end())
{
    if (filter.textMatches && !findsFew(timeline, filter))
        m_found = foundRows(timeline, *filter.textMatches);
    for (const Filter &typed : filter.typed)
        m_typed.emplace_back(timeline, typed);
    if (filter.outlets.empty())
        return;
    // Who prints an article again tells its events too.
    for (const ArticleSummary &article : timeline.articles())
        if (filter.outlets.contains(article.outlet))
            m_outletArticles.push_back(article.copyOf != 0 ? article.copyOf : article.id);
    std::sort(m_outletArticles.begin(), m_outletArticles.end());
}

bool RowMatcher::namesMatch(const std::vector<bool> &wanted, std::span<const NameId> names) const
{
    return std::any_of(names.begin(), names.end(), [&](NameId id) { return wanted[id]; });
}

bool RowMatcher::articlesMatch(const std::vector<ArticleId> &wanted, std::span<const ArticleId> articles) const
{
    return std::any_of(articles.begin(), articles.end(),
                       [&](ArticleId id) { return std::binary_search(wanted.begin(), wanted.end(), id); });
}

std::uint16_t RowMatcher::failingParts(RowIndex index, const TimelineRow &row) const
{
    std::uint16_t failing = 0;
    const auto require = [&](bool passes, FilterPart part) { failing |= passes ? 0 : part; };
    if (m_filter.types.any())
        require(m_filter.types[static_cast<std::size_t>(row.type)], PartTypes);
    if (m_filter.statuses.any())
        require(m_filter.statuses[static_cast<std::size_t>(row.status)], PartStatuses);
    if (m_filter.bases.any())
        require(m_filter.bases[static_cast<std::size_t>(row.basis)], PartBases);
    if (!m_filter.actors.empty())
        require(namesMatch(m_actors, row.actors), PartActors);
    if (!m_filter.places.empty())
        require(namesMatch(m_places, row.places), PartPlaces);
    if (!m_filter.outlets.empty())
        require(articlesMatch(m_outletArticles, row.articles), PartOutlets);
    if (!m_filter.articles.empty())
        require(articlesMatch(m_articles, row.articles), PartArticles);
    require((!m_filter.from || row.end >= *m_filter.from) && (!m_filter.to || row.start <= *m_filter.to), PartRange);
    require(within(m_filter.killed, row.killed) && within(m_filter.injured, row.injured)
                && m_filter.sources.contains(row.sources),
            PartNumbers);
    if (m_filter.textMatches)
        require(m_found.empty() ? m_filter.textMatches->contains(row.id) : m_found[index], PartText);
    for (const RowMatcher &typed : m_typed)
        require(typed.failingParts(index, row) == 0, PartText);
    return failing;
}

} // namespace dateline
