// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lane_chips.h"

#include "app/timeline/time_axis.h"
#include "app/timeline/timeline_style.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace dateline {

namespace {

constexpr double chipStretch = 64; ///< one chip at most in so many pixels; origins move in multiples of it
constexpr double profileChipStretch = 150;
constexpr double chipPadding = 12;

/// A stretch of days with what is counted in it.
struct Bin {
    double from = 0;
    double to = 0;
    std::uint32_t count = 0;
    std::uint32_t shown = 0;
};

/// The finest calendar unit that is wide enough for a count.
AxisStep stepFor(double daysPerPixel)
{
    constexpr AxisStep steps[] = {{AxisUnit::Hour, 6},    {AxisUnit::Day, 1},      {AxisUnit::Week, 1},
                                  {AxisUnit::Month, 1},   {AxisUnit::Month, 3},    {AxisUnit::Year, 1},
                                  {AxisUnit::Year, 5},    {AxisUnit::Year, 10},    {AxisUnit::Year, 50},
                                  {AxisUnit::Year, 100},  {AxisUnit::Year, 500},   {AxisUnit::Year, 1000},
                                  {AxisUnit::Year, 5000}, {AxisUnit::Year, 10'000}};
    for (const AxisStep step : steps)
        if (averageDays(step) / daysPerPixel >= profileChipStretch)
            return step;
    return {AxisUnit::Year, 50'000};
}

std::vector<Bin> binsOf(const LaneRequest &request)
{
    const LayoutWindow &window = request.window;
    const VisibleRange days = window.days();
    std::vector<Bin> bins;
    if (request.profile) {
        for (const AxisCell &cell : calendarStrip(days, stepFor(window.daysPerPixel), window.fold))
            bins.push_back({std::max(cell.start, days.start), std::min(cell.end, days.end)});
        return bins;
    }
    for (double left = 0; left < window.width; left += chipStretch)
        bins.push_back({window.toDay(left), std::min(window.toDay(left + chipStretch), days.end)});
    return bins;
}

std::size_t binAt(const std::vector<Bin> &bins, double day)
{
    const auto after =
        std::upper_bound(bins.begin(), bins.end(), day, [](double d, const Bin &bin) { return d < bin.from; });
    return after == bins.begin() ? 0 : static_cast<std::size_t>(after - bins.begin()) - 1;
}

class ChipMaker {
public:
    ChipMaker(const LaneRequest &request, const std::vector<TrackItem> &shown)
        : m_request(request), m_bins(binsOf(request))
    {
        for (const TrackItem &item : shown)
            m_shownRows.push_back(item.row);
        std::sort(m_shownRows.begin(), m_shownRows.end());
    }

    std::vector<CountChip> make()
    {
        if (m_bins.empty())
            return {};
        count();
        for (std::size_t i = 0; i < m_bins.size(); ++i)
            if (m_bins[i].count > m_bins[i].shown)
                addChip(m_bins[i], i == 0);
        spread();
        addLabels();
        return std::move(m_chips);
    }

private:
    void count()
    {
        const LaneIndex &index = *m_request.index;
        for (Bin &bin : m_bins)
            bin.count = index.startedBefore(bin.to) - index.startedBefore(bin.from);
        // What began before the window and reaches into it counts at its left edge.
        m_bins.front().count += index.startedBefore(m_bins.front().from) - index.endedBefore(m_bins.front().from);
        for (const RowIndex row : m_shownRows)
            ++m_bins[binAt(m_bins, m_request.timeline->starts()[row])].shown;
    }

    void addChip(const Bin &bin, bool leftmost)
    {
        const LaneIndex &index = *m_request.index;
        CountChip chip;
        chip.count = bin.count - bin.shown;
        const std::size_t from = index.startedBefore(bin.from), to = index.startedBefore(bin.to);
        // All shown ones may be more salient than the first that is not.
        for (const std::uint32_t position : index.mostSalient(from, to, bin.shown + 1)) {
            if (!isShown(index.row(position))) {
                chip.mostSalient = index.row(position);
                break;
            }
        }
        setExtent(chip, from, to, bin, leftmost);
        chip.width = m_request.labels->widthOf(chipText(chip.count)) + chipPadding;
        chip.stretchLeft = m_request.window.toPixels(bin.from);
        chip.stretchRight = m_request.window.toPixels(bin.to);
        const double wanted = m_request.profile ? chip.stretchLeft + labelGap : m_request.window.toPixels(chip.first);
        chip.left =
            std::clamp(wanted, chip.stretchLeft, std::max(chip.stretchLeft, chip.stretchRight - chip.width - 2));
        m_chips.push_back(chip);
    }

    void setExtent(CountChip &chip, std::size_t from, std::size_t to, const Bin &bin, bool leftmost) const
    {
        const LaneIndex &index = *m_request.index;
        if (m_request.profile || leftmost) {
            chip.first = static_cast<DayNumber>(std::floor(bin.from));
            chip.last = std::max(chip.first, static_cast<DayNumber>(std::ceil(bin.to)) - 1);
            return;
        }
        bool any = false;
        for (std::size_t i = from; i < to; ++i) {
            if (isShown(index.row(i)))
                continue;
            chip.first = any ? std::min(chip.first, index.start(i)) : index.start(i);
            chip.last = any ? std::max(chip.last, index.start(i)) : index.start(i);
            any = true;
        }
    }

    bool isShown(RowIndex row) const { return std::binary_search(m_shownRows.begin(), m_shownRows.end(), row); }

    /// Moves chips that would touch their left neighbour to the right, or adds them to it.
    void spread()
    {
        std::vector<CountChip> spaced;
        for (const CountChip &chip : m_chips) {
            if (!spaced.empty() && chip.left < spaced.back().left + spaced.back().width + 4)
                merge(spaced.back(), chip);
            else
                spaced.push_back(chip);
        }
        m_chips = std::move(spaced);
    }

    void merge(CountChip &into, const CountChip &chip) const
    {
        const auto saliences = m_request.timeline->saliences();
        into.count += chip.count;
        into.stretchRight = chip.stretchRight;
        into.first = std::min(into.first, chip.first);
        into.last = std::max(into.last, chip.last);
        if (into.mostSalient == noRow
            || (chip.mostSalient != noRow && saliences[chip.mostSalient] > saliences[into.mostSalient]))
            into.mostSalient = chip.mostSalient;
        into.width = m_request.labels->widthOf(chipText(into.count)) + chipPadding;
    }

    void addLabels()
    {
        if (m_request.profile)
            return;
        for (std::size_t i = 0; i < m_chips.size(); ++i) {
            CountChip &chip = m_chips[i];
            if (chip.mostSalient == noRow)
                continue;
            const double from = chip.left + chip.width + labelGap;
            const double to = i + 1 < m_chips.size() ? m_chips[i + 1].left - itemGap : m_request.window.width;
            const double wanted = m_request.labels->label(chip.mostSalient).textWidth;
            const double room = std::min(wanted, to - from);
            chip.labelWidth = room >= std::min(wanted, smallestChipLabel) ? room : 0;
        }
    }

    const LaneRequest &m_request;
    std::vector<Bin> m_bins;
    std::vector<RowIndex> m_shownRows;
    std::vector<CountChip> m_chips;
};

} // namespace

std::vector<CountChip> countLeftOver(const LaneRequest &request, const std::vector<TrackItem> &shown)
{
    return ChipMaker(request, shown).make();
}

QString chipText(std::uint32_t count)
{
    return QLatin1Char('+') % QLocale().toString(count);
}

} // namespace dateline
