// SPDX-License-Identifier: GPL-3.0-or-later
// The part of ProjectStore that keeps what was made of all articles together.
#include "core/store/event_rows.h"
#include "core/store/guarded.h"
#include "core/store/packed.h"
#include "core/store/project_store_state.h"

#include <algorithm>

namespace dateline {

namespace {

/// The timeline is cut into parts of this size before it is packed.
constexpr std::size_t timelinePart = 8u << 20;
/// More is not read: about twenty million events.
constexpr std::size_t mostTimelineParts = 512;

bool isCurrent(Database &database, std::string_view what)
{
    Statement row = database.prepare("SELECT value FROM state WHERE name = ?");
    return row.bind(1, what).step() && row.number(0) == analysisVersion;
}

void markCurrent(Database &database, std::string_view what)
{
    database.prepare("UPDATE state SET value = ? WHERE name = ?").bind(1, analysisVersion).bind(2, what).run();
}

void writeMergeRows(Database &database, std::span<const MergeRow> rows)
{
    Statement put =
        database.prepare("INSERT OR REPLACE INTO merge_blocks (type, dated, value, data) VALUES (?, ?, ?, ?)");
    Statement erase = database.prepare("DELETE FROM merge_blocks WHERE type = ? AND dated = ? AND value = ?");
    for (const MergeRow &row : rows) {
        Statement &statement = row.data.empty() ? erase : put;
        statement.bind(1, row.type).bind(2, row.dated ? 1 : 0).bind(3, row.value);
        if (!row.data.empty())
            statement.bindBlob(4, row.data);
        statement.run();
    }
}

} // namespace

Result<bool> ProjectStore::eventsUpToDate() const
{
    return guarded(file(), [&] { return isCurrent(m_state->database(), "events_version"); });
}

Result<std::optional<std::vector<Event>>> ProjectStore::events(const MentionLookup &mentionOf) const
{
    return guarded(file(), [&]() -> std::optional<std::vector<Event>> {
        Database &database = m_state->database();
        if (!isCurrent(database, "events_version"))
            return std::nullopt;
        std::vector<Event> events;
        Statement row = database.prepare("SELECT id, data FROM events");
        while (row.step()) {
            auto event = decodeEvent(row.blob(1), mentionOf);
            if (!event || event->id != static_cast<EventId>(row.number(0)))
                return std::nullopt;
            events.push_back(std::move(*event));
        }
        std::sort(events.begin(), events.end(), [](const Event &a, const Event &b) { return a.id < b.id; });
        return events;
    });
}

Result<std::vector<MentionNumber>> ProjectStore::sourcesOf(EventId id) const
{
    return guarded(file(), [&] {
        std::vector<MentionNumber> sources;
        Statement row = m_state->database().prepare("SELECT data FROM events WHERE id = ?");
        if (!row.bind(1, static_cast<std::int64_t>(id)).step())
            return sources;
        const auto event = decodeEvent(row.blob(0), [](ArticleId, std::uint32_t) { return nullptr; });
        if (event)
            for (const EventSource &source : event->sources)
                sources.push_back({source.article, source.mentionIndex});
        return sources;
    });
}

Status ProjectStore::forEachMergeRow(const std::function<bool(const MergeRow &)> &use) const
{
    return guarded(file(), [&] {
        MergeRow merged;
        Statement row = m_state->database().prepare(
            "SELECT type, dated, value, data FROM merge_blocks ORDER BY type, dated, value");
        while (row.step()) {
            merged.type = row.number(0);
            merged.dated = row.number(1) != 0;
            merged.value = row.number(2);
            merged.data = row.blob(3);
            if (!use(merged))
                return;
        }
    });
}

Status ProjectStore::writeEvents(std::span<const EventChange> changes, const TitleBefore &titleBefore,
                                 std::span<const MergeRow> rows)
{
    return guarded(file(), [&] {
        Database &database = m_state->database();
        // What is gone comes first: a mention may have passed from one event to another.
        TitleChanges titles;
        EventEraser eraser(database, titles, titleBefore);
        std::vector<const EventChange *> written;
        for (const EventChange &change : changes)
            if (eraser.eraseUnlessSame(change) && change.event)
                written.push_back(&change);
        EventWriter writer(database, titles);
        for (const EventChange *change : written)
            writer.write(*change->event, change->blocks);
        writeMergeRows(database, rows);
        titles.write(database);
        markCurrent(database, "events_version");
    });
}

Status ProjectStore::clearEvents()
{
    return guarded(file(), [&] {
        m_state->markEventsStale();
        m_state->database().run("DELETE FROM events; DELETE FROM event_sources; DELETE FROM merge_blocks;"
                                "INSERT INTO event_titles(event_titles) VALUES ('delete-all');");
    });
}

Result<std::optional<std::string>> ProjectStore::timeline() const
{
    return guarded(file(), [&]() -> std::optional<std::string> {
        Database &database = m_state->database();
        if (!isCurrent(database, "events_version") || !isCurrent(database, "timeline_version"))
            return std::nullopt;
        std::string bytes;
        Statement row = database.prepare("SELECT data FROM timeline ORDER BY part LIMIT ?");
        row.bind(1, static_cast<std::int64_t>(mostTimelineParts));
        while (row.step()) {
            const auto part = unpacked(row.blob(0), timelinePart);
            if (!part)
                return std::nullopt;
            bytes += *part;
        }
        return bytes;
    });
}

Status ProjectStore::saveTimeline(const std::function<void(const ByteSink &)> &write)
{
    if (Status begun = begin(Durability::Import); !begun)
        return begun;
    const Status done = guarded(file(), [&] {
        Database &database = m_state->database();
        database.run("DELETE FROM timeline");
        Statement row = database.prepare("INSERT INTO timeline (data) VALUES (?)");
        std::string part;
        const auto put = [&] {
            const std::string frame = packed(part);
            row.bindBlob(1, frame).run();
            part.clear();
        };
        write([&](std::string_view bytes) {
            while (!bytes.empty()) {
                const std::size_t fits = std::min(bytes.size(), timelinePart - part.size());
                part += bytes.substr(0, fits);
                bytes.remove_prefix(fits);
                if (part.size() == timelinePart)
                    put();
            }
        });
        if (!part.empty())
            put();
        markCurrent(database, "timeline_version");
    });
    if (done)
        return commit();
    rollback();
    return done;
}

} // namespace dateline
