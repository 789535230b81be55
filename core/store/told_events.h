// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/event_set.h"
#include "core/store/database.h"

#include <cstdint>
#include <vector>

namespace dateline {

/// Which events (rejected ones left out) the passages and titles that a search found tell of. For a few passages the
/// tables are asked; for many they are read once, which takes half a second for a million events and 20 bytes of memory
/// an event, and kept until somebody changes the library. Throws StoreFailure. Use it from one thread, within a
/// transaction.
class ToldEvents {
public:
    explicit ToldEvents(Database &database) : m_database(database) {}

    /// `passages` are numbers of the full-text index, ascending; `titles` those of the table of events.
    EventSet eventsOf(const std::vector<std::int64_t> &passages, const std::vector<std::int64_t> &titles);
    /// Reads the tables, so that the next search need not.
    void prepare();

private:
    struct Mention {
        std::uint32_t block = 0;
        std::uint32_t event = 0; ///< number in the table
    };
    struct ArticleMentions {
        ArticleId article = 0;
        std::size_t end = 0; ///< in m_mentions; they begin where those of the article before end
    };

    bool isCurrent();
    void readEvents();
    void readMentions();
    EventSet keptEvents(const std::vector<std::int64_t> &passages, const std::vector<std::int64_t> &titles) const;
    EventSet askedEvents(const std::vector<std::int64_t> &passages, const std::vector<std::int64_t> &titles);

    Database &m_database;
    std::int64_t m_version = -1;       ///< SQLite's number of what was read; -1: nothing was
    std::int64_t m_numbers = 0;        ///< of events are below this
    bool m_usable = false;             ///< numbers are as small as the program makes them
    std::vector<EventId> m_eventOf;    ///< by number; 0: none, or rejected
    std::vector<std::uint32_t> m_byId; ///< numbers of events, by their ids
    std::vector<ArticleMentions> m_articles;
    std::vector<Mention> m_mentions;
};

} // namespace dateline
