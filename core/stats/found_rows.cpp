// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/found_rows.h"

#include <algorithm>
#include <array>

namespace dateline {

namespace {

/// Ids are evenly spread: a part of a million has some hundred, which stay in the processor's cache.
constexpr unsigned partBits = 11;
constexpr std::size_t parts = std::size_t(1) << partBits;

struct Entry {
    EventId event = 0;
    RowIndex row = 0;
};

std::size_t partOf(EventId event)
{
    return static_cast<std::size_t>(event >> (64 - partBits));
}

/// The rows part by part, and where each part begins.
struct Parted {
    std::vector<Entry> entries;
    std::array<std::size_t, parts + 1> begins{};
};

Parted partedRows(const Timeline &timeline)
{
    Parted parted;
    std::vector<EventId> ids(timeline.size());
    for (RowIndex row = 0; row < timeline.size(); ++row) {
        ids[row] = timeline.row(row).id;
        ++parted.begins[partOf(ids[row]) + 1];
    }
    for (std::size_t part = 0; part < parts; ++part)
        parted.begins[part + 1] += parted.begins[part];
    parted.entries.resize(ids.size());
    std::array<std::size_t, parts> next{};
    std::copy(parted.begins.begin(), parted.begins.end() - 1, next.begin());
    for (RowIndex row = 0; row < ids.size(); ++row)
        parted.entries[next[partOf(ids[row])]++] = {ids[row], row};
    return parted;
}

/// Without branches that depend on what is compared: half of them would be guessed wrongly. `size` is at least 1.
bool holds(const EventId *sorted, std::size_t size, EventId wanted)
{
    while (size > 1) {
        const std::size_t half = size / 2;
        sorted += sorted[half] <= wanted ? half : 0;
        size -= half;
    }
    return *sorted == wanted;
}

} // namespace

std::vector<bool> foundRows(const Timeline &timeline, const EventSet &events)
{
    std::vector<bool> found(timeline.size(), false);
    const Parted parted = partedRows(timeline);
    auto at = events.begin();
    for (std::size_t part = 0; part < parts && at != events.end(); ++part) {
        const auto end = std::partition_point(at, events.end(), [&](EventId event) { return partOf(event) <= part; });
        const auto size = static_cast<std::size_t>(end - at);
        for (std::size_t i = parted.begins[part]; size > 0 && i < parted.begins[part + 1]; ++i)
            if (holds(&*at, size, parted.entries[i].event))
                found[parted.entries[i].row] = true;
        at = end;
    }
    return found;
}

} // namespace dateline
