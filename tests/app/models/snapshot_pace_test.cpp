// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/snapshot_pace.h"
#include "tests/support/catch.h"

#include <QTest>

using namespace dateline;

namespace {

struct Shown {
    explicit Shown(int costs)
        : pace([this, costs](SnapshotPace::Snapshot snapshot) {
            snapshots.push_back(std::move(snapshot));
            QTest::qSleep(costs);
        })
    {
    }

    SnapshotPace::Snapshot offer()
    {
        SnapshotPace::Snapshot made = Timeline::build({}, {});
        pace.offer(made);
        return made;
    }

    std::vector<SnapshotPace::Snapshot> snapshots;
    SnapshotPace pace;
};

} // namespace

TEST_CASE("the first snapshot is shown at once, then the newest, after a pause many times as long as showing takes")
{
    Shown shown(5);
    const auto first = shown.offer();
    REQUIRE(shown.snapshots.size() == 1);
    CHECK(shown.snapshots.front() == first);
    shown.offer();
    shown.offer();
    const auto last = shown.offer();
    QTest::qWait(60);
    CHECK(shown.snapshots.size() == 1);
    CHECK(QTest::qWaitFor([&] { return shown.snapshots.size() == 2; }, 5000));
    CHECK(shown.snapshots.back() == last);
}

TEST_CASE("a snapshot that waits is forgotten when something newer was shown")
{
    Shown shown(2);
    shown.offer();
    shown.offer();
    shown.pace.drop();
    QTest::qWait(200);
    CHECK(shown.snapshots.size() == 1);
}
