// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline {

/// The days that are in view, as fractions of a day since 1970-01-01. `end` > `start`.
struct VisibleRange {
    double start = 0;
    double end = 1;

    double days() const { return end - start; }
    friend bool operator==(const VisibleRange &, const VisibleRange &) = default;
};

/// The range scaled by 1/factor, with `fixedDay` staying where it is on screen.
VisibleRange zoomedAbout(VisibleRange range, double fixedDay, double factor);
VisibleRange movedBy(VisibleRange range, double days);
/// A range between two others for an animation: lengths in geometric steps, so that zooming looks even.
VisibleRange between(VisibleRange from, VisibleRange to, double progress);

} // namespace dateline
