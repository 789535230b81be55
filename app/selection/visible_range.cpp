// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/selection/visible_range.h"

#include <cmath>

namespace dateline {

VisibleRange zoomedAbout(VisibleRange range, double fixedDay, double factor)
{
    return {fixedDay - (fixedDay - range.start) / factor, fixedDay + (range.end - fixedDay) / factor};
}

VisibleRange movedBy(VisibleRange range, double days)
{
    return {range.start + days, range.end + days};
}

VisibleRange between(VisibleRange from, VisibleRange to, double progress)
{
    if (progress <= 0)
        return from;
    if (progress >= 1)
        return to;
    const double ratio = to.days() / from.days();
    const double days = from.days() * std::pow(ratio, progress);
    // The share of the way that keeps the point both ranges have at the same place on screen fixed.
    const double share = std::abs(ratio - 1) < 1e-6 ? progress : (std::pow(ratio, progress) - 1) / (ratio - 1);
    const double start = from.start + (to.start - from.start) * share;
    return {start, start + days};
}

} // namespace dateline
