// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline painted into memory as the window does it: 1920×1080, one core, labels on.
#include "tests/bench/window_bench.h"

#include "app/selection/view_state.h"
#include "app/timeline/timeline_view.h"
#include "core/stats/facet_counts.h"
#include "core/stats/filtering.h"
#include "tests/bench/figures.h"
#include "tests/bench/label_audit.h"
#include "tests/bench/process_memory.h"
#include "tests/support/generated_timeline.h"

#include <QGraphicsRectItem>
#include <QGraphicsScene>
#include <QImage>
#include <QPainter>

#include <cmath>

namespace dateline::bench {

namespace {

constexpr int width = 1920, height = 1080;

/// Frames at every scale, from everything to an hour: zooming in and out by a wheel's notch, panning slowly and fast.
std::vector<double> frames(Stage &stage)
{
    const auto [first, last] = stage.state.timeline()->extent();
    const double whole = static_cast<double>(last) - first + 1;
    std::vector<double> times;
    VisibleRange range{first - 0.03 * whole, last + 0.03 * whole};
    const double middle = first + 0.58 * whole;
    const auto zoomTo = [&](double days) {
        while (std::abs(std::log(range.days() / days)) > std::log(1.1)) {
            const double factor = range.days() > days ? 1 / 1.1 : 1.1;
            range = {middle - (middle - range.start) * factor, middle + (range.end - middle) * factor};
            times.push_back(stage.frame(range));
        }
    };
    for (const double days : {whole, whole / 3, 1200.0, 400.0, 120.0, 40.0, 12.0, 4.0, 1.0, 1.0 / 24}) {
        zoomTo(days);
        for (int i = 0; i < 60; ++i) {
            const double step = (i < 30 ? 0.004 : 0.03) * range.days();
            range = {range.start + step, range.end + step};
            times.push_back(stage.frame(range));
        }
        range = {middle - range.days() / 2, middle + range.days() / 2};
    }
    zoomTo(whole);
    return times;
}

double fillTime(QImage &image)
{
    std::vector<double> times;
    for (int i = 0; i < 50; ++i)
        times.push_back(processorMilliseconds([&] { image.fill(QColor(30 + i, 40, 50)); }));
    return percentile(times, 0.5);
}

void addFrames(Figures &figures, Stage &stage, const std::string &size)
{
    const bool many = stage.state.timeline()->size() > 1'000'000;
    const std::vector<double> times = frames(stage);
    const double p50 = percentile(times, 0.5), p99 = percentile(times, 0.99), fill = fillTime(stage.image);
    figures.push_back({"window.frame_" + size + "_p50", p50, "ms", Better::Lower, many ? 12.0 : 4.0});
    figures.push_back({"window.frame_" + size + "_p99", p99, "ms", Better::Lower, many ? 33.0 : 12.0});
    figures.push_back({"window.frame_" + size + "_p50_to_fill", p50 / fill, "x", Better::Lower, 10});
    figures.push_back({"window.frame_" + size + "_p99_to_fill", p99 / fill, "x", Better::Lower, 30});
}

void addFilters(Figures &figures, Stage &stage, const std::string &size)
{
    Filter filter;
    filter.types.set(static_cast<std::size_t>(EventType::Offensive));
    const double filtered = milliseconds([&] {
        stage.state.setFilter(filter);
        stage.view.render(&stage.image);
    });
    stage.state.setFilter({});
    figures.push_back({"window.filter_" + size, filtered, "ms", Better::Lower, 100});
    const double facets = milliseconds([&] { (void)countFacets(*stage.state.timeline(), {}); });
    figures.push_back({"window.facets_" + size, facets, "ms", Better::Lower, 100});
}

double emptyWindow()
{
    Stage stage;
    stage.frame({0, 1});
    return residentMegabytes();
}

void measureSize(Figures &figures, std::uint32_t count, const std::string &size)
{
    const double before = emptyWindow();
    auto timeline = testing::generatedTimeline(count);
    releaseFreeMemory();
    Stage stage;
    stage.state.setTimeline(std::move(timeline));
    const VisibleRange all = stage.state.range();
    figures.push_back({"window.first_frame_" + size, stage.frame({all.start, all.end + 1}), "ms", Better::Lower, 100});
    addFrames(figures, stage, size);
    releaseFreeMemory();
    const double memory = residentMegabytes() - before;
    figures.push_back({"window.memory_" + size, memory, "MB", Better::Lower, std::max(1.0, count / 1e6) * 250});
    if (count <= 1'000'000)
        addFilters(figures, stage, size);
}

void addAudit(Figures &figures)
{
    const LabelAudit audit = auditLabels(testing::generatedTimeline(100'000), 200);
    figures.push_back(
        {"window.labels_overlapping", static_cast<double>(audit.overlapping), "labels", Better::Lower, 0});
    figures.push_back(
        {"window.events_neither_shown_nor_counted", static_cast<double>(audit.lost), "events", Better::Lower, 0});
    figures.push_back(
        {"window.labels_shown_mean", static_cast<double>(audit.labels) / 200, "labels", Better::Higher, 20});
}

/// What Qt's own item view makes of the same bars, for comparison.
void addItemView(Figures &figures, double ours)
{
    const auto timeline = testing::generatedTimeline(100'000);
    QGraphicsScene scene;
    scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    const auto [first, last] = timeline->extent();
    const double scale = width / (static_cast<double>(last) - first + 1);
    for (RowIndex row = 0; row < timeline->size(); ++row) {
        const double left = (timeline->starts()[row] - first) * scale;
        const double days = timeline->ends()[row] - timeline->starts()[row] + 1;
        auto *item =
            scene.addRect(left, row % 400 * 2.5, std::max(2.0, days * scale), 2, Qt::NoPen, QColor(47, 126, 216));
        item->setFlag(QGraphicsItem::ItemIsSelectable);
    }
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    std::vector<double> times;
    for (int i = 0; i < 5; ++i)
        times.push_back(milliseconds([&] {
            QPainter painter(&image);
            scene.render(&painter, QRectF(0, 0, width, height), QRectF(i, 0, width, height));
        }));
    figures.push_back(
        {"window.times_faster_than_qgraphicsview_100k", percentile(times, 0.5) / ours, "x", Better::Higher, 10});
}

} // namespace

Figures measureWindow()
{
    const BenchApplication application;
    Figures figures;
    addStart(figures);
    measureSize(figures, 100'000, "100k");
    const double ours = figures[1].value;
    measureSize(figures, 1'000'000, "1m");
    addOpening(figures);
    measureSize(figures, 10'000'000, "10m");
    addAudit(figures);
    addItemView(figures, ours);
    return figures;
}

} // namespace dateline::bench
