// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/busy_stretches.h"

#include <algorithm>

namespace dateline {

namespace {

constexpr DayNumber shortestGap = 366;
constexpr double gapShare = 0.5; ///< of the time that nine tenths of the events take
constexpr std::size_t mostGaps = 8;
constexpr double farMore = 0.7; ///< of all events

struct Gap {
    std::size_t at = 0; ///< position of the first row after it
    std::int64_t days = 0;
};

/// How long nine tenths of the events take: the earliest and latest twentieth do not count.
double coreDays(const Timeline &timeline, std::span<const RowIndex> rows)
{
    const std::size_t edge = rows.size() / 20;
    const auto starts = timeline.starts();
    return static_cast<double>(starts[rows[rows.size() - 1 - edge]]) - starts[rows[edge]] + 1;
}

std::vector<Gap> gapsOf(const Timeline &timeline, std::span<const RowIndex> rows)
{
    const double longest = std::max<double>(shortestGap, gapShare * coreDays(timeline, rows));
    std::vector<Gap> gaps;
    std::int64_t reached = timeline.ends()[rows.front()];
    for (std::size_t i = 1; i < rows.size(); ++i) {
        const std::int64_t days = timeline.starts()[rows[i]] - reached - 1;
        if (static_cast<double>(days) > longest)
            gaps.push_back({i, days});
        reached = std::max<std::int64_t>(reached, timeline.ends()[rows[i]]);
    }
    std::stable_sort(gaps.begin(), gaps.end(), [](const Gap &a, const Gap &b) { return a.days > b.days; });
    gaps.resize(std::min(gaps.size(), mostGaps));
    std::sort(gaps.begin(), gaps.end(), [](const Gap &a, const Gap &b) { return a.at < b.at; });
    return gaps;
}

} // namespace

std::vector<BusyStretch> busyStretches(const Timeline &timeline, std::span<const RowIndex> rows)
{
    std::vector<BusyStretch> stretches;
    if (rows.empty())
        return stretches;
    const auto add = [&](std::size_t from, std::size_t to) {
        BusyStretch stretch{timeline.starts()[rows[from]], timeline.ends()[rows[from]],
                            static_cast<std::uint32_t>(to - from)};
        for (std::size_t i = from; i < to; ++i)
            stretch.last = std::max(stretch.last, timeline.ends()[rows[i]]);
        stretches.push_back(stretch);
    };
    std::size_t from = 0;
    for (const Gap &gap : gapsOf(timeline, rows)) {
        add(from, gap.at);
        from = gap.at;
    }
    add(from, rows.size());
    return stretches;
}

BusyStretch busiest(std::span<const BusyStretch> stretches)
{
    if (stretches.empty())
        return {};
    BusyStretch all{stretches.front().first, stretches.back().last, 0};
    for (const BusyStretch &stretch : stretches)
        all.events += stretch.events;
    const auto most = std::max_element(stretches.begin(), stretches.end(),
                                       [](const BusyStretch &a, const BusyStretch &b) { return a.events < b.events; });
    return most->events >= farMore * all.events ? *most : all;
}

BusyStretch densest(const Timeline &timeline, std::span<const RowIndex> rows, const BusyStretch &stretch)
{
    constexpr int smallestShare = 4;
    const auto starts = timeline.starts();
    const auto beginsBefore = [&](RowIndex row, DayNumber day) { return starts[row] < day; };
    const auto first = std::lower_bound(rows.begin(), rows.end(), stretch.first, beginsBefore);
    const auto last = std::lower_bound(first, rows.end(), stretch.last + 1, beginsBefore);
    const auto most = (last - first) * 9 / 10;
    if (most < 1)
        return stretch;
    auto best = first;
    const auto daysFrom = [&](auto from) { return std::int64_t(starts[*(from + most - 1)]) - starts[*from]; };
    for (auto from = first; from + most <= last; ++from)
        if (daysFrom(from) < daysFrom(best))
            best = from;
    const std::int64_t whole = std::int64_t(stretch.last) - stretch.first;
    if (daysFrom(best) * smallestShare >= whole)
        return stretch;
    return {starts[*best], starts[*(best + most - 1)], static_cast<std::uint32_t>(most)};
}

} // namespace dateline
