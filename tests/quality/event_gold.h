// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/civil_date.h"
#include "core/model/event_type.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace dateline::test {

/// One line of a gold file (tests/quality/README.md): what a careful reader would put on a timeline.
struct GoldEvent {
    std::string doc;
    std::string key;                ///< words of the sentence that tells it, around its trigger
    std::vector<EventType> types;   ///< any of these is right
    std::optional<CivilDate> start; ///< with `end`: the text fixes the date
    std::vector<CivilDate> ends;
    std::optional<CivilDate> earliest; ///< with `latest`: the event must lie within (or only begin within, when `near`)
    std::optional<CivilDate> latest;
    bool near = false;
    std::string actor;
    std::string place;
    std::vector<EventStatus> statuses; ///< empty: happened or ongoing
    std::optional<std::int64_t> killed;
    bool optional = false; ///< costs nothing missed, nothing found

    bool fixed() const { return start.has_value(); }
};

/// Reads a gold file of JSON lines; fails the running test when it is broken.
std::vector<GoldEvent> readGold(const std::filesystem::path &file);

} // namespace dateline::test
