// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

namespace dateline {

/// The zooms that have a button.
enum class ZoomStep { Year, Month, Week, Day };
inline constexpr std::array<ZoomStep, 4> allZoomSteps = {ZoomStep::Year, ZoomStep::Month, ZoomStep::Week,
                                                         ZoomStep::Day};

/// Days in view at that step: somewhat more than the unit, so that its neighbours can be seen.
double daysOf(ZoomStep step);
/// The step that a view of so many days is close to; nullopt far out and far in.
std::optional<ZoomStep> stepOf(double days);

} // namespace dateline
