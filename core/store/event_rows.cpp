// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_rows.h"

namespace dateline {

void TitleChanges::write(Database &database) const
{
    Statement remove = database.prepare("INSERT INTO event_titles(event_titles, rowid, title) VALUES ('delete', ?, ?)");
    for (const auto &[number, title] : gone)
        remove.bind(1, number).bind(2, title).run();
    Statement add = database.prepare("INSERT INTO event_titles (rowid, title) VALUES (?, ?)");
    for (const auto &[number, title] : added)
        add.bind(1, number).bind(2, title).run();
}

EventEraser::EventEraser(Database &database, TitleChanges &titles, const ProjectStore::TitleBefore &titleBefore)
    : m_titles(titles)
    , m_titleBefore(titleBefore)
    , m_known(database.prepare("SELECT number, fingerprint, data FROM events WHERE id = ?"))
    , m_event(database.prepare("DELETE FROM events WHERE number = ?"))
    , m_source(database.prepare("DELETE FROM event_sources WHERE article = ? AND mention = ? AND event = ?"))
{
}

bool EventEraser::eraseUnlessSame(const ProjectStore::EventChange &change)
{
    m_known.reset();
    if (!m_known.bind(1, static_cast<std::int64_t>(change.id)).step())
        return true;
    if (change.event && m_known.number(1) == static_cast<std::int64_t>(fingerprint(*change.event)))
        return false;
    erase(m_known.number(0), m_known.blob(2), change.id);
    return true;
}

void EventEraser::erase(std::int64_t number, std::string_view data, EventId id)
{
    if (const auto event = decodeEvent(data, [](ArticleId, std::uint32_t) { return nullptr; })) {
        for (const EventSource &source : event->sources)
            m_source.bind(1, source.article).bind(2, source.mentionIndex).bind(3, number).run();
        // An event that tells only what its mention tells leaves its title to that.
        m_titles.gone.emplace_back(number, event->title.empty() && m_titleBefore ? m_titleBefore(id) : event->title);
    }
    m_event.bind(1, number).run();
}

EventWriter::EventWriter(Database &database, TitleChanges &titles)
    : m_database(database)
    , m_titles(titles)
    , m_event(database.prepare("INSERT INTO events (id, rejected, fingerprint, data) VALUES (?, ?, ?, ?)"))
    , m_source(
          database.prepare("INSERT OR REPLACE INTO event_sources (article, mention, event, block) VALUES (?, ?, ?, ?)"))
{
}

void EventWriter::write(const Event &event, std::span<const std::uint32_t> blocks)
{
    const std::string data = encodeEvent(event);
    m_event.bind(1, static_cast<std::int64_t>(event.id)).bind(2, event.rejected ? 1 : 0);
    m_event.bind(3, static_cast<std::int64_t>(fingerprint(event))).bindBlob(4, data).run();
    const std::int64_t number = m_database.lastInsertId();
    m_titles.added.emplace_back(number, event.title);
    for (std::size_t i = 0; i < event.sources.size(); ++i) {
        const EventSource &source = event.sources[i];
        m_source.bind(1, source.article).bind(2, source.mentionIndex).bind(3, number);
        m_source.bind(4, i < blocks.size() ? blocks[i] : 0).run();
    }
}

} // namespace dateline
