// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

/// The seven kinds of events, in the order of the lanes.
enum class EventType : std::uint8_t { Meeting, Offensive, Statement, Agreement, Measure, Unrest, Humanitarian };
inline constexpr std::size_t eventTypeCount = 7;
inline constexpr std::array<EventType, eventTypeCount> allEventTypes = {
    EventType::Meeting, EventType::Offensive, EventType::Statement,   EventType::Agreement,
    EventType::Measure, EventType::Unrest,    EventType::Humanitarian};

/// Whether the event took place. "Ongoing" counts as having happened.
enum class EventStatus : std::uint8_t { Happened, Ongoing, Scheduled, Cancelled, Denied, Hypothetical };
inline constexpr std::size_t eventStatusCount = 6;

/// What an event's date rests on, best first.
enum class DateBasis : std::uint8_t { User, Explicit, Inherited, Publication, None };
inline constexpr std::size_t dateBasisCount = 5;

/// Lower-case English words used in files and on the command line.
std::string_view toName(EventType type);
std::string_view toName(EventStatus status);
std::string_view toName(DateBasis basis);
std::optional<EventType> eventTypeFromName(std::string_view name);
std::optional<EventStatus> eventStatusFromName(std::string_view name);
std::optional<DateBasis> dateBasisFromName(std::string_view name);

} // namespace dateline
