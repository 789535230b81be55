// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace dateline {

/// What the user made of the lanes of one grouping, by their keys: lanes in `order` come first, in that order; all
/// others follow in their own.
struct LaneArrangement {
    QStringList order;
    QStringList folded;

    bool empty() const { return order.isEmpty() && folded.isEmpty(); }
    friend bool operator==(const LaneArrangement &, const LaneArrangement &) = default;
};

/// The positions of `keys` in the order that the arrangement asks for.
std::vector<std::size_t> arranged(const QStringList &keys, const LaneArrangement &arrangement);

/// The arrangement with `key` standing right before `before`, or last when that is empty. `keys` are the lanes that
/// there are now, in the order in which they are shown; lanes that a filter hides keep their place among the others.
LaneArrangement withMoved(LaneArrangement arrangement, const QStringList &keys, const QString &key,
                          const QString &before);

/// The arrangement with that lane folded when it was not, or the other way round.
LaneArrangement withFoldToggled(LaneArrangement arrangement, const QString &key);

} // namespace dateline
