// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/project_store.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline {

// The rows of merged events: the event, its sources, its title in the index. All functions throw StoreFailure.

/// Titles on their way out of the index or into it; written last, for the reason that PassageQueue has.
struct TitleChanges {
    std::vector<std::pair<std::int64_t, std::string>> gone;       ///< number of the event, and its words
    std::vector<std::pair<std::int64_t, std::string_view>> added; ///< of events that stay where they are

    void write(Database &database) const;
};

/// Takes out events as they were written before.
class EventEraser {
public:
    /// `titleBefore` as for ProjectStore::writeEvents.
    EventEraser(Database &database, TitleChanges &titles, const ProjectStore::TitleBefore &titleBefore);
    /// False when the event stands as it was written before, which then stays.
    bool eraseUnlessSame(const ProjectStore::EventChange &change);

private:
    void erase(std::int64_t number, std::string_view data, EventId id);

    TitleChanges &m_titles;
    const ProjectStore::TitleBefore &m_titleBefore;
    Statement m_known;
    Statement m_event;
    Statement m_source;
};

/// Puts events in that are not there.
class EventWriter {
public:
    EventWriter(Database &database, TitleChanges &titles);
    /// `blocks` in which the sources stand, in their order. `event` stays as it is until the titles are written.
    void write(const Event &event, std::span<const std::uint32_t> blocks);

private:
    Database &m_database;
    TitleChanges &m_titles;
    Statement m_event;
    Statement m_source;
};

} // namespace dateline
