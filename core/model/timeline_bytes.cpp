// SPDX-License-Identifier: GPL-3.0-or-later
// A timeline as bytes and back. Columns are written one after the other as they lie in memory; what grows from row to
// row is written as steps, which pack well.
#include "core/base/plain_bytes.h"
#include "core/model/outlet_spelling.h"
#include "core/model/timeline.h"

#include <algorithm>

namespace dateline {

namespace {

/// Names the layout of these bytes. On a machine of the other byte order it reads as something else.
constexpr std::uint64_t layout = 0x444C'544C'0000'0001;

template <typename Pool> bool fits(const std::vector<std::uint32_t> &ends, std::size_t rows, const Pool &pool)
{
    return ends.size() == rows && (rows == 0 ? pool.empty() : ends.back() == pool.size());
}

bool allBelow(const std::vector<NameId> &ids, std::size_t names)
{
    return std::all_of(ids.begin(), ids.end(), [&](NameId id) { return id < names; });
}

} // namespace

std::string Timeline::toBytes() const
{
    std::string bytes;
    writeBytes([&](std::string_view piece) { bytes += piece; });
    return bytes;
}

void Timeline::writeBytes(const std::function<void(std::string_view)> &sink) const
{
    PlainWriter out(sink);
    out.value(layout);
    out.column(m_ids);
    out.steps(m_starts);
    out.column(m_ends);
    out.column(m_types);
    out.column(m_statuses);
    out.column(m_granularities);
    out.column(m_bases);
    out.column(m_flags);
    out.column(m_sources);
    out.column(m_saliences);
    out.column(m_figures);
    out.steps(m_titleEnds);
    out.text(m_titlePool);
    out.steps(m_actorEnds);
    out.column(m_actors);
    out.column(m_roles);
    out.steps(m_placeEnds);
    out.column(m_places);
    out.steps(m_articleEnds);
    out.column(m_articleIds);
    out.value(static_cast<std::uint64_t>(m_names.size()));
    for (const std::string &name : m_names)
        out.text(name);
    out.value(static_cast<std::uint64_t>(m_undated.size()));
    for (const UndatedEvent &event : m_undated) {
        out.value(event.id);
        out.value(event.type);
        out.value(event.article);
        out.value(static_cast<std::uint8_t>(event.needsPublication));
        out.text(event.title);
    }
    std::vector<ArticleId> tellers;
    std::vector<std::uint32_t> told;
    for (const ArticleSummary &article : m_articles) {
        tellers.push_back(article.id);
        told.push_back(article.events);
    }
    out.column(tellers);
    out.column(told);
}

std::shared_ptr<const Timeline> Timeline::fromBytes(std::string_view bytes, std::vector<ArticleSummary> articles)
{
    auto timeline = std::make_shared<Timeline>();
    Timeline &t = *timeline;
    PlainReader in(bytes);
    if (in.value<std::uint64_t>() != layout)
        return nullptr;
    in.column(t.m_ids);
    in.risingSteps(t.m_starts);
    in.column(t.m_ends);
    in.enumerations(t.m_types, EventType::Humanitarian);
    in.enumerations(t.m_statuses, EventStatus::Hypothetical);
    in.enumerations(t.m_granularities, Granularity::Century);
    in.enumerations(t.m_bases, DateBasis::None);
    in.column(t.m_flags);
    in.column(t.m_sources);
    in.column(t.m_saliences);
    in.column(t.m_figures);
    in.risingSteps(t.m_titleEnds);
    t.m_titlePool = in.text();
    in.risingSteps(t.m_actorEnds);
    in.column(t.m_actors);
    in.enumerations(t.m_roles, Role::Participant);
    in.risingSteps(t.m_placeEnds);
    in.column(t.m_places);
    in.risingSteps(t.m_articleEnds);
    in.column(t.m_articleIds);
    for (auto left = in.value<std::uint64_t>(); left > 0 && in.good(); --left)
        t.m_names.push_back(in.text());
    for (auto left = in.value<std::uint64_t>(); left > 0 && in.good(); --left) {
        UndatedEvent &event = t.m_undated.emplace_back();
        event.id = in.value<EventId>();
        event.type = in.value<EventType>();
        event.article = in.value<ArticleId>();
        event.needsPublication = in.value<std::uint8_t>() != 0;
        event.title = in.text();
        if (event.type > EventType::Humanitarian)
            in.fail();
    }
    std::vector<ArticleId> tellers;
    std::vector<std::uint32_t> told;
    in.column(tellers);
    in.column(told);
    if (!in.finished() || !t.isWhole() || tellers.size() != told.size() || !t.takeArticles(articles, tellers, told))
        return nullptr;
    t.orderIds();
    t.orderArticles();
    const auto sameId = [&](RowIndex a, RowIndex b) { return t.m_ids[a] == t.m_ids[b]; };
    if (std::adjacent_find(t.m_byId.begin(), t.m_byId.end(), sameId) != t.m_byId.end())
        return nullptr;
    return timeline;
}

/// The columns fit each other, whoever wrote them.
bool Timeline::isWhole()
{
    static const DayNumber firstDay = toDayNumber({-32767, 1, 1}), lastDay = toDayNumber({32767, 12, 31});
    const std::size_t rows = m_ids.size();
    const bool sizes = m_starts.size() == rows && m_ends.size() == rows && m_types.size() == rows
                       && m_statuses.size() == rows && m_granularities.size() == rows && m_bases.size() == rows
                       && m_flags.size() == rows && m_sources.size() == rows && m_saliences.size() == rows
                       && m_figures.size() == rows && rows < noRow;
    if (!sizes || !fits(m_titleEnds, rows, m_titlePool) || !fits(m_actorEnds, rows, m_actors)
        || m_roles.size() != m_actors.size() || !fits(m_placeEnds, rows, m_places)
        || !fits(m_articleEnds, rows, m_articleIds) || !allBelow(m_actors, m_names.size())
        || !allBelow(m_places, m_names.size()) || !std::is_sorted(m_names.begin(), m_names.end()))
        return false;
    for (std::size_t row = 0; row < rows; ++row) {
        if (m_ends[row] < m_starts[row] || m_starts[row] < firstDay || m_ends[row] > lastDay
            || !(m_saliences[row] >= 0 && m_saliences[row] <= 1))
            return false;
        m_longest = std::max(m_longest, m_ends[row] - m_starts[row] + 1);
        m_lastEnd = row == 0 ? m_ends[row] : std::max(m_lastEnd, m_ends[row]);
    }
    return true;
}

/// False when these are not the articles that the timeline was saved with.
bool Timeline::takeArticles(std::vector<ArticleSummary> &articles, const std::vector<ArticleId> &tellers,
                            const std::vector<std::uint32_t> &told)
{
    if (articles.size() != tellers.size())
        return false;
    for (std::size_t i = 0; i < articles.size(); ++i) {
        if (articles[i].id != tellers[i])
            return false;
        articles[i].events = told[i];
    }
    m_articles = std::move(articles);
    uniteOutlets(m_articles);
    const auto known = [&](ArticleId id) { return std::binary_search(tellers.begin(), tellers.end(), id); };
    return std::is_sorted(tellers.begin(), tellers.end())
           && std::all_of(m_articleIds.begin(), m_articleIds.end(), known);
}

} // namespace dateline
