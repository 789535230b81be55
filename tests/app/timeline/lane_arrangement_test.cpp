// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lane_arrangement.h"
#include "tests/support/catch.h"

using namespace dateline;

namespace {

QStringList shown(const QStringList &keys, const LaneArrangement &arrangement)
{
    QStringList order;
    for (const std::size_t position : arranged(keys, arrangement))
        order << keys[static_cast<qsizetype>(position)];
    return order;
}

} // namespace

TEST_CASE("moved lanes keep their places when others come and go")
{
    const QStringList all{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")};
    LaneArrangement arrangement = withMoved({}, all, QStringLiteral("c"), QStringLiteral("a"));
    CHECK(shown(all, arrangement) == QStringList{all[2], all[0], all[1], all[3]});
    arrangement = withMoved(arrangement, shown(all, arrangement), QStringLiteral("a"), {});
    CHECK(shown(all, arrangement) == QStringList{all[2], all[1], all[3], all[0]});
    const QStringList fewer{all[0], all[2]};
    CHECK(shown(fewer, arrangement) == QStringList{all[2], all[0]});
    arrangement = withMoved(arrangement, {all[2], all[0]}, all[0], all[2]);
    CHECK(shown(all, arrangement) == QStringList{all[0], all[2], all[1], all[3]});
    CHECK(shown({QStringLiteral("new"), all[0]}, arrangement) == QStringList{all[0], QStringLiteral("new")});
}

TEST_CASE("moving a lane before itself or one that is not there changes nothing")
{
    const QStringList all{QStringLiteral("a"), QStringLiteral("b")};
    CHECK(withMoved({}, all, all[0], all[0]).empty());
    CHECK(withMoved({}, all, QStringLiteral("x"), all[0]).empty());
    CHECK(withFoldToggled(withFoldToggled({}, all[0]), all[0]).empty());
}
