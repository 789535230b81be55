// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lane_arrangement.h"

#include <algorithm>
#include <numeric>

namespace dateline {

std::vector<std::size_t> arranged(const QStringList &keys, const LaneArrangement &arrangement)
{
    std::vector<std::size_t> positions(static_cast<std::size_t>(keys.size()));
    std::iota(positions.begin(), positions.end(), std::size_t(0));
    const auto rank = [&](std::size_t position) {
        const qsizetype at = arrangement.order.indexOf(keys[static_cast<qsizetype>(position)]);
        return at < 0 ? arrangement.order.size() : at;
    };
    std::stable_sort(positions.begin(), positions.end(),
                     [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    return positions;
}

LaneArrangement withMoved(LaneArrangement arrangement, const QStringList &keys, const QString &key,
                          const QString &before)
{
    if (key == before || !keys.contains(key))
        return arrangement;
    QStringList &order = arrangement.order;
    for (const QString &shown : keys)
        if (!order.contains(shown))
            order << shown;
    order.removeAll(key);
    const qsizetype at = before.isEmpty() ? -1 : order.indexOf(before);
    order.insert(at < 0 ? order.size() : at, key);
    return arrangement;
}

LaneArrangement withFoldToggled(LaneArrangement arrangement, const QString &key)
{
    if (arrangement.folded.removeAll(key) == 0)
        arrangement.folded << key;
    return arrangement;
}

} // namespace dateline
