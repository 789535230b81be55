// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/label_audit.h"

#include "app/timeline/track_geometry.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>
#include <random>

namespace dateline::bench {

namespace {

struct Box {
    QRectF area;
    bool label = false;
};

std::vector<Box> boxesOf(const LaneBand &band)
{
    std::vector<Box> boxes;
    for (const VisibleEvent &event : band.events) {
        boxes.push_back({event.bar, false});
        if (!event.label.isEmpty() && event.side != LabelSide::Inside)
            boxes.push_back({event.label, true});
    }
    for (const VisibleChip &chip : band.chips) {
        boxes.push_back({chip.pill, true});
        if (!chip.label.isEmpty())
            boxes.push_back({chip.label, true});
    }
    std::sort(boxes.begin(), boxes.end(), [](const Box &a, const Box &b) { return a.area.left() < b.area.left(); });
    return boxes;
}

void auditLane(LabelAudit &audit, const TrackGeometry &geometry, std::size_t lane)
{
    const LaneBand &band = geometry.lanes()[lane];
    const std::vector<Box> boxes = boxesOf(band);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        audit.labels += boxes[i].label;
        for (std::size_t k = i + 1; k < boxes.size() && boxes[k].area.left() < boxes[i].area.right() - 0.01; ++k) {
            const QRectF common = boxes[i].area.intersected(boxes[k].area);
            audit.overlapping += (boxes[i].label || boxes[k].label) && common.width() > 0.01 && common.height() > 0.01;
        }
    }
    const LaneLayout &layout = geometry.layoutOf(lane);
    auto accounted = static_cast<std::int64_t>(layout.items.size());
    for (const CountChip &chip : layout.chips)
        accounted += chip.count;
    const LayoutWindow &window = geometry.window();
    const std::int64_t all = band.index->touching(window.toDay(0), window.toDay(window.width));
    audit.lost += static_cast<std::size_t>(std::llabs(all - accounted));
}

} // namespace

LabelAudit auditLabels(const std::shared_ptr<const Timeline> &timeline, int ranges)
{
    std::vector<RowIndex> rows(timeline->size());
    std::iota(rows.begin(), rows.end(), RowIndex(0));
    TrackGeometry geometry;
    geometry.setRows(timeline, std::make_shared<const std::vector<RowIndex>>(std::move(rows)));
    const auto [first, last] = timeline->extent();
    const double whole = static_cast<double>(last) - first + 1, hour = 1.0 / 24;
    std::mt19937 random(2011);
    const auto unit = [&] { return static_cast<double>(random() % 1'000'000) / 1e6; };
    LabelAudit audit;
    GeometryRequest request;
    request.width = 1920;
    request.height = 1080;
    for (int i = 0; i < ranges; ++i) {
        const double days = hour * std::pow(3 * whole / hour, unit());
        const double middle = first + whole * unit();
        request.range = {middle - days / 2, middle + days / 2};
        geometry.update(request);
        for (std::size_t lane = 0; lane < geometry.lanes().size(); ++lane)
            auditLane(audit, geometry, lane);
    }
    return audit;
}

} // namespace dateline::bench
