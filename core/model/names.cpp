// SPDX-License-Identifier: GPL-3.0-or-later
// The words by which files and the command line call the values of the model's enumerations.
#include "core/model/event_type.h"
#include "core/model/granularity.h"
#include "core/model/mention.h"
#include "core/model/timex.h"

namespace dateline {

namespace {

constexpr std::array<std::string_view, 9> granularityNames = {"time",    "day",  "week",   "month",  "season",
                                                              "quarter", "year", "decade", "century"};
constexpr std::array<std::string_view, 4> timexTypeNames = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::array<std::string_view, eventTypeCount> eventTypeNames = {
    "meeting", "offensive", "statement", "agreement", "measure", "unrest", "humanitarian"};
constexpr std::array<std::string_view, eventStatusCount> statusNames = {"happened",  "ongoing", "scheduled",
                                                                        "cancelled", "denied",  "hypothetical"};
constexpr std::array<std::string_view, dateBasisCount> basisNames = {"user", "explicit", "inherited", "publication",
                                                                     "none"};
constexpr std::array<std::string_view, 3> roleNames = {"source", "target", "participant"};

template <typename Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N> &names, std::string_view name)
{
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == name)
            return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace

std::string_view toName(Granularity granularity)
{
    return granularityNames[static_cast<std::size_t>(granularity)];
}
std::string_view toName(TimexType type)
{
    return timexTypeNames[static_cast<std::size_t>(type)];
}
std::string_view toName(EventType type)
{
    return eventTypeNames[static_cast<std::size_t>(type)];
}
std::string_view toName(EventStatus status)
{
    return statusNames[static_cast<std::size_t>(status)];
}
std::string_view toName(DateBasis basis)
{
    return basisNames[static_cast<std::size_t>(basis)];
}
std::string_view toName(Role role)
{
    return roleNames[static_cast<std::size_t>(role)];
}

std::optional<Granularity> granularityFromName(std::string_view name)
{
    return find<Granularity>(granularityNames, name);
}
std::optional<EventType> eventTypeFromName(std::string_view name)
{
    return find<EventType>(eventTypeNames, name);
}
std::optional<EventStatus> eventStatusFromName(std::string_view name)
{
    return find<EventStatus>(statusNames, name);
}
std::optional<DateBasis> dateBasisFromName(std::string_view name)
{
    return find<DateBasis>(basisNames, name);
}

} // namespace dateline
