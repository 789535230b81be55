// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/told_events.h"

#include "core/store/search.h"

#include <algorithm>
#include <limits>
#include <span>

namespace dateline {

namespace {

/// Asking for the events of more articles takes longer than reading the tables.
constexpr std::size_t fewArticles = 1'000;
constexpr std::size_t fewTitles = 20'000;
/// Numbers of events are given in turn, with holes where some are gone; those that somebody else made may be any.
constexpr std::int64_t mostHoles = 8;

template <typename Use> void forEachArticle(const std::vector<std::int64_t> &passages, Use use)
{
    for (std::size_t at = 0; at < passages.size();) {
        const ArticleId article = passageArticle(passages[at]);
        std::size_t end = at + 1;
        while (end < passages.size() && passageArticle(passages[end]) == article)
            ++end;
        use(article, std::span(passages).subspan(at, end - at));
        at = end;
    }
}

bool holds(std::span<const std::int64_t> passages, ArticleId article, std::uint32_t block)
{
    return std::binary_search(passages.begin(), passages.end(), passageId(article, block));
}

} // namespace

EventSet ToldEvents::eventsOf(const std::vector<std::int64_t> &passages, const std::vector<std::int64_t> &titles)
{
    std::size_t articles = 0;
    forEachArticle(passages, [&](ArticleId, auto) { ++articles; });
    if (articles > fewArticles || titles.size() > fewTitles)
        prepare();
    return m_usable && isCurrent() ? keptEvents(passages, titles) : askedEvents(passages, titles);
}

bool ToldEvents::isCurrent()
{
    return m_version >= 0 && m_database.number("PRAGMA data_version") == m_version;
}

void ToldEvents::prepare()
{
    if (isCurrent())
        return;
    m_version = m_database.number("PRAGMA data_version");
    const std::int64_t events = m_database.number("SELECT count(*) FROM events");
    m_numbers = m_database.number("SELECT coalesce(max(number), 0) FROM events") + 1;
    m_usable = m_numbers <= (events + 1'000) * mostHoles;
    m_eventOf.clear();
    m_byId.clear();
    m_articles.clear();
    m_mentions.clear();
    if (!m_usable)
        return;
    readEvents();
    readMentions();
}

void ToldEvents::readEvents()
{
    Statement row = m_database.prepare("SELECT number, id FROM events WHERE NOT rejected ORDER BY number");
    while (row.step()) {
        const std::int64_t number = row.number(0);
        if (number < 0 || number >= m_numbers)
            continue;
        m_eventOf.resize(static_cast<std::size_t>(number) + 1, 0);
        m_eventOf.back() = static_cast<EventId>(row.number(1));
        m_byId.push_back(static_cast<std::uint32_t>(number));
    }
    std::sort(m_byId.begin(), m_byId.end(),
              [&](std::uint32_t a, std::uint32_t b) { return m_eventOf[a] < m_eventOf[b]; });
}

void ToldEvents::readMentions()
{
    Statement row = m_database.prepare("SELECT article, block, event FROM event_sources ORDER BY article");
    while (row.step()) {
        const ArticleId article = row.number(0);
        const std::int64_t block = row.number(1), event = row.number(2);
        if (block < 0 || block > std::numeric_limits<std::uint32_t>::max() || event < 0 || event >= m_numbers)
            continue;
        if (m_articles.empty() || m_articles.back().article != article)
            m_articles.push_back({article, 0});
        m_mentions.push_back({static_cast<std::uint32_t>(block), static_cast<std::uint32_t>(event)});
        m_articles.back().end = m_mentions.size();
    }
}

EventSet ToldEvents::keptEvents(const std::vector<std::int64_t> &passages,
                                const std::vector<std::int64_t> &titles) const
{
    std::vector<bool> told(m_eventOf.size(), false);
    auto at = m_articles.begin();
    forEachArticle(passages, [&](ArticleId article, std::span<const std::int64_t> matching) {
        at = std::lower_bound(at, m_articles.end(), article,
                              [](const ArticleMentions &each, ArticleId wanted) { return each.article < wanted; });
        if (at == m_articles.end() || at->article != article)
            return;
        std::size_t next = 0; // passages before this one are before the mention
        for (std::size_t i = at == m_articles.begin() ? 0 : std::prev(at)->end; i < at->end; ++i) {
            const auto [block, event] = m_mentions[i];
            const std::int64_t passage = passageId(article, block);
            if (next > 0 && matching[next - 1] >= passage)
                next = 0; // mentions nearly always come in the order of the text
            while (next < matching.size() && matching[next] < passage)
                ++next;
            if (next < matching.size() && matching[next] == passage && event < told.size())
                told[event] = true;
        }
    });
    for (const std::int64_t number : titles)
        if (number >= 0 && static_cast<std::size_t>(number) < told.size())
            told[static_cast<std::size_t>(number)] = true;
    std::vector<EventId> found;
    for (const std::uint32_t number : m_byId)
        if (told[number])
            found.push_back(m_eventOf[number]);
    return EventSet(std::move(found));
}

EventSet ToldEvents::askedEvents(const std::vector<std::int64_t> &passages, const std::vector<std::int64_t> &titles)
{
    std::vector<EventId> found;
    Statement told = m_database.prepare("SELECT s.block, e.id FROM event_sources s CROSS JOIN events e"
                                        " WHERE s.article = ? AND e.number = s.event AND NOT e.rejected");
    forEachArticle(passages, [&](ArticleId article, std::span<const std::int64_t> matching) {
        told.reset();
        told.bind(1, article);
        while (told.step())
            if (holds(matching, article, static_cast<std::uint32_t>(told.number(0))))
                found.push_back(static_cast<EventId>(told.number(1)));
    });
    Statement titled = m_database.prepare("SELECT id FROM events WHERE number = ? AND NOT rejected");
    for (const std::int64_t number : titles) {
        titled.reset();
        if (titled.bind(1, number).step())
            found.push_back(static_cast<EventId>(titled.number(0)));
    }
    return EventSet(std::move(found));
}

} // namespace dateline
