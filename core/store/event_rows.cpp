// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/event_rows.h"

namespace dateline {

EventEraser::EventEraser(Database &database)
    : m_number(database.prepare("SELECT number FROM events WHERE id = ?"))
    , m_event(database.prepare("DELETE FROM events WHERE number = ?"))
    , m_source(database.prepare("DELETE FROM event_sources WHERE article = ? AND mention = ?"))
    , m_title(database.prepare("INSERT INTO event_titles(event_titles, rowid, title) VALUES ('delete', ?, ?)"))
{
}

void EventEraser::erase(const ProjectStore::WrittenEvent &event)
{
    const bool known = m_number.bind(1, static_cast<std::int64_t>(event.id)).step();
    const std::int64_t number = known ? m_number.number(0) : 0;
    m_number.reset();
    if (!known)
        return;
    m_title.bind(1, number).bind(2, event.title).run();
    m_event.bind(1, number).run();
    for (const auto &[article, mention] : event.sources)
        m_source.bind(1, article).bind(2, mention).run();
}

EventWriter::EventWriter(Database &database)
    : m_database(database)
    , m_event(database.prepare("INSERT INTO events (id, rejected, data) VALUES (?, ?, ?)"))
    , m_source(
          database.prepare("INSERT OR REPLACE INTO event_sources (article, mention, event, block) VALUES (?, ?, ?, ?)"))
    , m_title(database.prepare("INSERT INTO event_titles (rowid, title) VALUES (?, ?)"))
{
}

void EventWriter::write(const Event &event, std::span<const std::uint32_t> blocks)
{
    const std::string data = encodeEvent(event);
    m_event.bind(1, static_cast<std::int64_t>(event.id)).bind(2, event.rejected ? 1 : 0).bindBlob(3, data).run();
    const std::int64_t number = m_database.lastInsertId();
    m_title.bind(1, number).bind(2, event.title).run();
    for (std::size_t i = 0; i < event.sources.size(); ++i) {
        const EventSource &source = event.sources[i];
        m_source.bind(1, source.article).bind(2, source.mentionIndex).bind(3, number);
        m_source.bind(4, i < blocks.size() ? blocks[i] : 0).run();
    }
}

} // namespace dateline
