// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lane_grouping.h"
#include "tests/support/catch.h"
#include "tests/support/generated_timeline.h"
#include "tests/support/made_events.h"

#include <QStringList>

#include <algorithm>

using namespace dateline;
using namespace dateline::testing;

namespace {

std::shared_ptr<const Timeline> groupEvents()
{
    std::vector<Event> events{withActor(withActor(madeEvent(1, EventType::Meeting, 10, 10), "Ama"), "Bo"),
                              withActor(madeEvent(2, EventType::Meeting, 20, 20), "Bo"),
                              withPlace(withActor(madeEvent(3, EventType::Unrest, 30, 30), "Cy"), "Harbour"),
                              fromArticle(madeEvent(4, EventType::Agreement, 40, 40), 2)};
    return Timeline::build(events, {madeArticle(1, "Coast Radio"), madeArticle(2, "")});
}

QStringList names(const std::vector<LaneRows> &lanes)
{
    QStringList list;
    for (const LaneRows &lane : lanes)
        list << lane.name + QLatin1Char(':') + QString::number(lane.rows.size());
    return list;
}

} // namespace

TEST_CASE("lanes of types come in their own order and have their colours")
{
    const auto timeline = groupEvents();
    const auto lanes = groupIntoLanes(*timeline, allRows(*timeline), LaneGrouping::Type);
    CHECK(names(lanes).join(QLatin1Char(' ')) == QStringLiteral("Meetings:2 Agreements:1 Unrest:1"));
    CHECK(lanes.front().type == EventType::Meeting);
}

TEST_CASE("lanes of actors, places and outlets: the busiest first, all others last")
{
    const auto timeline = groupEvents();
    const std::vector<RowIndex> rows = allRows(*timeline);
    // The event of two stands with the busier one, Bo.
    CHECK(names(groupIntoLanes(*timeline, rows, LaneGrouping::Actor)).join(QLatin1Char('|'))
          == QStringLiteral("Bo:2|Cy:1|Other or no actor:1"));
    CHECK(names(groupIntoLanes(*timeline, rows, LaneGrouping::Place)).join(QLatin1Char('|'))
          == QStringLiteral("Harbour:1|Other or no place:3"));
    CHECK(names(groupIntoLanes(*timeline, rows, LaneGrouping::Outlet)).join(QLatin1Char('|'))
          == QStringLiteral("Coast Radio:3|Other or no outlet:1"));
    CHECK(names(groupIntoLanes(*timeline, rows, LaneGrouping::Actor, 1)).join(QLatin1Char('|'))
          == QStringLiteral("Bo:2|Other or no actor:2"));
}

TEST_CASE("every row stands in exactly one lane, ascending")
{
    const auto timeline = groupEvents();
    for (const LaneGrouping grouping :
         {LaneGrouping::Type, LaneGrouping::Actor, LaneGrouping::Place, LaneGrouping::Outlet}) {
        std::vector<RowIndex> found;
        for (const LaneRows &lane : groupIntoLanes(*timeline, allRows(*timeline), grouping)) {
            CHECK(std::is_sorted(lane.rows.begin(), lane.rows.end()));
            CHECK_FALSE(lane.name.isEmpty());
            found.insert(found.end(), lane.rows.begin(), lane.rows.end());
        }
        std::sort(found.begin(), found.end());
        CHECK(found == allRows(*timeline));
        CHECK(groupIntoLanes(*timeline, {}, grouping).empty());
    }
}
