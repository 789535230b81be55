// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/empty_stretches.h"

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr std::int64_t shortest = 31;
constexpr std::int64_t longEvent = 366;   ///< longer ones count with their ends alone
constexpr std::int64_t keptShare = 15;    ///< a stretch is long from a fifteenth of what stays
constexpr std::size_t mostStretches = 60; ///< more would be all breaks and no time
constexpr double marginShare = 0.01;      ///< of what stays, on each side of a break

/// Days with events and the short pauses between them.
using Busy = std::vector<EmptyStretch>;

void add(Busy &busy, DayNumber first, DayNumber last)
{
    if (!busy.empty() && std::int64_t(first) - busy.back().last <= shortest)
        busy.back().last = std::max(busy.back().last, last);
    else
        busy.push_back({first, last});
}

Busy merged(Busy pieces)
{
    std::sort(pieces.begin(), pieces.end(), [](const EmptyStretch &a, const EmptyStretch &b) {
        return a.first != b.first ? a.first < b.first : a.last < b.last;
    });
    Busy busy;
    for (const EmptyStretch &piece : pieces)
        add(busy, piece.first, piece.last);
    return busy;
}

Busy busyDays(std::span<const ShownRows> shown)
{
    Busy all;
    for (const auto &[timeline, rows] : shown) {
        Busy busy, far;
        for (const RowIndex row : rows) {
            const DayNumber first = timeline->starts()[row], last = timeline->ends()[row];
            const bool tooLong = std::int64_t(last) - first >= longEvent;
            add(busy, first, tooLong ? first : last);
            if (tooLong)
                far.push_back({last, last});
        }
        all.insert(all.end(), busy.begin(), busy.end());
        all.insert(all.end(), far.begin(), far.end());
    }
    return merged(std::move(all));
}

/// The longest pauses, each long beside what stays without it and all longer ones.
std::vector<EmptyStretch> longPauses(const Busy &busy)
{
    std::vector<EmptyStretch> pauses;
    for (std::size_t i = 1; i < busy.size(); ++i)
        pauses.push_back({busy[i - 1].last + 1, busy[i].first - 1});
    std::stable_sort(pauses.begin(), pauses.end(),
                     [](const EmptyStretch &a, const EmptyStretch &b) { return a.days() > b.days(); });
    std::int64_t kept = busy.empty() ? 0 : std::int64_t(busy.back().last) - busy.front().first + 1;
    std::size_t count = 0;
    while (count < std::min(pauses.size(), mostStretches) && pauses[count].days() * keptShare > kept)
        kept -= pauses[count++].days();
    pauses.resize(count);
    const double margin = std::max(1.0, std::round(marginShare * static_cast<double>(kept)));
    for (EmptyStretch &pause : pauses) {
        const auto room = static_cast<DayNumber>(std::min(margin, static_cast<double>(pause.days() / 4)));
        pause = {pause.first + room, pause.last - room};
    }
    std::sort(pauses.begin(), pauses.end(),
              [](const EmptyStretch &a, const EmptyStretch &b) { return a.first < b.first; });
    return pauses;
}

} // namespace

std::vector<EmptyStretch> emptyStretches(std::span<const ShownRows> shown)
{
    return longPauses(busyDays(shown));
}

} // namespace dateline
