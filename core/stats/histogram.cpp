// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/histogram.h"

#include <algorithm>

namespace dateline {

namespace {

/// A kind of bin: `step` of `unit` each.
struct BinKind {
    Granularity unit;
    int step; ///< days for Day and Week, months otherwise
};

constexpr std::array<BinKind, 9> binKinds = {{{Granularity::Day, 1},
                                              {Granularity::Week, 7},
                                              {Granularity::Month, 1},
                                              {Granularity::Quarter, 3},
                                              {Granularity::Year, 12},
                                              {Granularity::Decade, 120},
                                              {Granularity::Century, 1200},
                                              {Granularity::Century, 12000},
                                              {Granularity::Century, 120000}}};

bool countsDays(const BinKind &kind)
{
    return kind.unit == Granularity::Day || kind.unit == Granularity::Week;
}

int floorTo(int value, int step)
{
    const int rest = ((value % step) + step) % step;
    return value - rest;
}

int monthSerial(DayNumber day)
{
    const CivilDate date = toCivilDate(day);
    return date.year * 12 + date.month - 1;
}

DayNumber firstDayOfMonth(int serial)
{
    const int year = floorTo(serial, 12) / 12;
    const int clampedYear = std::clamp(year, -32000, 32000);
    return toDayNumber({static_cast<std::int16_t>(clampedYear), static_cast<std::uint8_t>(serial - year * 12 + 1), 1});
}

std::size_t binsNeeded(const BinKind &kind, DayNumber from, DayNumber to)
{
    if (countsDays(kind))
        return static_cast<std::size_t>((std::int64_t(to) - from) / kind.step + 2);
    return static_cast<std::size_t>((monthSerial(to) - monthSerial(from)) / kind.step + 2);
}

std::vector<DayNumber> edgesOf(const BinKind &kind, DayNumber from, DayNumber to)
{
    std::vector<DayNumber> edges;
    if (countsDays(kind)) {
        // Weeks begin on Monday; day 4 (1970-01-05) was one.
        DayNumber edge = kind.unit == Granularity::Week ? floorTo(from - 4, 7) + 4 : from;
        for (; edge <= to; edge += kind.step)
            edges.push_back(edge);
        edges.push_back(edge);
        return edges;
    }
    int month = floorTo(monthSerial(from), kind.step);
    for (; firstDayOfMonth(month) <= to; month += kind.step)
        edges.push_back(firstDayOfMonth(month));
    edges.push_back(firstDayOfMonth(month));
    return edges;
}

void countBins(Histogram &histogram, const Timeline &timeline, std::span<const RowIndex> rows)
{
    histogram.counts.resize(histogram.edges.size() - 1);
    std::size_t bin = 0;
    for (const RowIndex row : rows) {
        const DayNumber start = timeline.starts()[row];
        if (start < histogram.edges.front() || start >= histogram.edges.back())
            continue;
        while (start >= histogram.edges[bin + 1]) // rows ascend, and so do their starts
            ++bin;
        ++histogram.counts[bin][static_cast<std::size_t>(timeline.types()[row])];
    }
}

/// Adds the bins of one more stretch, with a break before it unless it touches what there is.
void append(Histogram &histogram, const BinKind &kind, const BusyStretch &stretch)
{
    auto &edges = histogram.edges;
    std::vector<DayNumber> more = edgesOf(kind, stretch.first, stretch.last);
    if (edges.empty()) {
        edges = std::move(more);
        return;
    }
    const DayNumber from = edges.back();
    const std::int64_t gap = std::int64_t(more.front()) - from;
    if (gap < std::int64_t(binsOfBreak)) {
        std::vector<DayNumber> joined = edgesOf(kind, from, std::max(from, stretch.last));
        std::erase_if(joined, [&](DayNumber edge) { return edge <= from; });
        edges.insert(edges.end(), joined.begin(), joined.end());
        return;
    }
    for (std::size_t i = 1; i <= binsOfBreak; ++i) {
        histogram.breaks.push_back(edges.size() - 1);
        edges.push_back(static_cast<DayNumber>(from + gap * static_cast<std::int64_t>(i) / std::int64_t(binsOfBreak)));
    }
    edges.insert(edges.end(), more.begin() + 1, more.end());
}

} // namespace

Histogram histogramOf(const Timeline &timeline, std::span<const RowIndex> rows, DayNumber from, DayNumber to,
                      std::size_t maximumBins)
{
    Histogram histogram;
    if (to < from)
        return histogram;
    return histogramOf(timeline, rows, std::array{BusyStretch{from, to, 0}}, maximumBins);
}

Histogram histogramOf(const Timeline &timeline, std::span<const RowIndex> rows, std::span<const BusyStretch> stretches,
                      std::size_t maximumBins)
{
    Histogram histogram;
    if (stretches.empty())
        return histogram;
    const auto fits = [&](const BinKind &kind) {
        std::size_t needed = (stretches.size() - 1) * binsOfBreak;
        for (const BusyStretch &stretch : stretches)
            needed += binsNeeded(kind, stretch.first, stretch.last);
        return needed <= std::max<std::size_t>(maximumBins, 1);
    };
    const auto kind = std::find_if(binKinds.begin(), binKinds.end() - 1, fits);
    histogram.unit = kind->unit;
    for (const BusyStretch &stretch : stretches)
        append(histogram, *kind, stretch);
    countBins(histogram, timeline, rows);
    return histogram;
}

} // namespace dateline
