// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

/// How precisely a date was said, finest first.
enum class Granularity : std::uint8_t { Time, Day, Week, Month, Season, Quarter, Year, Decade, Century };

/// The lower-case English word used in files: "time", "day", … "century".
std::string_view toName(Granularity granularity);
std::optional<Granularity> granularityFromName(std::string_view name);

} // namespace dateline
