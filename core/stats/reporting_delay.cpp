// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/reporting_delay.h"

#include <algorithm>
#include <map>

namespace dateline {

namespace {

struct Report {
    RowIndex row;
    std::int64_t days;
};

std::map<std::string_view, std::vector<Report>> reportsByOutlet(const Timeline &timeline,
                                                                std::span<const RowIndex> rows)
{
    std::map<std::string_view, std::vector<Report>> found;
    for (const RowIndex index : rows) {
        const TimelineRow row = timeline.row(index);
        if (row.granularity > Granularity::Day)
            continue;
        for (const ArticleId id : row.articles) {
            const ArticleSummary *article = timeline.article(id);
            if (article && article->published)
                found[article->outlet].push_back({index, std::int64_t(toDayNumber(*article->published)) - row.end});
        }
    }
    return found;
}

std::optional<int> medianAfter(const std::vector<Report> &reports)
{
    std::vector<std::int64_t> days;
    for (const Report &report : reports)
        if (report.days >= 0)
            days.push_back(report.days);
    if (days.empty())
        return std::nullopt;
    const auto middle = days.begin() + static_cast<std::ptrdiff_t>((days.size() - 1) / 2);
    std::nth_element(days.begin(), middle, days.end());
    return static_cast<int>(*middle);
}

} // namespace

Delay delayOf(std::int64_t days)
{
    if (days < 0)
        return Delay::Before;
    if (days <= 1)
        return days == 0 ? Delay::SameDay : Delay::NextDay;
    return days <= 7 ? Delay::Week : days <= 31 ? Delay::Month : Delay::Later;
}

ReportingDelays reportingDelays(const Timeline &timeline, std::span<const RowIndex> rows, std::size_t mostOutlets)
{
    const auto byOutlet = reportsByOutlet(timeline, rows);
    std::vector<std::string_view> order;
    for (const auto &[outlet, reports] : byOutlet)
        order.push_back(outlet);
    std::stable_sort(order.begin(), order.end(), [&](std::string_view a, std::string_view b) {
        return byOutlet.at(a).size() > byOutlet.at(b).size();
    });
    order.resize(std::min(order.size(), mostOutlets));
    ReportingDelays result;
    result.grid = EventGrid(order.size(), delayCount);
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::vector<Report> &reports = byOutlet.at(order[i]);
        result.outlets.push_back({order[i], static_cast<std::uint32_t>(reports.size()), medianAfter(reports)});
        for (const Report &report : reports)
            result.grid.add(i, static_cast<std::size_t>(delayOf(report.days)), timeline, report.row);
    }
    return result;
}

} // namespace dateline
