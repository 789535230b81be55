// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lane_grouping.h"

#include "app/models/event_wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <functional>
#include <map>

namespace dateline {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TimelineLanes", text);
}

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::vector<LaneRows> byType(const Timeline &timeline, const std::vector<RowIndex> &rows)
{
    std::array<LaneRows, eventTypeCount> lanes;
    const auto types = timeline.types();
    for (const RowIndex row : rows)
        lanes[static_cast<std::size_t>(types[row])].rows.push_back(row);
    std::vector<LaneRows> found;
    for (const EventType type : allEventTypes) {
        LaneRows &lane = lanes[static_cast<std::size_t>(type)];
        if (lane.rows.empty())
            continue;
        lane.name = typePlural(type);
        lane.key = fromUtf8(toName(type));
        lane.type = type;
        found.push_back(std::move(lane));
    }
    return found;
}

using Visit = std::function<void(std::string_view)>;
/// Calls visit with every name that a row could stand under.
using NamesOf = std::function<void(const TimelineRow &, const Visit &)>;

NamesOf namesOf(const Timeline &timeline, LaneGrouping grouping)
{
    if (grouping == LaneGrouping::Outlet)
        return [&timeline](const TimelineRow &row, const Visit &visit) {
            for (const ArticleId id : row.articles)
                if (const ArticleSummary *article = timeline.article(id); article && !article->outlet.empty())
                    visit(article->outlet);
        };
    const bool actors = grouping == LaneGrouping::Actor;
    return [&timeline, actors](const TimelineRow &row, const Visit &visit) {
        for (const NameId name : actors ? row.actors : row.places)
            visit(timeline.name(name));
    };
}

/// Names with a lane of their own and its number, the most events first.
std::map<std::string_view, std::size_t> lanesOf(const Timeline &timeline, const std::vector<RowIndex> &rows,
                                                const NamesOf &names, std::size_t mostLanes)
{
    std::map<std::string_view, std::uint32_t> counts;
    for (const RowIndex row : rows)
        names(timeline.row(row), [&](std::string_view name) { ++counts[name]; });
    std::vector<std::pair<std::string_view, std::uint32_t>> order(counts.begin(), counts.end());
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
    order.resize(std::min(order.size(), mostLanes));
    std::map<std::string_view, std::size_t> lanes;
    for (std::size_t i = 0; i < order.size(); ++i)
        lanes[order[i].first] = i;
    return lanes;
}

QString othersName(LaneGrouping grouping)
{
    return grouping == LaneGrouping::Actor   ? tr("Other or no actor")
           : grouping == LaneGrouping::Place ? tr("Other or no place")
                                             : tr("Other or no outlet");
}

std::vector<LaneRows> byName(const Timeline &timeline, const std::vector<RowIndex> &rows, LaneGrouping grouping,
                             std::size_t mostLanes)
{
    const NamesOf names = namesOf(timeline, grouping);
    const auto numbers = lanesOf(timeline, rows, names, mostLanes);
    std::vector<LaneRows> lanes(numbers.size() + 1);
    for (const auto &[name, number] : numbers)
        lanes[number].name = lanes[number].key = fromUtf8(name);
    lanes.back().key = QStringLiteral("/others");
    lanes.back().name = othersName(grouping);
    for (const RowIndex row : rows) {
        std::size_t lane = numbers.size();
        names(timeline.row(row), [&](std::string_view name) {
            if (const auto found = numbers.find(name); found != numbers.end())
                lane = std::min(lane, found->second);
        });
        lanes[lane].rows.push_back(row);
    }
    std::erase_if(lanes, [](const LaneRows &lane) { return lane.rows.empty(); });
    return lanes;
}

} // namespace

std::vector<LaneRows> groupIntoLanes(const Timeline &timeline, const std::vector<RowIndex> &rows, LaneGrouping grouping,
                                     std::size_t mostLanes)
{
    return grouping == LaneGrouping::Type ? byType(timeline, rows) : byName(timeline, rows, grouping, mostLanes);
}

} // namespace dateline
