// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/timeline_style.h"
#include "app/timeline/track_geometry.h"
#include "tests/support/catch.h"
#include "tests/support/made_events.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace dateline::testing {

/// A geometry of 1400 by 900 pixels with all events of a timeline.
class Scene {
public:
    explicit Scene(std::shared_ptr<const Timeline> timeline) : m_timeline(std::move(timeline))
    {
        std::vector<RowIndex> rows(m_timeline->size());
        std::iota(rows.begin(), rows.end(), RowIndex(0));
        geometry.setRows(m_timeline, std::make_shared<const std::vector<RowIndex>>(std::move(rows)));
        request.width = 1400;
        request.height = 900;
    }

    void show(VisibleRange range)
    {
        request.range = range;
        geometry.update(request);
    }
    const Timeline &timeline() const { return *m_timeline; }

    TrackGeometry geometry;
    GeometryRequest request;

private:
    std::shared_ptr<const Timeline> m_timeline;
};

/// Ranges of an hour to three times everything, anywhere in the timeline; the same in every run.
inline std::vector<VisibleRange> randomRanges(const Timeline &timeline, int count, std::uint32_t seed)
{
    std::mt19937 random(seed);
    const auto unit = [&] { return static_cast<double>(random() % 100'000) / 100'000; };
    const auto [first, last] = timeline.extent();
    const double whole = static_cast<double>(last) - first + 1;
    std::vector<VisibleRange> ranges;
    for (int i = 0; i < count; ++i) {
        const double days =
            std::pow(10.0, std::log10(1.0 / 24) + unit() * (std::log10(3 * whole) - std::log10(1.0 / 24)));
        const double start = first + unit() * whole - days / 2;
        ranges.push_back({start, start + days});
    }
    return ranges;
}

/// Everything that is drawn in a lane and must stay apart from everything else: bars with their fading ends, labels,
/// counts.
inline std::vector<QRectF> boxes(const LaneBand &band)
{
    std::vector<QRectF> all;
    for (const VisibleEvent &event : band.events) {
        all.push_back(event.bar.adjusted(-event.fadeLeft, 0, event.fadeRight, 0));
        if (!event.label.isEmpty() && event.side != LabelSide::Inside)
            all.push_back(event.label);
    }
    for (const VisibleChip &chip : band.chips) {
        all.push_back(chip.pill);
        if (!chip.label.isEmpty())
            all.push_back(chip.label);
    }
    return all;
}

inline int overlaps(const LaneBand &band)
{
    std::vector<QRectF> all = boxes(band);
    std::sort(all.begin(), all.end(), [](const QRectF &a, const QRectF &b) { return a.left() < b.left(); });
    int count = 0;
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t k = i + 1; k < all.size() && all[k].left() < all[i].right() - 0.01; ++k)
            if (std::min(all[i].bottom(), all[k].bottom()) - std::max(all[i].top(), all[k].top()) > 0.01) {
                ++count;
                UNSCOPED_INFO(all[i].left()
                              << " to " << all[i].right() << " meets " << all[k].left() << " to " << all[k].right());
            }
    return count;
}

inline std::uint32_t shownAndCounted(const LaneLayout &layout)
{
    auto sum = static_cast<std::uint32_t>(layout.items.size());
    for (const CountChip &chip : layout.chips)
        sum += chip.count;
    return sum;
}

/// A row that begins in the view is drawn, or stands behind a count that is in view.
inline bool isAccountedFor(const Scene &scene, const LaneBand &band, const LaneLayout &layout, RowIndex row)
{
    if (std::any_of(layout.items.begin(), layout.items.end(), [&](const TrackItem &item) { return item.row == row; }))
        return true;
    const double from = std::max<double>(scene.geometry.window().days().start, scene.timeline().starts()[row]);
    const double x = scene.geometry.window().toPixels(from);
    return std::any_of(band.chips.begin(), band.chips.end(), [&](const VisibleChip &chip) {
        return x >= chip.chip.stretchLeft - 1 && x <= chip.chip.stretchRight + 1;
    });
}

inline void checkScene(Scene &scene, VisibleRange range)
{
    INFO("range " << range.start << " to " << range.end);
    for (std::size_t lane = 0; lane < scene.geometry.lanes().size(); ++lane) {
        const LaneBand &band = scene.geometry.lanes()[lane];
        INFO("lane " << band.name.toStdString());
        const LaneLayout &layout = scene.geometry.layoutOf(lane);
        const LayoutWindow &window = scene.geometry.window();
        CHECK(overlaps(band) == 0);
        CHECK(shownAndCounted(layout) == band.index->touching(window.toDay(0), window.toDay(window.width)));
    }
}

} // namespace dateline::testing
