// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dateline {

// Measures of the timeline in logical pixels, fonts in points (12.5 px, 11 px and 10.5 px at 96 dpi).
inline constexpr double labelPoints = 9.4;
inline constexpr double smallPoints = 8.25;
inline constexpr double chipPoints = 7.9;

inline constexpr double gutterWidth = 118; ///< lane names left of the time area
inline constexpr double axisHeight = 56;
inline constexpr double lowerTierTop = 34; ///< of the date axis
inline constexpr double breakWidth = 9;    ///< of the torn strip where days are left out
inline constexpr double laneEdgeWidth = 4;
inline constexpr double barHeight = 18;
inline constexpr double barRadius = 4;
inline constexpr double smallestBar = 10; ///< width of a bar, however short its time
inline constexpr double openFade = 56;    ///< how far an open end fades beyond what is known
inline constexpr double softFade = 10;    ///< the same for approximate dates, at both ends
inline constexpr double fadeReach = 1.4;  ///< the fading part, as a multiple of that: some of what is known fades too
inline constexpr double labelGap = 6;     ///< between a bar, its label and what stands beside it
inline constexpr double itemGap = 10;     ///< kept free between neighbours in a track
inline constexpr double laneTop = 12;
inline constexpr double laneBottom = 8;
inline constexpr double smallestLane = 44;
inline constexpr double foldedLane = 30;
inline constexpr double foldedBar = 5; ///< height of the selected event's bar in a folded lane
inline constexpr double chipRowHeight = 24;
inline constexpr double chipHeight = 16;
inline constexpr double smallestChipLabel = 90; ///< a shorter piece of a title says nothing
inline constexpr double profileHeight = 34;

} // namespace dateline
