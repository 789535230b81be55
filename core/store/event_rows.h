// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"
#include "core/store/project_store.h"

#include <span>

namespace dateline {

// The rows of merged events: the event, its sources, its title in the index. All functions throw StoreFailure.

/// Takes events out as they were written before.
class EventEraser {
public:
    explicit EventEraser(Database &database);
    void erase(const ProjectStore::WrittenEvent &event);

private:
    Statement m_number;
    Statement m_event;
    Statement m_source;
    Statement m_title;
};

/// Puts events in that are not there.
class EventWriter {
public:
    explicit EventWriter(Database &database);
    /// `blocks` in which the sources stand, in their order.
    void write(const Event &event, std::span<const std::uint32_t> blocks);

private:
    Database &m_database;
    Statement m_event;
    Statement m_source;
    Statement m_title;
};

} // namespace dateline
